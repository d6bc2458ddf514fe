import { chooseSampler, createRunner, type Runner, withoutPause } from "../engine/index.ts";
import { type Columns, drawBlock, overridden } from "./draw.ts";
import type { WorldFailure } from "./failures.ts";
import type { BlockTask, Plan, PlannedModel, PlannedScenario } from "./plan.ts";
import { BlockProcesses } from "./processes.ts";
import { type Levels, solveLevels } from "./solve-levels.ts";

/** What one scenario gave for one block: the outputs asked for, `[month][world]`, and the worlds to leave out. */
export interface ScenarioBlock {
  readonly values: readonly Float64Array[];
  readonly failed: readonly WorldFailure[];
  /** The same failures with worlds counted from the first of the block. */
  readonly faults: readonly { readonly world: number; readonly quantity: string; readonly month: number }[];
  readonly shortDelays: readonly ShortDelay[];
}

/** A delay with a stage shorter than the step. */
export interface ShortDelay {
  readonly quantity: string;
  readonly call: string;
  readonly stage: number;
}

/** A block of worlds as every scenario shares it: what was drawn and what was solved for. */
export interface BlockWorlds {
  readonly task: BlockTask;
  readonly uniforms: Columns;
  /** Drawn values by parameter id, those of solved levels in place of the drawn. */
  readonly values: Columns;
  readonly processes: BlockProcesses;
  /** How far each world stays from the record at most. */
  readonly levels: Levels;
}

interface ComputeOptions {
  /** Places in the block of the worlds wanted, and levels on trial in them; all worlds if left out. */
  readonly some?: { readonly among: readonly number[]; readonly levels: Columns };
  readonly borrow?: boolean | undefined;
}

interface ScenarioOptions {
  readonly models?: readonly PlannedModel[];
  readonly borrow?: boolean;
}

/** Compiled models of this thread: plans that share a model, such as those of a design, share what is compiled of it. */
const RUNNERS = new WeakMap<PlannedModel, Runner>();
/** Models that end with the record. */
const ANCHOR_MODELS = new WeakMap<PlannedModel, PlannedModel>();

/** The model up to the month of the record. What is not finite on the way to a level is named by the run that counts. */
function anchorModelOf(whole: PlannedModel, month: number): PlannedModel {
  const known = ANCHOR_MODELS.get(whole);
  if (known?.months === month) return known;
  const model = { ...whole, months: month, program: { ...whole.program, months: month, watched: [] } };
  ANCHOR_MODELS.set(whole, model);
  return model;
}

/** Runs blocks of a plan one after another. World k's numbers depend on nothing but the seed, the replicate and k. */
export class BlockRunner {
  private readonly plan: Plan;
  /** What every run gives, in this order. */
  readonly outputs: readonly string[];
  private readonly anchorModel: PlannedModel;
  private readonly sampler = chooseSampler();

  /** @param outputs element names of the quantities wanted from every scenario */
  constructor(plan: Plan, outputs: readonly string[]) {
    this.plan = plan;
    this.outputs = outputs;
    const whole = plan.models[plan.anchors.scenario.model]!;
    const { month } = plan.anchors;
    this.anchorModel = anchorModelOf(whole, month);
  }

  /** All scenarios of the plan for one block. */
  run(task: BlockTask): { scenarios: ScenarioBlock[]; worlds: BlockWorlds } {
    const worlds = this.open(task);
    return { scenarios: this.plan.scenarios.map((scenario) => this.runScenario(worlds, scenario)), worlds };
  }

