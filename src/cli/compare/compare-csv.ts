import type { Attribution } from "../../analysis/attribution.ts";
import type { CompareRun } from "../../api/compare/run-compare.ts";
import { csvLines } from "../../catalog/write-csv.ts";

/**
 * `kind`: `output` and `event` are differences (median of worlds; of the probability), `part` is what a change adds on
 * average (`value` as the first, `last` as the last; the same by Shapley), `whole` and `remainder` what they sum to.
 */
const HEADER = [
  "kind",
  "scenario",
  "against",
  "id",
  "date",
  "change",
  "method",
  "value",
  "mcse",
  "last",
  "last_mcse",
  "p5",
  "p95",
  "low",
  "high",
  "unit",
  "probability_positive",
  "probability_positive_mcse",
  "both",
  "only_scenario",
  "only_against",
  "data_date",
  "law_date",
  "model_hash",
  "catalog_hash",
] as const;

type Row = Partial<Record<(typeof HEADER)[number], string | number>>;

/** Every number of a comparison as CSV, one a row, each with what identifies the run. */
export function compareCsv(run: CompareRun): string {
  const edition: Row = {
    data_date: run.dataDate,
    law_date: run.lawDate,
    model_hash: run.modelHash,
    catalog_hash: run.catalogHash,
  };
  const rows = run.comparisons.flatMap(({ scenario, against, outputs, events }) => [
    ...outputs.flatMap(({ output: id, date, ...one }): Row[] => {
      const unit = id.startsWith("lag") ? "month" : "1";
      const place = { scenario, against, id, date, unit };
      const { p5, p50: value, p95, mcse, low, high } = one;
      const sign = { probability_positive: one.positive, probability_positive_mcse: one.positiveMcse };
      return [
        { kind: "output", ...place, value, mcse, p5, p95, low, high, ...sign },
        ...attributionRows(one.attribution, place),
      ];
    }),
    ...events.flatMap(({ event: id, by: date, ...one }): Row[] => {
      const place = { scenario, against, id, date, unit: "1" };
      const { difference: value, mcse, low, high, both } = one;
      const shares = { both, only_scenario: one.onlyScenario, only_against: one.onlyAgainst };
      return [
        { kind: "event", ...place, value, mcse, low, high, ...shares },
        ...attributionRows(one.attribution, place),
      ];
    }),
  ]);
  const cells = rows.map((row) => HEADER.map((name) => ({ ...row, ...edition })[name]));
  return `${csvLines(HEADER, cells).join("\n")}\n`;
}

function attributionRows({ method, parts, whole, ...rest }: Attribution, place: Row): Row[] {
  const of = (kind: string, first: Attribution["whole"], last: Attribution["whole"], change = ""): Row => ({
    kind,
    ...place,
    change,
    method,
    value: first.value,
    mcse: first.mcse,
    last: last.value,
    last_mcse: last.mcse,
  });
  return [
    ...parts.map(({ change, first, last }) => of("part", first, last, change)),
    of("remainder", rest.remainder, rest.remainderLast),
    of("whole", whole, whole),
  ];
}
