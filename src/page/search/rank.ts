import { nameOf } from "../../articles/search/names.ts";
import { stem, stems, wordsOf } from "../../articles/search/stem.ts";
import { SEARCH_KINDS, type SearchData } from "../../articles/search/types.ts";

/** What was found, best first, as places in the list of entries. */
export interface Found {
  readonly places: readonly number[];
  /** No entry has all the words: these have most of them. */
  readonly partly: boolean;
  /** Kind of a thing that bears the name asked for. */
  readonly named?: number;
}

/** Looks up words in the entries. */
export type Search = (words: string) => Found;

/** Points of a word found whole and as a beginning, in a title and in a text. */
const POINTS = { title: 12, titleStart: 7, text: 3, textStart: 1 };
/** Points of a title that is exactly what was asked, and, shared among its words, of one that holds all of it. */
const EXACT = 20;
const SHARED = 12;
/** Things have names; all else has titles. A maker may stand before the name. */
const THINGS: ReadonlySet<number> = new Set(
  (["lab", "chip", "llm", "rule"] as const).map((kind) => SEARCH_KINDS.indexOf(kind)),
);
const MAKER = 1;
/** A beginning of fewer letters is taken for a word only. */
const SHORTEST_START = 2;

interface Indexed {
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly whole: string;
}

/** Prepares the entries once; each search then goes through all of them. */
export function searchOf({ entries }: SearchData): Search {
  const indexed: Indexed[] = entries.map(([, , title, , words]) => ({
    title: stems(title),
    text: words === "" ? [] : words.split(" "),
    whole: wordsOf(title).join(" "),
  }));
  return (words) => {
    const asked = told(words).map((word) => spellings(word).map((one) => ({ word: one, root: stem(one) })));
    if (asked.length === 0) return { places: [], partly: false };
    const whole = wordsOf(words).join(" ");
    const scored = indexed.map((entry, place) => {
      const points = asked.map((written) => Math.max(...written.map((one) => pointsOf(one, entry))));
      const hits = points.filter((one) => one > 0).length;
      const titled = points.every((one) => one >= POINTS.titleStart);
      const short = titled ? (SHARED * asked.length) / Math.max(1, entry.title.length) : 0;
      const exact = entry.whole === whole ? EXACT : 0;
      const sum = points.reduce((total, one) => total + one, 0) + short + exact;
      return { place, points, hits, sum };
    });
    const most = scored.reduce((greatest, { hits }) => Math.max(greatest, hits), 0);
    if (most === 0) return { places: [], partly: false };
    const kindOf = (place: number): number => entries[place]![1];
    const best = scored
      .filter(({ hits }) => hits === most)
      .sort((a, b) => b.sum - a.sum || kindOf(a.place) - kindOf(b.place) || a.place - b.place);
    const named = best.find(
      ({ place, points }) =>
        THINGS.has(kindOf(place)) &&
        points.every((one) => one === POINTS.title) &&
        indexed[place]!.title.length <= asked.length + MAKER,
    );
    return {
      places: best.map(({ place }) => place),
      partly: most < asked.length,
      ...(named && { named: kindOf(named.place) }),
    };
  };
}

/** The words asked, each once; a single letter, as «в» and «и», is no word of the index unless nothing else is asked. */
function told(words: string): string[] {
  const all = [...new Set(wordsOf(words))];
  const long = all.filter((word) => word.length > 1 || /\p{Nd}/u.test(word));
  return long.length === 0 ? all : long;
}

/** A word as it was written, and the name that it may be. */
function spellings(word: string): string[] {
  const name = nameOf(word);
  return name === undefined ? [word] : [word, name];
}

function pointsOf({ word, root }: { readonly word: string; readonly root: string }, entry: Indexed): number {
  if (entry.title.includes(root)) return POINTS.title;
  const start = word.length >= SHORTEST_START ? (root.length < word.length ? root : word) : undefined;
  const begins = (one: string): boolean => start !== undefined && one.startsWith(start);
  if (entry.title.some(begins)) return POINTS.titleStart;
  if (entry.text.includes(root)) return POINTS.text;
  return entry.text.some(begins) ? POINTS.textStart : 0;
}
