import type { BinaryOperator } from "./ast.ts";

/** How tightly each binary operator binds (XMILE 1.0, section 3.3.1); all associate to the left but `^`. */
export const BINDING: Readonly<Record<BinaryOperator | "mod", number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "<>": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  mod: 6,
  "^": 8,
};

/** Of `-`, `+` and NOT before their operand: `-a ^ 2` is -(a ^ 2), `-a * b` is (-a) * b. */
export const UNARY_BINDING = 7;
