import type { Catalog, Chip, ChipFactName, Fact, Text } from "../catalog/index.ts";
import { DESTINATION, REFERENCE_LLM } from "../ensemble/index.ts";
import { constantList, USES } from "../hardware/index.ts";
import { chineseGate, type RuleBook, type Switches, timeline, turningDays } from "../rules/index.ts";

/** A recorded number that a series is made of. */
export interface RecordRow {
  /** `cn_inflow_h20_flop`, `h20.hbm_bandwidth`. */
  readonly of: string;
  readonly name: Text;
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly at?: string;
}

/** What a series rests on. */
export interface Records {
  readonly rows: readonly RecordRow[];
  /** Ids of the rules that decide it, in order of date. */
  readonly rules: readonly string[];
  readonly sources: readonly string[];
}

export interface RecordContext {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  /** Rules out of force in the scenario. */
  readonly switches: Required<Pick<Switches, "off" | "allOff">>;
}

/** The chip to which equivalents are taken. */
const REFERENCE_CHIP = "h100";

/** The formats that stand for eight-bit arithmetic, the first that a chip has. */
const EIGHT_BIT: readonly ChipFactName[] = ["fp8_dense", "int8_dense", "bf16_dense"];
const LINKS: readonly ChipFactName[] = ["scale_up_bandwidth", "scale_up_domain", "scale_out_bandwidth"];
const SERVING: readonly ChipFactName[] = ["hbm_capacity", "hbm_bandwidth", ...LINKS];
const FACTS_BY_BASIS: Readonly<Record<string, readonly ChipFactName[]>> = {
  flop: [],
  bandwidth: ["hbm_bandwidth"],
  capacity: ["hbm_capacity"],
  price: ["price"],
  power: ["power"],
  decode: SERVING,
  train: ["bf16_dense", "fp8_dense", ...SERVING],
};
/** Bases that need the eight-bit peak as well. */
const BY_PEAK = ["flop", "decode", "train"];

/** The records, facts and rules behind the `from:` of a series. Facts quoted from memory only are left out. */
export function recordsOf(from: Readonly<Record<string, unknown>>, context: RecordContext): Records {
  const rows = [...observed(from, context.catalog), ...specified(from, context.catalog)];
  const law = lawOf(from, context);
  const constants = isRoofline(from) ? constantSources(context.catalog) : [];
  const sources = [...rows.map(({ source }) => source), ...law.sources, ...constants];
  return { rows, rules: law.rules, sources: [...new Set(sources)] };
}

function observed(from: Readonly<Record<string, unknown>>, catalog: Catalog): RecordRow[] {
  return recordedSeries(from).flatMap((id) => observationRows(id, catalog));
}

/** Observed series that the `from:` of a series names. */
export function recordedSeries(from: Readonly<Record<string, unknown>>): string[] {
  const { flow_of, growth_of, best_of, hbm_stacks, hbm_hoard, december, per_chip } = from;
  return [flow_of, growth_of, best_of, hbm_stacks, hbm_hoard, december, per_chip].flatMap(texts);
}

