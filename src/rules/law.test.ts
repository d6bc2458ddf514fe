import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chineseGate } from "./chinese-gate.ts";
import { isInForce, rulesInForce } from "./in-force.ts";
import { bindingDate } from "./load-rules.ts";
import { MOVED } from "./moved.ts";
import { CHIP_ROLES } from "./rule-schema.ts";
import { status } from "./status.ts";
import { chipOf } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";
import { turningDays } from "./timeline.ts";

const { book, chips } = lawUnderTest();
const MODEL = join(import.meta.dirname, "../../model");
/** Ids of the quantities of the race model, read as text: the room of the law knows no model. */
const MODEL_QUANTITIES = readdirSync(MODEL)
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((name) => [...readFileSync(join(MODEL, name), "utf8").matchAll(/^ {2}(\w+):$/gm)])
  .map(([, id]) => id);
const LATEST = "2026-10-01";
/** Where a rule that says nothing new for China decides. */
const ELSEWHERE: Readonly<Record<string, { readonly to: string; readonly hq?: string }>> = {
  "us-2024-04-corrections": { to: "VN" },
  "us-2025-01-headquarters": { to: "SG", hq: "CN" },
  "us-2026-07-emirates": { to: "AE" },
};

describe("the law as a whole", () => {
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
      // The first day on which it binds and the last turn of the law while it does.
      const days = turningDays(book).filter((day) => isInForce(book, id, day));
      const asked = [...new Set([bindingDate(rule), days.at(-1) ?? bindingDate(rule)])];
      const answers = (off: readonly string[]) =>
        [...chips.values()].flatMap((chip) =>
          asked.map((on) => {
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

  it("without a chip predicate moves what is named here, and what it moves is in the model or marked as context", () => {
    const others = book.rules.filter((rule) => !deciding.includes(rule));
    expect(others.length).toBeGreaterThan(5);
    for (const rule of others) {
      expect(rule.moves.length, rule.id).toBeGreaterThan(0);
      for (const topic of rule.moves) expect(Object.keys(MOVED), rule.id).toContain(topic);
      const series = rule.moves.flatMap((topic) => MOVED[topic]?.series ?? []);
      if (rule.role !== "context") expect(series.length, rule.id).toBeGreaterThan(0);
      for (const id of series) expect(MODEL_QUANTITIES, rule.id).toContain(id);
    }
  });

  it("on memory decides over a stack as it is sold", () => {
    const hbm3 = chipOf({ hbm_bandwidth: [819, "GB/s"], stack_area: [121, "mm2"] }, { vendor: "maker" });
    const at = (on: string, off: string[] = []) => status(book, hbm3, { on, to: "CN", off });
    expect(at("2024-12-30").status).toBe("free");
    expect(at("2024-12-31")).toMatchObject({ status: "controlled", paragraph: "3A090.c" });
    expect(at("2024-12-31").computed.memoryBandwidthDensity).toBeCloseTo(6.77, 2);
    expect(at("2024-12-31", ["us-2024-12-hbm"]).status).toBe("free");
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
