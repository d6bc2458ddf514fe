import { type Answer, monthAt, type Question, quantile, share } from "../../analysis/index.ts";
import { equationPath } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";
import type { QuestionRun } from "../run-question.ts";
import { eventHref } from "./event-entries.ts";
import type { Found } from "./found.ts";

/** `answer:`, `out:`, `diff:` with their scenario, quantity or event, date and suffix. */
interface Parsed {
  readonly scenario: string;
  readonly id: string;
  readonly date: string;
  readonly suffix: string;
}

const QUANTILES: Readonly<Record<string, number>> = { "": 0.5, p5: 0.05, p95: 0.95 };

/** References to what the run computed: probabilities, medians, differences, and what identifies the run. */
export function resultLookup(run: QuestionRun, lawRule: string | undefined) {
  const reference = run.question.scenarios[0]!;
  return (written: string): Found | undefined => {
    const colon = written.indexOf(":");
    const kind = written.slice(0, colon);
    const rest = written.slice(colon + 1);
    if (kind === "run" || kind === "date") return edition(kind, rest, run.answer, lawRule);
    if (kind === "baseline") return baseline(rest, run.answer);
    const parsed = parse(rest, reference);
    if (!parsed) return undefined;
    if (kind === "answer") return probability(parsed, run);
    if (kind === "out") return computed(parsed, run);
    return kind === "diff" ? difference(parsed, run, reference) : undefined;
  };
}

/** Every reference that the run can answer. */
export function resultReferences({ question, answer }: Pick<QuestionRun, "question" | "answer">): string[] {
  const columns = question.table.quantities.flatMap((id) =>
    question.table.dates.map((date) => `${id}@${date}`),
  );
  const suffixed = (start: string, suffixes: readonly string[]) => [
    start,
    ...suffixes.map((one) => `${start}/${one}`),
  ];
  const events = question.events.flatMap(({ id }) => question.by.map((by) => `${id}@${by}`));
  const others = question.scenarios.slice(1);
  return [
    ...events.flatMap((event) => suffixed(`answer:${event}`, ["low", "high"])),
    ...question.scenarios.flatMap((one) =>
      events.flatMap((event) => suffixed(`answer:${one}:${event}`, ["low", "high"])),
    ),
    ...columns.flatMap((column) => suffixed(`out:${column}`, ["p5", "p95"])),
    ...answer.scenarios.flatMap(({ id }) =>
      columns.flatMap((column) => suffixed(`out:${id}:${column}`, ["p5", "p95"])),
    ),
    ...others.flatMap((one) =>
      columns.flatMap((column) => suffixed(`diff:${one}:${column}`, ["p5", "p95", "positive"])),
    ),
    ...answer.baselines.flatMap(({ series, events: told }) =>
      told.map(({ by }) => `baseline:${series}@${by}`),
    ),
    ...["run:worlds", "run:seed", "run:hash", "date:data", "date:law"],
  ];
}

function parse(rest: string, reference: string): Parsed | undefined {
  const match = /^(?:([^:@]+):)?([^:@]+)@([^/]+)(?:\/(.+))?$/.exec(rest);
  if (!match) return undefined;
  const [, scenario = reference, id, date, suffix = ""] = match;
  return { scenario, id: id!, date: date!, suffix };
}

