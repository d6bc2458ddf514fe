import { dateOf } from "../../analysis/index.ts";
import type { Progress } from "../../api/progress.ts";
import type { RunIdentity } from "../../api/run-identity.ts";
import { lawDate, type RunSize } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import type { Scenario, Text } from "../../catalog/index.ts";
import { mayDecide, type Rule } from "../../rules/index.ts";
import { didYouMean, InputError } from "../../units/index.ts";
import { type RuleImpulse, ruleImpulses } from "./rule-impulses.ts";

/** Effects of rules with what identifies their run, as `ssylka effect --json` prints it. */
export interface EffectRun extends RunIdentity {
  readonly scenario: string;
  readonly name: Text;
  readonly alone: boolean;
  readonly effects: readonly RuleImpulse[];
  /** Ids of rules without which everything comes out the same. */
  readonly idle: readonly string[];
  readonly worlds: number;
}

export interface EffectRequest {
  /** Id of a rule, or `all`. */
  readonly rule: string;
  readonly base: Scenario;
  readonly alone: boolean;
  readonly size: Pick<RunSize, "worlds" | "replicates" | "seed">;
  readonly progress?: Progress;
}

/** @throws InputError for an unknown rule, with a suggestion, and for every fault of the scenario */
export async function runEffect(workspace: Workspace, request: EffectRequest): Promise<EffectRun> {
  const { catalog, ruleBook, anchors } = workspace;
  const { base, alone, size, progress } = request;
  const wanted = rulesAsked(request.rule, ruleBook.rules);
  // What has no say at a gate changes nothing: it is listed without being tried.
  const tried = wanted.filter((rule) => wanted.length === 1 || mayDecide(rule));
  const { effects, modelHash } = await ruleImpulses(workspace, {
    rules: tried.map(({ id }) => id),
    base,
    alone,
    size,
    ...(progress ? { progress } : {}),
  });
  const moving = new Set(effects.map(({ rule }) => rule));
  return {
    scenario: base.id,
    name: base.name,
    alone,
    effects,
    idle: wanted.map(({ id }) => id).filter((id) => !moving.has(id)),
    worlds: size.worlds,
    replicates: size.replicates,
    seed: size.seed,
    version: VERSION,
    modelHash: modelHash.slice(0, 12),
    catalogHash: catalog.hash.slice(0, 12),
    dataDate: dateOf(0, anchors.at),
    lawDate: lawDate(ruleBook.rules),
  };
}

/** The rules that a word names: one by its id, or all. */
function rulesAsked(wanted: string, rules: readonly Rule[]): readonly Rule[] {
  if (wanted === "all") return rules;
  const found = rules.find(({ id }) => id === wanted);
  if (found) return [found];
  const hint = didYouMean(
    wanted,
    rules.map(({ id }) => id),
  );
  const what = `unknown rule "${wanted}"${hint || "; `ssylka rules` lists them"}`;
  throw new InputError({ where: "rule", what });
}
