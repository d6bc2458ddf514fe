import type { Replication } from "../statistics.ts";
import { binomialTail } from "./binomial-tail.ts";
import { firstOrders } from "./first-order.ts";
import { paste } from "./paste.ts";
import { type Bound, countIn, type Points, peel, type Range } from "./peel.ts";

/** A restriction of a box: only worlds whose input lies between two of its values, both allowed. */
export interface Restriction {
  readonly parameter: string;
  /** -Infinity or Infinity where the box goes on to the end of the input. */
  readonly low: number;
  readonly high: number;
  /** Shares of all worlds below and above the range: where in its prior it lies. */
  readonly below: number;
  readonly above: number;
  /**
   * Quasi-p-value (Bryant and Lempert 2010): the probability of as many hits as the box has, were its worlds drawn from
   * those that keep all its other restrictions.
   */
  readonly p: number;
}

/** A box of inputs in which a thing happens more often than elsewhere. */
export interface Box {
  /** The most telling first. */
  readonly restrictions: readonly Restriction[];
  /** Of the worlds that did not help to find the box: those in it, and those of them in which the thing happens. */
  readonly worlds: number;
  readonly hits: number;
  /** Share of the box's worlds in which the thing happens. */
  readonly density: number;
  /** The same share in all worlds that the box was looked for in: those outside of the boxes before it. */
  readonly around: number;
  /** Share of all worlds in which the thing happens that lie in the box. */
  readonly coverage: number;
}

/** Boxes with what they are to be compared with. */
export interface Boxes {
  readonly boxes: readonly Box[];
  /** Worlds that the numbers of the boxes are counted in, and those of them in which the thing happens. */
  readonly worlds: number;
  readonly hits: number;
  readonly density: number;
}

export interface BoxOptions {
  /** Boxes at most: each is looked for in the worlds that lie outside of those before. */
  readonly most?: number;
  /** Restrictions of a box at most. */
  readonly restrictions?: number;
}

/** A restriction is kept when its quasi-p-value is below this. */
const SIGNIFICANT = 0.05;

/** Fewer hits in either half of the worlds say nothing. */
export const LEAST_HITS = 10;

/** A box is told of when the odds in it are so many times those of all worlds that are left. */
const ODDS = 2;

/**
 * Patient rule induction (Friedman and Fisher 1999): boxes of inputs in which a thing happens often, in words that a person
 * can repeat. Boxes are found in the replicates of even number and counted in the others, so that chance that shaped a
 * box does not count for it. Nothing depends on the order of worlds within a replicate, or of inputs.
 *
 * @param drawn one finite value a world, by input
 * @param happens 1 or 0 a world, NaN for a world that failed
 * @returns no boxes where the thing happens in fewer than 10 worlds of either half, or nowhere more often
 */
export function boxesOf(
  drawn: ReadonlyMap<string, Float64Array>,
  happens: Float64Array,
  replication: Replication,
  { most = 3, restrictions = 4 }: BoxOptions = {},
): Boxes {
  const [even, odd] = halves(happens, replication);
  const ids = telling(drawn, happens, even);
  const inputs = ids.map((id) => drawn.get(id)!);
  let seeking: Points = { inputs, happens, worlds: even };
  let counting: Points = { inputs, happens, worlds: odd };
  const whole = countIn(counting, []);
  const boxes: Box[] = [];
  while (
    boxes.length < most &&
    countIn(seeking, []).hits >= LEAST_HITS &&
    countIn(counting, []).hits >= LEAST_HITS
  ) {
    const peeled = kept(peel(seeking), seeking, counting, restrictions);
    const bounds = kept(paste(peeled, seeking), seeking, counting, restrictions);
    const { worlds, hits } = countIn(counting, bounds);
    const left = countIn(counting, []);
    if (bounds.length === 0 || hits * (left.worlds - left.hits) < ODDS * left.hits * (worlds - hits)) break;
    boxes.push({
      restrictions: bounds
        .map((bound) => restrictionOf(bound, bounds, { ids, points: counting, all: drawn }))
        .sort((a, b) => a.p - b.p || (a.parameter < b.parameter ? -1 : 1)),
      ...{
        worlds,
        hits,
        density: hits / worlds,
        around: left.hits / left.worlds,
        coverage: hits / whole.hits,
      },
    });
    seeking = outside(seeking, bounds);
    counting = outside(counting, bounds);
  }
  return { boxes, ...whole, density: whole.hits / whole.worlds };
}

/** Worlds that did not fail: of the replicates of even number, then of odd; all twice of one replicate. */
function halves(
  happens: Float64Array,
  { replicates, worldsPerReplicate }: Replication,
): [number[], number[]] {
  const halfOf = (odd: number) =>
    [...happens.keys()].filter(
      (world) =>
        !Number.isNaN(happens[world]!) &&
        (replicates === 1 || Math.floor(world / worldsPerReplicate) % 2 === odd),
    );
  return [halfOf(0), halfOf(1)];
}

/**
 * Inputs that explain something alone in the worlds that seek: among a hundred others peeling would take chance for a find.
 * What works only together with others is missed.
 */
function telling(
  drawn: ReadonlyMap<string, Float64Array>,
  happens: Float64Array,
  worlds: readonly number[],
): string[] {
  const among = (values: Float64Array) => Float64Array.from(worlds, (world) => values[world]!);
  const columns = new Map([...drawn].map(([id, values]) => [id, among(values)]));
  const one = { replicates: 1, worldsPerReplicate: worlds.length };
  return firstOrders(columns, among(happens), one)
    .filter(({ stands }) => stands)
    .map(({ parameter }) => parameter)
    .sort();
}

/** The restrictions that the other half of the worlds bears out, the least telling given up one by one. */
function kept(found: readonly Bound[], seeking: Points, counting: Points, most: number): Bound[] {
  let bounds = [...found];
  while (bounds.length > 0) {
    const by = bounds.map((bound) => ({
      bound,
      p: quasiP(bound, bounds, counting),
      sought: quasiP(bound, bounds, seeking),
    }));
    const weakest = by.reduce((worst, one) =>
      one.p > worst.p || (one.p === worst.p && one.sought > worst.sought) ? one : worst,
    );
    if (bounds.length <= most && weakest.p < SIGNIFICANT) break;
    bounds = bounds.filter((bound) => bound !== weakest.bound);
  }
  return bounds;
}

function quasiP(bound: Bound, bounds: readonly Bound[], points: Points): number {
  const { worlds, hits } = countIn(points, bounds);
  const without = countIn(
    points,
    bounds.filter((other) => other !== bound),
  );
  return binomialTail(worlds, hits, without.hits / without.worlds);
}

function restrictionOf(
  bound: Bound,
  bounds: readonly Bound[],
  { ids, points, all }: { ids: readonly string[]; points: Points; all: ReadonlyMap<string, Float64Array> },
): Restriction {
  const parameter = ids[bound.input]!;
  const { low, high }: Range = bound;
  const values = all.get(parameter)!;
  let [below, above] = [0, 0];
  for (const value of values) {
    if (value < low) below += 1;
    if (value > high) above += 1;
  }
  const shares = { below: below / values.length, above: above / values.length };
  return { parameter, low, high, ...shares, p: quasiP(bound, bounds, points) };
}

function outside(points: Points, bounds: readonly Bound[]): Points {
  const isIn = (world: number) =>
    bounds.every(({ input, low, high }) => {
      const value = points.inputs[input]![world]!;
      return value >= low && value <= high;
    });
  return { ...points, worlds: points.worlds.filter((world) => !isIn(world)) };
}
