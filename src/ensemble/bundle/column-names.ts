import { addMonths } from "../../units/index.ts";

/**
 * `lag_match@84` to `lag_match@2028-12-31`: a column of the world table by the day at whose end it stands, as in the
 * question and in the printed CSV; other names stay as they are.
 *
 * @param start first month of the run, YYYY-MM
 */
export function columnDates(start: string): (name: string) => string {
  return (name) => {
    const [, quantity, month] = /^(.*)@(\d{1,4})$/.exec(name) ?? [];
    return quantity === undefined ? name : `${quantity}@${endOfMonth(start, Number(month))}`;
  };
}

/** The last day of the run's first `months` months: 2025-12-31 after 48 months from 2022-01. */
export function endOfMonth(start: string, months: number): string {
  // From a 31st, months later is always the last day of a month.
  return addMonths(`${start.slice(0, 4)}-01-31`, Number(start.slice(5, 7)) - 2 + months);
}
