import { beforeAll, expect, test } from "vitest";
import { CHIP_ROLES, chineseGate, stackStatus, status, turningDays } from "../../src/rules/index.ts";
import { smallPlan, workspace } from "../small-ensemble.ts";

const { catalog, ruleBook, model } = workspace;
const byRole = (...roles: string[]) => ruleBook.rules.filter(({ role }) => roles.includes(role));
/** China first; then one country for each other group that a rule names. */
const DESTINATIONS = ["CN", "RU", "AE", "MY", "IN", "DE"];
/** What `moves` of a rule stands for in the model. */
const MOVED: Readonly<Record<string, string>> = {
  "hbm-import": "hbm_import",
  "tool-import": "wafers",
  "chinese-gate": "gate_china",
  "cloud-abroad": "remote_rule",
};
const decided = new Set<string>();

beforeAll(() => {
  const days = turningDays(ruleBook);
  for (const chip of catalog.chips.values())
    for (const on of days) {
      decided.add(chineseGate(ruleBook, chip, on).rule ?? "");
      for (const to of DESTINATIONS) {
        const found = status(ruleBook, chip, { on, to });
        for (const rule of [found.rule, found.policy?.rule, ...found.also.map(({ rule }) => rule)])
          decided.add(rule ?? "");
      }
    }
});

test("there are rules with a chip predicate and rules without", () => {
  expect(byRole(...CHIP_ROLES).length).toBeGreaterThan(10);
  expect(byRole("memory", "tools", "context").length).toBeGreaterThan(5);
});

test.each(byRole(...CHIP_ROLES).map(({ id }) => id))(
  "%s decides, or bears on, a real chip on some day",
  (id) => {
    expect(decided).toContain(id);
  },
);

test.each(byRole("memory").map(({ id }) => id))(
  "%s closes the gate for memory, and the model reads it",
  (id) => {
    const stack = { bandwidth: 460, area: 110 };
    const days = turningDays(ruleBook);
    const closed = (off: readonly string[]) =>
      days.filter((on) => stackStatus(ruleBook, stack, { on, to: "CN", off }).status !== "free").length;
    expect(closed([])).toBeGreaterThan(closed([id]));
    const plan = smallPlan({ scenarios: { with: {}, without: { rules: { off: [id], allOff: false } } } });
    const at = plan.models[0]!.series.findIndex(({ id: series }) => series === "gate_hbm");
    const values = plan.scenarios.map(({ series }) => (series[at] as { values: Float64Array }).values);
    expect(values[1]).not.toEqual(values[0]);
  },
);

test("a rule about tools names what it moves, and that is a quantity of the model", () => {
  const quantities = model.quantities.map(({ id }) => id);
  for (const { id, moves } of byRole("memory", "tools")) {
    expect(moves.length, id).toBeGreaterThan(0);
    for (const name of moves) expect(quantities, `${id} moves ${name}`).toContain(MOVED[name]);
  }
});

test("every rule without a predicate or a quantity is marked as context", () => {
  const others = ruleBook.rules.filter(({ role }) => !(CHIP_ROLES as readonly string[]).includes(role));
  const loose = others.filter(
    ({ role, moves }) => role !== "context" && !moves.some((name) => name in MOVED),
  );
  expect(loose.map(({ id }) => id)).toEqual([]);
});
