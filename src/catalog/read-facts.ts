import { parseQuantity, UnitError } from "../units/index.ts";
import type { FactDefaults, LongFact, WrittenFact } from "./fact-schema.ts";
import { dimensionProblem, type FactForm, factNameProblem, rangeProblem } from "./fact-vocabulary.ts";
import { type Report, show } from "./report.ts";
import { shareProblem } from "./share-problem.ts";
import type { Fact, Grade } from "./types.ts";
import { UNIT_LENGTH } from "./words.ts";
import type { PathStep } from "./yaml-nodes.ts";

/** A number and a unit. */
const QUANTITY_LENGTH = 2 * UNIT_LENGTH;

export interface FactContext {
  /** Source, place and date for the facts that give none. */
  readonly defaults: FactDefaults;
  /** Names and dimensions that are allowed; absent when any name is. */
  readonly vocabulary?: Readonly<Record<string, FactForm>>;
  /** Grades of the known sources: a fact that rests on grade C alone is weak. */
  readonly grades: ReadonlyMap<string, Grade>;
  readonly report: Report;
}

/** Turns the `facts` of a file, short and long, into `Fact`s; those that are wrong are reported and left out. */
export function readFacts(
  written: Readonly<Record<string, WrittenFact>>,
  context: FactContext,
): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const [name, one] of Object.entries(written)) {
    const path = ["facts", name];
    const form = context.vocabulary?.[name];
    const problem = context.vocabulary && factNameProblem(name, context.vocabulary);
    if (problem !== undefined) context.report(path, problem, "key");
    const long = typeof one === "object" ? one : lengthen(one, path, context.report);
    if (!long) continue;
    const fits =
      problem === undefined &&
      hasDimension(one, long, path, context.report, form) &&
      isPlausible(one, long, path, context.report, form);
    const fact = complete(long, path, context);
    if (fits && fact) facts[name] = fact;
  }
  return facts;
}

/** `148 TFLOP/s` or a bare number to the long form. */
function lengthen(written: string | number, path: readonly PathStep[], report: Report): LongFact | undefined {
  if (typeof written === "number") return { value: written, unit: "1" };
  if (written.length > QUANTITY_LENGTH) {
    report(
      path,
      `expected a number and a unit of at most ${QUANTITY_LENGTH} characters, got ${written.length}`,
    );
    return undefined;
  }
  try {
    const { value, text } = parseQuantity(written);
    return { value, unit: text };
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    report(path, error.message);
    return undefined;
  }
}

function hasDimension(
  written: WrittenFact,
  long: LongFact,
  path: readonly PathStep[],
  report: Report,
  form?: FactForm,
): boolean {
  const problem = form && dimensionProblem(long.unit, form);
  if (problem === undefined) return true;
  const place = typeof written === "object" ? [...path, "unit"] : path;
  const got = typeof written === "string" ? written : `${long.value} ${long.unit}`;
  report(place, `${problem}, got ${show(got)}`);
  return false;
}

function isPlausible(
  written: WrittenFact,
  long: LongFact,
  path: readonly PathStep[],
  report: Report,
  form?: FactForm,
): boolean {
  if (!form) return true;
  let plausible = true;
  for (const key of ["value", "low", "high"] as const) {
    const value = long[key];
    const problem = value === undefined ? undefined : rangeProblem(value, long.unit, form);
    if (problem === undefined) continue;
    report(typeof written === "object" ? [...path, key] : path, problem);
    plausible = false;
  }
  return plausible;
}

/** Adds the file's defaults, and checks what a fact must have. */
function complete(long: LongFact, path: readonly PathStep[], context: FactContext): Fact | undefined {
  const { defaults, report, grades } = context;
  const source = long.source ?? defaults.source;
  const date = long.date ?? defaults.date;
  // A locator of the file's source says nothing about another source.
  const at = long.at ?? (source === defaults.source ? defaults.at : undefined);
  if (source === undefined) report(path, "expected a source here or at the top of the file, got nothing");
  if (date === undefined) report(path, "expected a date here or at the top of the file, got nothing");
  const ordered = isSound(long, path, report);
  if (source === undefined || date === undefined || !ordered) return undefined;
  const { unit, value, low, high, note, evidence } = long;
  return {
    value,
    unit,
    source,
    ...(at !== undefined && { at }),
    date,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(note !== undefined && { note }),
    ...(evidence !== undefined && { evidence }),
    ...(grades.get(source) === "C" && { weak: true }),
  };
}

function isSound(fact: LongFact, path: readonly PathStep[], report: Report): boolean {
  const { low = fact.value, value, high = fact.value } = fact;
  if (low > value) report([...path, "low"], `expected at most the value ${value}, got ${low}`);
  if (high < value) report([...path, "high"], `expected at least the value ${value}, got ${high}`);
  const problem = shareProblem(fact.unit, value);
  if (problem !== undefined) report([...path, "value"], problem);
  return low <= value && value <= high && problem === undefined;
}
