import type { Plan } from "../../ensemble/index.ts";

/** Inputs of a plan that are known or drawn anew together. */
export interface InputGroup {
  readonly id: string;
  /** Ids of parameters and of processes. */
  readonly members: readonly string[];
}

/** Processes whose chance a plan draws: luck of models, dates of releases, rules that may come. */
export function processesOf({ scenarios, anchors }: Pick<Plan, "scenarios" | "anchors">): string[] {
  const all = [...scenarios, anchors.scenario].flatMap(({ series }) =>
    series.flatMap((one) => (one.kind === "process" ? [one.id] : [])),
  );
  return [...new Set(all)].sort();
}

/** The inputs named and all that are correlated with them, however far: what can only be drawn anew together. */
export function withCorrelated(
  ids: readonly string[],
  correlations: readonly { readonly between: readonly [string, string]; readonly rho: number }[],
): string[] {
  const members = new Set(ids);
  // A set that grows while it is gone through gives what is added as well.
  for (const id of members)
    for (const { between, rho } of correlations)
      if (rho !== 0 && between.includes(id)) for (const other of between) members.add(other);
  return [...members].sort();
}

/** The plan with these inputs drawn anew and all others as they were. */
export function drawnAnew(plan: Plan, ids: readonly string[]): Plan {
  return { ...plan, redrawn: { ids, replicates: plan.replicates } };
}

/** The plan with these inputs as they were and all others, chance included, drawn anew. */
export function allElseDrawnAnew(plan: Plan, ids: readonly string[]): Plan {
  const others = [...plan.parameters.map(({ id }) => id), ...processesOf(plan)];
  return drawnAnew(
    plan,
    others.filter((id) => !ids.includes(id)),
  );
}
