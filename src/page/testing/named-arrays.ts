import type { EnsembleResult, ScenarioResult } from "../../ensemble/result.ts";

/** Every number of a run by a name that says what it is, so that a difference can be named. */
export function namedArrays(
  run: Pick<EnsembleResult, "parameters" | "anchorError"> & { readonly scenarios: Iterable<ScenarioResult> },
): [string, Float64Array | Uint32Array][] {
  const named: [string, Float64Array | Uint32Array][] = [["anchor error", Float64Array.of(run.anchorError)]];
  for (const [id, column] of run.parameters) named.push([`parameter ${id}`, column]);
  for (const { id, histograms, table, events, failed } of run.scenarios) {
    histograms.forEach((histogram, fan) => {
      named.push([`${id}: histogram ${fan}`, histogram]);
    });
    for (const [name, column] of table) named.push([`${id}: table ${name}`, column]);
    for (const [name, months] of events) named.push([`${id}: event ${name}`, months]);
    named.push([`${id}: failed`, Float64Array.from(failed.flatMap(({ world, month }) => [world, month]))]);
  }
  return named;
}
