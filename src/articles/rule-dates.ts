import { daysInMonth } from "../units/index.ts";

/** The last day on which something that ends on `date` (its first day without) still binds. */
export function dayBefore(date: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  if (day > 1) return iso(year, month, day - 1);
  return month > 1
    ? iso(year, month - 1, daysInMonth(year, month - 1))
    : iso(year - 1, 12, daysInMonth(year - 1, 12));
}

function iso(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
