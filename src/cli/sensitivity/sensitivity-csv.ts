import type { SensitivityRun } from "../../api/sensitivity/run-sensitivity.ts";
import { csvLines } from "../../catalog/write-csv.ts";

const HEADER = [
  "kind",
  "id",
  "value",
  "mcse",
  "low",
  "high",
  "stands",
  "members",
  "scenario",
  "output",
  "date",
  "worlds",
  "seed",
  "model",
  "catalog",
];

/** Every number of a run as CSV, one a row, each with what identifies the run. */
export function sensitivityCsv(run: SensitivityRun): string[] {
  type Row = readonly (string | number | undefined)[];
  const edition = [run.scenario, run.output, run.date, run.worlds, run.seed, run.modelHash, run.catalogHash];
  const rows: Row[] = [
    ["output", run.output, run.value.value, run.value.mcse],
    ...run.drivers.flatMap(({ parameter, p50AtP5, p50AtP95, mcse, p5, p95 }): Row[] => [
      ["at-low", parameter, p50AtP5, mcse, p5],
      ["at-high", parameter, p50AtP95, mcse, undefined, p95],
    ]),
    ...run.first.map(
      ({ parameter, value, mcse, low, high, stands }): Row => [
        "first-order",
        parameter,
        value,
        mcse,
        low,
        high,
        String(stands),
      ],
    ),
    ...run.groups.flatMap(({ id, kind, members, first, total }): Row[] => {
      const of = kind === "input" ? "" : `${kind}-`;
      const tail = [undefined, members.join(" ")];
      return [
        ...(first ? [[`${of}first-order`, id, first.value, first.mcse, first.low, first.high, ...tail]] : []),
        [`${of}total-order`, id, total.value, total.mcse, total.low, total.high, ...tail],
      ];
    }),
    ...run.sources.flatMap(({ id, share, parameters, group, doubled, halved }): Row[] => [
      ["source-share", id, share, undefined, undefined, undefined, undefined, parameters.join(" ")],
      ...(group ? [["source-group", id, group.value, group.mcse, group.low, group.high]] : []),
      ...(doubled ? [["source-doubled", id, doubled.value, doubled.mcse]] : []),
      ...(halved ? [["source-halved", id, halved.value, halved.mcse]] : []),
    ]),
  ];
  const width = HEADER.length - edition.length;
  return csvLines(
    HEADER,
    rows.map((row) => [...row, ...new Array<undefined>(width - row.length).fill(undefined), ...edition]),
  );
}
