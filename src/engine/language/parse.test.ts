import { describe, expect, it } from "vitest";
import type { Expression } from "./ast.ts";
import { parseExpression } from "./parse.ts";
import { EquationError } from "./tokens.ts";

/** The tree in prefix form. */
function tree(text: string): string {
  const show = (part: Expression): string => {
    switch (part.kind) {
      case "number":
        return part.unit === undefined ? String(part.value) : `${part.value}{${part.unit}}`;
      case "text":
        return `'${part.value}'`;
      case "reference":
        return part.subscripts
          ? `${part.id}[${part.subscripts.map((one) => (one.kind === "all" ? "*" : one.name)).join(" ")}]`
          : part.id;
      case "unary":
        return `(${part.operator} ${show(part.of)})`;
      case "binary":
        return `(${part.operator} ${show(part.left)} ${show(part.right)})`;
      case "if":
        return `(if ${show(part.condition)} ${show(part.then)} ${show(part.otherwise)})`;
      case "call":
        return `(${[part.name, ...part.args.map(show)].join(" ")})`;
    }
  };
  return show(parseExpression(text));
}

function faultOf(text: string): string {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof EquationError) return `${error.span.at}: ${error.message}`;
    throw error;
  }
  return "";
}

describe("parseExpression", () => {
  it.each([
    ["a + b * c ^ 2", "(+ a (* b (^ c 2)))"],
    ["a - b - c", "(- (- a b) c)"],
    ["-a ^ 2", "(- (^ a 2))"],
    ["2 ^ -a", "(^ 2 (- a))"],
    ["-a * b", "(* (- a) b)"],
    ["a ^ b ^ c", "(^ a (^ b c))"],
    ["-a ^ -b ^ 2", "(- (^ a (- (^ b 2))))"],
    ["+a - +b", "(- a b)"],
    ["- - a", "(- (- a))"],
    ["a - b - c", "(- (- a b) c)"],
    ["a / b * c Mod d", "(MOD (* (/ a b) c) d)"],
    ["a + b MOD -c", "(+ a (MOD b (- c)))"],
    ["not a and c", "(and (not a) c)"],
    ["NOT (a > b) or Not c ^ 2", "(or (not (> a b)) (not (^ c 2)))"],
    ["a < b = c < d", "(= (< a b) (< c d))"],
    ["a <> b + c", "(<> a (+ b c))"],
    ["a and b or c and d", "(or (and a b) (and c d))"],
    ["if a or b then c else if d then e else f", "(if (or a b) c (if d e f))"],
    ["pi * Dt + stoptime - StartTime", "(- (+ (* (PI) (DT)) (STOPTIME)) (STARTTIME))"],
    ["a or b and c = d", "(or a (and b (= c d)))"],
    ["IF x > 1 THEN a + 1 ELSE b + 2", "(if (> x 1) (+ a 1) (+ b 2))"],
    ["If(x)then y else(z)", "(if x y z)"],
    ["1 + if a then b else c + 1", "(+ 1 (if a b (+ c 1)))"],
    ["3 {month} + .5e-1 { TB/s }", "(+ 3{month} 0.05{TB/s})"],
    ["a {a comment} + b", "(+ a b)"],
    ["Sum(Stock[deepseek, *])", "(SUM stock[deepseek *])"],
    ['TIME - date("2025-12")', "(- (TIME) (DATE '2025-12'))"],
  ])("reads %s", (text, expected) => {
    expect(tree(text)).toBe(expected);
  });

  it.each([
    ["a +", '3: expected a number, a name or "(", got the end'],
    ["a b", '2: expected an operator or the end, got "b"'],
    ["(a", '2: expected ")", got the end'],
    ["a < b < c", '6: expected parentheses to say which "<" comes first'],
    ["a = b <> c", '6: expected parentheses to say which "<>" comes first'],
    ["NOT a > b", "6: expected parentheses after NOT, as in NOT (a > b)"],
    ["NOT a + 1", "6: expected parentheses after NOT, as in NOT (a + b)"],
    ["MOD(a, b)", '0: expected a MOD b, got "mod"'],
    ["a MOD", '5: expected a number, a name or "(", got the end'],
    [
      "normal(0, 1)",
      '0: unknown function "NORMAL": equations know nothing of chance; draw a parameter or a process of the catalog',
    ],
    ["DELAY(a, 3)", '0: unknown function "DELAY": a delay has stages here; use DELAY3 or DELAYN'],
    ["SMTH2(a, 3)", '0: unknown function "SMTH2"; did you mean "SMTH1"?'],
    ["MAX()", "0: expected MAX(a, b) or MAX(x[*]), got 0 arguments"],
    ["EXP", '0: expected EXP(x), got "exp"'],
    ["IF a THEN b", '11: expected "else", got the end'],
    ["a # b", '2: expected an expression, got "#"'],
    ["x[1]", '2: expected a name, got "1"'],
    ["1 __proto__ 2", '2: expected an operator or the end, got "__proto__"'],
    ["a constructor b", '2: expected an operator or the end, got "constructor"'],
    ["CONSTRUCTOR(1)", '0: unknown function "CONSTRUCTOR"'],
    ["a + 1e400 {GB}", '4: expected a finite number, got "1e400"'],
  ])("refuses %s with its place", (text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });

  it.each([
    ["parentheses", `${"(".repeat(1500)}a`, "200: expected at most 200 nested levels, got more"],
    ["signs", "-".repeat(1500), "200: expected at most 200 nested levels, got more"],
    ["NOT", "not ".repeat(1500), "800: expected at most 200 nested levels, got more"],
    ["IF", "if ".repeat(1500), "600: expected at most 200 nested levels, got more"],
    ["a long sum", `${"a+".repeat(3000)}a`, "0: expected at most 2000 names, numbers and signs, got 6002"],
    ["a long text", "a ".repeat(20_000), "0: expected at most 10000 characters, got 40000"],
  ])("refuses too much of %s before the stack is exhausted", (_, text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });
});
