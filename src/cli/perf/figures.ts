import type { Interval } from "../../api/perf/interval.ts";
import { formatNumber, type Language } from "../../units/index.ts";

const SIGNIFICANT = 3;

/** A number with three figures; whole ones keep all their digits up to there. */
export function figure(value: number, language: Language): string {
  return formatNumber(value, { language, significant: SIGNIFICANT });
}

/** A whole count with all its digits. */
export function count(value: number, language: Language): string {
  return formatNumber(Math.round(value), { language });
}

/** The middle and the ends of an interval, in two cells. */
export function cells(interval: Interval, language: Language): [string, string] {
  const { p10, p50, p90 } = interval;
  return [figure(p50, language), `${figure(p10, language)}–${figure(p90, language)}`];
}

/** `675 (540–840)`. */
export function inline(interval: Interval, language: Language): string {
  const [middle, ends] = cells(interval, language);
  return `${middle} (${ends})`;
}
