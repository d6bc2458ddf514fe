import type { Observation, Parameter, Text } from "../../catalog/index.ts";
import { distribution } from "../../random/index.ts";
import type { ObservedSource } from "../hindcast/observed.ts";
import { type Point, pointsOf } from "../hindcast/points.ts";
import type { Columns } from "../hindcast/predicted.ts";
import { quantile } from "../statistics.ts";
import {
  effectiveWorlds,
  informationOf,
  logLikelihood,
  resampledCounts,
  thinnedPoints,
  weightsOf,
} from "./likelihood.ts";

/** A belief before and after the data. */
export interface CalibratedBelief {
  readonly parameter: string;
  readonly prior: Spread;
  readonly posterior: Spread;
  /** Width of the 90 % interval after over before; of a switch undefined. */
  readonly widthRatio: number | undefined;
  /** Shares of the options of a switch, by value: before and after. */
  readonly options?: readonly {
    readonly value: number;
    readonly prior: number;
    readonly posterior: number;
  }[];
  /** False where the data barely moved it: a width ratio above 0.8 and a median within a quarter of the prior width. */
  readonly moved: boolean;
}

/** 5th, 50th and 95th percentile. */
export interface Spread {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

export interface Calibration {
  /** Series that worlds were weighed by, with the months of their points and how much each tells by itself. */
  readonly series: readonly {
    readonly id: string;
    readonly name: Text;
    readonly months: readonly number[];
    /** Effective worlds if it were alone. */
    readonly effectiveWorlds: number;
    readonly information: number;
  }[];
  readonly worlds: number;
  readonly effectiveWorlds: number;
  /** Standard error of a width ratio by so few worlds, if the spread is normal. */
  readonly widthRatioError: number;
  /** Why the weights say nothing; absent when they do. The rest is then empty. */
  readonly refused?: string;
  /** How often each world of the table stands in the weighted ensemble. */
  readonly counts: Int32Array;
  readonly beliefs: readonly CalibratedBelief[];
  readonly outputs: readonly { readonly id: string; readonly prior: Spread; readonly posterior: Spread }[];
}

export interface CalibrationInput {
  readonly observed: ObservedSource;
  readonly observations: readonly Observation[];
  /** World table: drawn values by parameter id, and quantities as `lag_match@36`. */
  readonly parameters: Columns;
  readonly columns: Columns;
  readonly catalog: { readonly parameters: ReadonlyMap<string, Parameter> };
  /** Columns to compare before and after. */
  readonly outputs: readonly string[];
  readonly start: string;
  /** Last month whose observations count. */
  readonly last: number;
}

/** Of a normal sample the width from 5 to 95 % has this relative standard error times the root of its size. */
const WIDTH_ERROR = 0.9;
const LEAST_WORLDS = 50;
const LEAST_SHARE = 0.01;
const BARELY = 0.8;
const BARELY_SHIFTED = 0.25;

/** The points that worlds are weighed by, by series; those without a gap are left out. */
export function calibrationPoints({
  observed,
  observations,
  start,
  last,
}: Pick<CalibrationInput, "observed" | "observations" | "start" | "last">) {
  return observed.series
    .filter(({ gap }) => gap !== undefined)
    .map((series) => {
      const points = pointsOf(observations, series, { start, last }).filter(({ month }) => month > 0);
      return { series, points: thinnedPoints(points) };
    })
    .filter(({ points }) => points.length > 0);
}

/**
 * Weighs the worlds of a table by how well they fit what was observed, and compares every belief before and after.
 * Nothing is drawn: the same table and observations give the same counts.
 */
export function calibrationOf(input: CalibrationInput): Calibration {
  const { parameters, columns } = input;
  const worlds = parameters.values().next().value?.length ?? 0;
  const total = new Float64Array(worlds);
  const series = calibrationPoints(input).map(({ series: one, points }) => {
    const own = logLikelihood(columns, one, points);
    for (let world = 0; world < worlds; world += 1) total[world]! += own[world]!;
    const weights = weightsOf(own);
    const months = points.map(({ month }: Point) => month);
    return {
      id: one.id,
      name: one.name,
      months,
      effectiveWorlds: effectiveWorlds(weights),
      information: informationOf(weights),
    };
  });
  const weights = weightsOf(total);
  const effective = effectiveWorlds(weights);
  const widthRatioError = WIDTH_ERROR / Math.sqrt(effective);
  const base = { series, worlds, effectiveWorlds: effective, widthRatioError };
  const refused = refusal(effective, worlds);
  if (refused !== undefined)
    return { ...base, refused, counts: new Int32Array(worlds), beliefs: [], outputs: [] };
  const counts = resampledCounts(weights);
  const alive = weights.map((weight) => (weight > 0 ? 1 : 0));
  const compare = (values: Float64Array) => ({
    prior: spreadOf(repeated(values, alive)),
    posterior: spreadOf(repeated(values, counts)),
  });
  const beliefs = [...parameters].flatMap(([parameter, values]): CalibratedBelief[] => {
    const belief = input.catalog.parameters.get(parameter);
    if (!belief || "constant" in belief.distribution) return [];
    const before = repeated(values, alive);
    const after = repeated(values, counts);
    return [beliefOf(belief, { before, after })];
  });
  const outputs = input.outputs.map((id) => ({ id, ...compare(columns.get(id)!) }));
  return { ...base, counts, beliefs, outputs };
}

function refusal(effective: number, worlds: number): string | undefined {
  if (effective >= LEAST_WORLDS && effective >= LEAST_SHARE * worlds) return undefined;
  const share = ((100 * effective) / worlds).toPrecision(2);
  return `expected at least ${LEAST_WORLDS} effective worlds and ${100 * LEAST_SHARE}% of all, got ${effective.toPrecision(3)} of ${worlds} (${share}%)`;
}

function beliefOf(
  { id, distribution: spec }: Parameter,
  { before, after }: { before: Float64Array; after: Float64Array },
): CalibratedBelief {
  const prior = spreadOf(before);
  const posterior = spreadOf(after);
  const { atoms } = distribution(spec);
  if (atoms.length > 1) {
    const share = (values: Float64Array, value: number) =>
      values.filter((one) => one === value).length / values.length;
    const options = atoms.map((value) => ({
      value,
      prior: share(before, value),
      posterior: share(after, value),
    }));
    const moved = options.some((option) => Math.abs(option.posterior - option.prior) > (1 - BARELY) / 2);
    return { parameter: id, prior, posterior, widthRatio: undefined, options, moved };
  }
  const width = prior.p95 - prior.p5;
  const widthRatio = (posterior.p95 - posterior.p5) / width;
  const shift = Math.abs(posterior.p50 - prior.p50) / width;
  const moved = widthRatio <= BARELY || shift > BARELY_SHIFTED;
  return { parameter: id, prior, posterior, widthRatio, moved };
}

/** Each value as often as it counts. */
function repeated(values: Float64Array, counts: ArrayLike<number>): Float64Array {
  let all = 0;
  for (let world = 0; world < counts.length; world += 1) all += counts[world]!;
  const out = new Float64Array(all);
  let place = 0;
  for (const [world, value] of values.entries())
    for (let time = 0; time < counts[world]!; time += 1) out[place++] = value;
  return out;
}

function spreadOf(values: Float64Array): Spread {
  return { p5: quantile(values, 0.05), p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
}
