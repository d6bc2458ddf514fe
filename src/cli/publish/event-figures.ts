import type { EventAnswer } from "../../analysis/index.ts";
import { capital, type Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { type FigureContext, sourceLine, told } from "./figure-context.ts";

/** Each event by each date, with the range over structures. */
export function events(context: FigureContext): Figure {
  const { question, answer } = context.run;
  const [scenario] = answer.scenarios;
  const by = question.headline.event.by;
  const id = question.headline.event.id;
  const headline = scenario!.events.find((one) => one.id === id && one.by === by)!;
  const named = question.events.map((event) => ({ ...event, name: withoutTerm(event.name) }));
  const tell = (language: "ru" | "en"): string =>
    named
      .map((event) => {
        const values = scenario!.events
          .filter((one) => one.id === event.id)
          .map((one) => `${told(context, `answer:${one.id}@${one.by}`)[language]} (${one.by.slice(0, 4)})`);
        return `${capital(event.name[language])}: ${values.join(", ")}`;
      })
      .join(". ");
  return {
    id: "events",
    chart: {
      kind: "event-bars",
      id: "events",
      title: likelihood(headline.probability, by.slice(0, 4)),
      description: {
        ru: `Вероятности к концу года. ${tell("ru")}.`,
        en: `Probabilities by the end of the year. ${tell("en")}.`,
      },
      events: named.map((event) => ({
        id: event.id,
        name: { ru: capital(event.name.ru), en: capital(event.name.en) },
        side: event.actor === "deepseek" ? "deepseek" : "cn",
        by: scenario!.events
          .filter((one) => one.id === event.id)
          .map((one) => ({
            by: one.by.slice(0, 4),
            probability: one.probability,
            error: errorOf(one, answer.worlds),
            low: one.low,
            high: one.high,
          })),
      })),
    },
    caption: {
      ru: "Вероятность, что событие наступит и продержится не меньше трёх месяцев подряд. К концу 2030 года китайская лаборатория удержит первое место по ECI с вероятностью {{answer:lead-eci-3m@2030-12-31}}, DeepSeek — {{answer:deepseek-lead-eci-3m@2030-12-31}}.",
      en: "Probability that the event comes and lasts at least three months running. By the end of 2030 a Chinese laboratory holds the first place on ECI with probability {{answer:lead-eci-3m@2030-12-31}}, DeepSeek {{answer:deepseek-lead-eci-3m@2030-12-31}}.",
    },
    note: {
      ru: "Под столбцом — разброс между вариантами модели, а не ошибка прогноза. Токены тому пример: на март 2026 года мы предсказывали {{forecast:cn_tokens@2026-03-31}}, а насчитали не меньше {{obs:cn_tokens_day@2026-03-24|bare}}.",
      en: "Under each bar stands the range over variants of the model, not the error of a forecast. Tokens are an example: for March 2026 we forecast {{forecast:cn_tokens@2026-03-31}}, and at least {{obs:cn_tokens_day@2026-03-24|bare}} were counted.",
    },
    source: sourceLine([]),
  };
}

/** A share of no world, or of all, is known to the rule of three: 3/n at most, drawn as two standard errors. */
function errorOf({ probability, mcse }: EventAnswer, worlds: number): number {
  if (probability <= 0 || probability >= 1) return 1.5 / worlds;
  return Number.isFinite(mcse) ? mcse : 0;
}

/** The term of three months stands in the caption, once. */
function withoutTerm({ ru, en }: Text): Text {
  return {
    ru: ru.replace(/ не меньше трёх месяцев подряд/, ""),
    en: en.replace(/ for at least three months( running| in a row)?/, ""),
  };
}

/** The headline probability as a title that stays true when it moves. */
function likelihood(probability: number, year: string): Text {
  const [ru, en] =
    probability < 0.35
      ? ["маловероятно", "is unlikely"]
      : probability < 0.65
        ? ["под вопросом", "is open"]
        : ["вероятно", "is likely"];
  return {
    ru: `Первенство DeepSeek к концу ${year} года ${ru}`,
    en: `First place for DeepSeek by the end of ${year} ${en}`,
  };
}
