import { expect, test } from "vitest";
import { amountText } from "../../units/index.ts";
import type { Found } from "./found.ts";
import { fits, valueText } from "./value-text.ts";

const visible = (text: string) => text.replaceAll("\u00a0", "~").replaceAll("\u2060", "");
const probability: Found = {
  kind: "result",
  shape: "probability",
  value: 0.078,
  unit: "1",
  low: 0.05,
  high: 0.1,
  href: "equations.html#lead",
  name: { ru: "событие", en: "event" },
};

test.each([
  [1.49e6, "chip", "1,5~млн~чипов", "1.5~million~chips"],
  [3.3e24, "FLOP", "3,3×10²⁴~FLOP", "3.3×10²⁴~FLOP"],
  [29, "%", "29~%", "29%"],
  [8.55933, "1", "8,6", "8.6"],
  [1814, "chip", "1814~чипов", "1,814~chips"],
  [145.91, "ECI", "145,9~балла ECI", "145.9~ECI points"],
  [7.5, "month", "7,5~месяца", "7.5~months"],
  [-0.00013, "month", "0~месяцев", "0~months"],
  [1.4e9, "W", "1,4~ГВт", "1.4~GW"],
  [1e12, "token/day", "1~трлн~токенов~в день", "1~trillion~tokens~a day"],
])("%d %s is %s in Russian and %s in English", (value, unit, ru, en) => {
  expect(visible(amountText(value, unit, "ru"))).toBe(ru);
  expect(visible(amountText(value, unit, "en"))).toBe(en);
});

test("what a source states keeps its figures", () => {
  expect(amountText(3.35, "TB/s", "en", true)).toMatch(/^3\.35/);
  expect(amountText(1979, "TFLOP/s", "en", true)).toMatch(/^1,979/);
});

test("a probability is written in whole per cents; bare leaves the sign out, interval gives its range", () => {
  expect(visible(valueText(probability, "ru"))).toBe("8~%");
  expect(valueText(probability, "en", "bare")).toBe("8");
  expect(visible(valueText(probability, "ru", "interval"))).toBe("от~5 до~10~%");
});

test("a format that does not fit a value is refused", () => {
  expect(fits(probability, "year")).toBe(false);
  expect(fits({ ...probability, shape: "quantity" }, "percent")).toBe(true);
  expect(fits(probability, "roughly")).toBe(false);
});
