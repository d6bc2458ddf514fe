import { capital, type Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { TornadoChart } from "../../charts/index.ts";
import { amountText, formatNumber, formatProbability } from "../../units/index.ts";
import { type FigureContext, sourceLine } from "./figure-context.ts";

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
      ru: `Событие: ${event.name.ru}. Каждая строка — одно допущение; остальные меняются свободно. Не показаны те, чьё действие не отличить от погрешности расчёта.`,
      en: `The event: ${event.name.en}. Each row is one assumption; the others vary freely. Those whose effect cannot be told from the error of the calculation are not shown.`,
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
  substitutes: {
    ru: "заменяют ли люди и вычисления друг друга в исследованиях",
    en: "whether people and compute can replace each other in research",
  },
};
