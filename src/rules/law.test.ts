import { describe, expect, it } from "vitest";
import { chineseGate } from "./chinese-gate.ts";
import { rulesInForce } from "./in-force.ts";
import { bindingDate } from "./load-rules.ts";
import { CHIP_ROLES } from "./rule-schema.ts";
import { status } from "./status.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";
import { turningDays } from "./timeline.ts";

const { book, chips } = lawUnderTest();
const LATEST = "2026-10-01";
/** Where a rule that says nothing new for China decides. */
const ELSEWHERE: Readonly<Record<string, { readonly to: string; readonly hq?: string }>> = {
  "us-2024-04-corrections": { to: "VN" },
  "us-2025-01-headquarters": { to: "SG", hq: "CN" },
  "us-2026-07-emirates": { to: "AE" },
};

describe("the law as a whole", () => {
  it("in order, each rule replacing what it supersedes, gives what is in force on every day of change", () => {
    const days = [...turningDays(book), LATEST].sort();
    expect(days.length).toBeGreaterThan(20);
    for (const day of days) {
      const standing = new Set<string>();
      for (const rule of book.rules.filter((one) => bindingDate(one) <= day)) {
        for (const old of rule.supersedes) standing.delete(old);
        standing.add(rule.id);
      }
      const binding = [...standing].filter((id) => {
        const rule = book.rules.find((one) => one.id === id)!;
        const paused = rule.suspended.some(({ from, until }) => from <= day && day < until);
        return !paused && !(rule.until !== undefined && rule.until <= day);
      });
      expect(
        rulesInForce(book, day)
          .map(({ id }) => id)
          .sort(),
        day,
      ).toEqual(binding.sort());
    }
  });

  it("on the latest day the US chip controls are those of April 2024, under the letters and policies since", () => {
    const us = rulesInForce(book, LATEST).filter(
      ({ authority, role }) => authority === "US" && ["control", "letter", "policy"].includes(role),
    );
    expect(us.map(({ id }) => id).sort()).toEqual([
      "us-2024-04-corrections",
      "us-2025-01-headquarters",
      "us-2025-04-letters",
      "us-2025-08-h20-licences",
      "us-2026-01-review-policy",
      "us-2026-07-emirates",
    ]);
  });

  it("never enforced the diffusion framework, and suspends the affiliates rule for its year", () => {
    const standing = (day: string) => rulesInForce(book, day).map(({ id }) => id);
    for (const day of turningDays(book)) expect(standing(day)).not.toContain("us-2025-01-diffusion");
    expect(standing("2025-11-09")).toContain("us-2025-09-affiliates");
    expect(standing("2025-11-10")).not.toContain("us-2025-09-affiliates");
    expect(standing("2026-11-10")).toContain("us-2025-09-affiliates");
  });

  it("announces before or as it binds, except letters, which bind at once", () => {
    for (const rule of book.rules) {
      // Taiwan told of its list days after, China and the Netherlands of what they did about Nexperia.
      if (rule.role === "letter" || rule.weak || rule.authority === "TW" || rule.authority === "NL") continue;
      expect(rule.announced <= bindingDate(rule), rule.id).toBe(true);
    }
  });
});

describe("every rule", () => {
  const deciding = book.rules.filter(({ role }) => (CHIP_ROLES as readonly string[]).includes(role));

  it.each(deciding.map(({ id }) => id))(
    "%s with a chip predicate decides at least one chip of the catalog",
    (id) => {
      const rule = book.rules.find((one) => one.id === id)!;
      const days = [bindingDate(rule), ...turningDays(book)].filter((day) => day >= bindingDate(rule));
      const answers = (off: readonly string[]) =>
        [...chips.values()].flatMap((chip) =>
          days.map((on) => {
            if (rule.authority === "CN") return chineseGate(book, chip, on, { off }).status;
            const {
              status: name,
              paragraph,
              policy,
              also,
            } = status(book, chip, { on, ...(ELSEWHERE[rule.id] ?? { to: "CN" }), off });
            return [name, paragraph, policy?.review, policy?.text.en, ...also.map((one) => one.rule)].join();
          }),
        );
      expect(answers([id])).not.toEqual(answers([]));
    },
  );

  it("without a chip predicate names what it moves", () => {
    const others = book.rules.filter((rule) => !deciding.includes(rule));
    expect(others.length).toBeGreaterThan(5);
    for (const rule of others) expect(rule.moves.length, rule.id).toBeGreaterThan(0);
  });

  it("names products that are in the catalog", () => {
    const named = book.rules.flatMap(({ scope }) => scope.flatMap(({ products }) => products ?? []));
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect([...chips.keys()]).toContain(id);
  });

  it("of the US lists no product: chips fall out of the numbers", () => {
    for (const { authority, scope, id } of book.rules)
      if (authority !== "CN")
        expect(
          scope.every(({ products }) => products === undefined),
          id,
        ).toBe(true);
  });
});
