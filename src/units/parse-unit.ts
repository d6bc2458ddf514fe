import { didYouMean } from "./suggest.ts";
import { divideUnits, multiplyUnits, powerUnit, type Unit, UnitError } from "./unit.ts";
import { allUnitNames, unitNamed } from "./unit-table.ts";

/** One name of a unit text with its power, in the order written: `TB/s` is TB^1, s^-1. */
export interface UnitTerm {
  readonly name: string;
  readonly power: number;
}

/** Longer than any unit, short enough for parentheses never to exhaust the stack. */
const MOST_CHARACTERS = 200;

/**
 * Reads a unit such as `TB/s`, `USD/chip`, `chip*hour`, `mm2`, `1/month`, `token/s/chip`, `H100e(flop)`.
 * `*` and `/` work from left to right, `^` takes a whole number, parentheses group.
 * @throws UnitError that names the part not understood, with a suggestion.
 */
export function parseUnit(text: string): Unit {
  let unit: Unit | undefined;
  for (const { name, power } of parseUnitTerms(text)) {
    const named = unitNamed(name)!;
    const size = powerUnit(named, Math.abs(power));
    if (unit === undefined) unit = power > 0 ? size : powerUnit(named, power);
    else unit = power > 0 ? multiplyUnits(unit, size) : divideUnits(unit, size);
  }
  return unit ?? { factor: 1, dimensions: {} };
}

/** The names and powers of a unit text in the order written, each name known. @throws UnitError */
export function parseUnitTerms(text: string): UnitTerm[] {
  if (text.trim() === "")
    throw new UnitError('expected a unit such as "TB/s" (or "1" for none), got nothing');
  if (text.length > MOST_CHARACTERS)
    throw new UnitError(`expected a unit of at most ${MOST_CHARACTERS} characters, got ${text.length}`);
  const tokens = tokensOf(text);
  const terms: UnitTerm[] = [];
  const end = readProduct(tokens, 0, 1, terms, text);
  if (end < tokens.length) throw unreadable(text, `"${tokens[end]}" has no place there`);
  return terms;
}

function readProduct(
  tokens: readonly string[],
  start: number,
  sign: number,
  terms: UnitTerm[],
  text: string,
): number {
  let position = readPower(tokens, start, sign, terms, text);
  while (tokens[position] === "*" || tokens[position] === "/") {
    position = readPower(tokens, position + 1, tokens[position] === "*" ? sign : -sign, terms, text);
  }
  return position;
}

function readPower(
  tokens: readonly string[],
  start: number,
  sign: number,
  terms: UnitTerm[],
  text: string,
): number {
  const inner: UnitTerm[] = [];
  let position = readAtom(tokens, start, inner, text);
  let exponent = 1;
  if (tokens[position] === "^") {
    exponent = Number(tokens[position + 1] ?? "x");
    if (!Number.isInteger(exponent) || exponent === 0)
      throw unreadable(text, 'after "^" comes a whole number other than 0');
    position += 2;
  }
  for (const term of inner) terms.push({ name: term.name, power: term.power * sign * exponent });
  return position;
}

function readAtom(tokens: readonly string[], start: number, terms: UnitTerm[], text: string): number {
  const token = tokens[start];
  if (token === undefined) throw unreadable(text, "it ends where a unit should stand");
  if (token === "(") {
    const end = readProduct(tokens, start + 1, 1, terms, text);
    if (tokens[end] !== ")") throw unreadable(text, 'a "(" is not closed');
    return end + 1;
  }
  if (unitNamed(token) === undefined) {
    throw new UnitError(
      `expected a unit such as "TB/s", got "${text}": unknown unit "${token}"${didYouMean(token, allUnitNames())}`,
    );
  }
  terms.push({ name: token, power: 1 });
  return start + 1;
}

/** Names keep their own parentheses: `H100e(flop)` is one token. */
function tokensOf(text: string): string[] {
  const tokens = text.match(/[A-Za-z][A-Za-z0-9]*(?:\([A-Za-z0-9]+\))?|%|-?\d+(?:\.\d+)?|[*/^()]|[^\s]/g);
  return tokens ?? [];
}

function unreadable(text: string, why: string): UnitError {
  return new UnitError(`expected a unit such as "TB/s", got "${text}": ${why}`);
}
