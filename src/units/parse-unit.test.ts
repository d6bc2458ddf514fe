import fc from "fast-check";
import { expect, test } from "vitest";
import {
  allUnitNames,
  convert,
  describeUnit,
  dimensionless,
  divideUnits,
  multiplyUnits,
  parseQuantity,
  parseUnit,
  powerUnit,
  sameDimensions,
} from "./index.ts";

const CATALOG = [
  "TFLOP/s",
  "TOP/s",
  "GB",
  "TB/s",
  "GB/s",
  "chip",
  "mm2",
  "nm",
  "W",
  "USD/chip",
  "parameter",
  "token",
  "FLOP",
  "hour",
  "chip*hour",
  "ECI",
  "1",
  "%",
  "month",
  "1/month",
  "OOM/year",
  "H100e(flop)",
  "H100e(bandwidth)",
  "H100e(capacity)",
  "H100e(decode)",
  "token/s/chip",
  "GW",
  "MUSD",
  "exchange/day",
  "person",
  "Wh",
  "J/token",
];

test("hand-worked factors: decimal prefixes, a month of 365.25/12 days, OP the same as FLOP", () => {
  expect(parseUnit("TB/s")).toEqual({ factor: 1e12, dimensions: { byte: 1, time: -1 } });
  expect(parseUnit("month").factor).toBe(2629800);
  expect(parseUnit("TOP/s")).toEqual(parseUnit("TFLOP/s"));
  expect(parseUnit("mm2")).toEqual(parseUnit("mm^2"));
  expect(parseUnit("W")).toEqual(parseUnit("J/s"));
  expect(parseUnit("Wh").factor).toBe(3600);
  expect(parseUnit("%").factor).toBe(0.01);
  expect(parseUnit("MUSD").factor).toBe(1e6);
});

test("operators work from left to right, parentheses group, powers are whole", () => {
  expect(parseUnit("token/s/chip")).toEqual(parseUnit("token/(s*chip)"));
  expect(parseUnit("FLOP / token * chip").dimensions).toEqual({ FLOP: 1, token: -1, chip: 1 });
  expect(parseUnit("1/month^2").dimensions).toEqual({ time: -2 });
  expect(parseUnit("s^-1")).toEqual(parseUnit("Hz"));
  expect(parseUnit("GB/GB")).toEqual(dimensionless);
});

test("the four bases of an H100 equivalent are four dimensions", () => {
  const bases = ["flop", "bandwidth", "capacity", "decode"].map((basis) => parseUnit(`H100e(${basis})`));
  for (const a of bases) for (const b of bases) expect(sameDimensions(a, b)).toBe(a === b);
});

test.each([
  ["months", 'unknown unit "months"; did you mean "month"?'],
  ["H100e(flops)", 'did you mean "H100e(flop)"?'],
  ["TFLOPS", 'did you mean "TFLOP"?'],
  ["", "got nothing"],
  ["TB/", "it ends where a unit should stand"],
  ["TB s", '"s" has no place there'],
  ["(TB/s", 'a "(" is not closed'],
  ["s^x", "a whole number other than 0"],
  ["constructor", 'unknown unit "constructor"'],
  ["kECI", 'unknown unit "kECI"'],
])("an unreadable unit %j says what is wrong", (text, message) => {
  expect(() => parseUnit(text)).toThrow(message);
  expect(() => parseUnit(text)).toThrow(expect.objectContaining({ name: "UnitError" }));
});

test("every name, and every unit of the catalog, is described by a text of the same dimensions", () => {
  for (const text of [...allUnitNames(), ...CATALOG]) {
    const unit = parseUnit(text);
    const match = /^(?:([\d.e+-]+) )?(\S+)$/.exec(describeUnit(unit).replace(/\bm\b/, "mm"))!;
    const back = parseUnit(match[2]!);
    expect([text, sameDimensions(back, unit)]).toEqual([text, true]);
  }
  expect(describeUnit(parseUnit("token/month"))).toBe("token/month");
  expect(describeUnit(parseUnit("TFLOP/s"))).toBe("TFLOP/s");
});

const someUnit = fc.constantFrom(...CATALOG).map(parseUnit);

test("a product divided by one factor is the other; powers add", () => {
  fc.assert(
    fc.property(someUnit, someUnit, (a, b) => {
      const back = divideUnits(multiplyUnits(a, b), b);
      expect(sameDimensions(back, a)).toBe(true);
      expect(Math.abs(back.factor / a.factor - 1)).toBeLessThan(1e-15);
      expect(powerUnit(a, 2).dimensions).toEqual(multiplyUnits(a, a).dimensions);
      expect(powerUnit(a, 2).factor).toBe(multiplyUnits(a, a).factor);
      expect(sameDimensions(multiplyUnits(powerUnit(a, -1), a), dimensionless)).toBe(true);
    }),
  );
  expect(powerUnit(parseUnit("mm2"), 0.5).dimensions).toEqual({ length: 1 });
  expect(powerUnit(parseUnit("TB"), 0)).toEqual(dimensionless);
});

test("conversion goes there and back, is exact between prefixes, and refuses another dimension", () => {
  expect(convert(4.8, parseUnit("TB/s"), parseUnit("GB/s"))).toBe(4800);
  expect(convert(4800, parseUnit("GB/s"), parseUnit("TB/s"))).toBe(4.8);
  expect(convert(18, parseUnit("month"), parseUnit("year"))).toBe(1.5);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e18, noNaN: true }), (value) => {
      const there = convert(value, parseUnit("hour"), parseUnit("month"));
      expect(Math.abs(convert(there, parseUnit("month"), parseUnit("hour")) / value - 1)).toBeLessThan(1e-15);
    }),
  );
  expect(() => convert(1, parseUnit("GB"), parseUnit("GB/s"))).toThrow("expected a unit like GB/s, got GB");
});

test("a quantity is a number, a space and a unit; none means dimensionless", () => {
  expect(parseQuantity("4.0 TB/s")).toEqual({ value: 4, unit: parseUnit("TB/s"), text: "TB/s" });
  expect(parseQuantity("671e9 parameter").value).toBe(671e9);
  expect(parseQuantity("-0.5")).toEqual({ value: -0.5, unit: dimensionless, text: "1" });
  expect(parseQuantity("7%").unit.factor).toBe(0.01);
});

test.each([
  "1_000 chip",
  "1,000 chip",
  "NaN GB",
  "Infinity",
  "1e999 GB",
  "GB",
  "",
  "0x10 GB",
  "4.0TB/s",
  "1. GB",
  "--1 GB",
])("%j is no quantity", (text) => {
  expect(() => parseQuantity(text)).toThrow('expected a finite number and a unit such as "4.0 TB/s"');
});

test("a unit of more than 200 characters is refused, however it is nested", () => {
  expect(() => parseUnit("(".repeat(50_000))).toThrow("expected a unit of at most 200 characters, got 50000");
  expect(parseUnit(`${"(".repeat(99)}GB${")".repeat(99)}`)).toEqual(parseUnit("GB"));
});
