import type { Catalog } from "../../catalog/index.ts";
import { decode, fits, interval, predict, readRow, type Workload } from "../../hardware/index.ts";
import { InputError } from "../../units/index.ts";
import { type Equations, equations } from "./equations.ts";
import { firstToken } from "./first-token.ts";
import { type FitCount, fitCount } from "./fit-count.ts";
import { exact, type Interval, product, scaled } from "./interval.ts";
import { layoutsOf } from "./layouts.ts";
import { lookupIn } from "./lookup.ts";
import { type Measurement, nearestMeasurement } from "./measurements.ts";
import { type Money, moneyOf } from "./money.ts";
import { groupOf, type Point } from "./point.ts";
import type { Question } from "./question.ts";
import { type Found, search } from "./search.ts";

/** Where the memory of one chip goes, bytes. */
export interface MemoryUse {
  readonly weights: number;
  readonly cache: number;
  /** What the runtime keeps for itself, and what is left empty on purpose. */
  readonly runtime: number;
  readonly free: number;
  readonly whole: number;
}

/** A measured speed of the same chip and model, with ours for that very run. */
export interface Compared {
  readonly measurement: Measurement;
  readonly ours: Interval;
}

/** The answer to a question about serving; intervals are of 80 %. */
export interface ServingAnswer {
  readonly question: Question;
  readonly point: Point;
  readonly found: Found;
  /** Tokens/s for each chip, generated; of prompts in the prefill phase. */
  readonly rate: Interval;
  /** Tokens/s of prompts for each chip that go with it; absent in the decode phase. */
  readonly input?: Interval;
  readonly userSpeed?: Interval;
  /** Seconds. */
  readonly firstToken?: Interval;
  readonly perToken?: Interval;
  readonly memory: MemoryUse;
  readonly money: Money;
  readonly nearest?: Compared;
  readonly fitted: FitCount;
}

/**
 * Answers a question about serving: the plan it names, or the cheapest found that gives every user the speed asked
 * for. @throws InputError when the model does not fit in any layout, saying how many chips would hold it
 */
export function answerServing(catalog: Catalog, question: Question): ServingAnswer {
  const numbers = equations(catalog);
  const found = search(question, numbers.constants);
  const point = found.best;
  if (!point) throw doesNotFit(question, numbers, found);
  const rate = interval(point.workload, numbers.errors);
  const nearest = compared(catalog, question, point, numbers);
  return {
    ...{ question, point, found, rate },
    ...speeds(catalog, question, point, rate),
    memory: memoryUse(question, point, numbers),
    money: moneyOf(catalog, question.chip, rate),
    ...(nearest && { nearest }),
    fitted: fitCount(numbers.errors, question.chip.id),
  };
}

/** Speeds of users share the relative spread of the rate; times have it the other way round. */
function speeds(catalog: Catalog, question: Question, point: Point, rate: Interval) {
  const relative = scaled(rate, 1 / rate.p50);
  const known = Number.isFinite(point.userSpeed);
  const { promptLength, outputLength, phase } = question;
  const input = phase === "mixed" ? scaled(rate, promptLength / outputLength) : undefined;
  const wait = firstToken(catalog, question, point, relative);
  return {
    ...(input && { input }),
    ...(wait && { firstToken: wait }),
    ...(known && {
      userSpeed: product([exact(point.userSpeed), relative]),
      perToken: product([exact(1 / point.userSpeed)], [relative]),
    }),
  };
}

function memoryUse(question: Question, point: Point, { constants }: Equations): MemoryUse {
  const { chipSpec, promptLength, outputLength } = question;
  const empty = decode({
    ...(servingRun(point.workload) as object as Parameters<typeof decode>[0]),
    context: promptLength + outputLength / 2,
    concurrency: 0,
    chips: question.disaggregated?.decodeChips ?? point.plan.chips,
  });
  const whole = chipSpec.hbmCapacity;
  const weights = empty.memoryUsed - constants.reservedMemory;
  const cache = Number.isFinite(point.memoryUsed) ? point.memoryUsed - empty.memoryUsed : 0;
  const runtime = constants.reservedMemory + (1 - constants.usableMemory) * whole;
  const free = whole - weights - cache - runtime;
  // Less than a byte is rounding.
  return { weights, cache, runtime, free: free < 1 ? 0 : free, whole };
}

function servingRun(workload: Workload) {
  return workload.run;
}

function doesNotFit(question: Question, { constants }: Equations, { tried }: Found): InputError {
  const { chip, chipSpec, model, modelSpec, precision, disaggregated } = question;
  const where = disaggregated ? "--disagg" : "--chips";
  const chips = disaggregated?.decodeChips ?? question.chips;
  if (tried === 0)
    return new InputError({
      where,
      what: `expected groups of --tp, --ep and --dp that divide the chips, got ${chips ?? "no number of"} chips that none does`,
    });
  const longest = Math.max(
    ...layoutsOf(question).map((layout) => {
      const own = { ...layout, chips: chips ?? layout.chips };
      return fits(chipSpec, modelSpec, { ...own, precision, constants }).longestContext;
    }),
  );
  if (longest >= 1)
    return new InputError({
      where: "--isl",
      what: `expected a prompt and half of its answer of at most ${longest} tokens, which memory holds beside the weights, got ${question.promptLength + question.outputLength / 2}`,
    });
  const { fewestChips, weightBytes } = fits(chipSpec, modelSpec, { chips: 1, precision, constants });
  const gigabytes = Math.round(weightBytes / 1e9);
  if (chips !== undefined && chips >= fewestChips)
    return new InputError({
      where,
      what: `expected chips that divide into groups of at least ${fewestChips}, which hold the weights of ${model.id} in ${precision} (${gigabytes} GB), got ${chips} in a layout that does not`,
    });
  const there = chips === undefined ? "" : `${chips} of `;
  return new InputError({
    where,
    what: `expected chips that hold the weights of ${model.id} in ${precision} (${gigabytes} GB), got ${there}${chip.id} with ${chipSpec.hbmCapacity / 1e9} GB each; at least ${fewestChips} would hold the weights`,
  });
}

function compared(
  catalog: Catalog,
  question: Question,
  { plan }: Point,
  numbers: Equations,
): Compared | undefined {
  const { chip, model, phase, promptLength, outputLength, precision, draftTokens } = question;
  const columns = {
    ...{ n_chips: plan.chips, conc: plan.concurrency, isl: promptLength, osl: outputLength, precision },
    spec: draftTokens > 0 ? `mtp${draftTokens}` : "none",
  };
  const nearest = nearestMeasurement(catalog, { phase, chip: chip.id, model, columns });
  if (!nearest) return undefined;
  const workload = readRow(nearest.measurement.run, lookupIn(catalog), numbers.constants);
  const ours = interval(workload, numbers.errors);
  return predict(workload).rate > 0 ? { measurement: nearest.measurement, ours } : undefined;
}

/** Whether all of a group lies within what one copy of the model needs. */
export function copiesOf({ plan }: Point): number {
  return plan.chips / groupOf(plan);
}
