import {
  type Impulse,
  type ImpulseOutput,
  impulseNames,
  impulseOf,
  impulseOutputs,
} from "../../analysis/impulse.ts";
import type { Progress } from "../../api/progress.ts";
import type { RunSize } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { Catalog, Scenario } from "../../catalog/index.ts";
import { distinctScenarios, prepare, type Tracer, traceAll, valuesAt } from "../../ensemble/index.ts";
import { movedRules } from "../../ensemble/series/moved-rules.ts";
import { bindingDate, type Rule } from "../../rules/index.ts";
import { monthsBetween } from "../../units/index.ts";

/** What one rule does to the race, output by output. */
export interface RuleImpulse {
  readonly rule: string;
  /** Day from which it binds in the scenario. */
  readonly date: string;
  readonly impulses: readonly Impulse[];
}

export interface RuleImpulses {
  readonly effects: readonly RuleImpulse[];
  /** Rules without which everything comes out the same. */
  readonly idle: readonly string[];
  readonly outputs: readonly ImpulseOutput[];
  readonly modelHash: string;
}

export interface ImpulseWish {
  /** Ids of rules, in the order of the result. */
  readonly rules: readonly string[];
  /** The scenario with the rules in it. */
  readonly base: Scenario;
  /** Each rule against no rule at all, instead of against all others. */
  readonly alone?: boolean;
  readonly size: Pick<RunSize, "worlds" | "replicates" | "seed">;
  readonly progress?: Progress;
  /** This thread if left out. */
  readonly trace?: Tracer;
}

/** Months before the day of a rule that its course shows: orders ahead of it. */
const BEFORE = 12;

/**
 * What each rule does, world by world: the scenario with it less the same without it. Rules whose absence changes no
 * monthly series are told without a run.
 *
 * @throws InputError with every fault of names, units and values
 */
export async function ruleImpulses(workspace: Workspace, wish: ImpulseWish): Promise<RuleImpulses> {
  const { catalog, ruleBook, model: source, anchors } = workspace;
  const { base, size, progress, trace = traceAll } = wish;
  const pairs = wish.rules.map((rule) => pairOf(rule, wish, ruleBook.rules));
  const scenarios: Catalog["scenarios"] = new Map([
    ...catalog.scenarios,
    ...pairs.flatMap((pair) => [pair.with, pair.without].map((one) => [one.id, one] as const)),
  ]);
  const { plan, model } = prepare({
    catalog: { ...catalog, scenarios },
    ruleBook,
    model: source,
    anchors,
    scenarios: [...new Set(pairs.flatMap((pair) => [pair.with.id, pair.without.id]))],
    outputs: { fans: [], events: [], table: { months: [], quantities: [] } },
    seed: size.seed,
    replicates: size.replicates,
    worldsPerReplicate: size.worlds / size.replicates,
  });
  const { plan: distinct, standsFor } = distinctScenarios(plan);
  const days = new Map(
    movedRules(ruleBook, base.rules.days).rules.map((rule) => [rule.id, bindingDate(rule)]),
  );
  const dayOf = (rule: string): number => monthsBetween(`${model.start}-01`, days.get(rule)!);
  const moving = pairs.filter(
    (pair) =>
      standsFor.get(pair.with.id) !== standsFor.get(pair.without.id) && dayOf(pair.rule) < model.months,
  );
  const outputs = impulseOutputs(Object.keys(model.slots));
  const ids = [
    ...new Set(moving.flatMap((pair) => [pair.with.id, pair.without.id].map((id) => standsFor.get(id)!))),
  ];
  const months = Array.from({ length: model.months + 1 }, (_, month) => month);
  const found = await trace(distinct, ids, [{ names: impulseNames(outputs), months }], {
    worlds: size.worlds,
    ...(progress ? { progress } : {}),
  });
  const traces = new Map(found.map(([own]) => [own!.scenario, own!] as const));
  const replication = { replicates: size.replicates, worldsPerReplicate: size.worlds / size.replicates };
  const all = moving.map((pair): RuleImpulse => {
    const day = dayOf(pair.rule);
    const valuesOf = (id: string) => {
      const own = traces.get(standsFor.get(id)!)!;
      return (name: string, month: number) => valuesAt(own, name, month);
    };
    const asked = {
      with: valuesOf(pair.with.id),
      without: valuesOf(pair.without.id),
      replication,
      months: months.filter((month) => month >= day - BEFORE),
      day,
    };
    const impulses = outputs.map((output) => impulseOf(output, asked));
    return { rule: pair.rule, date: days.get(pair.rule)!, impulses };
  });
  // A gate that another rule keeps shut all the same moves a series, and nothing beyond.
  const effects = all.filter(({ impulses }) => impulses.some(({ moved }) => moved > 0));
  const moved = new Set(effects.map(({ rule }) => rule));
  return { effects, idle: wish.rules.filter((rule) => !moved.has(rule)), outputs, modelHash: model.hash };
}

interface RulePair {
  readonly rule: string;
  readonly with: Scenario;
  readonly without: Scenario;
}

function pairOf(rule: string, { base, alone }: ImpulseWish, rules: readonly Rule[]): RulePair {
  const scenario = (off: readonly string[], id: string): Scenario => ({
    ...base,
    id,
    rules: { ...base.rules, off, allOff: false },
  });
  const ids = rules.map(({ id }) => id);
  const before = base.rules.allOff ? ids : base.rules.off;
  if (!alone) {
    // A rule that the scenario leaves out is put back for the comparison.
    const others = before.filter((id) => id !== rule);
    const same = others.length === before.length && !base.rules.allOff;
    return {
      rule,
      with: same ? base : scenario(others, `${base.id}..with:${rule}`),
      without: scenario([...others, rule], `${base.id}..without:${rule}`),
    };
  }
  const footing = basesOf(rule, rules);
  const off = ids.filter((id) => id !== rule && !footing.has(id));
  return {
    rule,
    with: scenario(off, `${base.id}..alone:${rule}`),
    without: scenario([...off, rule], `${base.id}..none:${rule}`),
  };
}

/** Rules on which a rule is built, and those under them: without them it does not stand. */
function basesOf(rule: string, rules: readonly Rule[], found = new Set<string>()): ReadonlySet<string> {
  for (const id of rules.find((one) => one.id === rule)?.builtOn ?? []) {
    if (found.has(id)) continue;
    found.add(id);
    basesOf(id, rules, found);
  }
  return found;
}
