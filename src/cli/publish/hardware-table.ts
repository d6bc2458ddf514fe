import type { StoryTable } from "../../articles/index.ts";
import type { HardwareValues } from "./hardware-values.ts";

/** A table in both languages. */
export function table(head: StoryTable["head"], rows: StoryTable["rows"]): StoryTable {
  return { head, rows };
}

/** A value without its unit, with its interval in brackets where it has one; a dash for what cannot be told. */
export function withRange(values: HardwareValues, reference: string): string {
  const found = values.get(reference);
  if (found === undefined) return "—";
  const range = found.low === undefined || found.high === undefined ? "" : ` ({{${reference}|range}})`;
  return `{{${reference}|bare}}${range}`;
}
