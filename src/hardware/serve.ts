import { batchLimit } from "./batch-limit.ts";
import type { Binding } from "./decode.ts";
import { slowest } from "./decode.ts";
import { generationStep, type StepSeconds } from "./generation-step.ts";
import { promptSeconds } from "./prompt-seconds.ts";
import { acceptedTokens } from "./speculation.ts";
import { type ServingSetup, type StepSetting, stepSetting } from "./step-setting.ts";

/** Prompts and generation together: on the same chips, or on two sets of chips that hand requests over. */
export interface ServingRun extends ServingSetup {
  readonly promptLength: number;
  readonly outputLength: number;
  /** Requests in flight over all chips; absent: as many as memory holds. */
  readonly concurrency?: number;
  /** Chips that read prompts and chips that generate, where they are apart; `chips` is then their sum. */
  readonly disaggregated?: { readonly prefillChips: number; readonly decodeChips: number };
  /** Every user gets at least this many tokens/s: fewer requests run at once if need be. */
  readonly leastUserSpeed?: number;
  /** Requests come at random times and a promise of latency holds: chips wait for some of them. Default false. */
  readonly paced?: boolean;
}

export interface ServingRate {
  /** Generated tokens per second and chip. */
  readonly tokensPerSecondPerChip: number;
  readonly tokensPerSecondPerUser: number;
  /** Seconds to the first token of a request that does not wait for others to end. */
  readonly timeToFirstToken: number;
  readonly binds: Binding | "prompts";
  /** Requests generating at once over all chips. */
  readonly generating: number;
  /** Requests that the memory of the generating chips holds; below 1 the model does not fit. */
  readonly batchLimit: number;
  /** Bytes used on each generating chip. */
  readonly memoryUsed: number;
  readonly stepSeconds: number;
  readonly parts: Omit<StepSeconds, "total">;
  /** Seconds that one group spends on one prompt. */
  readonly promptSeconds: number;
}

/** Rate of serving whole requests in a steady state. Errors as in `decode`. */
export function serve(run: ServingRun): ServingRate {
  const chips = run.disaggregated?.decodeChips ?? run.chips;
  const setting = stepSetting(run, chips);
  // On average half of a request's output has been generated.
  const context = run.promptLength + run.outputLength / 2;
  const limit = batchLimit(setting, context, run.ran);
  const replicas = setting.groups.replicas;
  const most = limit.requests * replicas;
  const plan: Plan = {
    run,
    setting,
    step: generationStep(setting, context),
    prompt: promptSeconds(setting, run.promptLength).total,
    tokensPerStep: acceptedTokens(setting.draftTokens, run.constants),
    most: limit.requests,
    asked: (run.concurrency ?? most) / replicas,
  };
  const state = run.disaggregated ? apart(plan, run.disaggregated.prefillChips) : together(plan);
  const step = plan.step(state.requests);
  const capacity = plan.asked > limit.requests || !limit.fits;
  return {
    tokensPerSecondPerChip: limit.fits ? (state.groupRate * replicas) / run.chips : 0,
    tokensPerSecondPerUser: limit.fits ? state.userSpeed : 0,
    timeToFirstToken: state.firstToken,
    binds: state.waitsForPrompts ? "prompts" : capacity ? "capacity" : slowest(step),
    generating: state.requests * replicas,
    batchLimit: most,
    memoryUsed: limit.weights + state.requests * limit.cachePerRequest + run.constants.reservedMemory,
    stepSeconds: step.total,
    parts: step,
    promptSeconds: plan.prompt,
  };
}

interface Plan {
  readonly run: ServingRun;
  readonly setting: StepSetting;
  readonly step: (requests: number) => StepSeconds;
  readonly prompt: number;
  readonly tokensPerStep: number;
  /** Requests that memory allows and that were asked for, per group. */
  readonly most: number;
  readonly asked: number;
}

interface SteadyState {
  /** Requests generating in one group. */
  readonly requests: number;
  /** Tokens/s of one group. */
  readonly groupRate: number;
  /** Tokens/s of one request. */
  readonly userSpeed: number;
  readonly firstToken: number;
  readonly waitsForPrompts: boolean;
}

/**
 * On the same chips every request's prompt interrupts generation: with B in flight a request takes B prompts' time and
 * its own steps, and B requests end in that time.
 */
function together(plan: Plan): SteadyState {
  const { run } = plan;
  const requestSeconds = (requests: number) =>
    (run.outputLength / plan.tokensPerStep) * plan.step(requests).total + requests * plan.prompt;
  let requests = Math.min(plan.asked, plan.most);
  const slowestAllowed = run.leastUserSpeed
    ? run.outputLength / run.leastUserSpeed
    : Number.POSITIVE_INFINITY;
  if (requestSeconds(requests) > slowestAllowed)
    requests = largest(1, requests, (middle) => requestSeconds(middle) <= slowestAllowed);
  const seconds = requestSeconds(requests);
  return {
    requests,
    groupRate: ((run.paced ? run.constants.pacedLoad : 1) * requests * run.outputLength) / seconds,
    userSpeed: run.outputLength / seconds,
    firstToken: plan.prompt + plan.step(requests).total,
    waitsForPrompts: requests * plan.prompt > seconds / 2,
  };
}

/** Seconds of handing a request and its cache from the reading to the generating chips. */
const HANDOVER_SECONDS = 0.05;
/** Chips of one group read one prompt together up to a server's eight. */
const MOST_CHIPS_A_PROMPT = 8;

/**
 * On chips apart, as many requests generate as are not being read: R = B / (output x step(B)) requests end in a second,
 * R x latency of a prompt are being read, and the reading chips limit R.
 */
function apart(plan: Plan, prefillChips: number): SteadyState {
  const { run, setting, prompt } = plan;
  const g = setting.groups;
  const perPrompt = (prompt * g.group) / prefillChips;
  const sharing = Math.min(prefillChips, Math.min(g.group, MOST_CHIPS_A_PROMPT));
  const latency = (prompt * g.group) / sharing + HANDOVER_SECONDS;
  const requestRate = (requests: number) =>
    (requests * plan.tokensPerStep) / (run.outputLength * plan.step(requests).total);
  const inside = largest(
    plan.asked / 1000,
    plan.asked,
    (requests) => requests + requestRate(requests) * latency <= plan.asked,
  );
  const requests = Math.min(inside, plan.most);
  const generated = requestRate(requests) * g.replicas;
  const ratio = generated * perPrompt;
  // The two sets limit together: near balance, either waits for the other now and then.
  const rate = generated / smoothExcess(ratio);
  return {
    requests,
    groupRate: (rate * run.outputLength) / g.replicas,
    userSpeed: plan.tokensPerStep / plan.step(requests).total,
    firstToken: latency,
    waitsForPrompts: ratio > 1,
  };
}

/** (1 + r^8)^(1/8). */
function smoothExcess(ratio: number): number {
  const fourth = ratio * ratio * ratio * ratio;
  return Math.sqrt(Math.sqrt(Math.sqrt(1 + fourth * fourth)));
}

const HALVINGS = 30;

/** The largest value between `low` and `high` for which `holds`, when it holds below and fails above some value. */
function largest(low: number, high: number, holds: (value: number) => boolean): number {
  if (holds(high)) return high;
  let [below, above] = [low, high];
  for (let halving = 0; halving < HALVINGS && above > below * (1 + 1e-6); halving++) {
    const middle = Math.sqrt(below * above);
    if (holds(middle)) below = middle;
    else above = middle;
  }
  return below;
}
