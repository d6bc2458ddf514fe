import { type BlockTask, groupsOf, type Plan } from "../ensemble/plan.ts";

/** Neighbouring groups of a plan that one job computes: from the group `first` to the one before `end`. */
export interface GroupRange {
  readonly first: number;
  readonly end: number;
}

/** A run is cut into at least so many ranges where it has as many groups: enough for all threads of a few machines. */
const ENOUGH_RANGES = 64;
/** Groups of a range at most: 4,096 worlds take a core long enough that sending what they gave does not count. */
const MOST_GROUPS = 4;

/** The ranges of a plan in their order: a function of the plan alone, so that a driver started again finds the same. */
export function rangesOf(plan: Plan): GroupRange[] {
  const { length } = groupsOf(plan);
  const size = Math.min(MOST_GROUPS, Math.max(1, Math.floor(length / ENOUGH_RANGES)));
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => ({
    first: index * size,
    end: Math.min(length, (index + 1) * size),
  }));
}

/** The groups of a range. @throws RangeError for a range that the plan does not have */
export function groupsIn(plan: Plan, { first, end }: GroupRange): BlockTask[] {
  const groups = groupsOf(plan).slice(first, end);
  if (groups.length === 0 || groups.length !== end - first)
    throw new RangeError(`no groups ${first} to ${end} in the plan`);
  return groups;
}
