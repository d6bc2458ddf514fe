import { atEveryStep, type Block, createRunner, cutModel, type Runner } from "../engine/index.ts";
import type { Plan, PlannedModel } from "./plan.ts";
import type { solveLevels } from "./solve-levels.ts";

type Reach = Parameters<typeof solveLevels>[2];

/**
 * Runs the scenario of the anchors up to the month of the record, with levels on trial. What no level can change, the larger
 * part, runs once a block; the rest once a trial, in the worlds that are not done.
 */
export class LevelRuns {
  /** The model up to that month; its inputs are those of the whole run up to there. */
  readonly model: PlannedModel;
  private readonly solve: Plan["anchors"]["solve"];
  private readonly outputs: readonly number[];
  private readonly shared: readonly boolean[];
  private readonly handed: readonly number[];
  private readonly still: Runner | undefined;
  private readonly rest: Runner;

  constructor({ models, anchors: { month, scenario, solve } }: Plan) {
    const whole = models[scenario.model]!;
    // What is not finite on the way to a level is named by the run that counts.
    const program = { ...whole.program, months: month, from: month, watched: [], stages: [] };
    const model = { ...whole, months: month, program };
    this.model = model;
    this.solve = solve;
    this.outputs = solve.map(({ quantity }) => model.slots[quantity]!);
    this.shared = scenario.series.map(({ kind }) => kind === "shared");
    const moving = solve.map(({ parameter }) => parameter);
    const cut = cutModel(model, { moving, outputs: this.outputs, shared: this.shared });
    this.handed = cut?.handed ?? [];
    this.still = cut && createRunner(cut.still);
    this.rest = createRunner(cut?.rest ?? model);
  }

  /** @param inputs of the whole block, series of any number of months from the first on */
  of(inputs: Block): Reach {
    const { solve, handed, still, rest, outputs, model } = this;
    const { worlds } = inputs;
    const { months } = model.program;
    const given = inputs.series.map((values, index) => {
      const monthly = values.subarray(0, (months + 1) * (this.shared[index] ? 1 : worlds));
      return still ? atEveryStep(monthly, model.program, model.series[index]!.interpolation) : monthly;
    });
    const found = still?.run({ ...inputs, series: given }, handed, true).values ?? [];
    const series = [...given, ...found];
    return (trial, among) => {
      const few = (values: Float64Array, shared = false) =>
        shared || among.length === worlds ? values : gather(values, worlds, among);
      const block = {
        worlds: among.length,
        parameters: model.parameters.map((id, index) => {
          const level = solve.findIndex(({ parameter }) => parameter === id);
          return level < 0 ? few(inputs.parameters[index]!) : trial[level]!;
        }),
        series: series.map((values, index) => few(values, this.shared[index])),
      };
      return rest.run(block, outputs, true).values.map((row) => row.slice());
    };
  }
}

/** The chosen worlds of rows of so many. */
function gather(rows: Float64Array, width: number, among: readonly number[]): Float64Array {
  const few = new Float64Array((rows.length / width) * among.length);
  for (let row = 0, place = 0; row < rows.length; row += width)
    for (const world of among) few[place++] = rows[row + world]!;
  return few;
}
