import { monthAt, quantile } from "../../analysis/index.ts";
import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { DifferencesChart, TornadoChart } from "../../charts/index.ts";
import { type FigureContext, RESPONSES, SCENARIO_RESPONSES, sourceLine, told } from "./figure-context.ts";
import { amountText } from "./value-text.ts";

/** Each event by each date, with the range over structures. */
export function events(context: FigureContext): Figure {
  const { question, answer } = context.run;
  const [scenario] = answer.scenarios;
  const by = question.headline.event.by;
  const id = question.headline.event.id;
  const words = told(context, `answer:${id}@${by}`);
  return {
    id: "events",
    chart: {
      kind: "event-bars",
      id: "events",
      title: { ru: "Вероятность событий к трём датам", en: "Probability of the events by three dates" },
      description: {
        ru: `Столбцы по событиям и датам. Первое событие к концу 2030 года: ${words.ru}.`,
        en: `Bars by event and date. The first event by the end of 2030: ${words.en}.`,
      },
      events: question.events.map((event) => ({
        id: event.id,
        name: { ru: capital(event.name.ru), en: capital(event.name.en) },
        side: event.actor === "deepseek" ? "deepseek" : "cn",
        by: scenario!.events
          .filter((one) => one.id === event.id)
          .map((one) => ({
            by: one.by.slice(0, 4),
            probability: one.probability,
            error: Number.isFinite(one.mcse) ? one.mcse : 0,
            low: one.low,
            high: one.high,
          })),
      })),
    },
    caption: {
      ru: "К концу 2030 года китайская лаборатория удержит первое место по ECI с вероятностью {{answer:lead-eci-3m@2030-12-31}}, DeepSeek — {{answer:deepseek-lead-eci-3m@2030-12-31}}. Под столбцом — разброс по вариантам устройства модели.",
      en: "By the end of 2030 a Chinese laboratory holds the first place on ECI with probability {{answer:lead-eci-3m@2030-12-31}}, DeepSeek {{answer:deepseek-lead-eci-3m@2030-12-31}}. Under each bar stands the range over variants of the model.",
    },
    source: sourceLine([]),
    responses: RESPONSES,
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
      title: { ru: "Что сильнее всего двигает ответ", en: "What moves the answer most" },
      unit: { ru: "Вероятность к концу 2030 года", en: "Probability by the end of 2030" },
    }),
    caption: {
      ru: `Событие: ${event.name.ru}. Каждая строка — одно допущение; остальные меняются свободно.`,
      en: `The event: ${event.name.en}. Each row is one assumption; the others vary freely.`,
    },
    source: sourceLine([]),
    responses: RESPONSES,
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
      ru: "Середина отставания там, где допущение близко к нижнему и к верхнему краю своего диапазона.",
      en: "The middle of the lag where an assumption lies near the low and near the high end of its range.",
    },
    source: sourceLine([]),
    responses: RESPONSES,
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
    const name = parameter?.name ?? { ru: one.parameter, en: one.parameter };
    return {
      id: one.parameter,
      name: { ru: capital(name.ru), en: capital(name.en) },
      atP5: one.p50AtP5,
      atP95: one.p50AtP95,
      p5: end(one.p5),
      p95: end(one.p95),
      ...(parameter === undefined ? {} : { href: `parameters.html#${parameter.id}` }),
    };
  });
  const [first] = named;
  return {
    kind: "tornado",
    ...words,
    description: {
      ru: `Сильнее всего — ${first?.name.ru ?? "нет"}.`,
      en: `The strongest: ${first?.name.en ?? "none"}.`,
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
        ru: "Насколько иначе шло бы отставание, конец 2028 года",
        en: "How the lag would differ, end of 2028",
      },
      unit: { ru: "Месяцев, против правил как были", en: "Months, against the rules as they were" },
      less: { ru: "отставание короче", en: "shorter lag" },
      more: { ru: "длиннее", en: "longer" },
    }),
    caption: {
      ru: "Без ограничений отставание изменилось бы на {{diff:no-rules:lag_match@2028-12-31}}; вероятность, что оно было бы больше, — {{diff:no-rules:lag_match@2028-12-31/positive}}.",
      en: "Without any rules the lag would differ by {{diff:no-rules:lag_match@2028-12-31}}; the probability that it would be longer is {{diff:no-rules:lag_match@2028-12-31/positive}}.",
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
    }),
    caption: {
      ru: "Без ограничений отношение изменилось бы на {{diff:no-rules:ratio_flop@2028-12-31}}.",
      en: "Without any rules the ratio would differ by {{diff:no-rules:ratio_flop@2028-12-31}}.",
    },
    source: sourceLine([]),
    responses: SCENARIO_RESPONSES,
  };
}

type DifferenceWords = Pick<DifferencesChart, "id" | "title" | "unit" | "less" | "more"> & {
  readonly output: string;
};

function differences(
  { run, reference, values }: FigureContext,
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
    const above = values.lookup(`diff:${id}:${output}@${date}/positive`)!.value as number;
    return { id, name, p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), above };
  });
  return {
    kind: "differences",
    ...words,
    description: {
      ru: `Разницы по сценариям: ${rows.map((row) => `${row.name.ru} — ${amountText(row.p50, "1", "ru")}`).join("; ")}.`,
      en: `Differences by scenario: ${rows.map((row) => `${row.name.en} ${amountText(row.p50, "1", "en")}`).join("; ")}.`,
    },
    rows,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
