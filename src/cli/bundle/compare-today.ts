import { outputsOf } from "../../analysis/index.ts";
import { NODE_TOOLS } from "../../api/bundle/node-tools.ts";
import { questionHash } from "../../api/bundle/question-hash.ts";
import { openQuestion, VERSION, type Workspace } from "../../api/workspace.ts";
import { comparePlans, type Manifest, type PlanDifference } from "../../ensemble/bundle/index.ts";
import { type Plan, prepare } from "../../ensemble/index.ts";
import { type Fault, InputError } from "../../units/index.ts";

/** How the catalog, the model and the package of today differ from those of a bundle: a note, and no failure. */
export interface Today {
  /** Nothing that the result or the answer is made with has changed. */
  readonly same: boolean;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  /** What a plan for the same question has otherwise. */
  readonly differences: readonly PlanDifference[];
  /** Why there is no plan for that question today; otherwise empty. */
  readonly faults: readonly Fault[];
}

/** Prepares the same question with the same size over today's catalog and model, and compares part by part. */
export function compareToday({ about }: Manifest, plan: Plan | undefined, workspace: Workspace): Today {
  const { catalog, ruleBook, model, anchors } = workspace;
  const catalogHash = shortened(catalog.hash, about.catalogHash);
  const nothing = { same: false, version: VERSION, modelHash: "", catalogHash, differences: [] };
  try {
    const question = openQuestion(about.question);
    const prepared = prepare({
      ...{ catalog, ruleBook, model, anchors },
      scenarios: about.scenarios,
      outputs: outputsOf(question, model),
      seed: about.seed,
      replicates: about.replicates,
      worldsPerReplicate: about.worlds / about.replicates,
    });
    const modelHash = shortened(prepared.model.hash, about.modelHash);
    const start: PlanDifference[] =
      prepared.model.start === about.start
        ? []
        : [{ of: "size", name: "start", change: "changed", scenarios: [] }];
    const differences = plan ? [...start, ...comparePlans(plan, prepared.plan, NODE_TOOLS)] : start;
    const same =
      differences.length === 0 &&
      VERSION === about.version &&
      questionHash(question) === about.questionHash &&
      modelHash === about.modelHash &&
      catalogHash === about.catalogHash;
    return { same, version: VERSION, modelHash, catalogHash, differences, faults: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...nothing, faults: error.faults };
  }
}

/** A hash to the length of another. */
function shortened(hash: string, like: string): string {
  return hash.slice(0, like.length);
}
