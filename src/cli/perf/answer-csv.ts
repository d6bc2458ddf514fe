import type { Comparison } from "../../api/perf/compare-answer.ts";
import type { FitAnswer } from "../../api/perf/fit-answer.ts";
import type { Interval } from "../../api/perf/interval.ts";
import type { Placed } from "../../api/perf/measured.ts";
import type { ServingAnswer } from "../../api/perf/serving-answer.ts";
import type { TrainingAnswer } from "../../api/perf/train-answer.ts";
import { csvLines } from "../../catalog/write-csv.ts";

const QUANTITY_HEADER = ["quantity", "unit", "p10", "p50", "p90"];

type Line = readonly (string | number | undefined)[];

function line(name: string, unit: string, interval: Interval | undefined): Line[] {
  return interval ? [[name, unit, interval.p10, interval.p50, interval.p90]] : [];
}

/** An answer about serving: one quantity a row, in base units. */
export function servingCsv(answer: ServingAnswer, placed: Placed | undefined): string[] {
  const { memory, money, point, rate } = answer;
  return csvLines(QUANTITY_HEADER, [
    ...line("rate", "token/s/chip", rate),
    ...line("prompts", "token/s/chip", answer.input),
    ...line("user_speed", "token/s", answer.userSpeed),
    ...line("first_token", "s", answer.firstToken),
    ...line("per_token", "s", answer.perToken),
    ...line("cost", "USD/Mtoken", money.perMillion),
    ...line("energy", "J/token", money.joules),
    ["weights", "B/chip", undefined, memory.weights],
    ["cache", "B/chip", undefined, memory.cache],
    ["free", "B/chip", undefined, memory.free],
    ["binds", "", undefined, point.binds],
    ...(placed ? [["measured_quantile", "1", undefined, placed.quantile]] : []),
  ]);
}

export function fitCsv({ rows }: FitAnswer): string[] {
  const header = ["chips", "tp", "ep", "dp", "weight_bytes_per_chip", "longest_context", "users"];
  return csvLines(
    header,
    rows.map(({ chips, layout, weights, longestContext, users }) => [
      chips,
      layout?.tensorParallel,
      layout?.expertParallel,
      layout?.attentionCopies,
      ...[weights, longestContext, users],
    ]),
  );
}

export function trainCsv({ rows }: TrainingAnswer): string[] {
  return csvLines(
    ["precision", ...QUANTITY_HEADER],
    rows.flatMap(({ precision, rate, days, chipHours, mfu, dollars, energy }) =>
      [
        ...line("rate", "token/s/chip", rate),
        ...line("time", "day", days),
        ...line("chip_hours", "chip*hour", chipHours),
        ...line("mfu", "1", mfu),
        ...line("cost", "USD", dollars),
        ...line("energy", "Wh", energy),
      ].map((cells) => [precision, ...cells]),
    ),
  );
}

export function compareCsv({ chips }: Comparison): string[] {
  const header = [
    "chip",
    "rate",
    "ratio_p10",
    "ratio_p50",
    "ratio_p90",
    "flop",
    "bandwidth",
    "capacity",
    "cost",
  ];
  return csvLines(
    header,
    chips.map(({ answer, ratio, flop, bandwidth, capacity, cost }) => [
      answer.question.chip.id,
      ...[answer.rate.p50, ratio.p10, ratio.p50, ratio.p90, flop, bandwidth, capacity, cost?.p50],
    ]),
  );
}
