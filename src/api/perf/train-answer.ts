import type { Catalog, Fact } from "../../catalog/index.ts";
import { interval, type TrainingPrecision, train, type Workload } from "../../hardware/index.ts";
import { convert, type Fault, InputError, parseUnit } from "../../units/index.ts";
import { readAmount } from "./amounts.ts";
import { equations } from "./equations.ts";
import { type FitCount, fitCount } from "./fit-count.ts";
import { exact, type Interval, product } from "./interval.ts";
import { type Measurement, nearestMeasurement } from "./measurements.ts";
import { type Money, moneyOf } from "./money.ts";
import type { PerfOptions } from "./options.ts";
import type { Subject } from "./question.ts";
import { BOUNDS, collected, neededChip, neededModel, readChoice, subject } from "./read-question.ts";

export interface TrainingQuestion extends Subject {
  readonly chips: number;
  readonly tokens: number;
  /** Where the number of tokens comes from when nobody gives it. */
  readonly tokensFact?: Fact;
  readonly sequence: number;
  readonly precisions: readonly TrainingPrecision[];
  readonly stack: "open" | "laboratory";
}

/** Training in one precision; intervals are of 80 %. */
export interface TrainingRow {
  readonly precision: TrainingPrecision;
  readonly workload: Workload;
  /** Tokens/s for each chip. */
  readonly rate: Interval;
  readonly days: Interval;
  readonly chipHours: Interval;
  /** Share of the dense peak of the same format. */
  readonly mfu: Interval;
  readonly money: Money;
  /** USD of the whole run, and watt-hours. */
  readonly dollars?: Interval;
  readonly energy?: Interval;
}

export interface TrainingAnswer {
  readonly question: TrainingQuestion;
  readonly rows: readonly TrainingRow[];
  readonly nearest?: Measurement;
  readonly fitted: FitCount;
}

const PRECISIONS = ["bf16", "fp8", "fp4"] as const;
const STACKS = ["open", "laboratory"] as const;
const MOST_TOKENS = 1e17;
const USUAL_SEQUENCE = 4096;

/** Reads the options of a question about training. @throws InputError with every fault at once */
export function readTraining(catalog: Catalog, options: PerfOptions): TrainingQuestion {
  const faults: Fault[] = [];
  const collect = <T>(read: () => T): T | undefined => collected(read, faults);
  const { chip: chipName, chips: chipCount } = clusterOf(options);
  const chip = collect(() => neededChip(catalog, chipName));
  const model = collect(() => neededModel(catalog, options.llm));
  const chips =
    chipCount === undefined ? missingChips(faults) : readAmount("--chips", chipCount, BOUNDS.chips, faults);
  const told =
    options.tokens === undefined
      ? undefined
      : readAmount("--tokens", options.tokens, { least: 1, most: MOST_TOKENS }, faults);
  const sequence =
    options.sequence === undefined
      ? USUAL_SEQUENCE
      : readAmount("--sequence", options.sequence, BOUNDS.tokens, faults);
  const precision = readChoice("--precision", options.precision, PRECISIONS, faults);
  const stack = readChoice("--stack", options.stack, STACKS, faults) ?? "open";
  const specs = chip && model && collect(() => subject(chip, model));
  const fact = model?.facts.tokens;
  if (told === undefined && model && !fact)
    faults.push({ where: "--tokens", what: "expected a number of tokens such as 14.8T, got nothing" });
  const able = PRECISIONS.filter((one) => specs?.chipSpec[one] !== undefined);
  if (specs && (precision ? !able.includes(precision) : able.length === 0)) {
    const what = `expected a format of which ${specs.chip.id} has a floating-point peak${able.length > 0 ? ` (${able.join(", ")})` : ""}, got "${precision ?? "none"}"`;
    faults.push({ where: "--precision", what });
  }
  if (faults.length > 0 || !specs) throw new InputError(faults);
  return {
    ...specs,
    ...{ chips, sequence, stack, precisions: precision ? [precision] : able },
    tokens: told ?? convert(fact!.value, parseUnit(fact!.unit), parseUnit("token")),
    ...(told === undefined && fact && { tokensFact: fact }),
  };
}

/** `--chips 2048xh800`, or `--chip h800 --chips 2048`. */
function clusterOf({ chip, chips }: PerfOptions): { chip?: string | undefined; chips?: string | undefined } {
  const match = /^\s*([\d.]+[kmb]?)\s*[x×*]\s*(\S.*)$/i.exec(chips ?? "");
  return match ? { chips: match[1], chip: match[2]!.trim() } : { chip, chips };
}

function missingChips(faults: Fault[]): number {
  faults.push({
    where: "--chips",
    what: "expected a number of chips such as 2048 or 2048xh800, got nothing",
  });
  return Number.NaN;
}

/** Days, chip-hours, share of the peak and cost of a training run. */
export function answerTraining(catalog: Catalog, question: TrainingQuestion): TrainingAnswer {
  const rows = question.precisions.map((precision) => rowOf(catalog, question, precision));
  const { chip, chips, model, precisions } = question;
  const columns = { n_chips: chips, precision: precisions.length === 1 ? precisions[0] : undefined };
  const nearest = nearestMeasurement(catalog, { phase: "train", chip: chip.id, model, columns });
  return {
    question,
    rows,
    ...(nearest && { nearest: nearest.measurement }),
    fitted: fitCount(equations(catalog).errors, chip.id),
  };
}

const SECONDS_PER_HOUR = 3600;
const HOURS_PER_DAY = 24;

function rowOf(catalog: Catalog, question: TrainingQuestion, precision: TrainingPrecision): TrainingRow {
  const { chip, chipSpec, modelSpec, chips, sequence, stack, tokens } = question;
  const numbers = equations(catalog);
  const run = { chip: chipSpec, model: modelSpec, chips, precision, sequence, stack, tokens };
  const workload: Workload = { phase: "train", run: { ...run, constants: numbers.constants } };
  const rate = interval(workload, numbers.errors);
  const found = train(workload.run);
  const chipHours = product([exact(tokens / SECONDS_PER_HOUR)], [rate]);
  const money = moneyOf(catalog, chip, rate);
  const watts = money.joules && product([money.joules, exact(tokens / SECONDS_PER_HOUR)]);
  return {
    ...{ precision, workload, rate, chipHours, money },
    days: product([chipHours, exact(1 / (chips * HOURS_PER_DAY))]),
    mfu: product([rate, exact(found.mfu / found.tokensPerSecondPerChip)]),
    ...(money.perMillion && { dollars: product([money.perMillion, exact(tokens / 1e6)]) }),
    ...(watts && { energy: watts }),
  };
}
