import { type Catalog, isDate } from "../../catalog/index.ts";
import { type ChipSpec, chipSpec, modelSpec, type Precision } from "../../hardware/index.ts";
import { didYouMean, type Fault, InputError, parseIsoDate } from "../../units/index.ts";
import { findChip } from "../find-chip.ts";
import { findLlm } from "../find-llm.ts";
import { type AmountBounds, readAmount } from "./amounts.ts";
import type { PerfOptions } from "./options.ts";
import type { Framework, Phase, Question, Subject } from "./question.ts";

/** What an option may be: beyond these no cluster and no context goes. */
export const BOUNDS = {
  chips: { least: 1, most: 1e6, whole: true },
  tokens: { least: 1, most: 1e8, whole: true },
  concurrency: { least: 1, most: 1e8, whole: true },
  group: { least: 1, most: 1e5, whole: true },
  drafts: { least: 0, most: 16, whole: true },
  speed: { least: 0.01, most: 1e6 },
} as const satisfies Record<string, AmountBounds>;

const PRECISIONS = ["bf16", "fp8", "int8", "fp4", "int4"] as const;
const PHASES = ["mixed", "decode", "prefill"] as const;
const FRAMEWORKS = ["sglang", "vllm", "trtllm", "other"] as const;
const STACKS = ["open", "laboratory"] as const;

/** What is assumed where nothing is said. */
const USUAL = { promptLength: 4096, outputLength: 1024, userSpeed: 20, year: 2026 } as const;

/** Reads the options of a question about serving. @throws InputError with every fault at once */
export function readQuestion(catalog: Catalog, options: PerfOptions): Question {
  const faults: Fault[] = [];
  const collect = <T>(read: () => T): T | undefined => collected(read, faults);
  const chip = collect(() => neededChip(catalog, options.chip));
  const model = collect(() => neededModel(catalog, options.llm));
  const amount = (name: keyof PerfOptions, bounds: AmountBounds) => {
    const text = options[name];
    return typeof text === "string" ? readAmount(`--${name}`, text, bounds, faults) : undefined;
  };
  const choice = <T extends string>(name: keyof PerfOptions, known: readonly T[]) =>
    readChoice(`--${name}`, options[name] as string | undefined, known, faults);
  const read = {
    chips: amount("chips", BOUNDS.chips),
    promptLength: amount("isl", BOUNDS.tokens) ?? USUAL.promptLength,
    outputLength: amount("osl", BOUNDS.tokens) ?? USUAL.outputLength,
    concurrency: amount("concurrency", BOUNDS.concurrency),
    tensorParallel: amount("tp", BOUNDS.group),
    expertParallel: amount("ep", BOUNDS.group),
    attentionCopies: amount("dp", BOUNDS.group),
    draftTokens: amount("spec", BOUNDS.drafts) ?? 0,
    userSpeed: amount("speed", BOUNDS.speed) ?? USUAL.userSpeed,
    year: readYear(options.date, faults),
  };
  const precision = choice<Precision>("precision", PRECISIONS);
  const phase = choice<Phase>("phase", PHASES) ?? "mixed";
  const framework = choice<Framework>("framework", FRAMEWORKS) ?? "sglang";
  const stack = choice("stack", STACKS) ?? "open";
  const disaggregated = readDisaggregated(options.disagg, faults);
  if (options.disagg !== undefined && options.chips !== undefined)
    faults.push({ where: "--disagg", what: "expected --chips or --disagg, got both" });
  if (options.disagg !== undefined && phase !== "mixed")
    faults.push({ where: "--disagg", what: `expected --phase mixed with it, got ${phase}` });
  const specs = chip && model && collect(() => subject(chip, model));
  if (faults.length > 0 || !specs) throw new InputError(faults);
  const chips = disaggregated
    ? disaggregated.prefillChips + disaggregated.decodeChips
    : (read.chips ?? undefined);
  const defined = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return {
    ...(defined as typeof read as Omit<Question, keyof Subject>),
    ...specs,
    ...(chips !== undefined && { chips }),
    ...(disaggregated && { disaggregated }),
    ...{ phase, framework, stack },
    precision: precision ?? usualPrecision(specs.chipSpec),
  };
}

/** Eight bits where the chip has units for them, otherwise sixteen. */
export function usualPrecision({ fp8, int8 }: ChipSpec): Precision {
  if (fp8 !== undefined) return "fp8";
  return int8 === undefined ? "bf16" : "int8";
}

/** A chip and a model as numbers. @throws InputError naming what is missing */
export function subject(chip: Subject["chip"], model: Subject["model"]): Subject {
  if (!model.facts.layers)
    throw new InputError({
      where: "--llm",
      what: `expected a language model whose architecture is published, got "${model.id}"`,
    });
  return { chip, chipSpec: chipSpec(chip), model, modelSpec: modelSpec(model) };
}

export function neededChip(catalog: Catalog, wanted: string | undefined): Subject["chip"] {
  if (wanted === undefined) throw missing("--chip", "a chip such as --chip h20");
  const chip = findChip(catalog, wanted);
  if (isFile(wanted)) chipSpec(chip, wanted);
  return chip;
}

export function neededModel(catalog: Catalog, wanted: string | undefined): Subject["model"] {
  if (wanted === undefined) throw missing("--llm", "a language model such as --llm deepseek-v3");
  const model = findLlm(catalog, wanted);
  if (isFile(wanted) && model.facts.layers) modelSpec(model, wanted);
  return model;
}

/** A person's own file, which is then the place of its faults. */
function isFile(wanted: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(wanted);
}

function missing(where: string, what: string): InputError {
  return new InputError({ where, what: `expected ${what}, got nothing` });
}

/** What a reading gives; its faults go to the others. */
export function collected<T>(read: () => T, faults: Fault[]): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

export function readChoice<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
  faults: Fault[],
): T | undefined {
  const found = known.find((one) => one === text?.toLowerCase());
  if (text === undefined || found !== undefined) return found;
  const hint = didYouMean(text, known);
  faults.push({ where: option, what: `expected one of ${known.join(", ")}, got "${text}"${hint}` });
  return undefined;
}

const MONTHS = 12;

/** A date as a decimal year, to the month. */
export function readYear(date: string | undefined, faults: Fault[]): number {
  if (date === undefined) return USUAL.year;
  if (!isDate(date)) {
    faults.push({ where: "--date", what: `expected a day such as 2025-09-26, got "${date}"` });
    return Number.NaN;
  }
  const { year, month } = parseIsoDate(date);
  return year + (month - 1) / MONTHS;
}

/** `16x32`: chips that read prompts and chips that generate. */
function readDisaggregated(text: string | undefined, faults: Fault[]): Question["disaggregated"] | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,7})\s*[x:+]\s*(\d{1,7})$/i.exec(text.trim());
  const [prefillChips, decodeChips] = [Number(match?.[1]), Number(match?.[2])];
  if (prefillChips >= 1 && decodeChips >= 1) return { prefillChips, decodeChips };
  faults.push({
    where: "--disagg",
    what: `expected chips that read prompts and chips that generate, such as 16x32, got "${text}"`,
  });
  return undefined;
}
