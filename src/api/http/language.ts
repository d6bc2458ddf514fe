import type { IncomingMessage } from "node:http";
import { didYouMean, InputError, type Language } from "../../units/index.ts";
import { takeOnce } from "./query.ts";

const LANGUAGES: readonly Language[] = ["en", "ru"];

/**
 * The language in which a problem is told: `lang` of the address, otherwise the one that `Accept-Language` wants most,
 * otherwise English. Answers have their words in both and do not depend on it.
 */
export function languageOf(request: IncomingMessage): Language {
  const asked = /[?&]lang=([a-z]+)(?:&|$)/.exec(request.url?.slice(0, MOST_READ) ?? "")?.[1];
  return known(asked) ?? accepted(request.headers["accept-language"] ?? "");
}

/** Takes `lang` out of the parameters of an address. @throws InputError for one that is neither `ru` nor `en` */
export function takeLanguage(query: URLSearchParams): void {
  const asked = takeOnce(query, "lang");
  if (asked !== undefined && known(asked) === undefined) {
    const what = `expected ru or en, got "${asked.slice(0, 40)}"${didYouMean(asked.slice(0, 40), LANGUAGES)}`;
    throw new InputError({ where: "lang", what });
  }
}

/** Letters of a header or an address in which a language is looked for. */
const MOST_READ = 8192;

function known(asked: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === asked);
}

/** RFC 9110, 12.5.4: weights from 0 to 1, 1 where none is given; the first of those wanted equally. */
function accepted(header: string): Language {
  let best: { language: Language; weight: number } = { language: "en", weight: 0 };
  for (const range of header.slice(0, MOST_READ).split(",")) {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const language = tag === "*" ? "en" : known(tag.split("-")[0]);
    const written = parameters.find((one) => one.startsWith("q="))?.slice(2);
    const weight = written === undefined ? 1 : Number(written);
    if (language !== undefined && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
