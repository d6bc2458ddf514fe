import { expect, test } from "vitest";
import {
  allUnitNames,
  formatDate,
  formatInterval,
  formatQuantity,
  formatUnit,
  genitive,
  plural,
  suggest,
} from "./index.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~");
const MONTHS = ["месяц", "месяца", "месяцев"];

test("Russian nouns agree with one, few, many and fractions", () => {
  const forms = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 1.5, -1].map((count) =>
    plural(count, "ru", MONTHS),
  );
  expect(forms).toEqual([
    "месяцев",
    "месяц",
    "месяца",
    "месяца",
    "месяцев",
    "месяцев",
    "месяцев",
    "месяцев",
    "месяц",
    "месяца",
    "месяцев",
    "месяц",
    "месяцев",
    "месяцев",
    "месяца",
    "месяц",
  ]);
  expect([0, 1, 2, 1.5].map((count) => plural(count, "en", ["month", "months"]))).toEqual([
    "months",
    "month",
    "months",
    "months",
  ]);
  expect([1, 2, 5, 21, 11, 1.5].map((count) => genitive(count, MONTHS))).toEqual([
    "месяца",
    "месяцев",
    "месяцев",
    "месяца",
    "месяцев",
    "месяца",
  ]);
});

test("dates in words, with the Russian genitive after a day", () => {
  expect(visible(formatDate("2025-12-31", "ru"))).toBe("31~декабря 2025~г.");
  expect(visible(formatDate("2025-12", "ru"))).toBe("декабрь~2025~г.");
  expect(visible(formatDate("2025", "ru"))).toBe("2025~г.");
  expect(visible(formatDate("2025-12-31", "en"))).toBe("31~December 2025");
  expect(visible(formatDate("2025-12-31", "en", "month"))).toBe("December~2025");
  expect(formatDate("2025-12-31", "en", "year")).toBe("2025");
  expect(formatDate("2025", "en", "day")).toBe("2025");
  expect(() => formatDate("2025-02-30", "ru")).toThrow("has days 01 to 28");
});

test.each([
  [2, 9, "month", "от~2 до~9~месяцев", "from 2 to 9~months"],
  [0.5, 1.5, "year", "от~0,5 до~1,5~года", "from 0.5 to 1.5~years"],
  [1, 2, "month", "от~1 до~2~месяцев", "from 1 to 2~months"],
  [11, 21, "month", "от~11 до~21~месяца", "from 11 to 21~months"],
  [2, 9, "%", "от~2 до~9~%", "from 2% to 9%"],
  [1.96, 2.04, "month", "около~2~месяцев", "about 2~months"],
  [-0.3, 0, "month", "от~−0,3~месяца до~нуля", "from −0.3 to 0~months"],
  [0, 1, "month", "от~нуля до~1~месяца", "from 0 to 1~month"],
  [0, 0, "month", "около~нуля", "about zero"],
  [0, 10, "%", "от~0 до~10~%", "from 0% to 10%"],
  [9, 2, "TB/s", "от~2 до~9~ТБ/с", "from 2 to 9~TB/s"],
  [-3, 4, "1", "от~−3 до~4", "from −3 to 4"],
  [16000, 300000, "chip/month", "от~16~000 до~300~000~чипов~в месяц", "from 16,000 to 300,000~chips~a month"],
  [-19, -0.5, "ECI", "от~−19 до~−0,5~балла ECI", "from −19 to −0.5~ECI points"],
])("from %d to %d %s is “%s” and “%s”", (low, high, unit, ru, en) => {
  expect(visible(formatInterval(low, high, { language: "ru", unit }))).toBe(ru);
  expect(visible(formatInterval(low, high, { language: "en", unit }))).toBe(en);
});

test.each([
  ["TB/s", "ТБ/с", "TB/s"],
  ["TFLOP/s", "TFLOP/с", "TFLOP/s"],
  ["USD/chip", "долл./чип", "USD/chip"],
  ["token/s/chip", "токенов/с/чип", "tokens/s/chip"],
  ["ECI", "баллов ECI", "ECI points"],
  ["ECI/month", "ECI/мес.", "ECI/month"],
  ["chip*hour", "чип-часов", "chip-hours"],
  ["GW", "ГВт", "GW"],
  ["kWh", "кВт·ч", "kWh"],
  ["USD/Mtoken", "долл./млн~токенов", "USD/million~tokens"],
  ["chip/month", "чипов/мес.", "chips/month"],
  ["1/month", "1/мес.", "1/month"],
  ["mm2", "мм²", "mm²"],
  ["share", "", ""],
  ["H100e(capacity)", "эквивалентов H100 (по объёму памяти)", "H100 equivalents (memory capacity)"],
])("the unit %s is “%s” in Russian and “%s” in English", (unit, ru, en) => {
  expect(visible(formatUnit(unit, "ru"))).toBe(ru);
  expect(visible(formatUnit(unit, "en"))).toBe(en);
});

test("every named unit has words in both languages, and Russian ones are not left in Latin but for names", () => {
  const names = allUnitNames();
  expect(names.length).toBeGreaterThan(80);
  for (const name of names) {
    const words = [formatUnit(name, "ru"), formatUnit(name, "en")];
    expect([name, words.every((text) => text !== "" || ["1", "share", "ratio"].includes(name))]).toEqual([
      name,
      true,
    ]);
    expect(words[0]).not.toMatch(/undefined/);
    expect(words[0]!.replace(/[kMGTPE]?(FLOP|OP|ECI|H100)/g, "")).not.toMatch(/[A-Za-z]/);
  }
});

test("a quantity agrees with the number as printed, not as computed", () => {
  expect(visible(formatQuantity(1.04, "month", { language: "ru", significant: 2 }))).toBe("1~месяц");
  expect(visible(formatQuantity(1.04, "month", { language: "en", significant: 2 }))).toBe("1~month");
  expect(visible(formatQuantity(21000, "chip", { language: "ru" }))).toBe("21~000~чипов");
  expect(visible(formatQuantity(4.8, "TB/s", { language: "ru" }))).toBe("4,8~ТБ/с");
  expect(visible(formatQuantity(7, "%", { language: "ru" }))).toBe("7~%");
  expect(formatQuantity(0.3, "ratio", { language: "en" })).toBe("0.3");
  // A fraction of nought is a fraction all the same.
  expect(visible(formatQuantity(157, "ECI", { language: "ru", decimals: 1 }))).toBe("157,0~балла ECI");
  expect(visible(formatQuantity(1, "month", { language: "en", decimals: 1 }))).toBe("1.0~months");
});

test("suggestions: swapped letters, other case, one letter off; nothing when nothing is near", () => {
  expect(suggest("h2O", ["h20", "h200", "b30a"])).toBe("h20");
  expect(suggest("nvdiia-h20", ["nvidia-h20", "nvidia-h200"])).toBe("nvidia-h20");
  expect(suggest("H20", ["a100", "h20"])).toBe("h20");
  expect(suggest("months", ["month", "hour"])).toBe("month");
  expect(suggest("smuggling", ["h20", "lag"])).toBeUndefined();
  expect(suggest("x", ["y"])).toBeUndefined();
  expect(suggest("anything", [])).toBeUndefined();
});
