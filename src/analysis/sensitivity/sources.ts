import type { Grade } from "../../catalog/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import type { Footing } from "../explain-sources.ts";
import type { FirstOrder } from "./first-order.ts";
import type { Resting } from "./misread.ts";

/** A source with what of an output rests on it. */
export interface SourceShare extends Resting {
  readonly id: string;
  readonly grade: Grade;
  /**
   * Sum of the first-order indices of its assumptions, of those that stand out of chance: what they explain one by one.
   * What they do only together is not in it.
   */
  readonly share: number;
  /** The assumption of it that explains most, if any stands out. */
  readonly most?: string;
}

/** Forms of series that are numbers read off a record; gates, clocks and specifications are not. */
const RECORDED = ["flow_of", "hbm_stacks"];

/**
 * The sources behind an output, those whose assumptions explain most of its variance first. An assumption with several
 * sources counts for each of them: any of them being wrong would make it wrong.
 *
 * @param from by series id: the form that makes it
 */
export function sourceShares(
  { sources }: Footing,
  first: readonly FirstOrder[],
  { plan, from }: { plan: Plan; from: (series: string) => Readonly<Record<string, unknown>> | undefined },
): SourceShare[] {
  const index = new Map(first.map((one) => [one.parameter, one]));
  const solved = new Set(plan.anchors.solve.map(({ parameter }) => parameter));
  const drawn = new Set(plan.parameters.map(({ id }) => id));
  return sources
    .map(({ id, grade, parameters, series }) => {
      const own = parameters.filter((one) => drawn.has(one) && !solved.has(one)).sort();
      const telling = own
        .flatMap((one) => (index.get(one)?.stands ? [index.get(one)!] : []))
        .sort((a, b) => b.value - a.value || (a.parameter < b.parameter ? -1 : 1));
      return {
        id,
        grade,
        parameters: own,
        series: series.filter((one) => RECORDED.some((form) => from(one)?.[form] !== undefined)).sort(),
        share: telling.reduce((sum, { value }) => sum + value, 0),
        ...(telling[0] ? { most: telling[0].parameter } : {}),
      };
    })
    .filter(({ parameters, series }) => parameters.length + series.length > 0)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}
