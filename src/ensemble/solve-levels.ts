/** Levels of a block of worlds that make the reference run meet the record. */
export interface Levels {
  /** By anchor, then world. */
  readonly levels: readonly Float64Array[];
  /** Largest miss of each world over the anchors, in their unit. */
  readonly misses: Float64Array;
  /** Worlds (places in the block) for which no level was found, and the anchor that they miss most. */
  readonly unmet: readonly { readonly world: number; readonly anchor: number }[];
}

/** A world is done when no anchor is missed by more; far below what the record itself is sure of. */
const CLOSE = 0.01;

/** A world that misses by more in the end has no levels. */
const TOO_FAR = 0.25;

/** Runs of the reference scenario at most. The usual world takes four, a hard one eight. */
const MOST_RUNS = 24;

/**
 * First guess of the part of a change, beyond the first level's, that is taken back: the first anchor's actor teaches the
 * others, and pupils who are moved away from the teacher drift back. The mean over the worlds of the race model.
 */
const TAKEN_BACK = 0.07;

/** Times the miss that a step may be long at most. */
const LONGEST_STEP = 3;

/**
 * Solves for the levels of a block by Broyden's method, world by world: only worlds that are not done run again, and a
 * world's levels do not depend on the worlds beside it.
 *
 * @param goals what each anchored quantity must reach, by anchor and world
 * @param reach what the anchored quantities reach with levels on trial, in the worlds at these places of the block
 */
export function solveLevels(
  worlds: number,
  goals: readonly Float64Array[],
  reach: (trial: readonly Float64Array[], among: readonly number[]) => readonly Float64Array[],
): Levels {
  const searches = Array.from({ length: worlds }, () => new Search(goals.length));
  let among = goals.length === 0 ? [] : [...searches.keys()];
  for (let run = 1; among.length > 0 && run <= MOST_RUNS; run += 1) {
    const trial = goals.map((_, anchor) =>
      Float64Array.from(among, (world) => searches[world]!.trial[anchor]!),
    );
    const reached = reach(trial, among);
    among = among.filter((world, place) =>
      searches[world]!.goOn(goals.map((goal, anchor) => goal[world]! - reached[anchor]![place]!)),
    );
  }
  return {
    levels: goals.map((_, anchor) => Float64Array.from(searches, ({ best }) => best.levels[anchor]!)),
    misses: Float64Array.from(searches, ({ best }) => (goals.length === 0 ? 0 : best.miss)),
    unmet: [...searches].flatMap(({ best }, world) =>
      best.miss <= TOO_FAR || goals.length === 0 ? [] : [{ world, anchor: best.anchor }],
    ),
  };
}

/** The levels of one world, on the way to where they are met. */
class Search {
  /** Levels to try next. */
  trial: number[];
  best: { levels: readonly number[]; miss: number; anchor: number };
  /** Estimate of how levels must change for a change of what is reached. */
  private readonly inverse: number[][];
  private step: readonly number[] = [];
  private misses: readonly number[] = [];

  constructor(anchors: number) {
    this.trial = Array.from({ length: anchors }, () => 0);
    this.best = { levels: this.trial, miss: Number.POSITIVE_INFINITY, anchor: 0 };
    this.inverse = this.trial.map((_, row) =>
      this.trial.map((__, column) => {
        if (row === 0 || (column > 0 && column !== row)) return row === column ? 1 : 0;
        return (column === row ? 1 : -TAKEN_BACK) / (1 - TAKEN_BACK);
      }),
    );
  }

  /** Takes what the levels on trial miss, by anchor; false when the world is done or cannot be followed any more. */
  goOn(misses: readonly number[]): boolean {
    const sizes = misses.map(Math.abs);
    const miss = sizes.reduce((most, size) => Math.max(most, size), 0);
    if (!Number.isFinite(miss)) return false;
    if (this.step.length > 0) this.learn(this.misses.map((before, anchor) => before - misses[anchor]!));
    if (miss < this.best.miss) this.best = { levels: this.trial, miss, anchor: sizes.indexOf(miss) };
    if (miss <= CLOSE) return false;
    const wanted = this.inverse.map((row) => dot(row, misses));
    const length = wanted.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    const part = Math.min(1, (LONGEST_STEP * miss) / length);
    this.step = wanted.map((value) => value * part);
    this.misses = misses;
    this.trial = this.trial.map((level, anchor) => level + this.step[anchor]!);
    return true;
  }

  /** Broyden's first update ("A class of methods for solving nonlinear simultaneous equations", 1965). */
  private learn(gained: readonly number[]): void {
    const { inverse, step } = this;
    const expected = inverse.map((row) => dot(row, gained));
    const weights = step.map((_, column) =>
      step.reduce((sum, by, row) => sum + by * inverse[row]![column]!, 0),
    );
    const scale = dot(weights, gained);
    // A step that changed next to nothing, or the wrong way, teaches nothing.
    if (Math.abs(scale) < 0.1 * dot(step, step)) return;
    for (const [index, row] of inverse.entries()) {
      const by = (step[index]! - expected[index]!) / scale;
      for (const [column, weight] of weights.entries()) row[column]! += by * weight;
    }
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
