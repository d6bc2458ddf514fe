import type { QuestionRun } from "../../api/run-question.ts";
import type { EventEntry, EventVariants } from "../../articles/index.ts";
import type { Catalog, Text } from "../../catalog/index.ts";
import {
  amountText,
  formatNumber,
  formatPercent,
  formatProbability,
  type Language,
  plural,
} from "../../units/index.ts";

/** Page and anchor that define an event. */
export function eventHref(id: string): string {
  return `events.html#${id}`;
}

/** The events of a question in words, with the references of their probabilities. */
export function eventEntries(run: QuestionRun, { parameters }: Pick<Catalog, "parameters">): EventEntry[] {
  const { question, answer, model } = run;
  return question.events.map((event) => {
    const variants = variantsOf(event.id, run, parameters);
    const quantity = model.quantities.find(({ id }) => id === event.quantity.replace(/\[.*$/, ""))?.source;
    const unit = quantity?.unit ?? "1";
    return {
      id: event.id,
      name: event.name,
      definition: [
        ...(event.against === NOBODY
          ? levelTerms(event, quantity?.name ?? same(event.quantity), unit)
          : leadTerms(event, unit)),
        { name: { ru: "Как долго", en: "For how long" }, words: lengthWords(event.months) },
        {
          name: { ru: "Считается с", en: "Counted from" },
          words: {
            ru: "даты, по которую доведены данные; наступившее раньше не засчитывается",
            en: "the date to which the data run; what came before does not count",
          },
        },
      ],
      quantity: event.quantity,
      by: question.by,
      rows: answer.scenarios.map(({ id, name }) => ({
        scenario: name,
        references: question.by.map((date) => `answer:${id}:${event.id}@${date}`),
      })),
      ...(variants === undefined ? {} : { variants }),
    };
  });
}

/** An event by the date of the headline, within the worlds of each answer to each question about structure. */
function variantsOf(
  id: string,
  { question, answer }: QuestionRun,
  parameters: Catalog["parameters"],
): EventVariants | undefined {
  const { by } = question.headline.event;
  const [scenario] = answer.scenarios;
  const event = scenario?.events.find((one) => one.id === id && one.by === by);
  if (event === undefined || event.byStructure.length === 0) return undefined;
  return {
    by,
    reference: `answer:${id}@${by}`,
    rows: event.byStructure
      .toSorted((a, b) => (a.parameter === b.parameter ? a.value - b.value : 0))
      .map(({ parameter, name, probability }) => ({
        parameter,
        question: parameters.get(parameter)!.name,
        option: name,
        probability: { ru: splitText(probability, "ru"), en: splitText(probability, "en") },
      })),
  };
}

/** To the two figures of the range that these are the ends of; what no world or every world shows is no 0 and no 1. */
function splitText(probability: number, language: Language): string {
  if (Number.isNaN(probability)) return "—";
  return probability <= 0 || probability >= 1
    ? formatProbability(probability, language)
    : formatPercent(probability, { language });
}

type AskedEvent = QuestionRun["question"]["events"][number];

/** In place of a rival: an event of reaching a level. */
const NOBODY = "none";

function leadTerms(event: AskedEvent, unit: string): EventEntry["definition"] {
  return [
    { name: { ru: "Кто впереди", en: "Who leads" }, words: partyWords(event.actor, event.ruler) },
    { name: { ru: "Кого опережает", en: "Against whom" }, words: partyWords(event.against, event.ruler) },
    { name: { ru: "По какой мере", en: "On which ruler" }, words: RULERS[event.ruler] ?? same(event.ruler) },
    { name: { ru: "На сколько", en: "By how much" }, words: marginWords(event.margin, unit) },
  ];
}

function levelTerms(event: AskedEvent, quantity: Text, unit: string): EventEntry["definition"] {
  return [
    { name: { ru: "Чьё", en: "Whose" }, words: partyWords(event.actor, event.ruler) },
    { name: { ru: "Что измеряется", en: "What is measured" }, words: quantity },
    {
      name: { ru: "Выше чего", en: "Above what" },
      words: { ru: amountText(event.margin, unit, "ru"), en: amountText(event.margin, unit, "en") },
    },
  ];
}

const PARTIES: Readonly<Record<string, Text>> = {
  deepseek: { ru: "DeepSeek", en: "DeepSeek" },
  cn: { ru: "Китай", en: "China" },
  us: { ru: "США", en: "the US" },
  all: { ru: "все остальные лаборатории", en: "all other laboratories" },
};

/** Models are released by laboratories: on the index of models a side is its best one. */
const BEST: Readonly<Record<string, Text>> = {
  cn: { ru: "лучшая из китайских лабораторий", en: "the best Chinese laboratory" },
  us: { ru: "лучшая из лабораторий США", en: "the best US laboratory" },
};

const RULERS: Readonly<Record<string, Text>> = {
  ECI: {
    ru: "индекс возможностей ECI, лучшая выпущенная модель",
    en: "capability index ECI, best released model",
  },
  tokens: {
    ru: "токены, сгенерированные для пользователей за месяц",
    en: "tokens generated for users in a month",
  },
  run: { ru: "операции наибольшего запуска обучения", en: "operations of the largest training run" },
  "FLOP/s": { ru: "собственный парк чипов по производительности", en: "fleet of chips owned, by FLOP/s" },
};

function partyWords(id: string, ruler: string): Text {
  return (ruler === "ECI" ? BEST[id] : undefined) ?? PARTIES[id] ?? same(id);
}

function same(words: string): Text {
  return { ru: words, en: words };
}

function marginWords(margin: number, unit: string): Text {
  if (margin === 0) return { ru: "на сколько угодно", en: "by any margin" };
  return {
    ru: `больше чем на ${amountText(margin, unit, "ru")}`,
    en: `by more than ${amountText(margin, unit, "en")}`,
  };
}

function lengthWords(months: number): Text {
  const say = (language: Language, forms: readonly string[]): string =>
    `${formatNumber(months, { language })}\u00A0${plural(months, language, forms)}`;
  if (months === 1) return { ru: "хотя бы месяц", en: "for a month at least" };
  return {
    ru: `не меньше ${say("ru", ["месяца", "месяцев", "месяцев"])} подряд`,
    en: `at least ${say("en", ["month", "months"])} running`,
  };
}