/** The rows of a recorded series, in order of date. */
export function observationRows(id: string, catalog: Catalog): RecordRow[] {
  const info = catalog.series.get(id);
  return catalog.observations
    .filter(({ series }) => series === id)
    .map(({ observed: date, value, source, at }) => ({
      of: id,
      name: info?.name ?? { ru: id, en: id },
      date,
      value,
      unit: info?.unit ?? "1",
      source,
      at,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Facts of the chips and of the language model that a series is computed from. */
function specified(from: Readonly<Record<string, unknown>>, catalog: Catalog): RecordRow[] {
  if (isLaw(from)) return [];
  const basis = [from.lead_chip, from.basis, from.hardware, from.fact].flatMap(texts)[0];
  const asked =
    (from.hbm_stacks ?? from.hbm_hoard) !== undefined || from.fact !== undefined ? "capacity" : basis;
  if (asked === undefined) return [];
  const chips = [from.of, from.chip].flatMap(texts);
  const compared = from.lead_chip !== undefined || from.basis !== undefined || from.hardware !== undefined;
  const all = new Set(
    compared && asked !== "price" && asked !== "power" ? [...chips, REFERENCE_CHIP] : chips,
  );
  const ofChips = [...all].flatMap((id) => {
    const chip = catalog.chips.get(id);
    if (!chip) return [];
    const peak = EIGHT_BIT.find((name) => chip.facts[name] !== undefined);
    const byPeak = peak && (BY_PEAK.includes(asked) || from.per === "flop") ? [peak] : [];
    return chipRows(chip, [...new Set([...byPeak, ...(FACTS_BY_BASIS[asked] ?? [])])]);
  });
  return isRoofline(from) ? [...ofChips, ...modelRows(from, catalog)] : ofChips;
}

function chipRows({ id, name, facts }: Chip, names: readonly ChipFactName[]): RecordRow[] {
  return names.flatMap((fact) => {
    const found = facts[fact];
    return found ? rowOf(found, `${id}.${fact}`, name) : [];
  });
}

function modelRows(from: Readonly<Record<string, unknown>>, catalog: Catalog): RecordRow[] {
  const model = catalog.llms.get(typeof from.llm === "string" ? from.llm : REFERENCE_LLM);
  if (!model) return [];
  return Object.entries(model.facts)
    .filter(([name]) => !/^training_|^eci$|^tokens$|cost/.test(name))
    .flatMap(([fact, found]) => rowOf(found, `${model.id}.${fact}`, model.name));
}

function rowOf({ value, unit, date, source, at, evidence }: Fact, of: string, name: Text): RecordRow[] {
  if (evidence === "recalled") return [];
  return [{ of, name, date, value, unit, source, ...(at === undefined ? {} : { at }) }];
}

/** Decode and training rates come from the roofline, with its constants. */
function isRoofline({ lead_chip, basis, hardware }: Readonly<Record<string, unknown>>): boolean {
  return USES.some((use) => use === (hardware ?? lead_chip ?? basis));
}

function constantSources(catalog: Catalog): string[] {
  const { document, where } = catalog.hardware;
  return constantList(document, where).map(({ source }) => source);
}

function isLaw(from: Readonly<Record<string, unknown>>): boolean {
  return ["gate", "chinese_gate", "gate_memory", "notice_memory", "pending", "redesign", "case_by_case"].some(
    (key) => Object.hasOwn(from, key),
  );
}

/** The rules that decide a gate over the whole run, and their sources. */
function lawOf(
  from: Readonly<Record<string, unknown>>,
  { catalog, ruleBook, switches }: RecordContext,
): Pick<Records, "rules" | "sources"> {
  if (!isLaw(from)) return { rules: [], sources: [] };
  const active = from.rules === "actual" ? { off: [], allOff: false } : switches;
  const chips = [from.of, from.pending, from.redesign, from.case_by_case, from.chinese_gate]
    .flatMap(texts)
    .flatMap((id) => {
      const chip = catalog.chips.get(id);
      return chip ? [chip] : [];
    });
  const kind = from.chinese_gate === undefined ? "us" : "cn";
  const deciding = new Set(chips.flatMap((chip) => decidingRules(ruleBook, chip, active, kind)));
  const found = ruleBook.rules.filter(
    ({ id, role }) =>
      deciding.has(id) ||
      ((from.gate_memory ?? from.notice_memory) !== undefined &&
        role === "memory" &&
        !active.allOff &&
        !active.off.includes(id)),
  );
  return {
    rules: found.map(({ id }) => id),
    sources: found.flatMap((rule) => [rule.source, ...rule.sources]),
  };
}

/** Answers by rule book: a chip is asked about by several gates, and its whole timeline takes milliseconds. */
const ANSWERS = new WeakMap<RuleBook, Map<string, readonly string[]>>();

/** Rules that decide the status of a chip on some day: those of the US on exports, or China's own stance. */
function decidingRules(
  ruleBook: RuleBook,
  chip: Chip,
  active: RecordContext["switches"],
  kind: "us" | "cn",
): readonly string[] {
  const known = ANSWERS.get(ruleBook) ?? new Map<string, readonly string[]>();
  ANSWERS.set(ruleBook, known);
  const key = JSON.stringify([chip.id, active, kind]);
  const found =
    known.get(key) ??
    (kind === "us"
      ? timeline(ruleBook, chip, { to: DESTINATION, ...active })
      : turningDays(ruleBook).map((on) => chineseGate(ruleBook, chip, on, active))
    ).flatMap(({ rule }) => (rule === null ? [] : [rule]));
  known.set(key, found);
  return found;
}

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
