import type { Replication } from "../../analysis/index.ts";
import {
  allElseDrawnAnew,
  closedFirstOrder,
  drawnAnew,
  type FirstOrder,
  type InputGroup,
  processesOf,
  totalOrder,
  type VarianceShare,
  withCorrelated,
} from "../../analysis/sensitivity/index.ts";
import type { Catalog } from "../../catalog/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import type { Progress } from "../progress.ts";
import type { ColumnRunner } from "./run-column.ts";

/** One output over the worlds of a plan, and what each input explains of it alone. */
export interface Base {
  readonly plan: Plan;
  readonly column: Float64Array;
  readonly replication: Replication;
  readonly first: readonly FirstOrder[];
}

/** Inputs that are drawn anew together. */
export interface ChosenGroup extends InputGroup {
  /** `input`: one, with those that it is correlated with; `sector`: all of a part of the model; `chance`: all processes. */
  readonly kind: "input" | "sector" | "chance";
}

/** A group with what it explains. */
export interface GroupIndex extends ChosenGroup {
  /** Alone, as a group: of parts of the model and of chance. Of an input see its first-order index. */
  readonly first?: VarianceShare;
  /** With all that it does together with others. */
  readonly total: VarianceShare;
}

/** Id of the group of all processes. */
export const CHANCE = "chance";

/**
 * The inputs that explain most alone, each with what it is correlated with, then the parts of the model and chance; or the
 * inputs asked for.
 */
export function chooseGroups(
  { plan, first }: Pick<Base, "plan" | "first">,
  { catalog, most, asked }: { catalog: Catalog; most: number; asked: readonly string[] },
): ChosenGroup[] {
  const processes = processesOf(plan);
  const chosen = new Map<string, ChosenGroup>();
  const wanted =
    asked.length > 0 ? asked : first.filter(({ stands }) => stands).map(({ parameter }) => parameter);
  for (const id of wanted) {
    const members = withCorrelated([id], plan.correlations);
    if (chosen.size < Math.max(most, asked.length) && !chosen.has(members.join()))
      chosen.set(members.join(), { id, kind: processes.includes(id) ? "chance" : "input", members });
  }
  if (asked.length > 0) return [...chosen.values()];
  const solved = new Set(plan.anchors.solve.map(({ parameter }) => parameter));
  const sectors = new Map<string, string[]>();
  for (const { id } of plan.parameters) {
    const sector = catalog.parameters.get(id)?.sector;
    if (sector !== undefined && !solved.has(id)) sectors.set(sector, [...(sectors.get(sector) ?? []), id]);
  }
  const parts = [...sectors].map(
    ([id, members]): ChosenGroup => ({
      id,
      kind: "sector",
      members: withCorrelated(members, plan.correlations),
    }),
  );
  return [...chosen.values(), ...parts, { id: CHANCE, kind: "chance", members: processes }];
}

/** Runs the plan with each group drawn anew, and parts of the model with all else drawn anew too. */
export async function groupIndices(
  { plan, column, replication }: Base,
  groups: readonly ChosenGroup[],
  run: ColumnRunner,
  progress?: Progress,
): Promise<GroupIndex[]> {
  const runs = groups.reduce((sum, { kind }) => sum + (kind === "input" ? 1 : 2), 0);
  let done = 0;
  const columnOf = async (other: Plan) => {
    const { column: found } = await run(other);
    done += 1;
    progress?.(done, runs);
    return found;
  };
  const found: GroupIndex[] = [];
  for (const group of groups) {
    const total = totalOrder(column, await columnOf(drawnAnew(plan, group.members)), replication);
    if (group.kind === "input") found.push({ ...group, total });
    else {
      const others = await columnOf(allElseDrawnAnew(plan, group.members));
      found.push({ ...group, first: closedFirstOrder(column, others, replication), total });
    }
  }
  return found;
}