  /** Draws the worlds of a block and solves for their levels. */
  open(task: BlockTask): BlockWorlds {
    const { uniforms, values } = drawBlock(this.plan, task, this.sampler);
    const processes = new BlockProcesses(this.plan, task, this.sampler);
    const { scenario, solve, month } = this.plan.anchors;
    const drawn = { task, uniforms, values, processes };
    const replaced = overridden(scenario, uniforms);
    const errorOf = (error: string) => replaced.get(error) ?? values.get(error)!;
    const goals = solve.map(({ target, error }) => errorOf(error).map((by) => target + by));
    const quantities = solve.map(({ quantity }) => quantity);
    const levels = solveLevels(task.worlds, goals, (trial, among) => {
      const levels = new Map(solve.map(({ parameter }, index) => [parameter, trial[index]!]));
      const some = { among, levels };
      const { values: reached } = withoutPause(
        this.compute(drawn, scenario, this.anchorModel, quantities, { some, borrow: true }),
      );
      return reached.map((rows) => rows.slice(month * among.length));
    });
    const solved = solve.map(({ parameter }, index): [string, Float64Array] => [
      parameter,
      levels.levels[index]!,
    ]);
    return { ...drawn, values: new Map([...values, ...solved]), levels };
  }

  /**
   * One scenario for a block that was opened.
   *
   * @param models what the scenario's `model` points into
   * @param borrow the values need last until the next run only
   */
  runScenario(worlds: BlockWorlds, scenario: PlannedScenario, options: ScenarioOptions = {}): ScenarioBlock {
    return withoutPause(this.scenarioParts(worlds, scenario, options));
  }

  /** The same in parts, see `Runner.parts`. */
  *scenarioParts(
    worlds: BlockWorlds,
    scenario: PlannedScenario,
    { models = this.plan.models, borrow }: ScenarioOptions,
  ): Generator<void, ScenarioBlock> {
    const { replicate, first } = worlds.task;
    const model = models[scenario.model]!;
    const result = yield* this.compute(worlds, scenario, model, this.outputs, { borrow });
    const failures = new Map<number, WorldFailure>();
    const { month, solve } = this.plan.anchors;
    const fail = (place: number, failure: Pick<WorldFailure, "quantity" | "month" | "reason">) =>
      failures.set(place, { replicate, world: first + place, ...failure });
    for (const { world, anchor } of worlds.levels.unmet)
      fail(world, { quantity: solve[anchor]!.quantity, month, reason: "level" });
    for (const { world, quantity, month: at } of result.faults)
      fail(world, { quantity, month: at, reason: "not finite" });
    const failed = [...failures].sort(([a], [b]) => a - b);
    return {
      values: result.values,
      failed: failed.map(([, failure]) => failure),
      faults: failed.map(([world, { quantity, month: at }]) => ({ world, quantity, month: at })),
      shortDelays: result.shortDelays,
    };
  }

  private *compute(
    { task, uniforms, values, processes }: Omit<BlockWorlds, "levels">,
    scenario: PlannedScenario,
    model: PlannedModel,
    outputs: readonly string[],
    { some, borrow }: ComputeOptions,
  ): ReturnType<Runner["parts"]> {
    const replaced = overridden(scenario, uniforms);
    const column = (id: string) => replaced.get(id) ?? values.get(id)!;
    const months = model.months + 1;
    const worlds = some?.among.length ?? task.worlds;
    const chosen = (rows: Float64Array, length: number): Float64Array =>
      worlds === task.worlds
        ? rows.subarray(0, length * worlds)
        : gather(rows, length, task.worlds, some!.among);
    const block = {
      worlds,
      parameters: model.parameters.map((id) => some?.levels.get(id) ?? chosen(column(id), 1)),
      series: scenario.series.map((planned) =>
        planned.kind === "shared"
          ? planned.values.subarray(0, months)
          : chosen(processes.series(planned, column, replaced), months),
      ),
    };
    const runner = RUNNERS.get(model) ?? createRunner(model as Parameters<typeof createRunner>[0]);
    RUNNERS.set(model, runner);
    return yield* runner.parts(
      block,
      outputs.map((name) => model.slots[name]!),
      borrow,
    );
  }
}

/** The chosen worlds of so many rows. */
function gather(rows: Float64Array, length: number, width: number, among: readonly number[]): Float64Array {
  const few = new Float64Array(length * among.length);
  for (let row = 0, place = 0; row < length; row += 1)
    for (const world of among) few[place++] = rows[row * width + world]!;
  return few;
}
