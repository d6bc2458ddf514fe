import { answerOf } from "../../analysis/index.ts";
import { NODE_TOOLS } from "../../api/bundle/node-tools.ts";
import { openQuestion, type Workspace } from "../../api/workspace.ts";
import {
  compareParts,
  decodePlan,
  digestDifferences,
  expandAll,
  FILES,
  LIMITS,
  MANIFEST,
  type Manifest,
  type Part,
  type PartDifference,
  partsOf,
  readParts,
  resultDigest,
} from "../../ensemble/bundle/index.ts";
import { type EnsembleResult, type Plan, runEnsemble } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";
import { compareToday, type Today } from "./compare-today.ts";
import type { DamagedFile, OpenBundle } from "./open-bundle.ts";

/** What came of verifying a bundle. */
export interface Verification {
  readonly reproduced: boolean;
  /** Files that are not whole; with any, nothing was run. */
  readonly damaged: readonly DamagedFile[];
  /** Parts of the result that a run of the bundle's own plan gives otherwise. */
  readonly differences: readonly PartDifference[];
  /** Parts compared. */
  readonly parts: number;
  /** `differs` is a difference; `unchecked` when today's catalog, model or question are others. */
  readonly answer: "same" | "differs" | "unchecked";
  readonly today: Today;
  /** The plan that was run; absent when it was not. */
  readonly plan?: Plan;
}

export interface VerifyOptions {
  readonly workers: number;
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Checks that a bundle is whole, runs its plan again and compares every part bit for bit.
 *
 * @throws InputError for a bundle that does not hold what its manifest says, or whose plan cannot be run
 */
export async function verifyBundle(
  bundle: OpenBundle,
  workspace: Workspace,
  options: VerifyOptions,
): Promise<Verification> {
  const { manifest, damaged } = bundle;
  const packed = bundle.read(FILES.plan);
  const expand = { most: LIMITS.planBytes, atMost: true, expand: NODE_TOOLS.expand };
  const plan = packed && decodePlan(FILES.plan, expandAll(FILES.plan, packed, expand));
  if (plan) checkAbout(manifest, plan);
  const today = compareToday(manifest, plan, workspace);
  const stored: Part[] = [];
  let answer = "";
  for (const file of Object.keys(manifest.files).filter((name) => name !== FILES.plan)) {
    const bytes = bundle.read(file);
    if (bytes && file === FILES.answer) answer = new TextDecoder().decode(bytes);
    else if (bytes) for (const part of readParts(manifest, file, bytes, NODE_TOOLS)) stored.push(part);
  }
  const checked = { damaged, parts: manifest.parts.length, today };
  if (!plan || damaged.length > 0)
    return { ...checked, reproduced: false, differences: [], answer: "unchecked" };
  const again = await runPlan(plan, options);
  const differences = [
    ...compareParts(inOrder(stored, manifest), partsOf(again, manifest.about.start)),
    ...digestDifferences(stored, manifest.parts, NODE_TOOLS),
    ...resultDifference(manifest),
  ];
  const compared =
    differences.length > 0 ? "unchecked" : answerAgain(answer, again, manifest, { workspace, today });
  const reproduced = differences.length === 0 && compared !== "differs";
  return { ...checked, reproduced, differences, answer: compared, plan };
}

/** The head of the manifest tells what the plan is. */
function checkAbout({ about, table }: Manifest, plan: Plan): void {
  const worlds = plan.replicates * plan.worldsPerReplicate;
  const scenarios = plan.scenarios.map(({ id }) => id).join();
  const same =
    about.seed === plan.seed &&
    about.replicates === plan.replicates &&
    about.worlds === worlds &&
    about.scenarios.join() === scenarios &&
    table.firstReplicate === (plan.firstReplicate ?? 0) &&
    table.worlds % plan.replicates === 0;
  if (same) return;
  const what = "expected the seed, the worlds and the scenarios of its own plan, got others";
  throw new InputError({ where: MANIFEST, path: "about", what });
}

async function runPlan(plan: Plan, options: VerifyOptions): Promise<EnsembleResult> {
  const { workers, progress } = options;
  try {
    return await runEnsemble(plan, { workers, ...(progress ? { progress } : {}) });
  } catch (error) {
    // A setting of a process out of its range, or a program too large to compile: the plan is to blame.
    const { name, message } = error as Error;
    if (name !== "RangeError" && name !== "CompileError") throw error;
    throw new InputError({ where: FILES.plan, what: `expected a plan that can be run, got ${message}` });
  }
}

function inOrder(stored: readonly Part[], { parts }: Manifest): Part[] {
  const byName = new Map(stored.map((part) => [part.name, part]));
  return parts.map(({ name }) => byName.get(name)!);
}

/** The one digest of the whole stands for the digests of the parts. */
function resultDifference({ parts, result }: Manifest): PartDifference[] {
  return resultDigest(parts, NODE_TOOLS) === result ? [] : [{ name: "result", kind: "digest" }];
}

/** The answer, when everything that it is read with is still what it was. */
function answerAgain(
  stored: string,
  result: EnsembleResult,
  { about }: Manifest,
  { workspace, today }: { workspace: Workspace; today: Today },
): Verification["answer"] {
  if (!today.same) return "unchecked";
  const { version, modelHash, catalogHash, runHash, dataDate, lawDate, start } = about;
  const edition = { version, modelHash, catalogHash, runHash, dataDate, lawDate };
  const { catalog } = workspace;
  const answer = answerOf(openQuestion(about.question), result, { catalog, start, edition });
  return `${JSON.stringify(answer, null, 2)}\n` === stored ? "same" : "differs";
}
