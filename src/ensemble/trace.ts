import { didYouMean, type Fault, InputError } from "../units/index.ts";
import { KeepingRunner, type OpenedWorlds } from "./keeping-runner.ts";
import { blocksOf, type Plan, type PlannedScenario } from "./plan.ts";
import { placeIn } from "./result.ts";
import type { BlockRunner, ScenarioBlock } from "./run-block.ts";

/** Whole values of chosen elements at chosen months, world by world. */
export interface Trace {
  readonly scenario: string;
  /** Worlds traced: the first ones of each replicate, replicate after replicate. */
  readonly worlds: number;
  readonly months: readonly number[];
  /** Element name to its values, laid out `[month index][world]`; NaN in a world that failed. */
  readonly values: ReadonlyMap<string, Float64Array>;
  readonly failed: readonly { readonly world: number; readonly quantity: string; readonly month: number }[];
}

/** What of every world is kept. */
export interface TraceWish {
  /** Element names: `lag_match`, `side_frontier[us]`; parameters and series too. */
  readonly names: readonly string[];
  /** Whole months of the run, 0 to `Plan.months`. */
  readonly months: readonly number[];
}

export interface TraceSize {
  /** Worlds in all: a multiple of the plan's replicates, and no more than it has. */
  readonly worlds: number;
  /** Called after each block with blocks done and blocks in all. */
  readonly progress?: (done: number, all: number) => void;
}

export type TraceRequest = TraceWish & TraceSize;

/** Numbers that one run may keep: half a gigabyte. */
const MOST_NUMBERS = 2 ** 26;

/**
 * Runs the first worlds of each replicate in one scenario of a plan and keeps what was asked for. A world has the same
 * numbers as in `runEnsemble`, to the bit.
 *
 * @throws InputError with every fault of the request, and for a delay that the step cannot follow
 */
export function traceScenario(plan: Plan, scenarioId: string, request: TraceRequest): Trace {
  return traceTogether(plan, scenarioId, [request], request)[0]!;
}

/** Several traces from one run: few elements over many months, and many elements at few. */
export function traceTogether(
  plan: Plan,
  scenarioId: string,
  wishes: readonly TraceWish[],
  size: TraceSize,
): Trace[] {
  return traceAll(plan, [scenarioId], wishes, size)[0]!;
}

/**
 * The same wish in several scenarios of a plan, over worlds that are drawn and solved for once: what is compared world
 * by world costs no more than its runs.
 *
 * @returns a trace a scenario, in the order of the ids
 * @throws InputError as `traceScenario` does
 */
export function traceScenarios(
  plan: Plan,
  scenarioIds: readonly string[],
  { worlds, progress, ...wish }: TraceRequest,
): Trace[] {
  return traceAll(plan, scenarioIds, [wish], { worlds, ...(progress ? { progress } : {}) }).map(
    ([trace]) => trace!,
  );
}

/** What `traceAll` does, here or on other threads. */
export type Tracer = (
  ...asked: Parameters<typeof traceAll>
) => readonly (readonly Trace[])[] | Promise<readonly (readonly Trace[])[]>;

/**
 * Several wishes in several scenarios.
 *
 * @returns traces by scenario, then by wish
 * @throws InputError as `traceScenario` does
 */
export function traceAll(
  plan: Plan,
  scenarioIds: readonly string[],
  wishes: readonly TraceWish[],
  size: TraceSize,
): Trace[][] {
  const scenarios = scenariosAsked(plan, scenarioIds, wishes, size.worlds);
  const part = { ...plan, worldsPerReplicate: size.worlds / plan.replicates, scenarios };
  return traceWorlds(part, wishes, new KeepingRunner(part, namesOf(wishes), openedOf(plan)), size.progress);
}

/** Element names of all wishes. */
export function namesOf(wishes: readonly TraceWish[]): string[] {
  return [...new Set(wishes.flatMap(({ names }) => names))];
}

/**
 * All worlds and scenarios of a plan.
 *
 * @param runner of the names of all wishes
 * @returns traces by scenario, then by wish
 * @throws InputError for a delay that the step cannot follow
 */
export function traceWorlds(
  plan: Plan,
  wishes: readonly TraceWish[],
  runner: BlockRunner,
  progress?: TraceSize["progress"],
): Trace[][] {
  const { scenarios } = plan;
  const worlds = plan.replicates * plan.worldsPerReplicate;
  const tasks = blocksOf(plan);
  const names = namesOf(wishes);
  const places = new Map(names.map((name, place) => [name, place]));
  const traces = scenarios.map(({ id }) => {
    const failed: Trace["failed"][number][] = [];
    return wishes.map((wish) => ({
      scenario: id,
      worlds,
      months: [...wish.months],
      values: new Map(wish.names.map((name) => [name, new Float64Array(wish.months.length * worlds)])),
      failed,
    }));
  });
  let before = 0;
  for (const [index, task] of tasks.entries()) {
    const block = runner.open(task);
    for (const [which, scenario] of scenarios.entries()) {
      const ran = runner.runScenario(block, scenario, { borrow: true });
      refuseShortDelays(scenario, ran);
      for (const { months, values } of traces[which]!)
        for (const [name, kept] of values) {
          const own = ran.values[places.get(name)!]!;
          months.forEach((month, row) => {
            const from = month * task.worlds;
            kept.set(own.subarray(from, from + task.worlds), row * worlds + before);
          });
        }
      traces[which]![0]!.failed.push(
        ...ran.faults.map((fault) => ({ ...fault, world: before + fault.world })),
      );
    }
    before += task.worlds;
    progress?.(index + 1, tasks.length);
  }
  traces.flat().forEach(leaveOutFailed);
  return traces;
}

