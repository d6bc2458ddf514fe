import { type Constants, fits } from "../../hardware/index.ts";
import { type Layout, layoutsOf } from "./layouts.ts";
import { type Point, pointAt } from "./point.ts";
import type { Question } from "./question.ts";

/** What the search found. */
export interface Found {
  /** Plans of which no other is better for users and cheaper at once: the fastest for users first. */
  readonly front: readonly Point[];
  /** The cheapest that gives every user the speed asked for; the fastest for users where none does. */
  readonly best: Point | undefined;
  /** Whether `best` gives that speed. */
  readonly fastEnough: boolean;
  /** Layouts that were tried, and those in which the model fits. */
  readonly tried: number;
  readonly fitting: number;
}

/** Beyond so many requests in flight nothing is tried. */
const MOST_REQUESTS = 1e6;

/** Tries layouts and loads; what the question names is kept. */
export function search(question: Question, constants: Constants): Found {
  const layouts = layoutsOf(question);
  const points: Point[] = [];
  let fitting = 0;
  for (const layout of layouts) {
    const tried = loadsOf(question, layout, constants);
    if (tried.length > 0) fitting += 1;
    points.push(...tried);
  }
  const best = bestOf(question, points);
  return {
    front: frontOf(points),
    best,
    fastEnough: best !== undefined && !(best.servedSpeed < question.userSpeed),
    tried: layouts.length,
    fitting,
  };
}

/** One layout at growing loads; empty when the model does not fit. */
function loadsOf(question: Question, layout: Layout, constants: Constants): Point[] {
  const { concurrency, phase } = question;
  if (phase === "prefill")
    return holdsPrompt(question, layout, constants) ? [pointAt(question, layout, constants)] : [];
  if (concurrency !== undefined) return fitted([pointAt(question, { ...layout, concurrency }, constants)]);
  const points: Point[] = [];
  const copies = question.disaggregated?.decodeChips ?? layout.chips;
  const least = Math.max(1, copies / groupSize(layout));
  for (let requests = least; requests <= MOST_REQUESTS; requests *= 2) {
    const point = pointAt(question, { ...layout, concurrency: requests }, constants);
    if (!(point.rate > 0)) break;
    if (requests > point.batchLimit) {
      const full = Math.floor(point.batchLimit);
      if (full > requests / 2) points.push(pointAt(question, { ...layout, concurrency: full }, constants));
      break;
    }
    points.push(point);
  }
  return fitted(points);
}

function holdsPrompt(question: Question, layout: Layout, constants: Constants): boolean {
  const { chipSpec, modelSpec, precision, promptLength } = question;
  return fits(chipSpec, modelSpec, { ...layout, precision, constants }).longestContext >= promptLength;
}

function fitted(points: readonly Point[]): Point[] {
  return points.filter(({ rate }) => rate > 0);
}

function groupSize({ tensorParallel, attentionCopies, expertParallel }: Layout): number {
  return Math.max(tensorParallel * attentionCopies, expertParallel);
}

function bestOf({ userSpeed, phase }: Question, points: readonly Point[]): Point | undefined {
  const fast = phase === "prefill" ? points : points.filter((point) => point.servedSpeed >= userSpeed);
  if (fast.length > 0) return fast.reduce((a, b) => (b.rate > a.rate ? b : a));
  return points.length > 0 ? points.reduce((a, b) => (b.servedSpeed > a.servedSpeed ? b : a)) : undefined;
}

/** Points that no other beats in both, the fastest for users first; of equals the first. */
function frontOf(points: readonly Point[]): Point[] {
  const sorted = points
    .filter(({ servedSpeed }) => Number.isFinite(servedSpeed))
    .sort((a, b) => b.servedSpeed - a.servedSpeed || b.rate - a.rate);
  const front: Point[] = [];
  for (const point of sorted) if (point.rate > (front.at(-1)?.rate ?? 0)) front.push(point);
  return front;
}
