import { expect, it } from "vitest";
import { smallPlan } from "../../test/small-ensemble.ts";
import type { RunRequest } from "./protocol.ts";
import { requestedVariant } from "./requested.ts";

const plan = smallPlan({ scenarios: ["as-it-was", "no-rules"] });
const faultOf = (request: RunRequest) => {
  try {
    requestedVariant(plan, request);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

it("a scenario takes the request's beliefs over its own, under the request's name", () => {
  const [own, plain] = requestedVariant(plan, {
    scenarios: [
      { scenario: "no-rules", id: "yours", overrides: { grey_scale: 2 } },
      { scenario: "as-it-was" },
    ],
  }).scenarios;
  expect(own).toEqual({
    ...plan.scenarios[1],
    id: "yours",
    overrides: { ...plan.scenarios[1]!.overrides, grey_scale: 2 },
  });
  expect(plain).toEqual(plan.scenarios[0]);
});

it("everything that cannot be run is said at once", () => {
  const overrides = {
    gray_scale: 1,
    grey_scale: Number.NaN,
    stockpiling: { uniform: [2, 1] },
    level_openai: 3,
  };
  const message = faultOf({
    scenarios: [{ scenario: "no-rule" }, { scenario: "as-it-was", overrides }],
    stages: [256, 256],
    levels: [0.5, 2],
  })!;
  expect(message.split("\n")).toHaveLength(7);
  expect(message).toContain('scenarios[0]: unknown scenario "no-rule"; did you mean "no-rules"?');
  expect(message).toContain('unknown parameter; did you mean "grey_scale"?');
  expect(message).toContain("solved for in every world");
});
