import type { Catalog } from "../../catalog/index.ts";
import { peakFlops, ratioInterval } from "../../hardware/index.ts";
import { type Fault, InputError } from "../../units/index.ts";
import { type Equations, equations } from "./equations.ts";
import { exact, type Interval, product } from "./interval.ts";
import type { PerfOptions } from "./options.ts";
import type { Question } from "./question.ts";
import { collected, readQuestion } from "./read-question.ts";
import { answerServing, type ServingAnswer } from "./serving-answer.ts";

/** One chip over the first: by speed with an interval, and by its specifications. */
export interface ComparedChip {
  readonly answer: ServingAnswer;
  readonly ratio: Interval;
  readonly flop: number;
  readonly bandwidth: number;
  readonly capacity: number;
  /** Cost of a token over the first chip's; absent when either is unknown. */
  readonly cost?: Interval;
}

export interface Comparison {
  readonly chips: readonly ComparedChip[];
}

const LEAST = 2;
const MOST = 20;

/** Reads `--compare a,b,c` as a question for each chip. @throws InputError with every fault at once */
export function readComparison(catalog: Catalog, options: PerfOptions): readonly Question[] {
  const names = (options.compare ?? "").split(",").map((name) => name.trim());
  if (names.length < LEAST || names.length > MOST || names.includes(""))
    throw new InputError({
      where: "--compare",
      what: `expected ${LEAST} to ${MOST} chips by commas, such as h20,h800, got "${options.compare}"`,
    });
  const faults: Fault[] = [];
  const questions = names.map((chip) => collected(() => readQuestion(catalog, { ...options, chip }), faults));
  const told = new Set<string>();
  const once = faults.filter(({ where, what }) => {
    const line = `${where} ${what}`;
    return !told.has(line) && told.add(line);
  });
  const chips = questions.map((question) => question?.chip.id);
  const twice = chips.find((chip, at) => chip !== undefined && chips.indexOf(chip) < at);
  if (twice !== undefined)
    once.push({ where: "--compare", what: `expected each chip once, got ${twice} twice` });
  if (once.length > 0) throw new InputError(once);
  return questions as readonly Question[];
}

/** Every chip at its own best plan (or the named one), over the first. */
export function compareChips(catalog: Catalog, questions: readonly Question[]): Comparison {
  const numbers = equations(catalog);
  const answers = questions.map((question) => answerServing(catalog, question));
  const base = answers[0]!;
  return { chips: answers.map((answer) => over(answer, base, numbers)) };
}

function over(answer: ServingAnswer, base: ServingAnswer, numbers: Equations): ComparedChip {
  const own = answer.question.chipSpec;
  const first = base.question.chipSpec;
  const ratio =
    answer === base ? exact(1) : ratioInterval(answer.point.workload, base.point.workload, numbers.errors);
  const cost = costRatio(answer, base, ratio);
  return {
    ...{ answer, ratio },
    flop: peakFlops(own, answer.question.precision) / peakFlops(first, base.question.precision),
    bandwidth: own.hbmBandwidth / first.hbmBandwidth,
    capacity: own.hbmCapacity / first.hbmCapacity,
    ...(cost && { cost }),
  };
}

/** Hours of the two chips rest on the same beliefs: only their prices differ. */
function costRatio(answer: ServingAnswer, base: ServingAnswer, ratio: Interval): Interval | undefined {
  const [own, first] = [answer.money.hour, base.money.hour];
  if (!own || !first) return undefined;
  return product([exact(own.usd.p50 / first.usd.p50)], [ratio]);
}
