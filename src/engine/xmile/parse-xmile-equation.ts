import type { Span } from "../language/ast.ts";
import { BINDING as OWN_BINDING, UNARY_BINDING } from "../language/binding.ts";
import { EquationError } from "../language/tokens.ts";
import { type XmileToken, xmileTokens } from "./equation-tokens.ts";

export type XmileOperator =
  | "or"
  | "and"
  | "="
  | "<>"
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "//"
  | "mod"
  | "^";

/** An equation of an XMILE file; names in canonical form, not yet resolved. */
export type XmileExpression = Span &
  (
    | { readonly kind: "number"; readonly text: string }
    /** `subscripts`: names, `*`, or whole numbers as written. */
    | { readonly kind: "name"; readonly name: string; readonly subscripts?: readonly string[] }
    | { readonly kind: "call"; readonly name: string; readonly args: readonly XmileExpression[] }
    | { readonly kind: "unary"; readonly operator: "-" | "not"; readonly of: XmileExpression }
    | {
        readonly kind: "binary";
        readonly operator: XmileOperator;
        readonly left: XmileExpression;
        readonly right: XmileExpression;
      }
    | {
        readonly kind: "if";
        readonly condition: XmileExpression;
        readonly then: XmileExpression;
        readonly otherwise: XmileExpression;
      }
  );

/** How tightly each operator binds; `//` is a division that gives 0 where it would divide by 0. */
const BINDING: Readonly<Record<XmileOperator, number>> = { ...OWN_BINDING, "//": OWN_BINDING["/"] };
const WORDS = new Set(["if", "then", "else", "not", "and", "or", "mod"]);
const MOST_LEVELS = 150;
const MOST_CHARACTERS = 20_000;
/** As many as an equation of the model may have; a chain of very many sums would exhaust the stack. */
const MOST_TOKENS = 2_000;

/** Parses the text of an `<eqn>`; undefined when it holds nothing but blanks and comments. @throws EquationError */
export function parseXmileEquation(text: string): XmileExpression | undefined {
  if (text.length > MOST_CHARACTERS) {
    const what = `expected at most ${MOST_CHARACTERS} characters, got ${text.length}`;
    throw new EquationError({ at: 0, end: 1 }, what);
  }
  const tokens = xmileTokens(text);
  if (tokens.length === 1) return undefined;
  if (tokens.length > MOST_TOKENS) {
    const what = `expected at most ${MOST_TOKENS} names, numbers and signs, got ${tokens.length}`;
    throw new EquationError(tokens[0]!, what);
  }
  const parser = new Parser(tokens);
  const expression = parser.expression(0);
  parser.expectEnd();
  return expression;
}

class Parser {
  private readonly tokens: readonly XmileToken[];
  private next = 0;
  private level = 0;

  constructor(tokens: readonly XmileToken[]) {
    this.tokens = tokens;
  }

