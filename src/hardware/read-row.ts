import type { Chip, LanguageModel } from "../catalog/types.ts";
import { InputError } from "../units/index.ts";
import { type ChipSpec, chipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { Layout } from "./layout.ts";
import { type ModelSpec, modelSpec } from "./model-spec.ts";
import { bytesPerWeight, type Precision } from "./precision.ts";
import { rowSoftware } from "./row-software.ts";
import type { TrainingPrecision } from "./train.ts";
import type { Workload } from "./workload.ts";

/** One line of a table of measurements, by the names of its columns; an empty text means not known. */
export type Row = Readonly<Record<string, string | undefined>>;

/** Where a row's names lead. Both throw an InputError for an unknown name. */
export interface RowLookup {
  readonly chip: (name: string) => Chip;
  readonly llm: (name: string) => LanguageModel;
  /** Tokens/s that the rules of a benchmark promise every user in a scenario (`serve-server`...); undefined without one. */
  readonly promisedSpeed?: (llm: string, scenario: string) => number | undefined;
}

/** What an unstated context, output and batch of a measured deployment are taken to be. */
const USUAL_PROMPT = 4096;
const USUAL_OUTPUT = 1024;
const USUAL_BATCH = 256;
const USUAL_SEQUENCE = 4096;

/**
 * A measurement's configuration as a workload; what it leaves open is filled with what is usual. Columns: `phase`
 * (mixed, decode, prefill, train), `chip`, `n_chips`, `model`, `precision`, `task`, `conc`, `isl`, `osl`, `tp`, `pp`,
 * `ep`, `dp_attn`, `disagg`, `n_prefill`, `n_decode`, `spec`, `framework`, `gbs`, `seq`, `date`. An InputError names
 * the column that does not fit.
 */
export function readRow(row: Row, lookup: RowLookup, constants: Constants): Workload {
  const chip = once(chips, lookup.chip(text(row, "chip")), chipSpec);
  const model = once(models, lookup.llm(text(row, "model")), modelSpec);
  const phase = text(row, "phase");
  const precision = precisionOf(row, chip);
  const software = rowSoftware(row);
  if (phase === "train")
    return {
      phase,
      run: { ...trainingSetup(row), chip, model, precision: trainable(precision), ...software, constants },
    };
  const setup = { chip, model, precision, ...software, draftTokens: drafted(row), ran: true, constants };
  if (phase === "mixed") {
    const layout = servingLayout(row, chip, model, precision);
    const task = row.task ?? "";
    const apart = disaggregated(row);
    return {
      phase,
      run: {
        ...setup,
        ...layout,
        promptLength: Math.max(1, optional(row, "isl") ?? USUAL_PROMPT),
        outputLength: Math.max(1, optional(row, "osl") ?? USUAL_OUTPUT),
        chips: apart ? apart.prefillChips + apart.decodeChips : layout.chips,
        concurrency: optional(row, "conc"),
        disaggregated: apart,
        leastUserSpeed: lookup.promisedSpeed?.(model.id, task),
        paced: task === "serve-server" || task === "serve-interactive",
      },
    };
  }
  const layout = deploymentLayout(row, model);
  const promptLength = optional(row, "isl") ?? USUAL_PROMPT;
  if (phase === "prefill") return { phase, run: { ...setup, ...layout, promptLength } };
  if (phase === "decode") {
    const context = promptLength + (optional(row, "osl") ?? USUAL_OUTPUT) / 2;
    const concurrency = optional(row, "conc") ?? USUAL_BATCH * layout.chips;
    return { phase, run: { ...setup, ...layout, context, concurrency } };
  }
  throw wrong("phase", `expected mixed, decode, prefill or train, got "${phase}"`);
}

const chips = new WeakMap<Chip, ChipSpec>();
const models = new WeakMap<LanguageModel, ModelSpec>();

/** Catalog objects do not change once read, and tables name each of them many times. */
function once<From extends object, To>(known: WeakMap<From, To>, from: From, make: (from: From) => To): To {
  const before = known.get(from);
  if (before) return before;
  const made = make(from);
  known.set(from, made);
  return made;
}

/** The measured tokens/s per chip of a row; undefined when it gives none. */
export function measuredRate(row: Row): number | undefined {
  const rate = optional(row, "tput_tok_s_chip");
  return rate !== undefined && rate > 0 ? rate : undefined;
}

function trainingSetup(row: Row) {
  return {
    chips: counted(row, "n_chips") ?? USUAL_TRAINING_CHIPS,
    sequence: counted(row, "seq") ?? USUAL_SEQUENCE,
    globalBatch: counted(row, "gbs"),
    tensorParallel: counted(row, "tp"),
    expertParallel: counted(row, "ep"),
    adapters: row.task === "lora",
  };
}

/** Integer formats do not train: what runs under such a label computes in bf16. */
function trainable(precision: Precision): TrainingPrecision {
  return precision === "int4" || precision === "int8" ? "bf16" : precision;
}

/** Chips of a pre-training run that does not name them. */
const USUAL_TRAINING_CHIPS = 1024;

/** Labels of formats as measurements write them. */
const precisions: Readonly<Record<string, Precision>> = {
  bf16: "bf16",
  fp16: "bf16",
  fp8: "fp8",
  int8: "int8",
  fp4: "fp4",
  nvfp4: "fp4",
  mxfp4: "fp4",
  "fp4|fp8": "fp4",
  int4: "int4",
};

/** An unknown format is taken to be eight bits where the chip has them. */
function precisionOf(row: Row, chip: ChipSpec): Precision {
  const label = (row.precision ?? "").trim().toLowerCase();
  const known = precisions[label];
  if (known) return known;
  if (label === "" || label === "?") return chip.fp8 !== undefined ? "fp8" : "bf16";
  throw wrong("precision", `expected one of ${Object.keys(precisions).join(", ")}, got "${label}"`);
}

/** More tokens than any model drafts in a step. */
const MOST_DRAFTS = 16;

/** "mtp3" drafts three tokens a step; "mtp?" an unknown number, taken to be one. */
function drafted(row: Row): number {
  const match = /^mtp(\d+|\?)/.exec(row.spec ?? "");
  if (!match) return 0;
  const drafts = match[1] === "?" ? 1 : Number(match[1]);
  if (drafts <= MOST_DRAFTS) return drafts;
  throw wrong("spec", `expected at most ${MOST_DRAFTS} drafted tokens, got "${row.spec}"`);
}

function disaggregated(row: Row): { prefillChips: number; decodeChips: number } | undefined {
  const [prefillChips, decodeChips] = [counted(row, "n_prefill"), counted(row, "n_decode")];
  if (row.disagg !== "1" || !prefillChips || !decodeChips) return undefined;
  return { prefillChips, decodeChips };
}

/** Share of memory that weights of a well-chosen smallest tensor group leave to the cache. */
const WEIGHTS_SHARE = 0.7;
const LARGEST_TENSOR_GROUP = 8;

/** The layout of a row that serves whole requests; groups that it does not name are the smallest that fit. */
function servingLayout(row: Row, chip: ChipSpec, model: ModelSpec, precision: Precision): Layout {
  const copies = counted(row, "dp_attn") ?? 1;
  const experts = model.experts > 0 ? (spread(row) ?? 1) : 1;
  const named = counted(row, "tp");
  const chips = counted(row, "n_chips") ?? Math.max((named ?? 1) * copies, experts);
  const tensor = named ?? (row.task === "serve-burst" ? chips : smallestGroup(chip, model, precision, chips));
  return {
    chips,
    tensorParallel: tensor,
    expertParallel: experts,
    attentionCopies: copies,
  };
}

function smallestGroup(chip: ChipSpec, model: ModelSpec, precision: Precision, chips: number): number {
  const bytes = model.parameters * bytesPerWeight(precision);
  let group = 1;
  while (
    group < LARGEST_TENSOR_GROUP &&
    group * 2 <= chips &&
    bytes > WEIGHTS_SHARE * group * chip.hbmCapacity
  )
    group *= 2;
  return group;
}

/** Chips of a large deployment that does not say how many. */
const USUAL_DEPLOYMENT = 32;

/** The layout of a row that measures one half of a large deployment: experts over all chips, attention copied. */
function deploymentLayout(row: Row, model: ModelSpec): Layout {
  const chips = counted(row, "n_chips") ?? spread(row) ?? USUAL_DEPLOYMENT;
  const tensorParallel = counted(row, "tp") ?? (model.experts > 0 ? 1 : chips);
  return { chips, tensorParallel, expertParallel: spread(row) ?? chips };
}

function text(row: Row, column: string): string {
  const value = row[column]?.trim();
  if (!value) throw wrong(column, "expected a value, got none");
  return value;
}

/** Chips, sequences, copies: a whole number of at least 1, of which no cluster has more than a million. */
function counted(row: Row, column: string): number | undefined {
  const number = optional(row, column);
  if (number === undefined || (Number.isInteger(number) && number >= 1 && number <= MOST_COUNTED))
    return number;
  throw wrong(column, `expected a whole number from 1 to ${MOST_COUNTED}, got "${row[column]}"`);
}

const MOST_COUNTED = 1e6;

/** Chips that experts are spread over; tables write 0 where they are not. */
function spread(row: Row): number | undefined {
  return row.ep?.trim() === "0" ? 1 : counted(row, "ep");
}

function optional(row: Row, column: string): number | undefined {
  const value = row[column]?.trim();
  if (!value) return undefined;
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw wrong(column, `expected a number of at least 0, got "${value}"`);
}

function wrong(column: string, what: string): InputError {
  return new InputError({ where: "row", path: column, what });
}
