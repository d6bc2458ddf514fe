import type { Part } from "../join-parts.ts";

type Numbers = Float64Array | Uint32Array;

/** Everything of a run by a name that says what it is, so that a difference can be named. */
export function namedArrays({ scenarios, parameters, ...rest }: Part): [string, Numbers | string][] {
  const named: [string, Numbers | string][] = [["counts", JSON.stringify(Object.entries(rest).sort())]];
  for (const [id, column] of parameters) named.push([`parameter ${id}`, column]);
  for (const { id, histograms, table, events, eventCounts, moments, failed, failures } of scenarios) {
    for (const [fan, histogram] of histograms.entries()) named.push([`${id}: histogram ${fan}`, histogram]);
    for (const [name, column] of table) named.push([`${id}: table ${name}`, column]);
    for (const [name, months] of events) named.push([`${id}: event ${name}`, months]);
    for (const [name, counts] of eventCounts)
      for (const [replicate, count] of counts.entries())
        named.push([`${id}: counts ${name}, replicate ${replicate}`, count]);
    for (const [replicate, { count, means, squares }] of moments.entries()) {
      const of = `${id}: moments, replicate ${replicate}`;
      named.push([`${of}: count`, `${count}`], [`${of}: means`, means], [`${of}: squares`, squares]);
    }
    named.push([`${id}: left out`, JSON.stringify([failed, failures])]);
  }
  return named;
}
