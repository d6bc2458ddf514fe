import { z } from "zod";
import { ARITY, type Opcode } from "../../engine/index.ts";
import { LIMITS } from "./limits.ts";
import { readNumber, readNumbers } from "./special-numbers.ts";

const count = (most: number) => z.int().min(0).max(most);
const list = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most);
const name = z.string().min(1).max(LIMITS.nameLength);
const longText = z.string().max(LIMITS.textLength);
const text = z.strictObject({ ru: longText, en: longText });
/** Any number that a computer has, written as `writeNumber` does. */
const real = z
  .union([z.number(), z.enum(["NaN", "Infinity", "-Infinity", "-0"])])
  .transform((written) => readNumber(written)!);
const slot = count(LIMITS.slots - 1);
const month = count(LIMITS.months);

const operation = z.strictObject({
  op: z.enum(Object.keys(ARITY) as [Opcode, ...Opcode[]]),
  out: slot,
  args: list(slot, 3),
  points: list(real, 2 * LIMITS.points).optional(),
  history: count(LIMITS.operations).optional(),
});
const line = list(operation, LIMITS.operations);
const interpolation = z.enum(["step", "linear"]);

const program = z.strictObject({
  slots: count(LIMITS.slots),
  stepsPerMonth: z.int().min(1).max(LIMITS.stepsPerMonth),
  months: month,
  constants: list(z.strictObject({ slot, value: real }), LIMITS.slots),
  parameters: list(slot, LIMITS.parameters),
  series: list(z.strictObject({ slot, interpolation }), LIMITS.series),
  time: z
    .int()
    .min(-1)
    .max(LIMITS.slots - 1),
  once: line,
  init: line,
  step: line,
  record: line,
  rates: list(z.strictObject({ state: slot, rate: slot }), LIMITS.slots),
  holds: list(z.strictObject({ state: slot, value: slot }), LIMITS.slots),
  histories: count(LIMITS.operations),
  watched: list(z.strictObject({ slot, name }), LIMITS.slots),
  stages: list(z.strictObject({ slot, name, call: longText }), LIMITS.slots),
});

const series = z.strictObject({
  name,
  id: name,
  element: list(name, 8),
  interpolation,
  from: z.record(name, z.unknown()).optional(),
});

const model = z.strictObject({
  months: month,
  parameters: list(name, LIMITS.parameters),
  series: list(series, LIMITS.series),
  slots: z.record(name, slot),
  program,
});

const distributionSpec = z
  .record(z.string().max(20), z.unknown())
  .transform((spec) => readNumbers(spec) as typeof spec);

const plannedSeries = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("shared"), values: count(LIMITS.series * LIMITS.scenarios) }),
  z.strictObject({
    kind: z.literal("process"),
    id: name,
    element: z.string().max(LIMITS.nameLength),
    type: z.enum(["ar1", "renewal", "hazard"]),
    with: z.record(name, z.union([z.number(), name.transform((written) => readNumber(written) ?? written)])),
    fromMonth: real,
  }),
  z.strictObject({
    kind: z.literal("rates"),
    terms: list(
      z.strictObject({
        weights: list(real, LIMITS.months + 1),
        above: count(LIMITS.rateRows).optional(),
        below: count(LIMITS.rateRows).optional(),
      }),
      LIMITS.rateTerms,
    ).min(1),
  }),
]);

const column = list(real, LIMITS.points);
const rates = z.strictObject({
  start: z.int().min(-LIMITS.months).max(LIMITS.months),
  pace: name,
  factors: list(name, LIMITS.rateFactors),
  rows: list(
    z.strictObject({
      name,
      table: z.strictObject({
        vendor: z.tuple([real, real, real]),
        trend: real,
        speeds: column.min(2),
        columns: list(
          z.strictObject({ of: list(count(LIMITS.rateFactors), 4), values: column }),
          LIMITS.rateColumns,
        ).min(1),
      }),
      vendor: name.optional(),
      errors: list(z.strictObject({ parameter: name, deviation: real }), LIMITS.rateFactors),
    }),
    LIMITS.rateRows,
  ),
});

const scenario = z.strictObject({
  id: name,
  name: text,
  file: longText,
  places: z.record(name, longText),
  model: count(LIMITS.scenarios),
  series: list(plannedSeries, LIMITS.series),
  overrides: z.record(name, z.union([real, distributionSpec])),
});

const fan = z.strictObject({ id: name, scale: z.enum(["linear", "log"]), low: z.number(), high: z.number() });

const event = z.strictObject({
  id: name,
  quantity: name,
  margin: real,
  months: z.int().min(1).max(LIMITS.months),
  actor: name,
  ruler: name,
  against: name,
  name: text,
});

/** `plan.json.gz` as `encodePlan` writes it: forms and bounds; what holds between its parts, `planFaults` checks. */
export const planSchema = z.strictObject({
  seed: count(Number.MAX_SAFE_INTEGER),
  replicates: z.int().min(1).max(LIMITS.worlds),
  worldsPerReplicate: z.int().min(1).max(LIMITS.worlds),
  firstReplicate: count(LIMITS.worlds).optional(),
  months: month,
  models: list(model, LIMITS.scenarios + 1).min(1),
  scenarios: list(scenario, LIMITS.scenarios).min(1),
  parameters: list(z.strictObject({ id: name, distribution: distributionSpec }), LIMITS.parameters),
  correlations: list(
    z.strictObject({ between: z.tuple([name, name]), rho: z.number() }),
    LIMITS.correlations,
  ),
  rates: rates.optional(),
  anchors: z.strictObject({
    month,
    scenario,
    solve: list(
      z.strictObject({ parameter: name, quantity: name, target: real, error: name }),
      LIMITS.anchors,
    ),
  }),
  outputs: z.strictObject({
    fans: list(fan, LIMITS.fans),
    events: list(event, LIMITS.events),
    table: z.strictObject({ months: list(month, LIMITS.months + 1), quantities: list(name, LIMITS.columns) }),
  }),
  dataMonth: month,
  shared: list(list(real, LIMITS.months + 1), LIMITS.series * LIMITS.scenarios),
});

export type WrittenPlan = z.infer<typeof planSchema>;
