import { csvLines } from "../../catalog/write-csv.ts";
import type { AccountResult, AccountRow } from "./account-result.ts";

const HEADER = ["group", "item", "from", "to", "unit", "mean", "p5", "p50", "p95"] as const;

/** Every number of an account as CSV, one a row, each with the scenario that it belongs to. */
export function accountCsv({ part, scenario, against, rows, worlds }: AccountResult): string {
  const own = [part, scenario, against, worlds];
  const cells = rows.map((row: AccountRow) => [...own, ...HEADER.map((name) => row[name])]);
  return `${csvLines(["part", "scenario", "against", "worlds", ...HEADER], cells).join("\n")}\n`;
}
