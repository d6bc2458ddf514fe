import { createRunner, type Runner } from "../engine/index.ts";
import { ar1, hazard, type ProcessFrame, renewal, type Setting } from "../random/index.ts";
import { type Columns, drawReplicate, overridden } from "./draw.ts";
import type { BlockTask, Plan, PlannedModel, PlannedScenario, ProcessSeries } from "./plan.ts";

/** What one scenario gave for one block: the outputs asked for, `[month][world]`, and the worlds that broke. */
export interface ScenarioBlock {
  readonly values: readonly Float64Array[];
  readonly faults: readonly { readonly world: number; readonly quantity: string; readonly month: number }[];
  readonly shortDelays: readonly {
    readonly quantity: string;
    readonly call: string;
    readonly stage: number;
  }[];
}

/** Corrections to the anchored levels, each measured by a run of the reference scenario. */
const ANCHOR_PASSES = 4;

/** Part of a change, beyond the first level's, that pupils of a better teacher take back; at most this much. */
const MOST_TAKEN_BACK = 0.8;

/**
 * The next corrections by the secant method. A shift of all levels together comes through whole; of what a level is
 * moved apart from the first one's (the teacher of the others), a part is taken back, and that part is learned from
 * what the last correction did.
 *
 * @param backs the part taken back by anchor and world, improved in place
 */
function nextChanges(of: {
  before: readonly Float64Array[];
  now: readonly Float64Array[];
  changes: readonly Float64Array[];
  backs: readonly Float64Array[];
}): Float64Array[] {
  const { before, now, changes, backs } = of;
  return now.map((miss, index) =>
    miss.map((value, world) => {
      if (index === 0) return value;
      const apart = changes[index]![world]! - changes[0]![world]!;
      if (Math.abs(apart) > 0.05) {
        const gained = before[index]![world]! - value;
        const back = (changes[index]![world]! - gained) / apart;
        backs[index]![world] = Math.min(MOST_TAKEN_BACK, Math.max(0, back));
      }
      const back = backs[index]![world]!;
      return (value - back * now[0]![world]!) / (1 - back);
    }),
  );
}

function addTo(
  solved: ReadonlyMap<string, Float64Array>,
  solve: readonly { readonly parameter: string }[],
  changes: readonly Float64Array[],
): void {
  solve.forEach(({ parameter }, index) => {
    const level = solved.get(parameter)!;
    changes[index]!.forEach((change, world) => {
      level[world]! += change;
    });
  });
}

/** Runs blocks of a plan one after another, keeping the draws of the replicate at hand. */
export class BlockRunner {
  private readonly plan: Plan;
  private readonly outputs: readonly string[];
  private readonly runners = new Map<PlannedModel, Runner>();
  private readonly anchorModel: PlannedModel;
  private replicate = -1;
  private uniforms: Columns = new Map();
  private values: Columns = new Map();
  /** Processes of the block at work that no scenario overrides. */
  private readonly drawn = new Map<string, Float64Array>();

  /** @param outputs element names of the quantities wanted from every scenario */
  constructor(plan: Plan, outputs: readonly string[]) {
    this.plan = plan;
    this.outputs = outputs;
    const whole = plan.models[plan.anchors.scenario.model]!;
    const { month } = plan.anchors;
    this.anchorModel = { ...whole, months: month, program: { ...whole.program, months: month } };
  }

  /** Draws of the replicate that the last block belonged to. */
  get columns(): Columns {
    return this.values;
  }

  run(task: BlockTask): { scenarios: ScenarioBlock[]; solved: Columns; anchorError: number } {
    if (task.replicate !== this.replicate) {
      const { uniforms, values } = drawReplicate(this.plan, task.replicate);
      this.replicate = task.replicate;
      this.uniforms = uniforms;
      this.values = values;
    }
    this.drawn.clear();
    const { solved, anchorError } = this.solveAnchors(task);
    const scenarios = this.plan.scenarios.map((scenario) => {
      const model = this.plan.models[scenario.model]!;
      return this.runScenario(scenario, model, this.outputs, task, solved);
    });
    return { scenarios, solved, anchorError };
  }

