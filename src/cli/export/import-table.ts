import type { XmileTable } from "../../engine/xmile/index.ts";

/** Time and every variable as CSV, a row a step, names as in the file. */
export function importCsv({ time, columns }: XmileTable): string {
  const header = ["Time", ...columns.map(({ name }) => name)].map(cell);
  const rows = time.map((at, step) => [at, ...columns.map(({ values }) => values[step]!)].join(","));
  return `${[header.join(","), ...rows].join("\n")}\n`;
}

/** Quoted where a comma, a quote or a line end would break the row. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
