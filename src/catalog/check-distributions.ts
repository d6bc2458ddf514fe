import { correlate, type Distribution, distribution } from "../random/index.ts";
import { InputError } from "../units/index.ts";
import type { Draft, Entry } from "./draft.ts";
import { type Report, reportEntry } from "./report.ts";
import { shareProblem } from "./share-problem.ts";
import type { Parameter } from "./types.ts";
import { type PathStep, parsePath } from "./yaml-nodes.ts";

/** Checks every distribution of a draft by the room that draws from them, and structural switches for their options. */
export function checkDistributions(draft: Draft): void {
  for (const entry of draft.parameters.values()) {
    const report = reportEntry(draft.faults, entry);
    const read = readAt(entry.value.distribution, ["distribution"], report);
    if (!read) continue;
    checkShare(entry.value, read, ["distribution"], report);
    checkOptions(entry, read, report);
  }
  for (const entry of draft.scenarios.values()) {
    const report = reportEntry(draft.faults, entry);
    for (const [id, spec] of Object.entries(entry.value.parameters)) {
      const read = readAt(spec, ["parameters", id], report);
      const parameter = draft.parameters.get(id)?.value;
      if (read && parameter) checkShare(parameter, read, ["parameters", id], report);
    }
  }
}

/** Correlations must be able to hold together: tried on one world, since only the matrix decides. */
export function checkCorrelations(draft: Draft): void {
  const entries = [...draft.correlations.values()];
  const [first] = entries;
  const known = entries.every(({ value }) => value.between.every((id) => draft.parameters.has(id)));
  if (!first || !known) return;
  const columns = new Map([...draft.parameters.keys()].map((id) => [id, Float64Array.of(0.5)]));
  try {
    correlate(
      columns,
      entries.map((entry) => entry.value),
      first.document.where(first.path),
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

function checkShare(
  parameter: Parameter,
  read: Distribution,
  path: readonly PathStep[],
  report: Report,
): void {
  const problem = shareProblem(parameter.unit, ...read.support);
  if (problem !== undefined) report(path, `${problem}; a clip: [0, 1] would keep it there`);
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