  /** Levels that make the reference run meet the record, world by world, and the largest miss that is left. */
  private solveAnchors(task: BlockTask): { solved: Columns; anchorError: number } {
    const { solve, scenario, month } = this.plan.anchors;
    const solved = new Map(solve.map(({ parameter }) => [parameter, new Float64Array(task.worlds)]));
    const quantities = solve.map(({ quantity }) => quantity);
    const misses = (): Float64Array[] => {
      const { values } = this.runScenario(scenario, this.anchorModel, quantities, task, solved);
      return solve.map(({ target, error }, index) => {
        const errors = this.values.get(error)!;
        return Float64Array.from({ length: task.worlds }, (_, world) => {
          return target + errors[task.first + world]! - values[index]![month * task.worlds + world]!;
        });
      });
    };
    let left = misses();
    let changes = left;
    const backs = solve.map(() => new Float64Array(task.worlds));
    for (let pass = 1; pass <= ANCHOR_PASSES; pass += 1) {
      addTo(solved, solve, changes);
      const now = misses();
      changes = nextChanges({ before: left, now, changes, backs });
      left = now;
    }
    const anchorError = left.reduce(
      (worst, miss) => miss.reduce((a, b) => Math.max(a, Math.abs(b)), worst),
      0,
    );
    return { solved, anchorError };
  }

  private runScenario(
    scenario: PlannedScenario,
    model: PlannedModel,
    outputs: readonly string[],
    task: BlockTask,
    solved: Columns,
  ): ScenarioBlock {
    const replaced = overridden(scenario, this.uniforms);
    const column = (id: string): Float64Array => {
      const own = solved.get(id);
      if (own) return own;
      const all = replaced.get(id) ?? this.values.get(id)!;
      return all.subarray(task.first, task.first + task.worlds);
    };
    const series = scenario.series.map((planned) =>
      planned.kind === "shared"
        ? planned.values.subarray(0, model.months + 1)
        : this.process(planned, task, column, replaced).subarray(0, (model.months + 1) * task.worlds),
    );
    const block = { worlds: task.worlds, parameters: model.parameters.map(column), series };
    let runner = this.runners.get(model);
    if (!runner) {
      runner = createRunner(model as Parameters<typeof createRunner>[0]);
      this.runners.set(model, runner);
    }
    return runner.run(
      block,
      outputs.map((name) => model.slots[name]!),
    );
  }

  private process(
    planned: ProcessSeries,
    task: BlockTask,
    column: (id: string) => Float64Array,
    replaced: Columns,
  ): Float64Array {
    const id = planned.element ? `${planned.id}[${planned.element}]` : planned.id;
    const shared = !Object.values(planned.with).some((value) => replaced.has(String(value)));
    const known = shared ? this.drawn.get(id) : undefined;
    if (known) return known;
    const setting = (role: string): Setting => {
      const value = planned.with[`${role}[${planned.element}]`] ?? planned.with[role]!;
      return typeof value === "number" ? value : column(value);
    };
    const { replicate, worlds } = task;
    const months = this.plan.months + 1;
    const frame = { seed: this.plan.seed, id, replicate, firstWorld: task.first, worlds, months };
    const rows = drawProcess(planned, frame, setting);
    if (shared) this.drawn.set(id, rows);
    return rows;
  }
}

function drawProcess(
  { type, fromMonth }: ProcessSeries,
  frame: ProcessFrame,
  setting: (role: string) => Setting,
): Float64Array {
  if (type === "ar1") return ar1({ ...frame, sd: setting("sd"), memory: setting("memory") });
  if (type === "renewal") return renewal({ ...frame, median: setting("median"), spread: setting("spread") });
  return hazard({ ...frame, rate: setting("rate"), fromMonth });
}
