import type { RunSize } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { AsOf } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";
import { GOALS, type HindcastReport, hindcastReport } from "./report.ts";
import { runHindcast, UNPUBLISHED } from "./run-hindcast.ts";

/** Dates at which the project scores itself. */
export const DATES = ["2022-12", "2023-12", "2024-06", "2024-12"] as const;
const KINDS = ["real-time", "pseudo-real-time"] as const;

/** A run that could not be made, and why. */
interface Refused {
  readonly asOf: string;
  readonly kind: AsOf["kind"];
  readonly refused: string;
}

/** `status/hindcast.json`. */
export interface HindcastStatus {
  readonly runs: readonly HindcastReport[];
  readonly refused: readonly Refused[];
  /** Families of a run that met both goals, one of them, or none. */
  readonly met: readonly {
    readonly asOf: string;
    readonly family: string;
    readonly coverage: boolean;
    readonly skill: boolean | null;
  }[];
}

/** Runs all dates in both kinds; `say` is told of each. */
export async function hindcastStatus(
  workspace: Workspace,
  size: RunSize,
  say: (line: string) => void = () => {},
): Promise<HindcastStatus> {
  const runs: HindcastReport[] = [];
  const refused: Refused[] = [];
  for (const month of DATES) {
    for (const kind of KINDS) {
      try {
        const report = hindcastReport(await runHindcast(workspace, { month, kind }, size));
        runs.push(report);
        say(`${month} ${kind}: ${report.runHash}`);
      } catch (error) {
        if (!(error instanceof InputError) || error.faults.some(({ where }) => where !== UNPUBLISHED))
          throw error;
        refused.push({ asOf: month, kind, refused: error.message });
        say(`${month} ${kind}: ${error.message}`);
      }
    }
  }
  return { runs, refused, met: runs.flatMap(metBy) };
}

function metBy({ asOf, families }: HindcastReport): HindcastStatus["met"] {
  const [low, high] = GOALS.coverage90;
  return families.map(({ id, coverage, crpsSkill }) => ({
    asOf,
    family: id,
    coverage: coverage["90"]! >= low && coverage["90"]! <= high,
    // Where the record before the date is too short for a line there is nothing to be better than.
    skill: crpsSkill === null ? null : crpsSkill >= GOALS.crpsSkill,
  }));
}
