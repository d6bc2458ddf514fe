import type { Scenario } from "../catalog/index.ts";
import { type Change, changesBetween, withChanges } from "./changes.ts";
import { shapley } from "./shapley.ts";
import { band, type Estimate, estimate, type Replication } from "./statistics.ts";

/** With more changes than these every order is too much to run: 32 scenarios are 32 times the work of one. */
export const MOST_DIVIDED = 5;

/** How much of a difference each change makes. */
export interface Attribution {
  /** `shapley`: every order, parts sum to the whole. `ends`: each change alone, and each taken back from all. */
  readonly method: "shapley" | "ends";
  readonly parts: readonly Part[];
  /** The output in the reference and in the scenario, over the worlds in which no scenario failed. */
  readonly from: Spread;
  readonly to: Spread;
  /** Mean difference over the same worlds. */
  readonly whole: Spread;
  /** What the parts leave: changes that only work together. Nought by Shapley, whose parts hold it. */
  readonly remainder: Spread;
  /** The same for the parts taken back last; as `remainder` by Shapley. */
  readonly remainderLast: Spread;
}

/** What a change adds on average over the worlds: in all orders (`shapley`), or when it comes first and when last. */
export interface Part {
  /** Id of the change; `others` for those that do nothing as the first nor as the last. */
  readonly change: string;
  readonly first: Spread;
  readonly last: Spread;
}

/** A mean over worlds with its error, since means add up, and the 90 % interval and median of the worlds. */
export interface Spread extends Estimate {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Scenarios to be run for an attribution, and which of them holds what. */
export interface AttributionPlan {
  /** Ids of the changes told apart, `others` last where some are not. */
  readonly parts: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly runs:
    | {
        readonly method: "shapley";
        /** Ids of scenarios by subset of the parts, a bit each. */
        readonly subsets: readonly string[];
      }
    | {
        readonly method: "ends";
        readonly none: string;
        readonly all: string;
        /** By part: the scenario with it alone, and the one with all but it. */
        readonly alone: readonly string[];
        readonly without: readonly string[];
      };
}

interface Between {
  readonly against: Scenario;
  readonly scenario: Scenario;
  /** Ids of all rules. */
  readonly rules: readonly string[];
}

/**
 * The scenarios between two that tell how much each change between them makes: every subset of up to `MOST_DIVIDED`
 * changes, or each alone and all but each.
 *
 * @param idle ids of changes that are not told apart and come in together
 */
export function planAttribution(between: Between, idle: ReadonlySet<string> = new Set()): AttributionPlan {
  const { against, scenario, rules } = between;
  const changes = changesBetween(against, scenario, rules);
  const others = changes.filter(({ id }) => idle.has(id));
  const groups = [
    ...changes.filter(({ id }) => !idle.has(id)).map((change) => ({ id: change.id, changes: [change] })),
    ...(others.length > 0 ? [{ id: OTHERS, changes: others }] : []),
  ];
  const made = new Map<string, Scenario>([
    [against.id, against],
    [scenario.id, scenario],
  ]);
  const taking = (taken: readonly { readonly changes: readonly Change[] }[], name: string): string => {
    if (taken.length === 0) return against.id;
    if (taken.length === groups.length) return scenario.id;
    const id = `${against.id}..${scenario.id}:${name}`;
    const all = taken.flatMap((group) => group.changes);
    made.set(id, withChanges(between, all, id));
    return id;
  };
  const runs: AttributionPlan["runs"] =
    groups.length <= MOST_DIVIDED
      ? {
          method: "shapley",
          subsets: Array.from({ length: 1 << groups.length }, (_, subset) =>
            taking(
              groups.filter((_group, bit) => (subset & (1 << bit)) !== 0),
              String(subset),
            ),
          ),
        }
      : {
          method: "ends",
          none: against.id,
          all: scenario.id,
          alone: groups.map((group) => taking([group], `alone:${group.id}`)),
          without: groups.map((group) =>
            taking(
              groups.filter((other) => other !== group),
              `without:${group.id}`,
            ),
          ),
        };
  return { parts: groups.map(({ id }) => id), scenarios: [...made.values()], runs };
}

/** Stands for the changes that are not told apart. */
export const OTHERS = "others";

/**
 * Changes that do nothing as the first and nothing as the last: told by what the plan's scenarios come to, without a run.
 *
 * @param standsFor as `distinctScenarios` gives it
 */
export function idleChanges(
  { parts, runs }: AttributionPlan,
  standsFor: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const same = (a: string, b: string): boolean => standsFor.get(a) === standsFor.get(b);
  return new Set(
    parts.filter((_, part) => {
      if (runs.method === "ends")
        return same(runs.alone[part]!, runs.none) && same(runs.without[part]!, runs.all);
      const all = runs.subsets.length - 1;
      return (
        same(runs.subsets[1 << part]!, runs.subsets[0]!) &&
        same(runs.subsets[all - (1 << part)]!, runs.subsets[all]!)
      );
    }),
  );
}

/**
 * Divides the difference between two scenarios among what changed.
 *
 * @param valuesOf one value a world in a scenario of the plan; NaN in a world that failed
 */
export function attributionOf(
  { parts, runs }: AttributionPlan,
  valuesOf: (scenario: string) => Float64Array,
  replication: Replication,
): Attribution {
  const apart = (after: string, before: string): Float64Array => {
    const [a, b] = [valuesOf(after), valuesOf(before)];
    return a.map((value, world) => value - b[world]!);
  };
  const shapleyOf = (subsets: readonly string[]) => {
    const columns = shapley(subsets.map(valuesOf));
    return { whole: apart(subsets.at(-1)!, subsets[0]!), first: columns, last: columns };
  };
  const { whole, first, last } =
    runs.method === "shapley"
      ? shapleyOf(runs.subsets)
      : {
          whole: apart(runs.all, runs.none),
          first: runs.alone.map((id) => apart(id, runs.none)),
          last: runs.without.map((id) => apart(runs.all, id)),
        };
  const ids =
    runs.method === "shapley" ? runs.subsets : [runs.none, runs.all, ...runs.alone, ...runs.without];
  const kept = keptWorlds([...new Set(ids)].map(valuesOf));
  const mean = (values: Float64Array): Spread => {
    const own = masked(values, kept);
    const { p5, p50, p95 } = band(own, replication);
    return { ...estimate(own, replication, meanOf), p5, p50, p95 };
  };
  const [none, all] =
    runs.method === "shapley" ? [runs.subsets[0]!, runs.subsets.at(-1)!] : [runs.none, runs.all];
  return {
    method: runs.method,
    from: mean(valuesOf(none)),
    to: mean(valuesOf(all)),
    whole: mean(whole),
    parts: parts.map((change, at) => ({ change, first: mean(first[at]!), last: mean(last[at]!) })),
    remainder: mean(less(whole, first)),
    remainderLast: mean(less(whole, last)),
  };
}

function less(whole: Float64Array, parts: readonly Float64Array[]): Float64Array {
  return whole.map((value, world) => value - parts.reduce((sum, part) => sum + part[world]!, 0));
}

/** Worlds in which every scenario has a number: 1, else 0. */
function keptWorlds(columns: readonly Float64Array[]): Uint8Array {
  return Uint8Array.from(columns[0] ?? [], (_, world) =>
    columns.every((column) => Number.isFinite(column[world]!)) ? 1 : 0,
  );
}

function masked(values: Float64Array, kept: Uint8Array): Float64Array {
  return values.map((value, world) => (kept[world] === 1 ? value : Number.NaN));
}

function meanOf(values: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return sum / count;
}
