import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addMonths,
  dateAt,
  daysInMonth,
  decimalYear,
  monthIndex,
  monthsBetween,
  parseIsoDate,
} from "./index.ts";

const isoDay = fc
  .integer({ min: 1990, max: 2100 })
  .chain((year) =>
    fc
      .integer({ min: 1, max: 12 })
      .chain((month) =>
        fc
          .integer({ min: 1, max: daysInMonth(year, month) })
          .map((day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
      ),
  );

test("dates are read with the precision they are written in", () => {
  expect(parseIsoDate("2025")).toEqual({ year: 2025, month: 1, day: 1, precision: "year" });
  expect(parseIsoDate("2025-12")).toEqual({ year: 2025, month: 12, day: 1, precision: "month" });
  expect(parseIsoDate("2024-02-29")).toEqual({ year: 2024, month: 2, day: 29, precision: "day" });
});

test.each([
  ["2025-13", "there is no month 13"],
  ["2025-00-01", "there is no month 00"],
  ["2025-02-29", "2025-02 has days 01 to 28"],
  ["1900-02-29", "1900-02 has days 01 to 28"],
  ["2025-06-31", "2025-06 has days 01 to 30"],
  ["2025-6-1", "not of the form"],
  ["31.12.2025", "not of the form"],
  ["2025-12-31T00:00", "not of the form"],
])("%s is refused with the problem named", (text, problem) => {
  expect(() => parseIsoDate(text)).toThrow(problem);
  expect(() => parseIsoDate(text)).toThrow(expect.objectContaining({ name: "CalendarError" }));
});

test("months are counted by the calendar", () => {
  expect(monthIndex("2025-12", "2023-01")).toBe(35);
  expect(monthIndex("2022-12-31", "2023-01-01")).toBe(-1);
  expect(monthsBetween("2025-01-01", "2026-01-01")).toBe(12);
  expect(monthsBetween("2025-02-01", "2025-02-15")).toBe(0.5);
  expect(monthsBetween("2025-01-16", "2025-02-01")).toBeCloseTo(16 / 31, 12);
  expect(monthsBetween("2025", "2025-07")).toBe(6);
});

test("months between two dates change sign with their order and add up over a third", () => {
  fc.assert(
    fc.property(isoDay, isoDay, isoDay, (a, b, c) => {
      expect(monthsBetween(a, b)).toBe(-monthsBetween(b, a) + 0);
      expect(monthsBetween(a, b) + monthsBetween(b, c)).toBeCloseTo(monthsBetween(a, c), 9);
    }),
  );
});

test("adding months keeps the precision and falls back to the last day of a short month", () => {
  expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2025-03", -15)).toBe("2023-12");
  expect(addMonths("2025", 12)).toBe("2026");
  expect(addMonths("2025", 1)).toBe("2025-02");
  expect(() => addMonths("2025-01", 0.5)).toThrow("whole number of months");
  expect(() => addMonths("9999-12", 1)).toThrow("outside the years");
});

test("dateAt undoes monthsBetween from the start of a month", () => {
  fc.assert(
    fc.property(isoDay, (date) => {
      expect(dateAt(monthsBetween("2020-01", date), "2020-01-15")).toBe(date);
    }),
  );
  expect(dateAt(0.5, "2025-02")).toBe("2025-02-15");
});

test("the decimal year knows leap years", () => {
  expect(decimalYear("2025-01-01")).toBe(2025);
  expect(decimalYear("2025-07-02")).toBeCloseTo(2025 + 182 / 365, 12);
  expect(decimalYear("2024-12-31")).toBeCloseTo(2024 + 365 / 366, 12);
});
