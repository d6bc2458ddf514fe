/** A cell of CSV (RFC 4180): quoted where it must be; nothing for what is absent or no number. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as lines of CSV, the header first. */
export function csvLines(
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string[] {
  return [header.join(","), ...rows.map((row) => row.map(csvCell).join(","))];
}
