import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateOf, monthAt, outputsOf, readQuestion } from "./question.ts";

const file = "questions/can-deepseek-overtake/question.yaml";
const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("question file", () => {
  it("counts months to the end of a day", () => {
    expect(monthAt("2025-12-31", "2022-01")).toBe(48);
    expect(monthAt("2032-12-31", "2022-01")).toBe(132);
    expect(monthAt("2024-02-29", "2024-01")).toBe(2);
  });

  it("knows the last day of a month, leap years and the eve of the run included", () => {
    expect([0, 1, 14, 48].map((month) => dateOf(month, "2023-01"))).toEqual([
      "2022-12-31",
      "2023-01-31",
      "2024-02-29",
      "2026-12-31",
    ]);
    for (let month = 1; month <= 132; month += 1)
      expect(monthAt(dateOf(month, "2022-01"), "2022-01")).toBe(month);
  });

  it("refuses a date that is not one, or is written short", () => {
    for (const date of ["2030-02-30", "2030-13-31", "2030"])
      expect(() =>
        outputsOf(readQuestion(file, text.replaceAll("2030-12-31", date)), {
          start: "2022-01",
          end: "2033-01",
        }),
      ).toThrow(/expected/);
  });

  it("keeps every date of its events and lags in the table", () => {
    const question = readQuestion(file, text);
    const dates = question.table.dates;
    for (const by of [...question.by, question.headline.event.by, question.headline.lag.date])
      expect(dates).toContain(by);
    for (const id of [...Object.keys(question.lags), ...Object.keys(question.ratios)]) {
      expect(question.table.quantities).toContain(id);
    }
    expect(outputsOf(question, { start: "2022-01", end: "2033-01" }).table.months).toEqual([
      24, 36, 48, 57, 60, 84, 108, 132,
    ]);
  });

  it("refuses dates that the run does not reach and outputs that the table does not keep", () => {
    const asked = (from: string, to: string) => () =>
      outputsOf(readQuestion(file, text.replaceAll(from, to)), { start: "2022-01", end: "2033-01" });
    expect(asked("2032-12-31", "2040-12-31")).toThrow(
      /2040-12-31: expected the last day of a month within the run/,
    );
    expect(asked("2030-12-31", "2030-12-15")).toThrow(/2030-12-15: expected the last day of a month/);
    expect(asked("lag_match: match", "lag_mach: match")).toThrow(
      /lag_mach: expected a quantity of the table/,
    );
  });

  it("names the place of a fault", () => {
    expect(() => readQuestion(file, text.replace("months: 3", "months: three"))).toThrow(
      /question\.yaml:\d+:\d+ events\[0\]\.months: expected/,
    );
    expect(() => readQuestion(file, text.replace("published:", "publishd:"))).toThrow(/publishd/);
  });
});
