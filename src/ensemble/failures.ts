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
    this.join(
      failures,
      failures.map(({ quantity, reason, month }) => {
        return { quantity, reason, worlds: 1, firstMonth: month, lastMonth: month };
      }),
    );
  }

  /** Adds what another list has: its examples and its counts. */
  join(examples: readonly WorldFailure[], counts: readonly FailureCount[]): void {
    if (counts.length === 0) return;
    for (const count of counts) {
      const { quantity, reason, worlds } = count;
      const key = `${reason} ${quantity}`;
      const known = this.counts.get(key) ?? { ...count, worlds: 0 };
      const firstMonth = Math.min(known.firstMonth, count.firstMonth);
      const lastMonth = Math.max(known.lastMonth, count.lastMonth);
      this.counts.set(key, { quantity, reason, worlds: known.worlds + worlds, firstMonth, lastMonth });
    }
    this.kept = [...this.kept, ...examples]
      .sort((a, b) => a.replicate - b.replicate || a.world - b.world)
      .slice(0, MOST_EXAMPLES);
  }

  examples(): readonly WorldFailure[] {
    return this.kept;
  }

  /** Most worlds first; equal ones by quantity, then by reason. */
  byQuantity(): readonly FailureCount[] {
    return [...this.counts.values()].sort(
      (a, b) => b.worlds - a.worlds || (`${a.quantity} ${a.reason}` < `${b.quantity} ${b.reason}` ? -1 : 1),
    );
  }
}
