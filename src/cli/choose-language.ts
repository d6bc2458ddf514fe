import type { Language } from "../units/index.ts";
import { didYouMean, InputError } from "../units/index.ts";

const LANGUAGES: readonly Language[] = ["ru", "en"];

/**
 * The language of everything that is printed: `--lang`, otherwise Russian when the locale says so, otherwise English.
 * Read before the command line is parsed, since help texts depend on it.
 *
 * @throws InputError for a `--lang` that is neither `ru` nor `en`
 */
export function chooseLanguage(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(words);
  if (asked !== undefined) {
    const known = LANGUAGES.find((language) => language === asked);
    if (known) return known;
    throw new InputError({
      where: "--lang",
      what: `expected ru or en, got "${asked}"${didYouMean(asked, LANGUAGES)}`,
    });
  }
  // The order of POSIX: LC_ALL overrides LC_MESSAGES, which overrides LANG.
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^ru/i.test(locale) ? "ru" : "en";
}

function askedLanguage(words: readonly string[]): string | undefined {
  for (const [place, word] of words.entries()) {
    if (word === "--") return undefined;
    if (word === "--lang") return words[place + 1] ?? "";
    if (word.startsWith("--lang=")) return word.slice("--lang=".length);
  }
  return undefined;
}
