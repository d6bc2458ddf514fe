import {
  type Catalog,
  compareDates,
  isJudgement,
  type Observation,
  type Parameter,
} from "../catalog/index.ts";
import { addMonths, daysInMonth } from "../units/index.ts";

/** A run as it could have been made at the end of a month. */
export interface AsOf {
  /** Last month of the record, YYYY-MM. */
  readonly month: string;
  /** `real-time`: what was published by then. `pseudo-real-time`: what was observed by then, in a later vintage. */
  readonly kind: "real-time" | "pseudo-real-time";
}

/** Where the distribution of each parameter of a dated run comes from, by parameter id. */
export interface BeliefDates {
  /** An earlier version is in force. */
  readonly dated: readonly string[];
  /** Today's version, which rests on sources published by then alone. */
  readonly ofThen: readonly string[];
  /** Today's version, written after what it is scored on. */
  readonly postHoc: readonly string[];
}

/** Month to whose start a record runs that ends with another month, YYYY-MM. */
export function recordEnd({ month }: AsOf): string {
  return addMonths(month, 1);
}

/** Last day of a month, ISO. */
export function lastDay(month: string): string {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

/**
 * The catalog with the record that runs to the start of a month, YYYY-MM: no run may read on. What came later stands
 * apart.
 */
export function recordTo(
  catalog: Catalog,
  month: string,
): { readonly catalog: Catalog; readonly later: readonly Observation[] } {
  const day = `${month}-01`;
  const later = catalog.observations.filter(({ observed }) => observed >= day);
  if (later.length === 0) return { catalog, later };
  const observations = catalog.observations.filter(({ observed }) => observed < day);
  return { catalog: { ...catalog, observations }, later };
}

/**
 * The catalog as it was known at the end of a month: observations after it are not in it, and beliefs stand in the
 * version of that date where they have one. Rules, and what makers answered to them, stay as they were: a dated run is
 * conditional on them.
 */
export function catalogAsOf(catalog: Catalog, asOf: AsOf): { catalog: Catalog; beliefs: BeliefDates } {
  const day = lastDay(asOf.month);
  const observations = catalog.observations.filter(
    ({ observed, published }) => observed <= day && (asOf.kind !== "real-time" || published <= day),
  );
  const dated: string[] = [];
  const ofThen: string[] = [];
  const postHoc: string[] = [];
  const parameters = new Map<string, Parameter>();
  for (const [id, parameter] of catalog.parameters) {
    const earlier = versionOf(catalog, parameter, asOf.month);
    parameters.set(id, earlier ? { ...parameter, ...earlier.version } : parameter);
    if (earlier?.honest) dated.push(id);
    else if (!earlier && isOfThen(catalog, parameter.sources, asOf.month)) ofThen.push(id);
    else postHoc.push(id);
  }
  return { catalog: { ...catalog, observations, parameters }, beliefs: { dated, ofThen, postHoc } };
}

/**
 * The first earlier version that stands long enough and rests on nothing published later. Where each rests on something
 * later, the oldest of them: it knew less of what came than today's does, though more than was known then.
 */
function versionOf(catalog: Catalog, { before }: Parameter, month: string) {
  const standing = before?.filter(({ until }) => until >= month) ?? [];
  const honest = standing.find(({ sources }) =>
    sources.every((id) => isJudgement(id) || published(catalog, id, month)),
  );
  const found = honest ?? standing[0];
  if (!found) return undefined;
  const { distribution, sources, why } = found;
  return { version: { distribution, sources, why }, honest: honest !== undefined };
}

/** Whether a belief could have been written then: none of its sources is younger, and it is more than a judgement. */
function isOfThen(catalog: Catalog, sources: readonly string[], month: string): boolean {
  return sources.length > 0 && sources.every((id) => !isJudgement(id) && published(catalog, id, month));
}

function published(catalog: Catalog, source: string, month: string): boolean {
  const issued = catalog.sources.get(source)?.issued;
  return issued !== undefined && compareDates(issued, month) <= 0;
}
