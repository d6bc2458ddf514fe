import { didYouMean } from "../units/index.ts";
import type { Draft } from "./draft.ts";
import { isDate } from "./partial-date.ts";
import { PROCESS_ROLES, ROLE_RANGES, roleOf } from "./process-schema.ts";
import { type Report, reportEntry, show } from "./report.ts";
import { insteadOf } from "./retired.ts";
import { shareProblem } from "./share-problem.ts";
import { shorten } from "./shorten.ts";
import type { PathStep } from "./yaml-nodes.ts";

/** Checks every name by which one entry of a draft speaks of another; sources are checked elsewhere. */
export function checkReferences(draft: Draft): void {
  const parameter = names(draft, "parameters", "a parameter");
  const rule = names(draft, "rules", "a rule");
  const chip = names(draft, "chips", "a chip");
  const series = names(draft, "observations", "a series");
  for (const entry of draft.correlations.values()) {
    const [first, second] = entry.value.between;
    parameter(first, reportEntry(draft.faults, entry), ["between", 0]);
    parameter(second, reportEntry(draft.faults, entry), ["between", 1]);
    if (first === second)
      reportEntry(draft.faults, entry)(["between", 1], `expected another parameter, got "${second}" twice`);
  }
  for (const entry of draft.processes.values())
    checkRoles(entry, parameter, reportEntry(draft.faults, entry));
  for (const entry of draft.scenarios.values()) {
    const report = reportEntry(draft.faults, entry);
    for (const id of Object.keys(entry.value.parameters)) parameter(id, report, ["parameters", id], "key");
    for (const [i, id] of entry.value.rules.off.entries()) rule(id, report, ["rules", "off", i]);
    for (const id of Object.keys(entry.value.rules.days ?? {}))
      rule(id, report, ["rules", "days", id], "key");
    for (const [id, { values }] of Object.entries(entry.value.series ?? {}))
      checkDates(values, report, ["series", id, "values"]);
  }
  for (const entry of draft.dealings.values()) {
    const report = reportEntry(draft.faults, entry);
    for (const [i, id] of entry.value.rules.entries()) rule(id, report, ["rules", i]);
    for (const [i, id] of entry.value.chips.entries()) chip(id, report, ["chips", i]);
  }
  for (const entry of draft.observations.values()) {
    const report = reportEntry(draft.faults, entry);
    series(entry.value.series, report, ["series"]);
    const { unit = "1", vintage, linked } = draft.series.get(entry.value.series)?.value ?? {};
    const problem = shareProblem(unit, entry.value.value);
    if (problem !== undefined) report(["value"], problem);
    // A later edition that was linked to the series' own goes on where that one had not come yet.
    const continues = entry.value.vintage === linked && entry.value.observed > (vintage ?? "");
    if (vintage !== undefined && entry.value.vintage !== vintage && !continues)
      report(
        ["vintage"],
        `expected ${vintage}, the one edition of this series, got ${show(entry.value.vintage)}`,
      );
  }
}

type Check = (id: string, report: Report, path: readonly PathStep[], of?: "key" | "value") => void;

/** A check that an id is among those known, with a suggestion when it is not. */
function names(draft: Draft, folder: string, what: string): Check {
  const known = draft.mentioned.get(folder) ?? new Set<string>();
  return (id, report, path, of) => {
    if (known.has(id) || draft.unread.has(folder)) return;
    report(path, `expected the id of ${what}, got "${shorten(id)}"${insteadOf(id, known)}`, of);
  };
}

/** Values of a series override are keyed by months, at least one. */
function checkDates(
  values: Readonly<Record<string, number>>,
  report: Report,
  path: readonly PathStep[],
): void {
  const months = Object.keys(values);
  if (months.length === 0) report(path, 'expected values by month such as "2026-01: 0.5", got none');
  for (const month of months) {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
      report([...path, month], `expected a month such as "2026-01", got "${shorten(month)}"`, "key");
  }
}

type ProcessEntry = Draft["processes"] extends Map<string, infer E> ? E : never;

/**
 * Each role of the process type is given, once for all (`median`) or by element (`median[us]`), no other is, and each
 * names a parameter (or `from` a date).
 */
function checkRoles(entry: ProcessEntry, parameter: Check, report: Report): void {
  const { type, with: given } = entry.value;
  const roles: readonly string[] = PROCESS_ROLES[type];
  const named = Object.entries(given).map(([key, value]) => ({
    key,
    value,
    role: roleOf(key),
  }));
  for (const role of roles) {
    if (!named.some((one) => one.role === role)) report(["with"], `expected ${role}, got nothing`);
  }
  for (const { key, value, role } of named) {
    const path = ["with", key];
    if (!roles.includes(role)) {
      const what = `expected one of ${roles.join(", ")}, got "${shorten(key)}"${didYouMean(role, roles)}`;
      report(path, what, "key");
    } else if (role === "from") {
      if (!isDate(String(value))) report(path, `expected an ISO date, got ${show(value)}`);
    } else if (typeof value === "string") {
      parameter(value, report, path);
    } else {
      const [least, most] = ROLE_RANGES[role] as readonly [number, number];
      if (value < least || value > most)
        report(path, `expected ${role} from ${least} to ${most}, got ${value}`);
    }
  }
}
