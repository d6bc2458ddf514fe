import { csvLines } from "../../catalog/write-csv.ts";
import type { PlainResult } from "./plain-result.ts";

const COLUMNS = [
  ...["kind", "scenario", "id", "unit", "date", "value", "mcse", "sd", "p5", "p25", "p50", "p75", "p95"],
  "result_hash",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** Every number of a plain result, one a row: `value` is a probability of an event, or the mean of a quantity. */
export function plainCsv({ scenarios, resultHash: result_hash }: PlainResult): string {
  const rows = scenarios.flatMap(({ id: scenario, events, fans }): Row[] => [
    ...events.map(({ id, by, probability, mcse }) => {
      return { kind: "event", scenario, id, unit: "1", date: by, value: probability, mcse };
    }),
    ...fans.map(({ mean, ...fan }) => ({ kind: "quantity", scenario, value: mean, ...fan })),
  ]);
  const cells = rows.map((row) => COLUMNS.map((name) => ({ ...row, result_hash })[name]));
  return `${csvLines(COLUMNS, cells).join("\n")}\n`;
}
