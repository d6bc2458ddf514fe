import { didYouMean } from "../../units/index.ts";
import type { BinaryOperator, Expression, Subscript } from "./ast.ts";
import { BINDING, UNARY_BINDING } from "./binding.ts";
import { CLOCKS, FUNCTIONS, functionNamed, leftOut, RESERVED } from "./functions.ts";
import { EquationError, type Token, tokenize } from "./tokens.ts";

/** Beyond these an equation is no longer one that a person reads, and a walk over its tree could exhaust the stack. */
const MOST_CHARACTERS = 10_000;
const MOST_TOKENS = 2_000;
const MOST_LEVELS = 200;

/**
 * Parses one equation. Keywords and functions in any case; names become lower case. `a ^ b ^ c` is a ^ (b ^ c), as in
 * XMILE. `a < b < c` and `NOT a > b` are refused, since what XMILE makes of them, (a < b) < c and (NOT a) > b, is hardly
 * ever meant. So is what is longer than 10,000 characters or 2,000 signs, or nested deeper than 200 levels.
 *
 * @throws EquationError with the place inside the text
 */
export function parseExpression(text: string): Expression {
  const start = { at: 0, end: text.length };
  if (text.length > MOST_CHARACTERS) {
    throw new EquationError(start, `expected at most ${MOST_CHARACTERS} characters, got ${text.length}`);
  }
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS) {
    throw new EquationError(
      start,
      `expected at most ${MOST_TOKENS} names, numbers and signs, got ${tokens.length}`,
    );
  }
  return new Parser(tokens).whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private level = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const expression = this.expression(0);
    this.expect("end", "the end");
    return expression;
  }

  private expression(weakest: number): Expression {
    this.level += 1;
    if (this.level > MOST_LEVELS) {
      throw new EquationError(this.peek(), `expected at most ${MOST_LEVELS} nested levels, got more`);
    }
    const expression = this.chain(weakest);
    this.level -= 1;
    return expression;
  }

  /** Operands with operators that bind no weaker than asked. */
  private chain(weakest: number): Expression {
    let left = this.operand();
    for (;;) {
      const token = this.peek();
      const binding = token.kind === "text" ? undefined : bindingOf(token.text);
      if (binding === undefined || binding < weakest) return left;
      this.next += 1;
      const right = this.expression(token.text === "^" ? binding : binding + 1);
      left = joined(token.text as BinaryOperator | "mod", left, right);
      this.refuseChain(binding);
    }
  }

  /** After `a < b` or `a = b`, the same rank again needs parentheses. */
  private refuseChain(binding: number): void {
    const token = this.peek();
    const unclear = binding === BINDING["="] || binding === BINDING["<"];
    if (unclear && token.kind === "symbol" && bindingOf(token.text) === binding) {
      throw new EquationError(token, `expected parentheses to say which "${token.text}" comes first`);
    }
  }

  private operand(): Expression {
    const token = this.peek();
    this.next += 1;
    if (token.kind === "number") {
      const { at, end } = token;
      const value = Number(token.text);
      return token.unit === undefined
        ? { kind: "number", value, at, end }
        : { kind: "number", value, unit: token.unit, at, end };
    }
    if (token.kind === "text") return { kind: "text", value: token.text, at: token.at, end: token.end };
    if (token.kind === "name") return this.named(token);
    if (token.text === "(") {
      const inner = this.expression(0);
      const close = this.expect("symbol", ")");
      return { ...inner, at: token.at, end: close.end };
    }
    if (token.text === "-") return this.unary("-", token);
    if (token.text === "+") return this.expression(UNARY_BINDING);
    throw new EquationError(token, `expected a number, a name or "(", got ${quoted(token)}`);
  }

  private unary(operator: "-" | "not", token: Token): Expression {
    const of = this.expression(UNARY_BINDING);
    return { kind: "unary", operator, of, at: token.at, end: of.end };
  }

  private named(token: Token): Expression {
    if (token.text === "not") return this.negation(token);
    if (token.text === "if") return this.conditional(token);
    const name = token.text.toUpperCase();
    const opens = this.peek().text === "(" && this.peek().kind === "symbol";
    if (opens && token.text !== "mod") return this.call(token, name);
    if (CLOCKS.has(name)) return { kind: "call", name, args: [], at: token.at, end: token.end };
    if (RESERVED.has(token.text)) {
      const form = functionNamed(name)?.form;
      throw new EquationError(token, form ? `expected ${form}, got ${quoted(token)}` : unexpected(token));
    }
    return this.reference(token);
  }

  /** NOT binds as tightly as a minus sign; what people mean by `NOT a > b` is not that. */
  private negation(token: Token): Expression {
    const negated = this.unary("not", token);
    const next = this.peek();
    const binding = next.kind === "text" ? undefined : bindingOf(next.text);
    if (binding !== undefined && binding >= BINDING["="]) {
      throw new EquationError(next, `expected parentheses after NOT, as in NOT (a ${next.text} b)`);
    }
    return negated;
  }

  private conditional(token: Token): Expression {
    const condition = this.expression(0);
    this.expect("name", "then");
    const then = this.expression(0);
    this.expect("name", "else");
    const otherwise = this.expression(0);
    return { kind: "if", condition, then, otherwise, at: token.at, end: otherwise.end };
  }

  private call(token: Token, name: string): Expression {
    const known = functionNamed(name);
    if (!known) {
      const instead = leftOut(name);
      const hint = instead ? `: ${instead}` : didYouMean(name, Object.keys(FUNCTIONS));
      throw new EquationError(token, `unknown function "${name}"${hint}`);
    }
    this.next += 1;
    const args: Expression[] = [];
    if (!this.accept(")")) {
      do args.push(this.expression(0));
      while (this.accept(","));
      this.expect("symbol", ")");
    }
    const { at } = token;
    const end = this.tokens[this.next - 1]?.end ?? token.end;
    const [fewest, most] = known.arity;
    if (args.length < fewest || args.length > most) {
      throw new EquationError({ at, end }, `expected ${known.form}, got ${args.length} arguments`);
    }
    return { kind: "call", name, args, at, end };
  }

  private reference(token: Token): Expression {
    const { text: id, at } = token;
    if (!this.accept("[")) return { kind: "reference", id, at, end: token.end };
    const subscripts: Subscript[] = [];
    do subscripts.push(this.subscript());
    while (this.accept(","));
    const close = this.expect("symbol", "]");
    return { kind: "reference", id, subscripts, at, end: close.end };
  }

  private subscript(): Subscript {
    if (this.accept("*")) return { kind: "all" };
    return { kind: "name", name: this.expect("name").text };
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private accept(symbol: string): boolean {
    const token = this.peek();
    const found = token.kind === "symbol" && token.text === symbol;
    if (found) this.next += 1;
    return found;
  }

  private expect(kind: Token["kind"], text?: string): Token {
    const token = this.peek();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) {
      const wanted =
        text === undefined ? `a ${kind}` : kind === "end" ? "an operator or the end" : `"${text}"`;
      throw new EquationError(token, `expected ${wanted}, got ${quoted(token)}`);
    }
    this.next += 1;
    return token;
  }
}

/** `MOD` is an operator in writing and a function in the tree. */
function joined(operator: BinaryOperator | "mod", left: Expression, right: Expression): Expression {
  const span = { at: left.at, end: right.end };
  if (operator === "mod") return { kind: "call", name: "MOD", args: [left, right], ...span };
  return { kind: "binary", operator, left, right, ...span };
}

/** Own entries only: a quantity may be called `constructor`. */
function bindingOf(operator: string): number | undefined {
  return Object.hasOwn(BINDING, operator) ? BINDING[operator as BinaryOperator] : undefined;
}

function quoted(token: Token): string {
  return token.kind === "end" ? "the end" : `"${token.text}"`;
}

function unexpected(token: Token): string {
  return `expected a number, a name or "(", got ${quoted(token)}`;
}
