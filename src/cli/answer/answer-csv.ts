import type { Answer } from "../../analysis/index.ts";
import { csvLines } from "../../catalog/write-csv.ts";

/** Columns of the table: `value` is a probability, months or a ratio, with the 90 % interval or the range beside it. */
export const ANSWER_COLUMNS = [
  "kind",
  "scenario",
  "against",
  "id",
  "date",
  "value",
  "mcse",
  "p5",
  "p95",
  "low",
  "high",
  "unit",
  "probability_positive",
  "both",
  "only_scenario",
  "only_against",
  "data_date",
  "law_date",
  "run_hash",
] as const;

export type AnswerRow = Partial<Record<(typeof ANSWER_COLUMNS)[number], string | number>>;

/** Every number of an answer as CSV, one a row, each with what identifies the run: it can be cut up and still be cited. */
export function answerCsv(answer: Answer): string {
  const cells = answerRows(answer).map((row) => ANSWER_COLUMNS.map((name) => row[name]));
  return `${csvLines(ANSWER_COLUMNS, cells).join("\n")}\n`;
}

/** The rows of that table. */
export function answerRows(answer: Answer): AnswerRow[] {
  const edition = { data_date: answer.dataDate, law_date: answer.lawDate, run_hash: answer.runHash };
  return [...scenarioRows(answer), ...differenceRows(answer), ...eventDifferenceRows(answer)].map((row) => ({
    ...row,
    ...edition,
  }));
}

function scenarioRows({ scenarios }: Answer): AnswerRow[] {
  return scenarios.flatMap(({ id: scenario, events, lag, ratios }) => [
    ...events.map(({ id, by, probability, mcse, low, high }): AnswerRow => {
      return { kind: "event", scenario, id, date: by, value: probability, mcse, low, high, unit: "1" };
    }),
    ...lag.map(({ date, definition, p5, p50, p95, mcse }): AnswerRow => {
      return { kind: "lag", scenario, id: definition, date, value: p50, mcse, p5, p95, unit: "month" };
    }),
    ...ratios.map(({ date, basis, p5, p50, p95, mcse }): AnswerRow => {
      return { kind: "ratio", scenario, id: basis, date, value: p50, mcse, p5, p95, unit: "1" };
    }),
  ]);
}

function differenceRows({ differences }: Answer): AnswerRow[] {
  return differences.map(({ scenario, against, output, date, p5, p50, p95, mcse, positive }) => {
    const unit = output.startsWith("lag") ? "month" : "1";
    const band = { value: p50, mcse, p5, p95, unit, probability_positive: positive };
    return { kind: "difference", scenario, against, id: output, date, ...band };
  });
}

/** `value`: probability in the scenario less that in the reference, world by world. */
function eventDifferenceRows({ eventDifferences }: Answer): AnswerRow[] {
  return eventDifferences.map(({ scenario, against, event, by, difference, mcse, ...shares }) => {
    const { both, onlyScenario: only_scenario, onlyAgainst: only_against } = shares;
    const pairs = { value: difference, mcse, unit: "1", both, only_scenario, only_against };
    return { kind: "event-difference", scenario, against, id: event, date: by, ...pairs };
  });
}
