import type { Fault } from "../units/index.ts";
import { suggest } from "../units/index.ts";
import type { Language, Resolver } from "./types.ts";

/** `{{reference}}`, `{{reference|format}}` or `{{figure:id}}` as written in a text. */
export interface Mention {
  readonly reference: string;
  readonly format: string | undefined;
  readonly offset: number;
}

const MENTION = /\{\{([^{}\n]*)\}\}/g;

/** Every `{{...}}` of a text, in order. */
export function mentions(text: string): Mention[] {
  return [...text.matchAll(MENTION)].map((match) => {
    const [reference, format] = splitMention(match[1]!);
    return { reference, format, offset: match.index };
  });
}

/** A text with words in place of every `{{...}}`; undefined where one of them has none. */
export function filledMentions(
  text: string,
  wordsOf: (reference: string, format: string | undefined) => string | undefined,
): string | undefined {
  let all = true;
  const filled = text.replace(MENTION, (whole, inside: string) => {
    const words = wordsOf(...splitMention(inside));
    if (words === undefined) all = false;
    return words ?? whole;
  });
  return all ? filled : undefined;
}

/** The reference and the format of what stands between the braces. */
export function splitMention(inside: string): [string, string | undefined] {
  const bar = inside.indexOf("|");
  return bar < 0 ? [inside.trim(), undefined] : [inside.slice(0, bar).trim(), inside.slice(bar + 1).trim()];
}

export interface MentionContext {
  readonly language: Language;
  /** `questions/x/ru.md` (line and column are added) or an exact place (kept as it is). */
  readonly where: string;
  readonly resolve: Resolver;
  readonly references: readonly string[];
  /** Figures that a block directive may show. */
  readonly figures: readonly string[];
}

/** A fault for every mention of something unknown, with the nearest known name. */
export function checkMentions(text: string, context: MentionContext): Fault[] {
  const faults: Fault[] = [];
  const shown = new Set<string>();
  for (const mention of mentions(text)) {
    const figure = /^figure:(.*)$/.exec(mention.reference)?.[1]?.trim();
    const known =
      figure === undefined
        ? context.resolve(mention.reference, context.language, mention.format) !== undefined
        : context.figures.includes(figure);
    if (figure !== undefined && shown.has(figure)) {
      faults.push({
        where: place(text, mention.offset, context.where),
        what: `expected each figure once, got "${figure}" again`,
      });
    }
    if (figure !== undefined) shown.add(figure);
    if (known) continue;
    const near = suggest(
      figure ?? mention.reference,
      figure === undefined ? context.references : context.figures,
    );
    const hint = near === undefined ? "" : `; did you mean "${near}"?`;
    const kind = figure === undefined ? "a known reference" : "the id of a figure";
    faults.push({
      where: place(text, mention.offset, context.where),
      what: `expected ${kind}, got "${figure ?? mention.reference}"${hint}`,
    });
  }
  return faults;
}

function place(text: string, offset: number, where: string): string {
  if (/:\d+/.test(where)) return where;
  const before = text.slice(0, offset).split("\n");
  return `${where}:${before.length}:${before.at(-1)!.length + 1}`;
}
