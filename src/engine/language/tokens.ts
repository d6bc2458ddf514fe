import type { Span } from "./ast.ts";

export type Token = Span & {
  readonly kind: "number" | "name" | "text" | "symbol" | "end";
  /** As written; names in lower case; texts without their quotes. */
  readonly text: string;
  /** Numbers only: the unit in braces that follows, `3 {month}`. */
  readonly unit?: string;
};

/** A fault at a place inside an equation; callers turn it into a `Fault` with file, line and column. */
export class EquationError extends Error {
  readonly span: Span;
  constructor(span: Span, message: string) {
    super(message);
    this.span = span;
  }
}

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const UNIT = /\s*\{([^{}]*)\}/y;
const TEXT = /"([^"]*)"|'([^']*)'/y;
const SYMBOL = /<=|>=|<>|[-+*/^()[\],<>=]/y;
/** Space, and XMILE comments in braces (after a number, braces hold its unit instead). */
const SPACE = /(?:\s|\{[^{}]*\})+/y;

/** Splits an equation into tokens, the last of kind `end`. @throws EquationError */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (;;) {
    at += take(SPACE)?.[0].length ?? 0;
    if (at >= text.length) return [...tokens, { kind: "end", text: "the end", at, end: at }];
    const token = readToken(take, at);
    if (!token) {
      throw new EquationError({ at, end: at + 1 }, `expected an expression, got "${text[at]}"`);
    }
    if (token.kind === "number" && !Number.isFinite(Number(token.text))) {
      throw new EquationError(token, `expected a finite number, got "${token.text.slice(0, 40)}"`);
    }
    tokens.push(token);
    at = token.end;
    const unit = token.kind === "number" ? take(UNIT) : null;
    if (unit) {
      at += unit[0].length;
      tokens[tokens.length - 1] = { ...token, unit: (unit[1] ?? "").trim(), end: at };
    }
  }
}

function readToken(take: (pattern: RegExp) => RegExpExecArray | null, at: number): Token | undefined {
  const number = take(NUMBER);
  if (number) return { kind: "number", text: number[0], at, end: at + number[0].length };
  const name = take(NAME);
  if (name) return { kind: "name", text: name[0].toLowerCase(), at, end: at + name[0].length };
  const quoted = take(TEXT);
  if (quoted) {
    return { kind: "text", text: quoted[1] ?? quoted[2] ?? "", at, end: at + quoted[0].length };
  }
  const symbol = take(SYMBOL);
  if (symbol) return { kind: "symbol", text: symbol[0], at, end: at + symbol[0].length };
  return undefined;
}
