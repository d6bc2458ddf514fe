import { type Block, createRunner, type Runner } from "../engine/index.ts";
import { type Columns, drawBlock, overridden } from "./draw.ts";
import type { WorldFailure } from "./failures.ts";
import { LevelRuns } from "./level-runs.ts";
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

/** Runs blocks of a plan one after another. World k's numbers depend on nothing but the seed, the replicate and k. */
export class BlockRunner {
  private readonly plan: Plan;
  private readonly outputs: readonly string[];
  private readonly runners = new WeakMap<PlannedModel, Runner>();
  private readonly levelRuns: LevelRuns;

  /** @param outputs element names of the quantities wanted from every scenario */
  constructor(plan: Plan, outputs: readonly string[]) {
    this.plan = plan;
    this.outputs = outputs;
    this.levelRuns = new LevelRuns(plan);
  }

  /** All scenarios of the plan for one block. */
  run(task: BlockTask): { scenarios: ScenarioBlock[]; worlds: BlockWorlds } {
    const worlds = this.open(task);
    return { scenarios: this.plan.scenarios.map((scenario) => this.runScenario(worlds, scenario)), worlds };
  }

  /** Draws the worlds of a block and solves for their levels. */
  open(task: BlockTask): BlockWorlds {
    const { uniforms, values } = drawBlock(this.plan, task);
    const processes = new BlockProcesses(this.plan, task);
    const { scenario, solve } = this.plan.anchors;
    const drawn = { task, uniforms, values, processes };
    const replaced = overridden(scenario, uniforms);
    const errorOf = (error: string) => replaced.get(error) ?? values.get(error)!;
    const goals = solve.map(({ target, error }) => errorOf(error).map((by) => target + by));
    const levels = solveLevels(
      task.worlds,
      goals,
      this.levelRuns.of(this.inputs(drawn, scenario, this.levelRuns.model)),
    );
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
  runScenario(
    worlds: BlockWorlds,
    scenario: PlannedScenario,
    { models = this.plan.models, borrow }: { models?: readonly PlannedModel[]; borrow?: boolean } = {},
  ): ScenarioBlock {
    const { replicate, first } = worlds.task;
    const result = this.compute(worlds, scenario, models[scenario.model]!, borrow);
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

  private compute(
    worlds: Omit<BlockWorlds, "levels">,
    scenario: PlannedScenario,
    model: PlannedModel,
    borrow: boolean | undefined,
  ): ReturnType<Runner["run"]> {
    const runner = this.runners.get(model) ?? createRunner(model as Parameters<typeof createRunner>[0]);
    this.runners.set(model, runner);
    return runner.run(
      this.inputs(worlds, scenario, model),
      this.outputs.map((name) => model.slots[name]!),
      borrow,
    );
  }

  /** What a model reads in a scenario. */
  private inputs(
    { task, uniforms, values, processes }: Omit<BlockWorlds, "levels">,
    scenario: PlannedScenario,
    model: PlannedModel,
  ): Block {
    const replaced = overridden(scenario, uniforms);
    const column = (id: string) => replaced.get(id) ?? values.get(id)!;
    return {
      worlds: task.worlds,
      parameters: model.parameters.map(column),
      series: scenario.series.map((planned) =>
        planned.kind === "shared" ? planned.values : processes.series(planned, column, replaced),
      ),
    };
  }
}
