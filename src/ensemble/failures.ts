/** A world that is left out of everything a scenario counts, and why. */
export interface WorldFailure {
  readonly replicate: number;
  /** Number of the world within its replicate. */
  readonly world: number;
  /** Element name of the first quantity that was not finite, or of the anchored one. */
  readonly quantity: string;
  /** Month of the run in which it happened. */
  readonly month: number;
  /** `level`: no level was found with which the world meets the record. */
  readonly reason: "not finite" | "level";
}

/** How many worlds one quantity cost a scenario. */
export interface FailureCount {
  readonly quantity: string;
  readonly reason: WorldFailure["reason"];
  readonly worlds: number;
  /** Earliest and latest month in which it happened. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** Failures kept whole; the others are counted only. */
export const MOST_EXAMPLES = 100;

/** Failures of one scenario in bounded memory: the first by replicate and world, and the number by quantity. */
export class FailureList {
  private kept: WorldFailure[] = [];
  private readonly counts = new Map<string, FailureCount>();

  /** Failures may come in any order of blocks. */
  add(failures: readonly WorldFailure[]): void {
    if (failures.length === 0) return;
    for (const { quantity, reason, month } of failures) {
      const key = `${reason} ${quantity}`;
      const known = this.counts.get(key) ?? { worlds: 0, firstMonth: month, lastMonth: month };
      const firstMonth = Math.min(known.firstMonth, month);
      const lastMonth = Math.max(known.lastMonth, month);
      this.counts.set(key, { quantity, reason, worlds: known.worlds + 1, firstMonth, lastMonth });
    }
    this.kept = [...this.kept, ...failures]
      .sort((a, b) => a.replicate - b.replicate || a.world - b.world)
      .slice(0, MOST_EXAMPLES);
  }

  examples(): readonly WorldFailure[] {
    return this.kept;
  }

  /** Most worlds first; equal ones by quantity. */
  byQuantity(): readonly FailureCount[] {
    return [...this.counts.values()].sort(
      (a, b) => b.worlds - a.worlds || (a.quantity < b.quantity ? -1 : 1),
    );
  }
}