function probability(
  { scenario, id, date, suffix }: Parsed,
  { answer, question }: QuestionRun,
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
    href: eventHref(asked.id),
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
function baseline(rest: string, answer: Answer): Found | undefined {
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

function computed({ scenario, id, date, suffix }: Parsed, run: QuestionRun): Found | undefined {
  const column = columnOf(run, scenario, id, date);
  const at = QUANTILES[suffix];
  if (!column || at === undefined) return undefined;
  return {
    kind: "result",
    shape: "quantity",
    value: quantile(column.values, at),
    unit: column.unit,
    low: quantile(column.values, 0.05),
    high: quantile(column.values, 0.95),
    href: equationPath(column.quantity),
    name: column.name,
    about: (language) => [formatDate(date, language), ...runLines(column.scenario, run.answer, language)],
  };
}

function difference(
  { scenario, id, date, suffix }: Parsed,
  run: QuestionRun,
  reference: string,
): Found | undefined {
  const ours = columnOf(run, scenario, id, date);
  const theirs = columnOf(run, reference, id, date);
  if (!ours || !theirs || scenario === reference) return undefined;
  const apart = ours.values.map((value, world) => value - theirs.values[world]!);
  const shared = {
    kind: "result",
    href: equationPath(ours.quantity),
    name: ours.name,
    about: (language: Language) => [
      language === "ru"
        ? `разница со сценарием «${theirs.scenario.ru}», прогон за прогоном`
        : `difference from “${theirs.scenario.en}”, world by world`,
      formatDate(date, language),
      ...runLines(ours.scenario, run.answer, language),
    ],
  } as const;
  if (suffix === "positive") {
    return { ...shared, shape: "probability", value: share(apart, (value) => value > 0), unit: "1" };
  }
  const at = QUANTILES[suffix];
  if (at === undefined) return undefined;
  const [low, high] = [quantile(apart, 0.05), quantile(apart, 0.95)];
  return { ...shared, shape: "quantity", value: quantile(apart, at), unit: ours.unit, low, high };
}

function columnOf(
  { question, result, model, answer }: QuestionRun,
  scenario: string,
  id: string,
  date: string,
) {
  const values = result.scenarios
    .get(scenario)
    ?.table.get(`${id}@${tableMonth(question, date, model.start)}`);
  const told = answer.scenarios.find((one) => one.id === scenario);
  const [quantity, element] = id.split(/[[\]]/);
  const known = model.quantities.find((one) => one.id === quantity);
  if (!values || !told || !known) return undefined;
  const name = element === undefined ? known.source.name : withElement(known.source.name, element);
  return { values, scenario: told.name, quantity: known.id, unit: known.source.unit, name };
}

/** Only dates of the table have columns; others must not round to one. */
function tableMonth(question: Question, date: string, start: string): number {
  return question.table.dates.includes(date) ? monthAt(date, start) : Number.NaN;
}

const ELEMENTS: Readonly<Record<string, Text>> = {
  us: { ru: "США", en: "US" },
  cn: { ru: "Китай", en: "China" },
  deepseek: { ru: "DeepSeek", en: "DeepSeek" },
  cn_other: { ru: "остальные лаборатории Китая", en: "other Chinese labs" },
};

/** An element of a dimension as readers know it; its id where it has no words. */
export function elementWords(element: string): Text {
  return ELEMENTS[element] ?? { ru: element, en: element };
}

function withElement(name: Text, element: string): Text {
  const words = elementWords(element);
  return { ru: `${name.ru} (${words.ru})`, en: `${name.en} (${words.en})` };
}

function edition(kind: string, rest: string, answer: Answer, lawRule: string | undefined): Found | undefined {
  const cite = "index.html#cite";
  const count = (value: number | string, ru: string, en: string): Found => ({
    kind: "count",
    shape: typeof value === "string" ? "words" : "quantity",
    value,
    unit: "1",
    href: cite,
    name: { ru, en },
    exact: true,
  });
  const date = (value: string, href: string, ru: string, en: string): Found => ({
    kind: "date",
    shape: "date",
    value,
    unit: "1",
    href,
    name: { ru, en },
  });
  switch (`${kind}:${rest}`) {
    case "run:worlds":
      return count(answer.worlds, "прогонов в расчёте", "worlds in the run");
    case "run:seed":
      return count(String(answer.seed), "начальное число", "seed");
    case "run:hash":
      return count(answer.runHash, "отпечаток расчёта", "run hash");
    case "date:data":
      return date(answer.dataDate, "sources.html", "данные по", "data to");
    case "date:law":
      return date(
        answer.lawDate,
        lawRule === undefined ? "rules.html" : `rules.html#${lawRule}`,
        "нормы права на",
        "law as of",
      );
    default:
      return undefined;
  }
}

function byLine(date: string, language: Language): string {
  return language === "ru" ? `до ${formatDate(date, "ru")}` : `by ${formatDate(date, "en")}`;
}

function runLines(scenario: Text, answer: Answer, language: Language): string[] {
  const worlds = formatNumber(answer.worlds, { language });
  return language === "ru"
    ? [`сценарий «${scenario.ru}»; прогонов: ${worlds}`]
    : [`scenario “${scenario.en}”; ${worlds} worlds`];
}
