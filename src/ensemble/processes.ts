import { ar1, hazard, type ProcessFrame, renewal, type Sampler, type Setting } from "../random/index.ts";
import type { Columns } from "./draw.ts";
import { type BlockTask, type Plan, type ProcessSeries, type RateSeries, streamOf } from "./plan.ts";
import { BlockRates } from "./rates.ts";

/** Series of one block that are other in every world: processes and rates of chips. Those that no scenario touches are drawn once, whatever scenarios ask. */
export class BlockProcesses {
  private readonly plan: Plan;
  private readonly task: BlockTask;
  private readonly sampler: Sampler;
  private readonly drawn = new Map<string, Float64Array>();
  private readonly rates: BlockRates | undefined;

  constructor(plan: Plan, task: BlockTask, sampler: Sampler) {
    this.plan = plan;
    this.task = task;
    this.sampler = sampler;
    this.rates = plan.rates && new BlockRates(plan.rates, task.worlds);
  }

  /**
   * The series of a process or of rates, `[month][world]`.
   *
   * @param column values of a parameter in the scenario at work
   * @param replaced parameters that this scenario replaces
   */
  series(
    planned: ProcessSeries | RateSeries,
    column: (id: string) => Float64Array,
    replaced: Pick<Columns, "has">,
  ): Float64Array {
    if (planned.kind === "rates") return this.rates!.series(planned, column, replaced);
    const id = planned.element ? `${planned.id}[${planned.element}]` : planned.id;
    const isShared = !Object.values(planned.with).some((value) => replaced.has(String(value)));
    const key = keyOf(planned);
    const known = isShared ? this.drawn.get(key) : undefined;
    if (known) return known;
    const { first: firstWorld, worlds } = this.task;
    const replicate = streamOf(this.plan, planned.id, this.task.replicate);
    const { seed, months } = this.plan;
    const frame = { seed, id, replicate, firstWorld, worlds, months: months + 1 };
    const rows = draw(planned, frame, this.sampler, (role) => {
      const value = planned.with[`${role}[${planned.element}]`] ?? planned.with[role]!;
      return typeof value === "number" ? value : column(value);
    });
    if (isShared) this.drawn.set(key, rows);
    return rows;
  }
}

/** Written once: a slider's move asks for every block again. */
const KEYS = new WeakMap<ProcessSeries, string>();

/** What a process is drawn from: a session's scenario may set one otherwise. */
function keyOf(planned: ProcessSeries): string {
  const { id, element, type, fromMonth } = planned;
  const known =
    KEYS.get(planned) ?? JSON.stringify([id, element, type, fromMonth, Object.entries(planned.with).sort()]);
  KEYS.set(planned, known);
  return known;
}

function draw(
  { type, fromMonth, with: { last } }: ProcessSeries,
  frame: ProcessFrame,
  sampler: Sampler,
  setting: (role: string) => Setting,
): Float64Array {
  if (type === "ar1") return ar1({ ...frame, sd: setting("sd"), memory: setting("memory") }, sampler);
  if (type === "renewal") {
    const rows = renewal({ ...frame, median: setting("median"), spread: setting("spread") }, sampler);
    // An event that is known to have happened.
    if (typeof last === "number") rows.fill(1, last * frame.worlds, (last + 1) * frame.worlds);
    return rows;
  }
  return hazard({ ...frame, rate: setting("rate"), fromMonth }, sampler);
}
