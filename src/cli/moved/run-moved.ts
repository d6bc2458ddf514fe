import type { Answer } from "../../analysis/index.ts";
import { type Moved, movedBetween } from "../../analysis/moved.ts";
import { NODE_TOOLS } from "../../api/bundle/node-tools.ts";
import type { Progress } from "../../api/progress.ts";
import { openQuestion } from "../../api/workspace.ts";
import {
  comparePlans,
  decodePlan,
  expandAll,
  FILES,
  LIMITS,
  type Manifest,
  type PlanDifference,
} from "../../ensemble/bundle/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";
import { type OpenBundle, openBundle } from "../bundle/open-bundle.ts";
import { attributeMove, type MovedParts } from "./attribute.ts";

/** What moved between two saved runs, as `ssylka moved --json` prints it. */
export interface MovedRun {
  readonly before: Manifest["about"];
  readonly now: Manifest["about"];
  /** Whether the runs share their draws: seed, replicates and worlds. */
  readonly sameDraws: boolean;
  /** What the second plan has otherwise, by name. */
  readonly changes: readonly PlanDifference[];
  readonly moved: readonly Moved[];
  /** How much each kind of change makes of the headline numbers; empty unless asked for, and where question and run differ. */
  readonly parts: readonly MovedParts[];
}

/**
 * Opens two run bundles, and compares their plans by name and their answers number by number.
 *
 * @throws InputError for a folder that is no bundle, or a damaged one
 */
export async function runMoved(
  earlier: string,
  later: string,
  rerun?: { readonly workers: number; readonly progress?: Progress },
): Promise<MovedRun> {
  const [one, other] = [openBundle(earlier), openBundle(later)];
  const [before, now] = [one.manifest.about, other.manifest.about];
  const sameDraws =
    before.seed === now.seed && before.replicates === now.replicates && before.worlds === now.worlds;
  const [plan, planNow] = [planIn(one), planIn(other)];
  const changes = comparePlans(plan, planNow, NODE_TOOLS);
  const moved = movedBetween(answerIn(one), answerIn(other));
  const question = rerun && openQuestion(now.question);
  const parts =
    rerun && question && before.start === now.start
      ? await attributeMove(plan, planNow, { question, start: now.start, ...rerun })
      : [];
  return { before, now, sameDraws, changes, moved, parts };
}

function planIn(bundle: OpenBundle): Plan {
  const expand = { most: LIMITS.planBytes, atMost: true, expand: NODE_TOOLS.expand };
  return decodePlan(FILES.plan, expandAll(FILES.plan, whole(bundle, FILES.plan), expand));
}

function answerIn(bundle: OpenBundle): Answer {
  const where = `${bundle.folder}/${FILES.answer}`;
  const text = new TextDecoder().decode(whole(bundle, FILES.answer));
  try {
    const answer = JSON.parse(text) as Answer;
    if (Array.isArray(answer.scenarios)) return withNumbers(answer);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InputError({ where, what: "expected an answer in JSON, got something else" });
}

/** JSON has no NaN: what is null is none. */
function withNumbers(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    key === "mcse" && value === null ? Number.NaN : value,
  ) as Answer;
}

/** @throws InputError for a file that is not the one that the manifest lists */
function whole(bundle: OpenBundle, name: string): Uint8Array {
  const bytes = bundle.read(name);
  if (bytes) return bytes;
  throw new InputError({
    where: `${bundle.folder}/${name}`,
    what: "expected the file that bundle.json lists, got another or none; `ssylka verify` says more",
  });
}
