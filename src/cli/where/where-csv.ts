import { csvLines } from "../../catalog/write-csv.ts";
import type { WhereRun } from "./run-where.ts";

const HEADER = [
  "kind",
  "id",
  "date",
  "where",
  "where_mcse",
  "where_p5",
  "where_p95",
  "all",
  "all_mcse",
  "all_p5",
  "all_p95",
  "difference",
  "difference_mcse",
  "condition",
  "kept",
  "worlds",
  "scenario",
  "seed",
  "model",
  "catalog",
];

/** Every number of a run as CSV, one output a row, each with what identifies the run. */
export function whereCsv(run: WhereRun): string[] {
  const edition = [
    run.condition,
    run.kept,
    run.worlds,
    run.scenario,
    run.seed,
    run.modelHash,
    run.catalogHash,
  ];
  return csvLines(HEADER, [
    ...run.events.map(({ id, by, where, all, difference }) => [
      ...[
        "event",
        id,
        by,
        where.value,
        where.mcse,
        undefined,
        undefined,
        all.value,
        all.mcse,
        undefined,
        undefined,
      ],
      ...[difference.value, difference.mcse],
      ...edition,
    ]),
    ...run.outputs.map(({ id, date, where, all, difference }) => [
      ...["median", id, date, where.p50, where.mcse, where.p5, where.p95, all.p50, all.mcse, all.p5, all.p95],
      ...[difference.value, difference.mcse],
      ...edition,
    ]),
    ...run.inputs.map(({ parameter, where, all, difference }) => [
      ...[
        "assumption",
        parameter,
        undefined,
        where.value,
        where.mcse,
        undefined,
        undefined,
        all.value,
        all.mcse,
      ],
      ...[undefined, undefined, difference.value, difference.mcse],
      ...edition,
    ]),
  ]);
}
