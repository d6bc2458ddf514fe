import type { StageAnswer } from "../protocol.ts";

/** From so many worlds on numbers are told without a caution, and per cents with a decimal. */
const FIRM = 2048;

/** Worlds that count. */
export function worldsOf({ worlds, scenarios }: StageAnswer): number {
  return worlds - scenarios[0]!.outside;
}

/** Whether enough worlds count for finer numbers. */
export function isFirm(answer: StageAnswer): boolean {
  return worldsOf(answer) >= FIRM;
}

/** Whether numbers are of few worlds, and of more in a moment. */
export function isRough(answer: StageAnswer): boolean {
  return !isFirm(answer) && answer.worlds < answer.of;
}
