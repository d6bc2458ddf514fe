import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatCompact,
  formatNumber,
  formatPercent,
  formatPower,
  formatProbability,
  type NumberStyle,
  roundedValue,
} from "./index.ts";

/** Non-breaking spaces are written as ~ in these tables, where they can be seen. */
const visible = (text: string) => text.replaceAll("\u00a0", "~");

test.each<[number, Omit<NumberStyle, "language">, string, string]>([
  [1234, {}, "1234", "1,234"],
  [12345.678, {}, "12~345,678", "12,345.678"],
  [1234567, { significant: 3 }, "1~230~000", "1,230,000"],
  [-0.5, {}, "−0,5", "−0.5"],
  [4, { significant: 2 }, "4", "4"],
  [4, { decimals: 2 }, "4,00", "4.00"],
  [9.996, { significant: 3 }, "10", "10"],
  [0.000123, { significant: 2 }, "0,00012", "0.00012"],
  [-0.001, { decimals: 1 }, "0,0", "0.0"],
  [0, {}, "0", "0"],
  [1e21, {}, "1~000~000~000~000~000~000~000", "1,000,000,000,000,000,000,000"],
  [Number.NaN, {}, "—", "—"],
  [Number.NEGATIVE_INFINITY, {}, "−∞", "−∞"],
])("%d with %j is %s in Russian and %s in English", (value, digits, ru, en) => {
  expect(visible(formatNumber(value, { language: "ru", ...digits }))).toBe(ru);
  expect(formatNumber(value, { language: "en", ...digits })).toBe(en);
});

test.each([
  [1490000, "1,49~млн", "1.49~million"],
  [999999, "1~млн", "1~million"],
  [9999, "10~тыс.", "10~thousand"],
  [1234, "1230", "1,230"],
  [-2.5e9, "−2,5~млрд", "−2.5~billion"],
  [3.1e12, "3,1~трлн", "3.1~trillion"],
  [3.3e24, "3,3×10²⁴", "3.3×10²⁴"],
  [1e-7, "10⁻⁷", "10⁻⁷"],
  [0, "0", "0"],
])("%d in compact form is %s in Russian and %s in English", (value, ru, en) => {
  expect(visible(formatCompact(value, { language: "ru" }))).toBe(ru);
  expect(visible(formatCompact(value, { language: "en" }))).toBe(en);
});

test("a power of ten has a mantissa unless it is 1, and its own minus signs", () => {
  expect(formatPower(-6.02e-23, { language: "ru", significant: 3 })).toBe("−6,02×10⁻²³");
  expect(formatPower(9.99e23, { language: "en", significant: 2 })).toBe("10²⁴");
});

test("percent: two figures unless told, U+00A0 before the sign in Russian only", () => {
  expect(visible(formatPercent(0.07, { language: "ru" }))).toBe("7~%");
  expect(formatPercent(0.0712, { language: "en" })).toBe("7.1%");
  expect(formatPercent(0.555, { language: "en" })).toBe("56%");
  expect(formatPercent(1.234, { language: "en" })).toBe("123%");
  expect(formatPercent(0.5, { language: "en", decimals: 1 })).toBe("50.0%");
  expect(visible(formatPercent(-0.5, { language: "ru" }))).toBe("−50~%");
});

test.each([
  [0, "менее~1~%", "<1%"],
  [0.0049, "менее~1~%", "<1%"],
  [0.0052, "1~%", "1%"],
  [0.0149, "1~%", "1%"],
  [0.13, "13~%", "13%"],
  [0.158, "16~%", "16%"],
  [0.234, "23~%", "23%"],
  [0.9949, "99~%", "99%"],
  [0.9951, "более~99~%", ">99%"],
  [1, "более~99~%", ">99%"],
])("an estimated probability of %d is printed as %s and %s", (probability, ru, en) => {
  expect(visible(formatProbability(probability, "ru"))).toBe(ru);
  expect(formatProbability(probability, "en")).toBe(en);
});

test("no estimated probability is printed as 0 % or 100 %, and none outside [0, 1] is printed at all", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
      expect(formatProbability(probability, "en")).toMatch(/^(<1|>99|[1-9]\d?)%$/);
    }),
  );
  expect(() => formatProbability(1.01, "en")).toThrow(RangeError);
  expect(() => formatProbability(Number.NaN, "ru")).toThrow(RangeError);
});

test("with no precision asked, a printed number reads back as the same number in both languages", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const english = formatNumber(value, { language: "en" }).replaceAll(",", "").replace("−", "-");
      const russian = formatNumber(value, { language: "ru" })
        .replaceAll("\u00a0", "")
        .replace("−", "-")
        .replace(",", ".");
      expect(Number(english)).toBe(value + 0);
      expect(russian).toBe(english);
    }),
  );
});

test("roundedValue is the number that the text shows", () => {
  expect(roundedValue(-1.96, { language: "en", significant: 2 })).toBe(-2);
  expect(roundedValue(1234.5, { language: "ru", decimals: 0 })).toBe(1235);
  expect(roundedValue(Number.POSITIVE_INFINITY, { language: "ru" })).toBe(Number.POSITIVE_INFINITY);
});
