import type { Answer } from "../../analysis/index.ts";
import { bundleOf } from "../../api/bundle/bundle-of.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import { ANSWER_COLUMNS, answerRows } from "../answer/answer-csv.ts";
import { type Column, csvMetadata, csvOf, parquetOf, type Table } from "./tables.ts";
import type { FileContent } from "./write-folder.ts";

type Name = (typeof ANSWER_COLUMNS)[number];

const COLUMNS: Readonly<Record<Name, readonly [type: Column["type"], en: string, ru: string]>> = {
  kind: [
    "string",
    "event, lag, ratio or a difference of them",
    "событие, отставание, отношение или их разность",
  ],
  scenario: ["string", "scenario", "сценарий"],
  against: ["string", "scenario compared with", "сценарий, с которым сравнивается"],
  id: ["string", "what it is of", "о чём"],
  date: ["date", "date", "дата"],
  value: ["number", "probability, or the median", "вероятность или медиана"],
  mcse: ["number", "standard error of the simulation", "стандартная ошибка расчёта"],
  p5: ["number", "5th percentile", "5-й процентиль"],
  p95: ["number", "95th percentile", "95-й процентиль"],
  low: ["number", "least over structures of the model", "наименьшее по вариантам устройства модели"],
  high: ["number", "greatest over structures of the model", "наибольшее по вариантам устройства модели"],
  unit: ["string", "unit", "единица"],
  probability_positive: [
    "number",
    "probability that the difference is above 0",
    "вероятность того, что разность больше 0",
  ],
  both: [
    "number",
    "share of worlds in which both happen",
    "доля вариантов, в которых случается и то и другое",
  ],
  only_scenario: [
    "number",
    "share in which only the first happens",
    "доля, в которой случается только первое",
  ],
  only_against: [
    "number",
    "share in which only the second happens",
    "доля, в которой случается только второе",
  ],
  data_date: ["date", "date of the data", "дата данных"],
  law_date: ["date", "date of the law", "дата права"],
  run_hash: ["string", "run hash", "отпечаток расчёта"],
};

/** The table of an answer: one row a number, each with what identifies the run. */
export function answerTable(answer: Answer): Table {
  return {
    name: "answer",
    title: { en: `Answer to ${answer.question}`, ru: `Ответ на ${answer.question}` },
    columns: ANSWER_COLUMNS.map((name) => {
      const [type, en, ru] = COLUMNS[name];
      return { name, type, title: { en, ru } };
    }),
    rows: answerRows(answer).map((row) => ANSWER_COLUMNS.map((name) => row[name])),
  };
}

/**
 * The files of a run's results: the answer as JSON, CSV with its metadata and Parquet, and one row a world as Parquet
 * (the world tables of a run bundle).
 */
export async function* resultFiles(
  run: QuestionRun,
): AsyncGenerator<readonly [name: string, content: FileContent]> {
  const { answer, result } = run;
  const { question, version, modelHash, catalogHash, runHash, dataDate, lawDate } = answer;
  const { seed, replicates, worldsPerReplicate } = result.plan;
  const edition = { question, version, modelHash, catalogHash, runHash, dataDate, lawDate };
  const table = answerTable(answer);
  yield ["answer.json", `${JSON.stringify(answer, null, 2)}\n`];
  yield ["answer.csv", csvOf(table)];
  yield ["csv-metadata.json", csvMetadata([table], { ...edition, seed, replicates, worldsPerReplicate })];
  yield ["answer.parquet", await parquetOf(table, edition)];
  for (const [name, bytes] of bundleOf(run)) if (name.endsWith(".parquet")) yield [name, bytes];
}
