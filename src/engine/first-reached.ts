/**
 * When a series first reached a level, world by world: the running maximum of the series is kept for every step of the
 * run, and the step at which it first was at or above the level is looked for from where it was found last, since
 * levels move slowly. The cursor is only a place to start: it may go back when the level falls.
 *
 * The result is months since start, linear inside the step; the start when the level was reached by then (what came
 * before is not known: censored); the current time when it has not been reached yet. NaN spreads, from a series to all later
 * steps.
 */
export class ReachedHistory {
  /** Running maximum, `[step][world]`. */
  private readonly highest: Float64Array;
  private readonly cursor: Int32Array;
  private readonly stepsPerMonth: number;

  constructor(steps: number, worlds: number, stepsPerMonth: number) {
    this.highest = new Float64Array(steps * worlds);
    this.cursor = new Int32Array(worlds);
    this.stepsPerMonth = stepsPerMonth;
  }

  /** Takes the series of step `step` (called once for every step, from 0) and writes when `level` was reached. */
  at(step: number, worlds: number, series: Float64Array, level: Float64Array, out: Float64Array): void {
    const { highest, cursor, stepsPerMonth } = this;
    const row = step * worlds;
    if (step === 0) cursor.fill(0);
    for (let world = 0; world < worlds; world += 1) {
      const before = step === 0 ? -Infinity : highest[row - worlds + world]!;
      const now = Math.max(before, series[world]!);
      highest[row + world] = now;
      const wanted = level[world]!;
      if (!(now >= wanted)) {
        out[world] = Number.isNaN(now) || Number.isNaN(wanted) ? Number.NaN : step / stepsPerMonth;
        continue;
      }
      let k = cursor[world]!;
      while (highest[k * worlds + world]! < wanted) k += 1;
      while (k > 0 && highest[(k - 1) * worlds + world]! >= wanted) k -= 1;
      cursor[world] = k;
      if (k === 0) {
        out[world] = 0;
        continue;
      }
      const low = highest[(k - 1) * worlds + world]!;
      const high = highest[k * worlds + world]!;
      // From minus infinity there is no line to follow: reached at the end of the step.
      const part = low === -Infinity ? 1 : (wanted - low) / (high - low);
      out[world] = (k - 1 + part) / stepsPerMonth;
    }
  }
}
