import { correlate, type Distribution, distribution } from "../random/index.ts";
import { InputError } from "../units/index.ts";
import type { Draft, Entry } from "./draft.ts";
import { isJudgement } from "./judgement.ts";
import { compareDates } from "./partial-date.ts";
import { ROLE_RANGES, roleOf } from "./process-schema.ts";
import { type Report, reportEntry } from "./report.ts";
import { shareProblem } from "./share-problem.ts";
import type { Parameter } from "./types.ts";
import { type PathStep, parsePath } from "./yaml-nodes.ts";

/** Checks every distribution of a draft by the room that draws from them, and structural switches for their options. */
export function checkDistributions(draft: Draft): void {
  const roles = rolesOf(draft);
  for (const entry of draft.parameters.values()) {
    const report = reportEntry(draft.faults, entry);
    const read = readAt(entry.value.distribution, ["distribution"], report);
    if (!read) continue;
    checkSupport(entry.value, read, roles, ["distribution"], report);
    checkOptions(entry, read, report);
    checkEarlier(draft, entry.value, roles, report);
  }
  for (const entry of draft.scenarios.values()) {
    const report = reportEntry(draft.faults, entry);
    for (const [id, spec] of Object.entries(entry.value.parameters)) {
      // No sound value was written, which has been told.
      if (Number.isNaN(spec)) continue;
      const read = readAt(spec, ["parameters", id], report);
      const parameter = draft.parameters.get(id)?.value;
      if (read && parameter) checkSupport(parameter, read, roles, ["parameters", id], report);
    }
  }
}

/** Earlier versions: in the order of their months, no source younger than the month up to which one stands. */
function checkEarlier(draft: Draft, parameter: Parameter, roles: Roles, report: Report): void {
  for (const [place, { until, distribution: spec, sources }] of (parameter.before ?? []).entries()) {
    const path = ["before", place];
    const previous = parameter.before![place - 1]?.until;
    if (previous !== undefined && previous >= until)
      report([...path, "until"], `expected a month after ${previous}, the one before it, got ${until}`);
    const read = readAt(spec, [...path, "distribution"], report);
    if (read) checkSupport(parameter, read, roles, [...path, "distribution"], report);
    for (const [i, id] of sources.entries()) {
      const issued = draft.sources.get(id)?.value.issued;
      if (issued === undefined || isJudgement(id) || compareDates(issued, until) <= 0) continue;
      report([...path, "sources", i], `expected a source published by ${until}, got "${id}" of ${issued}`);
    }
  }
}

/** Correlations must be able to hold together: tried on one world, since only the matrix decides. */
export function checkCorrelations(draft: Draft): void {
  // An overlay comes last, so that of correlations that clash its own is blamed.
  const entries = [...draft.correlations.values()].sort((a, b) => a.layer - b.layer);
  const sound = entries.every(({ value: { between } }) => {
    return between[0] !== between[1] && between.every((id) => draft.parameters.has(id));
  });
  if (!sound) return;
  const columns = new Map([...draft.parameters.keys()].map((id) => [id, Float64Array.of(0.5)]));
  try {
    correlate(
      columns,
      entries.map(({ value, document, path }) => ({ ...value, where: document.where(path) })),
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const fault of error.faults) draft.faults.push(fault);
  }
}

function readAt(spec: unknown, path: readonly PathStep[], report: Report): Distribution | undefined {
  try {
    return distribution(spec);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const fault of error.faults) report([...path, ...parsePath(fault.path ?? "")], fault.what);
    return undefined;
  }
}

/** Processes that a parameter sets, by its id: `releases.spread`. */
type Roles = ReadonlyMap<string, readonly string[]>;

function rolesOf(draft: Draft): Roles {
  const roles = new Map<string, string[]>();
  for (const { value } of draft.processes.values()) {
    for (const [key, id] of Object.entries(value.with)) {
      if (typeof id !== "string" || !Object.hasOwn(ROLE_RANGES, roleOf(key))) continue;
      roles.set(id, [...(roles.get(id) ?? []), `${value.id}.${key}`]);
    }
  }
  return roles;
}

/**
 * A parameter of unit 1 that is named a share is one too; there a thin tail is let be (one in a hundred), since a
 * lognormal far below 1 has one and harms nothing.
 */
function namedShareProblem({ unit, id }: Parameter, read: Distribution): string | undefined {
  if (unit !== "1" || !id.endsWith("_share")) return undefined;
  const low = Math.min(read.quantile(0.01), ...read.atoms.slice(0, 1));
  const high = Math.max(read.quantile(0.99), ...read.atoms.slice(-1));
  return shareProblem("share", low, high);
}

/** A share lies from 0 to 1, and what sets a process has no negative values. */
function checkSupport(
  parameter: Parameter,
  read: Distribution,
  roles: Roles,
  path: readonly PathStep[],
  report: Report,
): void {
  const [low, high] = read.support;
  const problem = shareProblem(parameter.unit, low, high) ?? namedShareProblem(parameter, read);
  const hint = low < high ? "; a clip: [0, 1] would keep it there" : "";
  if (problem !== undefined) report(path, `${problem}${hint}`);
  for (const role of roles.get(parameter.id) ?? []) checkRole(role, read, path, report);
}

/** One draw in a million lies beyond either end; a process moves such a one to the end of its range. */
const TAIL = 1e-6;

/** What sets a process lies in the range of its role (`ROLE_RANGES`), extreme tails apart. */
function checkRole(role: string, read: Distribution, path: readonly PathStep[], report: Report): void {
  const [least, most] = ROLE_RANGES[roleOf(role.replace(/^.*\./, ""))] ?? [0, Number.POSITIVE_INFINITY];
  if (read.support[0] < 0) {
    const got = `got values from ${read.support[0]}`;
    report(path, `expected values of at least 0, since it sets the process ${role}, ${got}`);
    return;
  }
  const low = read.quantile(TAIL);
  const high = read.quantileFromTop(TAIL);
  if (low >= least && high <= most) return;
  const wanted = `expected values from ${least} to ${most}, since it sets the process ${role}`;
  const got = `got ${short(low)} to ${short(high)}`;
  report(path, `${wanted}, ${got}; a clip: [${least}, ${most}] would keep it there`);
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** A structural switch has options to choose from, and words for each of them when it has words for any. */
function checkOptions(entry: Entry<Parameter>, read: Distribution, report: Report): void {
  const { structural, options } = entry.value;
  if (structural && read.atoms.length === 0) {
    report(["distribution"], `expected a discrete distribution for a structural switch, got ${read.kind}`);
  }
  if (options === undefined) return;
  const values = read.atoms.map(String);
  for (const value of values) {
    if (!Object.hasOwn(options, value))
      report(["options"], `expected words for the value ${value}, got nothing`);
  }
  for (const key of Object.keys(options)) {
    if (!values.includes(key)) {
      const choice = values.length > 0 ? values.join(", ") : "no options (the distribution is continuous)";
      report(["options", key], `expected one of the values ${choice}, got "${key}"`, "key");
    }
  }
}
