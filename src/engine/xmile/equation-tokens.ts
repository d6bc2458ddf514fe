import { EquationError } from "../language/tokens.ts";
import { canonicalName } from "./names.ts";

/** A token of an XMILE equation; names and words in canonical form. */
export interface XmileToken {
  readonly kind: "number" | "name" | "symbol" | "end";
  readonly text: string;
  /** A name written in quotes is never a word of the language. */
  readonly quoted?: true;
  readonly at: number;
  readonly end: number;
}

const BLANK = /(?:\s|\{[^{}]*\})+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_$.][\p{L}\p{M}\p{N}_$.]*/uy;
const QUOTED = /"(?:[^"\\]|\\.)*"/sy;
const SYMBOL = /<=|>=|<>|\/\/|[-+*/^()[\],<>=:]/y;

/** Splits an XMILE equation into tokens, the last of kind `end`; comments in braces go. @throws EquationError */
export function xmileTokens(text: string): XmileToken[] {
  const tokens: XmileToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  for (;;) {
    at += take(BLANK)?.length ?? 0;
    if (at >= text.length) return [...tokens, { kind: "end", text: "the end", at, end: at }];
    const token = tokenAt(take, at);
    if (!token) throw new EquationError({ at, end: at + 1 }, `expected an expression, got "${text[at]}"`);
    tokens.push(token);
    at = token.end;
  }
}

function tokenAt(take: (pattern: RegExp) => string | undefined, at: number): XmileToken | undefined {
  const number = take(NUMBER);
  if (number !== undefined) return { kind: "number", text: number, at, end: at + number.length };
  const quoted = take(QUOTED);
  if (quoted !== undefined)
    return { kind: "name", text: canonicalName(quoted), quoted: true, at, end: at + quoted.length };
  const name = take(NAME);
  if (name !== undefined) return { kind: "name", text: canonicalName(name), at, end: at + name.length };
  const symbol = take(SYMBOL);
  if (symbol !== undefined) return { kind: "symbol", text: symbol, at, end: at + symbol.length };
  return undefined;
}
