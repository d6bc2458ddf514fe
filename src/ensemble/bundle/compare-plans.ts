import type { Plan, PlannedModel, PlannedScenario } from "../plan.ts";
import { jsonOf } from "./parts.ts";
import { type QuantityDigests, quantityDigests } from "./quantity-digests.ts";
import type { BundleTools } from "./tools.ts";

/** Something of a plan that another plan has not, or has differently, by its name. */
export interface PlanDifference {
  readonly of:
    | "size"
    | "parameter"
    | "correlation"
    | "equation"
    | "series"
    | "override"
    | "anchor"
    | "output"
    | "scenario";
  /** Id of the parameter, element name of the quantity or series, ... */
  readonly name: string;
  /** Scenarios that it concerns, where it concerns some only. */
  readonly scenarios: readonly string[];
  readonly change: "changed" | "added" | "removed";
}

/** How a plan of today differs from an earlier one: what has been changed, added and removed since, by name. */
export function comparePlans(before: Plan, now: Plan, tools: Pick<BundleTools, "digest">): PlanDifference[] {
  const all = (of: PlanDifference["of"], one: Named, other: Named): PlanDifference[] =>
    compareNamed(one, other).map(({ name, change }) => ({ of, name, change, scenarios: [] }));
  return [
    ...all("size", sizes(before), sizes(now)),
    ...all(
      "scenario",
      named(before.scenarios, "id", () => 0),
      named(now.scenarios, "id", () => 0),
    ),
    ...all("parameter", named(before.parameters, "id"), named(now.parameters, "id")),
    ...all("correlation", correlations(before), correlations(now)),
    ...byScenario(before, now, tools),
    ...all("anchor", named(before.anchors.solve, "parameter"), named(now.anchors.solve, "parameter")),
    ...all("output", outputs(before), outputs(now)),
  ];
}

/** Content by name, as text that is equal when the content is. */
type Named = ReadonlyMap<string, string>;

function compareNamed(before: Named, now: Named): { name: string; change: PlanDifference["change"] }[] {
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return names
    .filter((name) => before.get(name) !== now.get(name))
    .map((name) => ({ name, change: !before.has(name) ? "added" : now.has(name) ? "changed" : "removed" }));
}

function named<T>(all: readonly T[], key: keyof T, content: (one: T) => unknown = (one) => one): Named {
  return new Map(all.map((one) => [String(one[key]), jsonOf(content(one))]));
}

function sizes({ seed, replicates, worldsPerReplicate, months, dataMonth, anchors, models }: Plan): Named {
  const { stepsPerMonth } = models[0]!.program;
  const anchorMonth = anchors.month;
  const all = { seed, replicates, worldsPerReplicate, months, stepsPerMonth, dataMonth, anchorMonth };
  return new Map(Object.entries(all).map(([name, value]) => [name, String(value)]));
}

function correlations({ correlations: all }: Plan): Named {
  return new Map(all.map(({ between, rho }) => [[...between].sort().join(" ~ "), String(rho)]));
}

function outputs({ outputs: { fans, events, table } }: Plan): Named {
  const columns = table.quantities.flatMap((name) =>
    table.months.map((month) => [`${name}@${month}`, ""] as const),
  );
  return new Map([...named(fans, "id"), ...named(events, "id"), ...columns]);
}

/** Equations, series and overrides, each once with the scenarios that it concerns. */
function byScenario(before: Plan, now: Plan, tools: Pick<BundleTools, "digest">): PlanDifference[] {
  const equations = new Map<PlannedModel, QuantityDigests>();
  const equationsOf = (model: PlannedModel): QuantityDigests => {
    if (!equations.has(model)) equations.set(model, quantityDigests(model, tools));
    return equations.get(model)!;
  };
  const found = new Map<string, { difference: PlanDifference; scenarios: string[] }>();
  for (const one of before.scenarios) {
    const other = now.scenarios.find(({ id }) => id === one.id);
    if (!other) continue;
    const [model, otherModel] = [before.models[one.model]!, now.models[other.model]!];
    const compared = [
      ["equation", compareEquations(equationsOf(model), equationsOf(otherModel))],
      ["series", compareNamed(seriesOf(one, model), seriesOf(other, otherModel))],
      ["override", compareNamed(overridesOf(one), overridesOf(other))],
    ] as const;
    for (const [of, differences] of compared)
      for (const { name, change } of differences) {
        const key = `${of} ${name} ${change}`;
        const entry = found.get(key) ?? { difference: { of, name, change, scenarios: [] }, scenarios: [] };
        entry.scenarios.push(one.id);
        found.set(key, entry);
      }
  }
  const shared = before.scenarios.filter(({ id }) => now.scenarios.some((other) => other.id === id)).length;
  return [...found.values()].map(({ difference, scenarios }) => ({
    ...difference,
    scenarios: scenarios.length === shared ? [] : scenarios,
  }));
}

/** An equation is another when it is computed otherwise both from named quantities and from the inputs. */
function compareEquations(before: QuantityDigests, now: QuantityDigests): ReturnType<typeof compareNamed> {
  return compareNamed(before.own, now.own).filter(
    ({ name, change }) => change !== "changed" || before.through.get(name) !== now.through.get(name),
  );
}

function seriesOf({ series }: PlannedScenario, model: PlannedModel): Named {
  return new Map(
    series.map((one, index) => [
      model.series[index]!.name,
      one.kind === "shared" ? one.values.map((value) => value + 0).join() : jsonOf(one),
    ]),
  );
}

function overridesOf({ overrides }: PlannedScenario): Named {
  return new Map(Object.entries(overrides).map(([id, value]) => [id, jsonOf(value)]));
}
