/** What a cell holds. */
export type CsvValue = string | number | boolean | undefined;

/** A cell of CSV (RFC 4180): quoted where it must be; nothing for what is absent or no number. */
export function csvCell(value: CsvValue): string {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as lines of CSV without their ends, the header first. */
export function csvLines(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string[] {
  return [header.join(","), ...rows.map((row) => row.map(csvCell).join(","))];
}
