import { z } from "zod";
import { count, date, fact, interval, number, words } from "./parts.ts";

const plan = z.strictObject({
  chips: count,
  tensorParallel: count,
  expertParallel: count,
  attentionCopies: count,
  concurrency: number,
});

const layout = z.strictObject({
  chips: count,
  tensorParallel: count,
  expertParallel: count,
  attentionCopies: count,
});

const measurement = {
  id: z.string(),
  run: z.record(z.string(), z.string()),
  rate: z.number(),
  source: z.string(),
  at: z.string(),
  date,
  evidence: z.literal("derived").optional(),
  note: words.optional(),
};

const fitted = z.strictObject({ all: count, chip: count, date });
const placed = z
  .strictObject({ value: number, quantile: number, verdict: z.enum(["inside", "above", "below"]) })
  .nullable();

export const servingSchema = z.strictObject({
  chip: z.string(),
  llm: z.string(),
  phase: z.enum(["mixed", "decode", "prefill"]),
  precision: z.string(),
  promptLength: z.number(),
  outputLength: z.number(),
  framework: z.string(),
  stack: z.string(),
  draftTokens: z.number(),
  disaggregated: z.strictObject({ prefillChips: count, decodeChips: count }).nullable(),
  softwareYear: z.number(),
  plan,
  tokensPerSecondPerChip: interval,
  promptTokensPerSecondPerChip: interval.nullable(),
  tokensPerSecondPerUser: interval.nullable(),
  secondsToFirstToken: interval.nullable(),
  secondsPerToken: interval.nullable(),
  requestsWaiting: number,
  binds: z.string(),
  memoryBytesPerChip: z.strictObject({
    weights: number,
    cache: number,
    runtime: number,
    free: number,
    whole: number,
  }),
  usdPerChipHour: interval.nullable(),
  price: fact.nullable(),
  power: fact.nullable(),
  usdPerMillionTokens: interval.nullable(),
  joulesPerToken: interval.nullable(),
  nearest: z.strictObject({ ...measurement, computed: interval }).nullable(),
  fittedOn: fitted,
  measured: placed,
  front: z.array(
    z.strictObject({
      plan,
      tokensPerSecondPerUser: number,
      tokensPerSecondPerChip: number,
      binds: z.string(),
    }),
  ),
});

export const fitSchema = z.strictObject({
  chip: z.string(),
  llm: z.string(),
  precision: z.string(),
  context: z.number(),
  rows: z.array(
    z.strictObject({
      chips: count,
      longestContext: number,
      longestIn: layout.optional(),
      users: number,
      layout: layout.nullable(),
      weightBytesPerChip: number,
    }),
  ),
});

export const trainingSchema = z.strictObject({
  chip: z.string(),
  llm: z.string(),
  chips: z.number(),
  tokens: z.number(),
  sequence: z.number(),
  stack: z.string(),
  tokensFact: fact.nullable(),
  rows: z.array(
    z.strictObject({
      precision: z.string(),
      tokensPerSecondPerChip: interval,
      days: interval,
      chipHours: interval,
      mfu: interval,
      usd: interval.nullable(),
      wattHours: interval.nullable(),
      usdPerChipHour: interval.nullable(),
    }),
  ),
  nearest: z.strictObject(measurement).nullable(),
  fittedOn: fitted,
  measured: placed,
});

export const chipsSchema = z.strictObject({
  reference: z.string(),
  chips: z.array(
    z.strictObject({
      chip: z.string(),
      plan,
      tokensPerSecondPerChip: interval,
      ratio: interval,
      flop: number,
      bandwidth: number,
      capacity: number,
      cost: interval.nullable(),
    }),
  ),
});
