import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "./language/functions.ts";
import { faultsOf } from "./testing/run-small.ts";
import { type Short, smallModel } from "./testing/small-model.ts";

/** Quantities of every unit that the examples need. */
const INPUTS: Record<string, Short> = {
  chips: ["parameter", "chip"],
  months: ["parameter", "month"],
  years: ["parameter", "year"],
  plain: ["parameter", "1"],
  pairs: ["parameter", "chip", undefined, { by: ["holding"] }],
  shares: ["parameter", "1", undefined, { by: ["actor"] }],
};
const TABLES = [
  {
    id: "learning",
    name: { en: "learning", ru: "обучение" },
    x: "month",
    y: "chip",
    points: [
      [0, 1],
      [12, 3],
    ] as const,
    sources: [],
    sector: "test",
    where: "model/test.yaml:9:3",
  },
];

function faultOf(unit: string, equation: string): string {
  const model = smallModel({ ...INPUTS, x: ["output", unit, equation] }, { tables: TABLES });
  return faultsOf(model).join("\n").replace("model/test.yaml:x quantities.x.equation: ", "");
}

/** What is right, with its unit; what is wrong, with the fault it draws. */
const RULES: Readonly<Record<string, { right: [string, string]; wrong?: [string, string, string] }>> = {
  TIME: { right: ["month", "TIME"], wrong: ["1", "TIME", 'expected 1, got month in "TIME"'] },
  DT: { right: ["month", "DT"], wrong: ["chip", "DT * plain", 'expected chip, got month in "DT * plain"'] },
  STEP_SIZE: { right: ["1/month", "1 / STEP_SIZE"], wrong: ["1", "STEP_SIZE", "expected 1, got month"] },
  STARTTIME: { right: ["month", "TIME - STARTTIME"], wrong: ["1", "STARTTIME", "expected 1, got month"] },
  STOPTIME: { right: ["1", "TIME / STOPTIME"], wrong: ["1", "STOPTIME", "expected 1, got month"] },
  PI: { right: ["chip", "PI * chips"], wrong: ["chip", "PI", "expected chip, got 1"] },
  DATE: {
    right: ["month", 'TIME - DATE("2022-03")'],
    wrong: ["1", 'DATE("2022-03")', "expected 1, got month"],
  },
  ABS: { right: ["chip", "ABS(-chips)"], wrong: ["1", "ABS(chips)", "expected 1, got chip"] },
  INIT: { right: ["chip", "INIT(chips)"], wrong: ["1", "INIT(chips)", "expected 1, got chip"] },
  EXP: {
    right: ["1", "EXP(-months / 2 {month})"],
    wrong: ["1", "EXP(-months)", 'expected a number without unit in EXP, got "-months" in month'],
  },
  LN: {
    right: ["1", "LN(chips / 1 {chip})"],
    wrong: ["1", "LN(chips)", 'expected a number without unit in LN, got "chips" in chip'],
  },
  LOG10: {
    right: ["1", "LOG10(plain)"],
    wrong: ["1", "LOG10(years)", 'expected a number without unit in LOG10, got "years" in year'],
  },
  INT: {
    right: ["1", "INT(TIME / 12 {month})"],
    wrong: ["1", "INT(TIME)", 'expected a number without unit in INT, got "TIME" in month'],
  },
  SQRT: {
    right: ["chip", "SQRT(chips * chips)"],
    wrong: ["chip", "SQRT(chips)", "expected chip, got chip^0.5"],
  },
  MOD: {
    right: ["month", "TIME MOD 12 {month}"],
    wrong: ["month", "TIME MOD 12", 'expected one unit in "TIME MOD 12", got "TIME" is month, "12" is 1'],
  },
  SAFEDIV: {
    right: ["chip/month", "SAFEDIV(chips, months, 3 {chip/month})"],
    wrong: [
      "chip/month",
      "SAFEDIV(chips, months, chips)",
      'expected chip/month, the unit of the quotient, got "chips" in chip',
    ],
  },
  MIN: {
    right: ["month", "MIN(months, 3 {month}, TIME)"],
    wrong: [
      "month",
      "MIN(months, years)",
      'expected one unit in "MIN(months, years)", got "months" is month, "years" is year (they differ by factor 12: convert explicitly)',
    ],
  },
  MAX: {
    right: ["chip", "MAX(pairs[*, *])"],
    wrong: ["chip", "MAX(chips, 1)", 'expected one unit in "MAX(chips, 1)", got "chips" is chip, "1" is 1'],
  },
  SUM: {
    right: ["chip", "SUM(pairs[*, legal] * shares[*])"],
    wrong: [
      "chip",
      "SUM(pairs[*, legal] + shares[*])",
      'expected one unit in "pairs[*, legal] + shares[*]", got "pairs[*, legal]" is chip, "shares[*]" is 1',
    ],
  },
  MEAN: { right: ["chip", "MEAN(pairs[us, *])"], wrong: ["1", "MEAN(pairs[us, *])", "expected 1, got chip"] },
  PREVIOUS: {
    right: ["chip", "PREVIOUS(chips, 3 {chip})"],
    wrong: ["chip", "PREVIOUS(chips, 3)", 'got "chips" is chip, "3" is 1'],
  },
  DELAY1: {
    right: ["chip", "DELAY1(chips, months)"],
    wrong: ["chip", "DELAY1(chips, plain)", 'expected months, got "plain" in 1'],
  },
  DELAY3: {
    right: ["chip", "DELAY3(chips, 6 {month}, 0)"],
    wrong: [
      "chip",
      "DELAY3(chips, years)",
      'expected months, got "years" in year (they differ by factor 12: convert explicitly)',
    ],
  },
  DELAYN: {
    right: ["chip", "DELAYN(chips, 6 {month}, 4, 1 {chip})"],
    wrong: [
      "chip",
      "DELAYN(chips, 6 {month}, 4 {month})",
      'expected a number without unit of stages in DELAYN, got "4 {month}" in month',
    ],
  },
  SMTH1: {
    right: ["chip", "SMTH1(chips, 2 {month}, chips)"],
    wrong: ["chip", "SMTH1(chips, 2 {month}, plain)", 'got "chips" is chip, "plain" is 1'],
  },
  SMTH3: {
    right: ["1", "SMTH3(plain, months)"],
    wrong: ["1", "SMTH3(plain, 3)", 'expected months, got "3" in 1'],
  },
  SMTHN: {
    right: ["chip", "SMTHN(chips, months, 2)"],
    wrong: ["chip", "SMTHN(chips, months, 2, 7)", 'got "chips" is chip, "7" is 1'],
  },
  STEP: {
    right: ["chip", 'STEP(chips, DATE("2022-06"))'],
    wrong: ["chip", "STEP(chips, 3)", 'expected months, got "3" in 1'],
  },
  PULSE: {
    right: ["chip/month", "PULSE(chips, 1 {month}, 3 {month})"],
    wrong: ["chip", "PULSE(chips, 1 {month})", "expected chip, got chip/month"],
  },
  RAMP: {
    right: ["chip", "RAMP(2 {chip/month}, 3 {month}) + RAMP(1 {chip/month})"],
    wrong: ["chip", "RAMP(chips, 3 {month})", "expected chip, got chip*month"],
  },
  LOOKUP: {
    right: ["chip", "LOOKUP(learning, TIME) + LOOKUP(plain, 0, 1 {chip}, 2, 3 {chip})"],
    wrong: [
      "chip",
      "LOOKUP(learning, plain)",
      'expected one unit in "LOOKUP(learning, plain)", got "plain" is 1, "learning" is month',
    ],
  },
  FIRST_REACHED: {
    right: ["month", "FIRST_REACHED(chips, 30 {chip})"],
    wrong: [
      "month",
      "FIRST_REACHED(chips, 30)",
      'expected one unit in "FIRST_REACHED(chips, 30)", got "chips" is chip, "30" is 1',
    ],
  },
};

describe("the unit rule of a function", () => {
  it("is stated here for every function of the language", () => {
    expect(Object.keys(RULES).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  it.each(Object.entries(RULES))(
    "%s lets pass what is right and names what is wrong",
    (_, { right, wrong }) => {
      expect(faultOf(...right)).toBe("");
      const [unit, equation, fault] = wrong!;
      expect(faultOf(unit, equation)).toContain(fault);
    },
  );
});

describe("the unit rule of an operator", () => {
  it.each([
    ["1", "chips > 3 {chip} AND NOT (months = years)", '"months" is month, "years" is year'],
    ["1", "chips AND plain", 'expected a number without unit as a condition, got "chips" in chip'],
    ["1", "NOT chips", 'expected a number without unit as a condition, got "chips" in chip'],
    ["chip", "IF plain THEN chips ELSE 1", '"chips" is chip, "1" is 1'],
    ["chip", "chips ^ plain", "expected a number without unit under an exponent that is not a plain number"],
    ["chip", "-chips - plain", 'got "-chips" is chip, "plain" is 1'],
  ])("in %s: %s is refused", (unit, equation, fault) => {
    expect(faultOf(unit, equation)).toContain(fault);
  });
});
