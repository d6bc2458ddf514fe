import type { Answer } from "../../analysis/index.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Text } from "../../catalog/index.ts";
import type { Found } from "./found.ts";
import type { Parsed } from "./parsed-reference.ts";
import { byLine, runLines } from "./result-words.ts";

/** `answer:EVENT@DATE`: a probability with its range over the variants of the model; `/low` and `/high` its ends. */
export function probability(
  { scenario, id, date, suffix }: Parsed,
  { answer, question }: QuestionRun,
  href: (id: string) => string,
): Found | undefined {
  const told = answer.scenarios.find((one) => one.id === scenario);
  const event = told?.events.find((one) => one.id === id && one.by === date);
  const asked = question.events.find((one) => one.id === id);
  const value = { "": event?.probability, low: event?.low, high: event?.high }[suffix];
  if (!told || !event || !asked || value === undefined) return undefined;
  return {
    kind: "result",
    shape: "probability",
    value,
    unit: "1",
    low: event.low,
    high: event.high,
    href: href(asked.id),
    name: suffix === "" ? event.name : withEnd(event.name, suffix),
    about: (language) => [byLine(date, language), ...runLines(told.name, answer, language)],
  };
}

/** The end of a range is the probability in one variant of the model, and no other answer. */
function withEnd({ ru, en }: Text, suffix: string): Text {
  return suffix === "low"
    ? { ru: `${ru}, в варианте модели с наименьшей вероятностью`, en: `${en}, lowest variant of the model` }
    : { ru: `${ru}, в варианте модели с наибольшей вероятностью`, en: `${en}, highest variant of the model` };
}

/** `baseline:SERIES@DATE`: the same event by the autoregression of a record alone. */
export function baseline(rest: string, answer: Answer): Found | undefined {
  const [series, by] = rest.split("@");
  const told = answer.baselines.find((one) => one.series === series);
  const event = told?.events.find((one) => one.by === by);
  if (!told || !event) return undefined;
  return {
    kind: "result",
    shape: "probability",
    value: event.probability,
    unit: "1",
    href: `sources.html#${told.source}`,
    name: {
      ru: "вероятность по одной лишь авторегрессии ряда",
      en: "probability by the autoregression of the record alone",
    },
    about: (language) => [
      byLine(event.by, language),
      language === "ru" ? `точек в ряду: ${told.n}` : `points of record: ${told.n}`,
    ],
  };
}