  expression(weakest: number): XmileExpression {
    this.level += 1;
    if (this.level > MOST_LEVELS)
      throw new EquationError(this.peek(), `expected at most ${MOST_LEVELS} nested levels, got more`);
    let left = this.operand();
    for (;;) {
      const operator = operatorOf(this.peek());
      if (operator === undefined || BINDING[operator] < weakest) break;
      this.next += 1;
      const binding = BINDING[operator];
      const right = this.expression(operator === "^" ? binding : binding + 1);
      left = { kind: "binary", operator, left, right, at: left.at, end: right.end };
    }
    this.level -= 1;
    return left;
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.kind !== "end")
      throw new EquationError(token, `expected an operator or the end, got ${shown(token)}`);
  }

  private operand(): XmileExpression {
    const token = this.take();
    if (token.kind === "number") return { kind: "number", text: token.text, at: token.at, end: token.end };
    if (isWord(token, "if")) return this.conditional(token);
    if (isWord(token, "not")) return this.unary("not", token);
    if (token.kind === "name") return this.named(token);
    if (isSymbol(token, "-")) return this.unary("-", token);
    if (isSymbol(token, "+")) return this.expression(UNARY_BINDING);
    if (isSymbol(token, "(")) {
      const inside = this.expression(0);
      return { ...inside, at: token.at, end: this.symbol(")").end };
    }
    throw new EquationError(token, `expected a number, a name or "(", got ${shown(token)}`);
  }

  private unary(operator: "-" | "not", token: XmileToken): XmileExpression {
    const of = this.expression(UNARY_BINDING);
    return { kind: "unary", operator, of, at: token.at, end: of.end };
  }

  private conditional(token: XmileToken): XmileExpression {
    const condition = this.expression(0);
    this.word("then");
    const then = this.expression(0);
    this.word("else");
    const otherwise = this.expression(0);
    return { kind: "if", condition, then, otherwise, at: token.at, end: otherwise.end };
  }

  private named(token: XmileToken): XmileExpression {
    const { text, at } = token;
    const name = [text, ...this.restOfCall()].join("_");
    if (isSymbol(this.peek(), "(")) {
      this.take();
      const args = this.list(() => this.expression(0), ")");
      return { kind: "call", name, args, at, end: this.tokens[this.next - 1]!.end };
    }
    if (!isSymbol(this.peek(), "[")) return { kind: "name", name, at, end: token.end };
    this.take();
    const subscripts = this.list(() => this.subscript(), "]");
    return { kind: "name", name, subscripts, at, end: this.tokens[this.next - 1]!.end };
  }

  /** More words of a function's name: converters leave them without quotes, as in `TWO WORDS(x)`. */
  private restOfCall(): string[] {
    let last = this.next;
    while (isPlainName(this.tokens[last])) last += 1;
    if (!isSymbol(this.tokens[last] ?? this.tokens.at(-1)!, "(")) return [];
    const words = this.tokens.slice(this.next, last).map(({ text }) => text);
    this.next = last;
    return words;
  }

  private subscript(): string {
    const token = this.take();
    if (token.kind === "name" || isSymbol(token, "*")) return token.text;
    if (token.kind === "number" && /^\d+$/.test(token.text)) return token.text;
    throw new EquationError(token, `expected an element or a dimension, got ${shown(token)}`);
  }

  private list<Item>(read: () => Item, close: string): Item[] {
    const items: Item[] = [];
    if (isSymbol(this.peek(), close)) {
      this.take();
      return items;
    }
    for (;;) {
      items.push(read());
      const token = this.take();
      if (isSymbol(token, close)) return items;
      if (isSymbol(token, ",")) continue;
      const what = `expected "${close}", got ${shown(token)}`;
      throw new EquationError(
        token,
        close === "]" ? `not supported: arrays by ranges or expressions: ${what}` : what,
      );
    }
  }

  private word(word: string): void {
    const token = this.take();
    if (!isWord(token, word)) throw new EquationError(token, `expected "${word}", got ${shown(token)}`);
  }

  private symbol(text: string): XmileToken {
    const token = this.take();
    if (!isSymbol(token, text)) throw new EquationError(token, `expected "${text}", got ${shown(token)}`);
    return token;
  }

  private peek(): XmileToken {
    return this.tokens[this.next] ?? this.tokens.at(-1)!;
  }

  private take(): XmileToken {
    const token = this.peek();
    this.next += 1;
    return token;
  }
}

function operatorOf(token: XmileToken): XmileOperator | undefined {
  if (token.kind === "end" || token.kind === "number" || token.quoted) return undefined;
  return Object.hasOwn(BINDING, token.text) ? (token.text as XmileOperator) : undefined;
}

/** A name without quotes that is no word of the language. */
function isPlainName(token: XmileToken | undefined): boolean {
  return token?.kind === "name" && !token.quoted && !WORDS.has(token.text);
}

function isWord(token: XmileToken, word: string): boolean {
  return token.kind === "name" && !token.quoted && token.text === word;
}

function isSymbol(token: XmileToken, text: string): boolean {
  return token.kind === "symbol" && token.text === text;
}

function shown(token: XmileToken): string {
  return token.kind === "end" ? "the end" : `"${token.text}"`;
}
