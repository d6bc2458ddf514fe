import { beforeAll, describe, expect, it } from "vitest";
import { type Catalog, loadCatalog, type Scenario } from "../../catalog/index.ts";
import { loadRules, type RuleBook } from "../../rules/index.ts";
import { monthsBetween } from "../../units/index.ts";
import type { SeriesContext } from "./context.ts";
import { memoryGate, openGate } from "./gates.ts";
import { lawOf, shutOffs } from "./law.ts";
import { rateTables } from "./rate-tables.ts";
import { LONG, licenceClock, pendingRule, redesignClock } from "./rule-clocks.ts";

let catalog: Catalog;
let ruleBook: RuleBook;

beforeAll(() => {
  catalog = loadCatalog();
  ruleBook = loadRules(catalog.rules.values());
});

const RULE = "us-2023-10-advanced-computing";
const LETTER = "us-2023-10-letter";

function under(rules: Partial<Scenario["rules"]> = {}): SeriesContext {
  return {
    catalog,
    ruleBook,
    rules: { off: [], allOff: false, ...rules },
    start: "2022-01",
    months: 132,
    rates: rateTables(catalog),
  };
}

const month = (iso: string) => (Number(iso.slice(0, 4)) - 2022) * 12 + Number(iso.slice(5, 7)) - 1;
const shut = (context: SeriesContext, id: string) =>
  shutOffs(lawOf(context, "scenario"), catalog.chips.get(id)!);

describe("a chip is shut off", () => {
  it("without notice by a letter, and foreseen where a rule stands behind the letter", () => {
    expect(shut(under(), "a100")).toEqual([{ from: "2022-08-26", known: "2022-08-26", foreseen: false }]);
    expect(shut(under(), "a800")).toEqual([{ from: "2023-10-23", known: "2023-10-17", foreseen: true }]);
    expect(shut(under(), "h20")).toEqual([{ from: "2025-04-09", known: "2025-04-09", foreseen: false }]);
  });

  it("by the rule itself where the letter that brought it forward is left out", () => {
    expect(shut(under({ off: [LETTER] }), "a800")).toEqual([
      { from: "2023-11-17", known: "2023-10-17", foreseen: true },
    ]);
  });
});

describe("months to a rule", () => {
  const of = ["a100", "h100", "a800", "h800"];

  it("fall to zero at the announcement, stay there until the chip is shut off, and are none afterwards", () => {
    const months = pendingRule(under(), { pending: of, rules: "scenario" });
    expect(months[month("2023-08")]).toBeGreaterThan(months[month("2023-09")]!);
    expect(months[month("2023-09")]).toBeCloseTo(1.09, 1);
    // Days 1 to 22 of October, six of which are after the announcement.
    expect(months[month("2023-10")]).toBeGreaterThan(0);
    expect(months[month("2023-10")]).toBeLessThan(0.3);
    expect(months[month("2023-11")]).toBe(LONG);
  });

  it("are none for a chip that only a letter shut off", () => {
    expect(new Set(pendingRule(under(), { pending: ["h20"], rules: "scenario" }))).toEqual(new Set([LONG]));
    expect(new Set(pendingRule(under(), { pending: ["h20"], rules: "actual" }))).toEqual(new Set([LONG]));
  });

  it("are none without rules, while the rules as they were stay known", () => {
    const free = under({ allOff: true });
    expect(new Set(pendingRule(free, { pending: of, rules: "scenario" }))).toEqual(new Set([LONG]));
    expect(pendingRule(free, { pending: of, rules: "actual" })).toEqual(
      pendingRule(under(), { pending: of, rules: "scenario" }),
    );
  });

  it("are zero for longer where a rule is announced earlier", () => {
    const early = under({ days: { [RULE]: { announced: "2023-07-01" } } });
    const months = pendingRule(early, { pending: of, rules: "scenario" });
    expect([...months.slice(month("2023-07"), month("2023-11"))]).toEqual([0, 0, 0, 0]);
    const usual = pendingRule(under(), { pending: of, rules: "scenario" });
    expect(months.every((wait, at) => wait <= usual[at]!)).toBe(true);
  });
});

describe("the clock of a redesign", () => {
  it("is past all delays with the rules as they were, so that the days of record hold", () => {
    for (const chips of [
      ["a100", "h100"],
      ["a800", "h800"],
    ])
      expect(new Set(redesignClock(under(), chips))).toEqual(new Set([LONG]));
  });

  it("runs from the announcement of a rule that is moved, and asks the law alone for the gate", () => {
    const moved = under({
      off: [LETTER],
      days: { [RULE]: { announced: "2022-10-07", effective: "2022-10-21" } },
    });
    const clock = redesignClock(moved, ["a800", "h800"]);
    expect(clock[month("2022-09")]).toBe(0);
    expect(clock[month("2023-10")]).toBeCloseTo(12 + 0.5 - monthsBetween("2022-10-01", "2022-10-07"), 10);
    const cutdown = { gate: "any", of: ["h20"], answers: ["a800", "h800"] } as const;
    const gate = openGate(moved, { ...cutdown, rules: "scenario" });
    expect(gate[month("2022-12")]).toBe(1);
    expect(gate[month("2025-06")]).toBe(0);
    const actual = openGate(moved, { ...cutdown, rules: "actual" });
    expect([actual[month("2024-01")], actual[month("2024-02")]]).toEqual([0, 1]);
    // With the rules as they were, the answer to the record is on sale on the day of record.
    expect(openGate(under(), { ...cutdown, rules: "scenario" })).toEqual(actual);
  });

  it("stands at zero where the chips that would be answered stay open", () => {
    expect(new Set(redesignClock(under({ allOff: true }), ["a100", "h100"]))).toEqual(new Set([0]));
  });
});

describe("the clock of licences", () => {
  it("runs from the review policy of January 2026, and not without it", () => {
    const clock = licenceClock(under(), { case_by_case: "h200", rules: "scenario" });
    expect(clock[month("2025-12")]).toBe(0);
    expect(clock[month("2027-01")]! - clock[month("2026-01")]!).toBeCloseTo(12, 1);
    expect(clock[month("2026-02")]).toBeCloseTo(1.05, 1);
    const without = under({ off: ["us-2026-01-review-policy"] });
    expect(new Set(licenceClock(without, { case_by_case: "h200", rules: "scenario" }))).toEqual(new Set([0]));
    expect(licenceClock(without, { case_by_case: "h200", rules: "actual" })).toEqual(clock);
  });
});

describe("rules moved to other days", () => {
  it("bind from there, for memory too, and leave the law as it was alone", () => {
    const moved = under({ days: { "us-2024-12-hbm": { compliance: "2024-12-02" } } });
    const stack = { gate_memory: { bandwidth: 460, area: 110 } };
    expect(memoryGate(moved, { ...stack, rules: "scenario" })[month("2024-12")]).toBeLessThan(0.2);
    expect(memoryGate(moved, { ...stack, rules: "actual" })).toEqual(
      memoryGate(under(), { ...stack, rules: "scenario" }),
    );
  });

  it.each([
    [
      { "us-2023-10-lettr": { announced: "2023-01-01" } },
      'rules.days.us-2023-10-lettr: unknown rule; did you mean "us-2023-10-letter"',
    ],
    [
      { [RULE]: { compliance: "2023-11-01" } },
      `rules.days.${RULE} compliance: expected a day not before it takes effect (2023-11-17)`,
    ],
  ])("are refused where they cannot be: %#", (days, fault) => {
    const attempt = () => openGate(under({ days }), { gate: "any", of: ["h20"], rules: "scenario" });
    expect(attempt).toThrow(fault);
  });
});
