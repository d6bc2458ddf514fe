import type { AccountResult, AccountRow } from "./account-result.ts";

const HEADER = ["group", "item", "from", "to", "unit", "mean", "p5", "p50", "p95"] as const;

/** Every number of an account as CSV, one a row, each with the scenario that it belongs to. */
export function accountCsv({ part, scenario, against, rows, worlds }: AccountResult): string {
  const own = [part, scenario, against ?? "", String(worlds)];
  const lines = rows.map((row: AccountRow) => [...own, ...HEADER.map((name) => cell(row[name]))].join(","));
  return `${["part,scenario,against,worlds", ...HEADER].join(",")}\n${lines.join("\n")}\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "";
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
