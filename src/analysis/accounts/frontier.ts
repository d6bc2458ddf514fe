import { type Trace, valuesAt } from "../../ensemble/index.ts";
import { type Column, columnOf, minus } from "./spread.ts";

/** What the best released model is made of, in points of the index; the names of the ledger's `made_...`. */
export const MAKINGS = [
  "run",
  "own",
  "public",
  "leaked",
  "bonus",
  "rl",
  "data",
  "ceiling",
  "distilled",
  "luck",
  "level",
] as const;

/** Whose best model: the best laboratory of a side in each world, or one laboratory. */
export interface Whose {
  readonly id: string;
  readonly labs: readonly string[];
}

/** By how much the best model rose between two months, and what of it each making brought, world by world. */
export interface FrontierAccount {
  readonly gain: Column;
  /** In the order of `MAKINGS`; in every world they sum to the gain. */
  readonly parts: readonly Column[];
}

/** Element names that `frontierGain` reads. */
export function frontierNames(labs: readonly string[]): string[] {
  return labs.flatMap((lab) => [`frontier[${lab}]`, ...MAKINGS.map((making) => `made_${making}[${lab}]`)]);
}

/**
 * Splits a gain by what the two models are made of, the best at the later date less the best at the earlier one. Where
 * the best laboratory changes in between, the change of laboratory is in every part, and what sets laboratories apart
 * without an explanation is in `level`.
 */
export function frontierGain(
  trace: Trace,
  { labs }: Whose,
  [from, to]: readonly [number, number],
): FrontierAccount {
  const [first, last] = [bestAt(trace, labs, from), bestAt(trace, labs, to)];
  const of = (name: string) =>
    minus(
      chosen(trace, labs, { name, month: to, best: last }),
      chosen(trace, labs, { name, month: from, best: first }),
    );
  return { gain: of("frontier"), parts: MAKINGS.map((making) => of(`made_${making}`)) };
}

/** Place of the best laboratory in every world. */
function bestAt(trace: Trace, labs: readonly string[], month: number): Uint8Array {
  const columns = labs.map((lab) => valuesAt(trace, `frontier[${lab}]`, month));
  return Uint8Array.from({ length: trace.worlds }, (_, world) =>
    columns.reduce((best, column, place) => (column[world]! > columns[best]![world]! ? place : best), 0),
  );
}

function chosen(
  trace: Trace,
  labs: readonly string[],
  { name, month, best }: { readonly name: string; readonly month: number; readonly best: Uint8Array },
): Column {
  const columns = labs.map((lab) => valuesAt(trace, `${name}[${lab}]`, month));
  return columnOf(trace.worlds, (world) => columns[best[world]!]![world]!);
}
