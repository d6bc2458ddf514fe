import { addMonths, daysInMonth } from "../../units/index.ts";

/** Month 48 of a run from January 2022 is the end of 2025: its last day. */
export function monthEnd(start: string, month: number): string {
  const before = addMonths(start, month - 1);
  return `${before}-${String(daysInMonth(Number(before.slice(0, 4)), Number(before.slice(5, 7)))).padStart(2, "0")}`;
}
