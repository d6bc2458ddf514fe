import { type EventAnswer, monthAt, quantile, share } from "../../analysis/index.ts";
import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { DifferencesChart, TornadoChart } from "../../charts/index.ts";
import { formatNumber, formatProbability } from "../../units/index.ts";
import { type FigureContext, SCENARIO_RESPONSES, sourceLine, told } from "./figure-context.ts";
import { amountText } from "./value-text.ts";

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
      ru: "Вероятность, что событие наступит и продержится не меньше трёх месяцев подряд. К концу 2030 года китайская лаборатория удержит первое место по ECI с вероятностью {{answer:lead-eci-3m@2030-12-31}}, DeepSeek — {{answer:deepseek-lead-eci-3m@2030-12-31}}. Под столбцом — разброс по вариантам модели.",
      en: "Probability that the event comes and lasts at least three months running. By the end of 2030 a Chinese laboratory holds the first place on ECI with probability {{answer:lead-eci-3m@2030-12-31}}, DeepSeek {{answer:deepseek-lead-eci-3m@2030-12-31}}. Under each bar stands the range over variants of the model.",
    },
    source: sourceLine([]),
  };
}

/** Inputs that move the headline probability most. */
export function drivers(context: FigureContext): Figure {
  const { id, by } = context.run.question.headline.event;
  const baseline = context.values.lookup(`answer:${id}@${by}`)!.value as number;
  const event = context.run.question.events.find((one) => one.id === id)!;
  return {
    id: "drivers",
    chart: tornado(context, {
      id: "drivers",
      output: id,
      baseline,
      percent: true,
      title: {
        ru: "Какие допущения сильнее всего меняют ответ",
        en: "The assumptions that move the answer most",
      },
      unit: { ru: "Вероятность к концу 2030 года", en: "Probability by the end of 2030" },
    }),
    caption: {
      ru: `Событие: ${event.name.ru}. Каждая строка — одно допущение; остальные меняются свободно. Показаны только те, чьё действие больше погрешности расчёта.`,
      en: `The event: ${event.name.en}. Each row is one assumption; the others vary freely. Only those are shown whose effect exceeds the error of the calculation.`,
    },
    source: sourceLine([]),
  };
}

/** Inputs that move the headline lag most. */
export function lagDrivers(context: FigureContext): Figure {
  const { quantity, date } = context.run.question.headline.lag;
  const baseline = context.values.lookup(`out:${quantity}@${date}`)!.value as number;
  return {
    id: "drivers-lag",
    chart: tornado(context, {
      id: "drivers-lag",
      output: quantity,
      baseline,
      title: { ru: "Что сильнее всего двигает отставание", en: "What moves the lag most" },
      unit: { ru: "Отставание на конец 2028 года, месяцев", en: "Lag at the end of 2028, months" },
    }),
    caption: {
      ru: "Медиана отставания там, где допущение близко к нижнему и к верхнему краю своего диапазона.",
      en: "The median lag where an assumption lies near the low and near the high end of its range.",
    },
    source: sourceLine([]),
  };
}

interface TornadoWords {
  readonly id: string;
  readonly output: string;
  readonly baseline: number;
  readonly percent?: boolean;
  readonly title: Text;
  readonly unit: Text;
}

function tornado({ run, catalog }: FigureContext, { output, ...words }: TornadoWords): TornadoChart {
  const chosen = run.answer.scenarios[0]!.drivers.filter((one) => one.output === output);
  const named = chosen.map((one) => {
    const parameter = catalog.parameters.get(one.parameter);
    const unit = parameter?.unit ?? "1";
    const end = (value: number): Text =>
      parameter?.options?.[String(value)] ?? {
        ru: amountText(value, unit, "ru"),
        en: amountText(value, unit, "en"),
      };
    const name = PLAIN_NAMES[one.parameter] ?? parameter?.name ?? { ru: one.parameter, en: one.parameter };
    return {
      id: one.parameter,
      name: { ru: capital(name.ru), en: capital(name.en) },
      atP5: one.p50AtP5,
      atP95: one.p50AtP95,
      mcse: one.mcse,
      p5: end(one.p5),
      p95: end(one.p95),
      ...(parameter === undefined ? {} : { href: `parameters.html#${parameter.id}` }),
    };
  });
  const show = (value: number, language: "ru" | "en"): string =>
    words.percent === true
      ? formatProbability(value, language)
      : formatNumber(value, { language, significant: 2 });
  const tell = (language: "ru" | "en"): string =>
    named
      .map(
        (one) =>
          `${one.name[language]}: ${one.p5[language]} → ${show(one.atP5, language)}, ${one.p95[language]} → ${show(one.atP95, language)}`,
      )
      .join(". ");
  return {
    kind: "tornado",
    ...words,
    description: {
      ru: `Основной расчёт — ${show(words.baseline, "ru")}. ${tell("ru")}.`,
      en: `Main run: ${show(words.baseline, "en")}. ${tell("en")}.`,
    },
    drivers: named,
  };
}

