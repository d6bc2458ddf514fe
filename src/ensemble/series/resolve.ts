import { z } from "zod";
import type { CompiledSeries } from "../../engine/index.ts";
import { InputError, monthsBetween } from "../../units/index.ts";
import type { PlannedSeries, RateSeries } from "../plan.ts";
import { chipFact, chipValue, leadChip, newestChip } from "./chips.ts";
import { monthly, type SeriesContext } from "./context.ts";
import { chineseGate, memoryGate, memoryNotice, openGate } from "./gates.ts";
import { chipRate, hardwareRate, leadRate } from "./rate-series.ts";
import { hoardedMemory, recordedBest, recordedFlow, recordedMemory } from "./recorded.ts";
import { licenceClock, pendingRule, redesignClock } from "./rule-clocks.ts";

const USES = ["decode", "train"] as const;
const SPECIFIED = ["flop", "bandwidth", "capacity", "price", "power"] as const;
const basis = z.enum([...SPECIFIED, ...USES]);
const rules = z.enum(["scenario", "actual"]);
const ids = z.array(z.string()).min(1);
const stack = z.strictObject({ bandwidth: z.number(), area: z.number() });
const memoryRecord = { december: z.string(), per_chip: z.string(), chip: z.string() };

/** Monthly values, or what differs from world to world. */
type Made = Float64Array | RateSeries;

/** A form that `from:` of a series may take, and what it makes. */
interface Form {
  readonly key: string;
  make(context: SeriesContext, from: unknown, where: string): Made;
}

function form<T>(key: string, schema: z.ZodType<T>, make: (context: SeriesContext, from: T) => Made): Form {
  return {
    key,
    make(context, from, where) {
      const read = schema.safeParse(from);
      if (read.success) return make(context, read.data);
      throw new InputError(
        read.error.issues.map(({ path, message }) => ({
          where,
          path: ["from", ...path].join("."),
          what: message,
        })),
      );
    },
  };
}

const FORMS: readonly Form[] = [
  form("flow_of", z.strictObject({ flow_of: ids }), (context, from) =>
    recordedFlow(context, from.flow_of, "flow"),
  ),
  form("growth_of", z.strictObject({ growth_of: ids }), (context, from) =>
    recordedFlow(context, from.growth_of, "growth"),
  ),
  form("best_of", z.strictObject({ best_of: z.string() }), (context, from) =>
    recordedBest(context, from.best_of),
  ),
  form(
    "hbm_stacks",
    z.strictObject({ hbm_stacks: z.string(), ...memoryRecord }),
    (context, { hbm_stacks: total, december, per_chip: perChip, chip }) =>
      recordedMemory(context, { total, december, perChip, chip }),
  ),
  form(
    "hbm_hoard",
    z.strictObject({ hbm_hoard: z.string(), ...memoryRecord, stack }),
    (context, { hbm_hoard: total, december, per_chip: perChip, chip, stack }) =>
      hoardedMemory(
        context,
        { total, december, perChip, chip },
        memoryNotice(context, { notice_memory: stack, rules: "actual" }),
      ),
  ),
  form(
    "lead_chip",
    z.strictObject({ lead_chip: basis, of: ids, per: z.enum(["chip", "flop"]) }),
    (context, { lead_chip: by, of, per }) =>
      isUse(by) ? leadRate(context, { use: by, of, per }) : leadChip(context, { basis: by, of, per }),
  ),
  form(
    "newest_chip",
    z.strictObject({ newest_chip: z.enum(SPECIFIED), of: ids }),
    (context, { newest_chip: by, of }) => same(context, newestChip(context, { basis: by, of })),
  ),
  form(
    "hardware",
    z.strictObject({ hardware: z.enum(USES), chip: z.string(), llm: z.string() }),
    hardwareRate,
  ),
  form("fact", z.strictObject({ fact: z.literal("hbm_capacity"), chip: z.string() }), (context, from) =>
    same(context, chipFact(context, from.chip, from.fact)),
  ),
  form("chip", z.strictObject({ chip: z.string(), basis }), (context, { chip, basis: by }) =>
    isUse(by) ? chipRate(context, chip, by) : same(context, chipValue(context, chip, by)),
  ),
  form(
    "gate",
    z.strictObject({ gate: z.enum(["lead", "any"]), of: ids, answers: ids.optional(), rules }),
    openGate,
  ),
  form("chinese_gate", z.strictObject({ chinese_gate: z.string(), rules }), (context, from) =>
    chineseGate(context, from.chinese_gate, from.rules),
  ),
  form("gate_memory", z.strictObject({ gate_memory: stack, rules }), memoryGate),
  form("notice_memory", z.strictObject({ notice_memory: stack, rules }), memoryNotice),
  form("pending", z.strictObject({ pending: ids, rules }), pendingRule),
  form("redesign", z.strictObject({ redesign: ids, rules: z.literal("scenario") }), (context, { redesign }) =>
    redesignClock(context, redesign),
  ),
  form("case_by_case", z.strictObject({ case_by_case: z.string(), rules }), licenceClock),
];

/**
 * The monthly values of a series, or what will be made of the draws of each world: a process, or rates of chips.
 *
 * @throws InputError for a form that is not known, or wrong in detail
 */
export function resolveSeries(context: SeriesContext, series: CompiledSeries): PlannedSeries {
  const from = series.from ?? {};
  const where = `model series "${series.name}"`;
  if (typeof from.process === "string") return processOf(context, series, from.process);
  const known = FORMS.find(({ key }) => Object.hasOwn(from, key));
  if (!known) {
    const forms = ["process", ...FORMS.map(({ key }) => key)].join(", ");
    throw new InputError({ where, path: "from", what: `expected one of ${forms}` });
  }
  const made = known.make(context, from, where);
  return "kind" in made ? made : { kind: "shared", values: made };
}

function isUse(by: z.infer<typeof basis>): by is (typeof USES)[number] {
  return by === "decode" || by === "train";
}

function processOf(context: SeriesContext, series: CompiledSeries, id: string): PlannedSeries {
  const process = context.catalog.processes.get(id);
  if (!process)
    throw new InputError({ where: `model series "${series.name}"`, what: `unknown process "${id}"` });
  const { from, ...settings } = process.with;
  const element = series.element.join(",");
  const last = lastOf(context, series, element);
  return {
    kind: "process",
    id,
    element,
    type: process.type,
    with: last === undefined ? settings : { ...settings, last },
    fromMonth: from === undefined ? 0 : monthsBetween(`${context.start}-01`, String(from)),
  };
}

/** The month of the highest row that is known of the record behind an element of a process; none without a record. */
function lastOf(context: SeriesContext, series: CompiledSeries, element: string): number | undefined {
  const where = `model series "${series.name}"`;
  const read = z.record(z.string(), z.string()).optional().safeParse(series.from?.last_of);
  if (!read.success)
    throw new InputError({ where, path: "from.last_of", what: "expected an observed series by element" });
  const id = read.data?.[element];
  if (id === undefined) return;
  const rows = context.catalog.observations.filter(
    (row) =>
      row.series === id && (context.recordEnd === undefined || row.observed < `${context.recordEnd}-01`),
  );
  const best = rows.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const first = rows.find(({ value }) => value === best);
  const month = first && Math.floor(monthsBetween(`${context.start}-01`, first.observed));
  return month !== undefined && month >= 0 && month <= context.months ? month : undefined;
}

function same(context: SeriesContext, value: number): Float64Array {
  return monthly(context, () => value);
}
