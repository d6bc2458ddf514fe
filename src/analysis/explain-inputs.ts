import type { Catalog, Process, Scenario } from "../catalog/index.ts";
import type { AnchorSource } from "../ensemble/index.ts";
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

/** The record that a parameter is solved for, when it is. */
export function solvedBy({ anchors }: Origins, parameter: string): Solved | undefined {
  return anchors.solve.find((one) => one.parameter === parameter);
}

/** The process that a series is drawn from, when it is. */
export function processOf({ catalog }: Origins, { quantity }: Element): Process | undefined {
  const id = quantity.source.from?.process;
  return typeof id === "string" ? catalog.processes.get(id) : undefined;
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

/** The parameters that a process takes its settings from, for one element. */
function settingsOf(origins: Origins, element: Element): (string | number | undefined)[] {
  const process = processOf(origins, element);
  if (!process) return [];
  const roles = new Set(Object.keys(process.with).map((key) => key.replace(/\[.*/, "")));
  const key = element.ids.join(",");
  return [...roles].map((role) => process.with[`${role}[${key}]`] ?? process.with[role]);
}

function plainReads(names: readonly (string | number | undefined)[], equations: Equations): Read[] {
  return names.flatMap((name) =>
    typeof name === "string" && equations.find(name) ? [{ element: name, reading: "now", places: [[]] }] : [],
  );
}