/** Other scenarios against the rules as they were: the lag. */
export function scenarios(context: FigureContext): Figure {
  return {
    id: "scenarios",
    chart: differences(context, {
      id: "scenarios",
      output: "lag_match",
      title: {
        ru: "Как изменилось бы отставание к концу 2028 года",
        en: "How the lag at the end of 2028 would differ",
      },
      unit: { ru: "Разница с основным сценарием, месяцев", en: "Difference from the main scenario, months" },
      less: { ru: "отставание короче", en: "shorter lag" },
      more: { ru: "длиннее", en: "longer" },
      beyond: { ru: "вероятность: хотя бы на месяц длиннее", en: "chance of at least one month longer" },
    }),
    caption: {
      ru: "Разница считается прогон за прогоном: одни и те же случайные условия с правилами и без них. Без ограничений её медиана — {{diff:no-rules:lag_match@2028-12-31}}; минус означает, что отставание короче.",
      en: "Differences are taken world by world: the same chances with the rules and without. Without any rules the median difference is {{diff:no-rules:lag_match@2028-12-31}}; minus means a shorter lag.",
    },
    source: sourceLine([]),
    responses: SCENARIO_RESPONSES,
  };
}

/** Other scenarios against the rules as they were: the ratio of fleets. */
export function scenarioRatios(context: FigureContext): Figure {
  return {
    id: "scenarios-ratio",
    chart: differences(context, {
      id: "scenarios-ratio",
      output: "ratio_flop",
      title: {
        ru: "Насколько иным было бы отношение парков, конец 2028 года",
        en: "How the ratio of fleets would differ, end of 2028",
      },
      unit: {
        ru: "США к Китаю по FLOP/с, разница отношений",
        en: "US to China by FLOP/s, difference of ratios",
      },
      less: { ru: "перевес США меньше", en: "smaller US advantage" },
      more: { ru: "больше", en: "larger" },
      beyond: { ru: "вероятность: больше хотя бы на единицу", en: "chance of at least one more" },
    }),
    caption: {
      ru: "Без ограничений отношение изменилось бы на {{diff:no-rules:ratio_flop@2028-12-31}}.",
      en: "Without any rules the ratio would differ by {{diff:no-rules:ratio_flop@2028-12-31}}.",
    },
    source: sourceLine([]),
    responses: SCENARIO_RESPONSES,
  };
}

type DifferenceWords = Pick<DifferencesChart, "id" | "title" | "unit" | "less" | "more" | "beyond"> & {
  readonly output: string;
};

function differences(
  { run, reference }: FigureContext,
  { output, ...words }: DifferenceWords,
): DifferencesChart {
  const { date } = run.question.headline.lag;
  const column = (scenario: string): Float64Array => {
    const table = run.result.scenarios.get(scenario)!.table;
    return table.get(`${output}@${monthAt(date, run.model.start)}`)!;
  };
  const theirs = column(reference);
  const rows = run.answer.scenarios.slice(1).map(({ id, name }) => {
    const apart = column(id).map((value, world) => value - theirs[world]!);
    // A hundredth is more than the chart can show.
    const at = (p: number): number => Math.round(quantile(apart, p) * 100) / 100;
    const beyond = share(apart, (value) => value >= WORTH);
    return { id, name, p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), beyond };
  });
  const tenths = (value: number, language: "ru" | "en"): string =>
    formatNumber(value, { language, decimals: 1 });
  const tell = (language: "ru" | "en"): string =>
    rows
      .map(
        ({ name, p5, p50, p95 }) =>
          `${name[language]}: ${tenths(p50, language)} (${tenths(p5, language)} … ${tenths(p95, language)})`,
      )
      .join("; ");
  return {
    kind: "differences",
    ...words,
    description: {
      ru: `Медиана разницы и границы девяти прогонов из десяти. ${tell("ru")}.`,
      en: `Median difference and bounds of nine worlds in ten. ${tell("en")}.`,
    },
    rows,
  };
}

/** Differences from this on are worth a column: one month, one unit of a ratio. */
const WORTH = 1;

/** Assumptions whose catalog name is a formula's; the rest go by that name. */
const PLAIN_NAMES: Readonly<Record<string, Text>> = {
  ceiling_on: {
    ru: "есть ли потолок того, что дают вычисления",
    en: "whether what compute brings has a ceiling",
  },
  residual_kept: {
    ru: "сохраняется ли преимущество, которого уравнения не объясняют",
    en: "whether the advantage that the equations leave unexplained stays",
  },
  substitution: {
    ru: "заменяют ли люди и вычисления друг друга в исследованиях",
    en: "whether people and compute can replace each other in research",
  },
};

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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
