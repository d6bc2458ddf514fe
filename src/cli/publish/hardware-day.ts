import type { Uncertain } from "../../charts/index.ts";
import { type DecodeRun, decode, type PrefillRun } from "../../hardware/index.ts";
import { rated, through } from "./hardware-rates.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/**
 * DeepSeek's published day of serving, 27 to 28 February 2025, recomputed from its own figures and from the model.
 * A node has eight chips; a price is for a million tokens.
 */
const NODE = 8;
const DAY_HOURS = 24;
const DAY_SECONDS = 86_400;
const MILLION = 1e6;

/** The rows of the catalog that hold the published figures. */
export const DAY_ROWS = {
  in: "obs:deepseek_tokens_in_day@2025-02-28",
  cached: "obs:deepseek_tokens_cached_day@2025-02-28",
  out: "obs:deepseek_tokens_out_day@2025-02-28",
  chips: "obs:deepseek_inference_chips@2025-02-28",
  decodeRate: "obs:h800_decode_rate@2025-02-28",
  prefillRate: "obs:h800_prefill_rate@2025-02-28",
  speed: "obs:deepseek_user_speed@2025-02-28",
  context: "obs:deepseek_output_context@2025-02-28",
  rent: "obs:h800_rent_assumed@2025-02-28",
  priceIn: "obs:api_price_input_r1@2025-01-20",
  priceCached: "obs:api_price_cached_r1@2025-01-20",
  priceOut: "obs:api_price_output_r1@2025-01-20",
  cost: "obs:deepseek_serving_cost_day@2025-02-28",
  revenue: "obs:deepseek_theoretical_revenue_day@2025-02-28",
  margin: "obs:deepseek_theoretical_margin@2025-02-28",
} as const;

export type Published = Readonly<Record<keyof typeof DAY_ROWS, number>>;

/** The published figures. @throws RangeError when the catalog lacks a row */
export function publishedDay({ catalog }: HardwareSetting): Published {
  const rows = new Map(catalog.observations.map((row) => [`obs:${row.series}@${row.observed}`, row.value]));
  const read = Object.entries(DAY_ROWS).map(([name, reference]) => {
    const value = rows.get(reference);
    if (value === undefined) throw new RangeError(`no observation "${reference}"`);
    return [name, value];
  });
  return Object.fromEntries(read) as Published;
}

/** What follows from the published figures alone. */
export interface Recomputed {
  readonly nodes: number;
  readonly decodeNodes: number;
  readonly prefillNodes: number;
  readonly cost: number;
  readonly revenue: number;
  /** Revenue over cost, less one. */
  readonly margin: number;
  /** US dollars for a million tokens generated, prompts included. */
  readonly costOfOutput: number;
}

export function recomputedDay(day: Published): Recomputed {
  const cost = day.chips * DAY_HOURS * day.rent;
  const revenue =
    ((day.in - day.cached) * day.priceIn + day.cached * day.priceCached + day.out * day.priceOut) / MILLION;
  return {
    nodes: day.chips / NODE,
    decodeNodes: day.out / DAY_SECONDS / (day.decodeRate * NODE),
    prefillNodes: day.in / DAY_SECONDS / (day.prefillRate * NODE),
    cost,
    revenue,
    margin: revenue / cost - 1,
    costOfOutput: (cost * MILLION) / day.out,
  };
}

/** The same day on a chip by the model: rates, nodes, cost. */
export interface ModelledDay {
  readonly batch: number;
  readonly decode: Uncertain;
  readonly prefill: Uncertain;
  readonly decodeNodes: Uncertain;
  readonly prefillNodes: Uncertain;
  readonly nodes: Uncertain;
  readonly chips: Uncertain;
  /** At the published rent. */
  readonly cost: Uncertain;
  readonly margin: Uncertain;
}

/**
 * The day's tokens on units of `units.decode` and `units.prefill` chips with the laboratory's own software, at the
 * published speed for a user. Only prompts that the cache did not hold are read.
 */
export function modelledDay(
  setting: HardwareSetting,
  day: Published,
  chip: string,
  units: { readonly decode: number; readonly prefill: number },
): ModelledDay {
  const shared = {
    chip: setting.chip(chip),
    model: setting.llm("deepseek-v3"),
    precision: "fp8",
    stack: "laboratory",
    constants: setting.constants,
  } as const;
  const generation: DecodeRun = { ...shared, chips: units.decode, concurrency: 1, context: day.context };
  const run = { ...generation, concurrency: concurrencyAt(generation, day.speed) };
  const reading: PrefillRun = { ...shared, chips: units.prefill, promptLength: day.context };
  const decodeRate = rated(setting, { phase: "decode", run });
  const prefillRate = rated(setting, { phase: "prefill", run: reading });
  const nodesOf = (tokens: number) => (rate: number) => tokens / DAY_SECONDS / rate / NODE;
  const decodeNodes = through(decodeRate, nodesOf(day.out));
  const prefillNodes = through(prefillRate, nodesOf(day.in - day.cached));
  const nodes = sum(decodeNodes, prefillNodes);
  const cost = through(nodes, (one) => one * NODE * DAY_HOURS * day.rent);
  const { revenue } = recomputedDay(day);
  return {
    batch: run.concurrency / units.decode,
    decode: decodeRate,
    prefill: prefillRate,
    decodeNodes,
    prefillNodes,
    nodes,
    chips: through(nodes, (one) => one * NODE),
    cost,
    margin: through(cost, (one) => revenue / one - 1),
  };
}

const DOUBLINGS = 20;
const HALVINGS = 40;

/** Requests over all chips at which each user gets a speed; those that memory holds when that is fewer. */
export function concurrencyAt(run: DecodeRun, speed: number): number {
  const fast = (concurrency: number) => decode({ ...run, concurrency }).tokensPerSecondPerUser >= speed;
  const limit = decode(run).batchLimit;
  let low = 1;
  for (let doubling = 0; doubling < DOUBLINGS && low * 2 < limit && fast(low * 2); doubling++) low *= 2;
  let high = Math.min(low * 2, limit);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (fast(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Two amounts whose errors go together: one chip, one software. */
function sum(one: Uncertain, other: Uncertain): Uncertain {
  const value = one.value + other.value;
  if (one.low === undefined || other.low === undefined) return { value };
  return { value, low: one.low + other.low, high: one.high! + other.high! };
}
