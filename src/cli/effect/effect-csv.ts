import type { Band } from "../../analysis/index.ts";
import { csvLines } from "../../catalog/write-csv.ts";
import type { EffectRun } from "./run-effect.ts";

/** `kind`: `peak`, `settled`, `half` (months), and a row `course` a month, with `months` since the day of the rule. */
const HEADER = [
  "kind",
  "rule",
  "date",
  "output",
  "months",
  "p5",
  "p10",
  "p25",
  "p50",
  "p75",
  "p90",
  "p95",
  "mcse",
  "probability_positive",
  "probability_positive_mcse",
  "moved",
  "unit",
  "scenario",
  "alone",
  "data_date",
  "law_date",
  "model_hash",
  "catalog_hash",
] as const;

type Row = Partial<Record<(typeof HEADER)[number], string | number>>;

/** Every number of the effects as CSV, one a row; rules without effect are rows of the kind `idle`. */
export function effectCsv(run: EffectRun): string {
  const edition: Row = {
    scenario: run.scenario,
    alone: run.alone ? 1 : 0,
    data_date: run.dataDate,
    law_date: run.lawDate,
    model_hash: run.modelHash,
    catalog_hash: run.catalogHash,
  };
  const rows = [
    ...run.effects.flatMap(({ rule, date, impulses }) =>
      impulses.flatMap(({ output, peak, settled, half, moved, course }): Row[] => {
        const unit = output === "lag" ? "month" : "1";
        const place = { rule, date, output, unit };
        const sign = ({ positive }: typeof peak): Row => ({
          probability_positive: positive.value,
          probability_positive_mcse: positive.mcse,
        });
        return [
          { kind: "peak", ...place, ...bandOf(peak), ...sign(peak), moved },
          { kind: "settled", ...place, ...bandOf(settled), ...sign(settled) },
          { kind: "half", ...place, ...bandOf(half), unit: "month" },
          ...course.months.map((months, at): Row => {
            const values = Object.entries(course.quantiles).map(([name, own]) => [name, own[at]!]);
            return { kind: "course", ...place, months, ...Object.fromEntries(values) };
          }),
        ];
      }),
    ),
    ...run.idle.map((rule): Row => ({ kind: "idle", rule })),
  ];
  const cells = rows.map((row) => HEADER.map((name) => ({ ...row, ...edition })[name]));
  return `${csvLines(HEADER, cells).join("\n")}\n`;
}

function bandOf({ p5, p50, p95, mcse }: Band): Row {
  return { p5, p50, p95, mcse };
}
