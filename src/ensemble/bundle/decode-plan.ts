import { check, formatPath } from "../../catalog/index.ts";
import { InputError } from "../../units/index.ts";
import type { Plan, PlannedScenario } from "../plan.ts";
import { withFaults } from "./fault-sink.ts";
import { planFaults } from "./plan-faults.ts";
import { planSchema, type WrittenPlan } from "./plan-schema.ts";
import { readJson } from "./read-json.ts";

/**
 * The plan whose text `encodePlan` gave. Whatever the bytes are, what comes back can be run: every slot, number and name
 * that it points to exists, and it asks for no more than `LIMITS` allow.
 *
 * @param where name of the file, for faults
 * @throws InputError with what is wrong
 */
export function decodePlan(where: string, bytes: Uint8Array): Plan {
  const value = readJson(where, bytes);
  const written = withFaults(where, (add) =>
    check(planSchema, value, (path, what) => add(formatPath(path), what)),
  );
  if (!written) throw new InputError({ where, what: "expected a plan" });
  return withFaults(where, (add) => {
    const plan = planOf(written, add);
    if (plan) planFaults(plan, add);
    return plan as Plan;
  });
}

function planOf(
  { shared, ...written }: WrittenPlan,
  add: (path: string, what: string) => void,
): Plan | undefined {
  const values = shared.map((numbers) => Float64Array.from(numbers));
  let sound = true;
  const scenarioOf = (scenario: WrittenPlan["scenarios"][number], path: string): PlannedScenario => ({
    ...scenario,
    series: scenario.series.map((series, index) => {
      if (series.kind !== "shared") return series;
      const found = values[series.values];
      if (!found) {
        sound = false;
        add(`${path}.series[${index}]`, `expected the number of a shared series, got ${series.values}`);
      }
      return { kind: "shared", values: found ?? new Float64Array() };
    }),
  });
  const plan = {
    ...written,
    scenarios: written.scenarios.map((scenario, index) => scenarioOf(scenario, `scenarios[${index}]`)),
    anchors: { ...written.anchors, scenario: scenarioOf(written.anchors.scenario, "anchors.scenario") },
  };
  // Optional fields of operations and series are absent or there: zod writes no `undefined` that was not read.
  return sound ? (plan as unknown as Plan) : undefined;
}
