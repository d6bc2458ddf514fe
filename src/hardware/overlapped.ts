/** Seconds of two things done at the same time: the longer one, and the part `visible` (0 to 1) of the shorter one. */
export function overlapped(one: number, other: number, visible: number): number {
  return one > other ? one + visible * other : other + visible * one;
}
