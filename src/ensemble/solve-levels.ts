/** Levels of a block of worlds that make the reference run meet the record. */
export interface Levels {
  /** By anchor, then world. */
  readonly levels: readonly Float64Array[];
  /** Largest miss of each world over the anchors, in their unit. */
  readonly misses: Float64Array;
  /** Worlds (places in the block) for which no level was found, and the anchor missed. */
  readonly unmet: readonly { readonly world: number; readonly anchor: number }[];
}

/** Corrections to the anchored levels, each measured by a run of the reference scenario. */
const PASSES = 4;

/** Part of a change, beyond the first level's, that pupils of a better teacher take back; at most this much. */
const MOST_TAKEN_BACK = 0.8;

/**
 * Solves for the levels of a block.
 *
 * @param goals what each anchored quantity must reach, by anchor and world
 * @param reach what the anchored quantities reach with levels on trial, in the worlds at these places of the block
 */
export function solveLevels(
  worlds: number,
  goals: readonly Float64Array[],
  reach: (trial: readonly Float64Array[], among: readonly number[]) => readonly Float64Array[],
): Levels {
  const levels = goals.map(() => new Float64Array(worlds));
  const all = Array.from({ length: worlds }, (_, world) => world);
  const missesNow = (): Float64Array[] => {
    const reached = reach(levels, all);
    return goals.map((goal, index) => Float64Array.from(goal, (to, world) => to - reached[index]![world]!));
  };
  let left: readonly Float64Array[] = missesNow();
  let changes: readonly Float64Array[] = left;
  const backs = goals.map(() => new Float64Array(worlds));
  for (let pass = 1; pass <= PASSES; pass += 1) {
    levels.forEach((level, index) => {
      changes[index]!.forEach((change, world) => {
        level[world]! += change;
      });
    });
    const now = missesNow();
    changes = nextChanges({ before: left, now, changes, backs });
    left = now;
  }
  const misses = Float64Array.from(all, (world) => Math.max(...left.map((miss) => Math.abs(miss[world]!))));
  return { levels, misses, unmet: [] };
}

/**
 * The next corrections by the secant method. A shift of all levels together comes through whole; of what a level is
 * moved apart from the first one's (the teacher of the others), a part is taken back, and that part is learned from
 * what the last correction did.
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
