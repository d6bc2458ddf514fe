import { formatDate, type Language, NO_BREAK_SPACE, parseIsoDate } from "../units/index.ts";
import type { Source } from "./types.ts";

/** The `URL` of a source that has no public address. */
export const NO_ADDRESS = "about:blank";

/** More authors than these are shortened to the first and "et al.". */
const AUTHORS_LISTED = 3;

/**
 * One line for a bibliography, as plain text: APA-like in English, after GOST R 7.0.5-2008 in Russian. Titles and
 * names stay in the language of the source. A source that we never opened says through what it is cited.
 */
export function cite(source: Source, language: Language): string {
  return language === "ru" ? citeRussian(source) : citeEnglish(source);
}

/** "Heim", "Heim & Ho", "Heim et al."; «Heim и Ho», «Heim и др.»; the publisher or the title when nobody signed. */
export function authorsShort(source: Source, language: Language): string {
  const names = (source.author ?? []).map((author) => author.family ?? author.literal ?? author.given ?? "");
  const [first, second] = names;
  if (first === undefined) return source.publisher ?? source.container ?? shortened(source.title);
  if (names.length === 1 || second === undefined) return first;
  if (names.length > 2) return language === "ru" ? `${first} и${NO_BREAK_SPACE}др.` : `${first} et al.`;
  return language === "ru" ? `${first} и ${second}` : `${first} & ${second}`;
}

/** Words of a title that stand for it in running text. */
const TITLE_WORDS = 4;

/** The first words of a long title, as a work that nobody signed is cited. */
function shortened(title: string): string {
  const words = title.split(/\s+/);
  if (words.length <= TITLE_WORDS + 1) return title;
  return `${words
    .slice(0, TITLE_WORDS)
    .join(" ")
    .replace(/[\s,;:–—-]+$/, "")}…`;
}

function citeEnglish(source: Source): string {
  const authors = namesListed(source, "en");
  const issued = `(${formatDate(source.issued, "en")}).`;
  const head = authors
    ? `${ended(authors)} ${issued} ${ended(source.title)}`
    : `${ended(source.title)} ${issued}`;
  const carrier = [source.container, source.publisher].filter(
    (name) => name !== undefined && name !== authors,
  );
  const opened = source.accessed ? `Accessed ${formatDate(source.accessed, "en")}.` : undefined;
  const address = source.URL === NO_ADDRESS ? undefined : source.URL;
  const through =
    source.via === undefined ? undefined : ended(`${openedWord(source, "As cited in", "Via")} ${source.via}`);
  return [head, ...carrier.map((name) => ended(name as string)), address, opened, through]
    .filter(Boolean)
    .join(" ");
}

function citeRussian(source: Source): string {
  const authors = namesListed(source, "ru");
  const marked = source.URL === NO_ADDRESS ? source.title : `${source.title} [Электронный ресурс]`;
  const title = source.container ? `${marked} // ${source.container}` : marked;
  const { year, precision } = parseIsoDate(source.issued);
  // GOST gives the year first and the day of a dated publication after it.
  const day = precision === "day" ? dayAndMonth(source.issued) : undefined;
  const publisher = source.publisher === authors ? undefined : source.publisher;
  const opened = source.accessed ? ` (дата обращения: ${dotted(source.accessed)})` : "";
  const address = source.URL === NO_ADDRESS ? undefined : `URL: ${source.URL}${opened}`;
  const through =
    source.via === undefined
      ? undefined
      : `${openedWord(source, "Цит. по", "Прочитано через")}: ${source.via}`;
  const parts = [title, [publisher, year].filter(Boolean).join(", "), day, address, through].filter(Boolean);
  const body = parts
    .map((part, i) => (i < parts.length - 1 ? ended(String(part)) : String(part)))
    .join(" — ");
  return `${authors ? `${ended(authors)} ` : ""}${ended(body)}`;
}

/** Different words for what we never opened, and for what we opened at another place. */
function openedWord(source: Source, never: string, elsewhere: string): string {
  return source.accessed === undefined ? never : elsewhere;
}

/** "Heim, L., Pilz, K. & Ho, A."; «Heim L., Pilz K., Ho A.». */
function namesListed(source: Source, language: Language): string {
  const names = (source.author ?? []).map((one) => fullName(one, language)).filter((name) => name !== "");
  if (names.length > AUTHORS_LISTED)
    return `${names[0]} ${language === "ru" ? `и${NO_BREAK_SPACE}др.` : "et al."}`;
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")}${language === "ru" ? ", " : " & "}${names.at(-1)}`;
}

function fullName(author: NonNullable<Source["author"]>[number], language: Language): string {
  if (author.family === undefined) return author.literal ?? author.given ?? "";
  const initials = (author.given ?? "")
    .split(/[\s.]+/)
    .filter(Boolean)
    .map(initial);
  const given = initials.join(NO_BREAK_SPACE);
  return [author.family, given]
    .filter(Boolean)
    .join(language === "ru" ? NO_BREAK_SPACE : `,${NO_BREAK_SPACE}`);
}

/** "Jean-Luc" to "J.-L." */
function initial(name: string): string {
  return name
    .split("-")
    .filter(Boolean)
    .map((part) => `${[...part][0]}.`)
    .join("-");
}

function dayAndMonth(iso: string): string {
  return formatDate(iso, "ru").replace(/ \d+\u00a0г\.$/, "");
}

function dotted(iso: string): string {
  return iso.split("-").reverse().join(".");
}

/** With a full stop, unless a mark already ends it. */
function ended(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
