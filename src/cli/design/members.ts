import { drawnAnew, processesOf, withCorrelated } from "../../analysis/sensitivity/index.ts";
import type { Catalog } from "../../catalog/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import { didYouMean, InputError } from "../../units/index.ts";

/** An option of a structural switch that all worlds of a member have. */
export interface Structure {
  readonly parameter: string;
  readonly value: number;
}

/**
 * One run of a design: the worlds of Saltelli's matrices A (nothing redrawn), B (everything) or A with the columns of one
 * input from B, with structures as drawn or one option of one switch in all worlds.
 */
export interface Member {
  /** Left out: as drawn. */
  readonly structure?: Structure;
  readonly kind: "base" | "all" | "input";
  /** The input that is drawn anew; of correlated ones the first. */
  readonly input?: string;
  /** What is drawn anew with it. */
  readonly redrawn: readonly string[];
}

/**
 * All members of a design, structure by structure.
 *
 * @param asked inputs to draw anew one by one; all if empty
 * @throws InputError for an unknown input
 */
export function membersOf(
  plan: Plan,
  { parameters }: Pick<Catalog, "parameters">,
  { asked, structures }: { readonly asked: readonly string[]; readonly structures: boolean },
): Member[] {
  const processes = processesOf(plan);
  const inputs = [...plan.parameters.map(({ id }) => id), ...processes];
  for (const id of asked)
    if (!inputs.includes(id))
      throw new InputError({
        where: "--inputs",
        what: `unknown assumption "${id}"${didYouMean(id, inputs)}`,
      });
  const groups = new Map<string, Member>();
  for (const id of asked.length > 0 ? asked : inputs) {
    const redrawn = withCorrelated([id], plan.correlations);
    if (!groups.has(redrawn.join())) groups.set(redrawn.join(), { kind: "input", input: id, redrawn });
  }
  const once: Member[] = [
    { kind: "base", redrawn: [] },
    { kind: "all", redrawn: inputs },
    ...groups.values(),
  ];
  if (!structures) return once;
  const switches = [...parameters.values()].filter(
    ({ id, structural }) => structural && plan.parameters.some((one) => one.id === id),
  );
  const options = switches.flatMap(({ id, options = {} }) =>
    Object.keys(options).map((key): Structure => ({ parameter: id, value: Number(key) })),
  );
  return [...once, ...options.flatMap((structure) => once.map((member) => ({ ...member, structure })))];
}

/** The plan of a member: that of the design with its models, so that they are compiled once. */
export function memberPlan(plan: Plan, { structure, redrawn }: Member): Plan {
  const parameters = structure
    ? plan.parameters.map((one) =>
        one.id === structure.parameter ? { ...one, distribution: { constant: structure.value } } : one,
      )
    : plan.parameters;
  return drawnAnew({ ...plan, parameters }, redrawn);
}