/** Worlds drawn and solved for, of the plan traced last: one plan is often traced twice. */
let last: { readonly plan: Plan; readonly opened: OpenedWorlds } | undefined;

function openedOf(plan: Plan): OpenedWorlds {
  if (last?.plan !== plan) last = { plan, opened: new Map() };
  return last.opened;
}

/** One trace of traces of neighbouring replicates: the worlds of one after those of the other. */
export function joinTraces(parts: readonly Trace[]): Trace {
  const { scenario, months, values } = parts[0]!;
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { worlds }) => sum + worlds, 0));
  const worlds = starts.at(-1)! + parts.at(-1)!.worlds;
  const whole = (name: string): Float64Array => {
    const joined = new Float64Array(months.length * worlds);
    for (const [index, part] of parts.entries())
      for (const [row, month] of months.entries())
        joined.set(valuesAt(part, name, month), row * worlds + starts[index]!);
    return joined;
  };
  return {
    scenario,
    worlds,
    months,
    values: new Map([...values.keys()].map((name) => [name, whole(name)])),
    failed: parts.flatMap(({ failed }, index) =>
      failed.map((one) => ({ ...one, world: one.world + starts[index]! })),
    ),
  };
}

function leaveOutFailed({ values, failed, months, worlds }: Trace): void {
  for (const kept of values.values())
    for (const { world } of failed) for (const row of months.keys()) kept[row * worlds + world] = Number.NaN;
}

/** The values of an element at a month, one a world: a view. @throws InputError for what was not traced */
export function valuesAt({ values, months, worlds }: Trace, name: string, month: number): Float64Array {
  const row = months.indexOf(month);
  const kept = values.get(name);
  if (!kept || row < 0)
    throw new InputError({ where: "trace", what: `"${name}" was not traced at month ${month}` });
  return kept.subarray(row * worlds, (row + 1) * worlds);
}

/**
 * Quantiles over the worlds at a month, by sorting (linear interpolation, Hyndman and Fan's type 7); worlds that failed
 * are left out, and NaN is the quantile of none.
 *
 * @throws InputError for what was not traced
 */
export function quantilesOf(trace: Trace, name: string, month: number, ps: readonly number[]): number[] {
  const rising = valuesAt(trace, name, month)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return ps.map((p) => {
    if (rising.length === 0) return Number.NaN;
    const place = p * (rising.length - 1);
    const low = rising[Math.floor(place)]!;
    const high = rising[Math.min(rising.length - 1, Math.floor(place) + 1)]!;
    return low + (place - Math.floor(place)) * (high - low);
  });
}

/** The scenarios asked for. @throws InputError with every fault of the request */
export function scenariosAsked(
  plan: Plan,
  ids: readonly string[],
  wishes: readonly TraceWish[],
  worlds: number,
): PlannedScenario[] {
  const known = plan.scenarios.map((one) => one.id);
  const faults: Fault[] = [];
  const fault = (path: string, what: string) => faults.push({ where: "trace", path, what });
  const scenarios = ids.flatMap((id) => {
    const found = plan.scenarios.find((one) => one.id === id);
    if (!found) fault("scenario", `unknown scenario "${id}"${didYouMean(id, known)}`);
    return found ?? [];
  });
  const all = plan.replicates * plan.worldsPerReplicate;
  if (!(worlds >= 1 && worlds <= all && worlds % plan.replicates === 0))
    fault(
      "worlds",
      `expected a multiple of the ${plan.replicates} replicates up to the ${all} worlds of the plan, got ${worlds}`,
    );
  for (const month of wishes.flatMap(({ months }) => months))
    if (!Number.isInteger(month) || month < 0 || month > plan.months)
      fault("months", `expected whole months from 0 to ${plan.months}, got ${month}`);
  for (const model of new Set(scenarios.map((scenario) => scenario.model))) {
    const { slots } = plan.models[model]!;
    for (const name of wishes.flatMap(({ names }) => names))
      if (!Object.hasOwn(slots, name)) fault(name, `unknown quantity${didYouMean(name, Object.keys(slots))}`);
  }
  const numbers = wishes.map(({ names, months }) => new Set(names).size * months.length);
  const kept = numbers.reduce((sum, own) => sum + own, 0) * worlds * Math.max(1, ids.length);
  if (kept > MOST_NUMBERS)
    fault(
      "",
      `expected at most ${MOST_NUMBERS} numbers to be kept, got ${kept} (${kept / worlds} for each of ${worlds} worlds): ask for fewer quantities, months or worlds`,
    );
  if (faults.length > 0) throw new InputError(faults);
  return scenarios;
}

function refuseShortDelays(scenario: PlannedScenario, { shortDelays }: ScenarioBlock): void {
  const [short] = shortDelays;
  if (!short) return;
  throw new InputError({
    ...placeIn(scenario, short.quantity),
    what: `expected every stage of ${short.call} to last at least one step, got ${short.stage} months; clip the parameter or shorten the step`,
  });
}
