import { expect, it } from "vitest";
import { openWorkspace } from "../../../api/workspace.ts";
import type { ExploreData } from "../../../articles/explore/types.ts";
import { compileModel, declareParameters } from "../../../engine/index.ts";
import { lawSeries } from "../../../ensemble/index.ts";
import { type ExploreState, ruleSeries, rulesOf } from "../../../page/index.ts";
import { decidingRules, lawPack } from "./law-pack.ts";

const { catalog, ruleBook, model: source } = openWorkspace();
const model = compileModel(declareParameters(source, [...catalog.parameters.values()]));
const rules = decidingRules(catalog, ruleBook, model);
// Through a text, as a page gets it.
const law = JSON.parse(JSON.stringify(lawPack(catalog, ruleBook, model)));
const none = { rules: { off: [], allOff: false }, fixed: [] };
const data = {
  start: model.start,
  months: model.months,
  scenarios: [{ id: "as-it-was", ...none }],
  rules,
  law,
  levers: {},
} as unknown as ExploreData;

function stateOf(changes: Partial<ExploreState>): ExploreState {
  return {
    scenario: "as-it-was",
    values: {},
    off: [],
    on: [],
    moved: {},
    view: "lag",
    choices: {},
    where: {},
    embed: false,
    ...changes,
  };
}

it("finds the rules that decide something in the model", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toContain("us-2022-08-letter");
  expect(ids).toContain("us-2023-10-advanced-computing");
  expect(ids).not.toContain("cn-2023-05-micron");
  expect(ids.length).toBeGreaterThan(4);
});

it("gives the series of the whole law, from rules without their texts: lifted and moved, one and all", () => {
  const ids = rules.map(({ id }) => id);
  const states = [
    ...ids.map((id) => stateOf({ off: [id] })),
    ...rules.flatMap(({ id, latest }) =>
      [-7, Math.min(5, latest), latest].map((months) => stateOf({ moved: { [id]: months } })),
    ),
    stateOf({ off: ids }),
    stateOf({ off: ids.slice(0, 2), moved: { [ids[3]!]: -12, [ids[4]!]: -3 } }),
  ];
  let changed = 0;
  for (const state of states) {
    const own = ruleSeries(state, data);
    expect(Object.keys(own)).toHaveLength(law.series.length);
    for (const { name, from } of law.series) {
      const { start, months } = model;
      const whole = lawSeries({ catalog, ruleBook, rules: rulesOf(state, data), start, months }, from)!;
      expect(own[name], name).toEqual([...whole]);
      const before = lawSeries({ catalog, ruleBook, rules: none.rules, start, months }, from)!;
      if (before.join() !== whole.join()) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(states.length);
});

it("asks nothing of the law where no rule is changed", () => {
  expect(ruleSeries(stateOf({ values: { grey_scale: 2 } }), data)).toEqual({});
});
