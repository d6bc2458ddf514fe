import type { Catalog, Scenario } from "../catalog/index.ts";
import { type CompiledModel, stageFaults } from "../engine/index.ts";
import { distribution } from "../random/index.ts";
import { type Fault, InputError } from "../units/index.ts";

/** A parameter that a scenario both sets and replaces would be set in vain. */
export function refuseTwice(scenario: Scenario): number {
  const twice = Object.keys(scenario.parameters).filter((id) => Object.hasOwn(scenario.equations, id));
  const faults = twice.map((id): Fault => {
    const where = scenario.where?.(["parameters", id], "key") ?? fileOf(scenario);
    return { where, path: `parameters.${id}`, what: `expected "${id}" here or under equations, got both` };
  });
  if (faults.length > 0) throw new InputError(faults);
  return 0;
}

/** One draw in a million lies beyond either end. */
const TAIL = 1e-6;

/** Spreads, memories, medians and rates of processes: none lies below nought, whatever a scenario sets it to. */
export function refuseBelowNought(catalog: Catalog, scenario: Scenario): number {
  const settings = new Set([...catalog.processes.values()].flatMap((one) => Object.values(one.with)));
  const faults = Object.keys(scenario.parameters)
    .filter((id) => settings.has(id) && believedRange(catalog, scenario, id)[0] < 0)
    .map((id): Fault => {
      const where = scenario.where?.(["parameters", id]) ?? fileOf(scenario);
      const [least] = believedRange(catalog, scenario, id);
      return { where, path: `parameters.${id}`, what: `expected at least 0, got ${least}` };
    });
  if (faults.length > 0) throw new InputError(faults);
  return 0;
}

/** The step guard; where the scenario itself makes a delay too short, it is the one to be named. */
export function refuseShortStages(catalog: Catalog, scenario: Scenario, model: CompiledModel): void {
  const faults = stageFaults(model, (id) => believedRange(catalog, scenario, id)).map(
    ({ parameters, ...fault }): Fault => {
      const own = parameters.find((id) => Object.hasOwn(scenario.parameters, id));
      if (own === undefined) return fault;
      const where = scenario.where?.(["parameters", own]) ?? fileOf(scenario);
      return { ...fault, where, path: `parameters.${own}` };
    },
  );
  if (faults.length > 0) throw new InputError(faults);
}

/** Where a scenario believes a parameter to lie, for the step guard. */
function believedRange(catalog: Catalog, { parameters }: Scenario, id: string): readonly [number, number] {
  const given = parameters[id] ?? catalog.parameters.get(id)?.distribution ?? Number.NaN;
  if (typeof given === "number") return [given, given];
  const belief = distribution(given);
  return [belief.quantile(TAIL), belief.quantile(1 - TAIL)];
}

/**
 * Levels are solved for in the reference scenario, so it cannot set them itself; any other scenario may, and its numbers
 * then stand in for what was solved.
 */
export function refuseSolved(reference: Scenario, solved: readonly string[]): void {
  const faults = solved.flatMap((parameter): Fault[] =>
    (["parameters", "equations"] as const)
      .filter((part) => Object.hasOwn(reference[part], parameter))
      .map((part) => ({
        where: reference.where?.([part, parameter], "key") ?? fileOf(reference),
        path: `${part}.${parameter}`,
        what: `expected a level that is solved for in "${reference.id}" to be left alone, got an override; give it in another scenario`,
      })),
  );
  if (faults.length > 0) throw new InputError(faults);
}

/** The file that a scenario stands in, for faults. */
export function fileOf({ id, file }: Scenario): string {
  return file ?? `scenario ${id}`;
}

/** Where a scenario's equation for a quantity stands, as exactly as is known. */
export function equationPlace(scenario: Scenario): (id: string) => string {
  return (id) => scenario.where?.(["equations", id]) ?? fileOf(scenario);
}
