import type { Catalog, Process, Scenario } from "../catalog/index.ts";
import { type AnchorSource, beliefsBehind } from "../ensemble/index.ts";
import type { RuleBook } from "../rules/index.ts";
import { equationReads, type ReadsOf } from "./explain-outline.ts";
import type { Element, Equations, Read } from "./explain-reads.ts";

/** Everything that says where a number of one scenario comes from. */
export interface Origins {
  /** Of the model as the scenario has it. */
  readonly equations: Equations;
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  readonly scenario: Scenario;
  readonly anchors: AnchorSource;
}

/** How a level that nobody observes is found: so that a quantity meets the record at the date of the data. */
export type Solved = AnchorSource["solve"][number];

/** The record that a parameter is solved for, when it is; what a scenario sets stands in for what was solved. */
export function solvedBy({ anchors, scenario }: Origins, parameter: string): Solved | undefined {
  if (Object.hasOwn(scenario.parameters, parameter)) return undefined;
  return anchors.solve.find((one) => one.parameter === parameter);
}

/** The process that a series is drawn from, when it is: one that a scenario gives values is replaced as a whole. */
export function processOf(origins: Origins, element: Element): Process | undefined {
  const id = element.quantity.source.from?.process;
  if (typeof id !== "string" || replacementOf(origins.scenario.series, element)) return undefined;
  return origins.catalog.processes.get(id);
}

/** What a scenario says of an element under `equations` or `series`: of it alone, else of its whole quantity. */
export function replacementOf<T>(
  written: Readonly<Record<string, T>> | undefined,
  { quantity, ids }: Element,
): T | undefined {
  const found = Object.entries(written ?? {}).filter(([key]) => {
    const [, id, element] = /^([^[]*)(?:\[(.*)\])?$/.exec(key.replaceAll(/\s/g, "")) ?? [];
    if (id !== quantity.id) return false;
    return (
      element === undefined || element.split(",").every((part, axis) => part === "*" || part === ids[axis])
    );
  });
  return (found.find(([key]) => key.includes("[")) ?? found[0])?.[1];
}

/** What an element reads: by its equations, by its process, and by the record's error where it is solved for. */
export function readsWithOrigins(origins: Origins): ReadsOf {
  const byEquation = equationReads(origins.equations);
  return (element, instant) => {
    const { kind, id } = element.quantity.source;
    if (kind === "parameter") return plainReads([solvedBy(origins, id)?.error], origins.equations);
    if (kind === "series") return plainReads(settingsOf(origins, element), origins.equations);
    return byEquation(element, instant);
  };
}

/** The parameters that rates of chips are drawn by, or that a process takes its settings from, for one element. */
function settingsOf(origins: Origins, element: Element): readonly (string | number | undefined)[] {
  const { catalog, scenario } = origins;
  const process = processOf(origins, element);
  if (!process)
    return replacementOf(scenario.series, element)
      ? []
      : beliefsBehind(element.quantity.source.from ?? {}, catalog);
  const roles = new Set(Object.keys(process.with).map((key) => key.replace(/\[.*/, "")));
  const key = element.ids.join(",");
  return [...roles].map((role) => process.with[`${role}[${key}]`] ?? process.with[role]);
}

function plainReads(names: readonly (string | number | undefined)[], equations: Equations): Read[] {
  return names.flatMap((name) =>
    typeof name === "string" && equations.find(name) ? [{ element: name, reading: "now", places: [[]] }] : [],
  );
}
