import { monthAt, quantile } from "../../analysis/index.ts";
import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { FanSeries, ObservedPoint } from "../../charts/index.ts";
import { genitive } from "../../units/index.ts";
import { bandCount } from "./band-count.ts";
import { courseWords } from "./course-words.ts";
import {
  EPOCH_INDEX,
  type FigureContext,
  LINKED,
  observedPoints,
  RESPONSES,
  sourceLine,
  spanOf,
  told,
} from "./figure-context.ts";
import { quantileSeries } from "./quantile-series.ts";

/** DeepSeek's first model on the index is of November 2023. */
const FIRST = "2023-11";

/** The answer as a picture: how far DeepSeek's best model stands ahead of the best of all others. */
export function lead(context: FigureContext): Figure {
  const { question, answer } = context.run;
  const { id, by } = question.headline.event;
  const series = quantileSeries(
    context.run.result,
    context.reference,
    "lead_deepseek",
    spanOf(context, FIRST),
  );
  const course = courseWords(series);
  const probability = told(context, `answer:${id}@${by}`);
  const at = series.dates.indexOf(by);
  const observed = recordOfLead(context);
  const missed = missesOf({ ...series, observed });
  // Before DeepSeek trained a large model it was so far behind that the axis would hold little else.
  const floor = Math.min(...series.p5) * 1.25;
  const cut = observed.some(({ value }) => value < floor);
  const domain = [floor, Math.max(Math.max(...series.p95) * 1.3, -floor * 0.4)] as const;
  return {
    id: "lead",
    chart: {
      kind: "fan",
      id: "lead",
      title: title(context),
      description: {
        ru: `Отрыв лучшей модели DeepSeek от лучшей из прочих, баллы ECI; ниже нуля DeepSeek позади. ${course.ru}. Вероятность трёх месяцев первенства к концу ${by.slice(0, 4)} года: ${probability.ru}.`,
        en: `Lead of DeepSeek's best model over the best other, ECI points; below zero DeepSeek is behind. ${course.en}. Probability of three months in first place by the end of ${by.slice(0, 4)}: ${probability.en}.`,
      },
      unit: {
        ru: "DeepSeek минус лучшая из прочих моделей, баллы ECI",
        en: "DeepSeek minus the best other model, ECI points",
      },
      series: [
        {
          id: "lead_deepseek",
          name: { ru: "DeepSeek", en: "DeepSeek" },
          side: "deepseek",
          ...series,
          observed,
          observedAs: "steps",
        },
      ],
      divide: {
        value: 0,
        above: { ru: "DeepSeek впереди", en: "DeepSeek ahead" },
        below: { ru: "позади", en: "behind" },
        at: "left",
      },
      notes:
        at < 0
          ? []
          : [
              {
                date: by,
                value: Math.max(series.p95[at]!, 0),
                words: {
                  ru: `первая три месяца подряд к концу ${by.slice(0, 4)}\u00a0г.:\u00a0${probability.ru}`,
                  en: `first for three months running by the end of ${by.slice(0, 4)}:\u00a0${probability.en}`,
                },
              },
            ],
      domain,
      dataDate: answer.dataDate,
      recordHead: { ru: "Чей выпуск изменил разрыв", en: "Whose release changed the gap" },
    },
    caption: {
      ru: `Отрыв лучшей модели DeepSeek от лучшей из прочих моделей по индексу возможностей Epoch AI (ECI). На конец 2030 года медиана — {{out:lead_deepseek@2030-12-31}}, в девяти прогонах из десяти — {{out:lead_deepseek@2030-12-31|interval}}. Вероятность первенства, удержанного три месяца подряд, к тому же сроку — {{answer:${id}@${by}}}.`,
      en: `Lead of DeepSeek's best model over the best other model on Epoch AI's capability index (ECI). At the end of 2030 the median is {{out:lead_deepseek@2030-12-31}}, and nine worlds in ten lie {{out:lead_deepseek@2030-12-31|interval}}. The probability of holding first place for three months running by then is {{answer:${id}@${by}}}.`,
    },
    note: {
      ru: `${missed.ru}${cut ? " Первая модель DeepSeek отставала сильнее и на чертёж не поместилась." : ""} ${LINKED.ru}`,
      en: `${missed.en}${cut ? " DeepSeek’s first model was further behind than the drawing holds." : ""} ${LINKED.en}`,
    },
    source: sourceLine([EPOCH_INDEX]),
    responses: RESPONSES,
  };
}

/** How many steps of the record the model's band of its past does not hold, and on which side. */
function missesOf(series: Pick<FanSeries, "dates" | "p5" | "p95" | "observed">): Text {
  // The last step is repeated at the date of the data.
  const steps = series.observed!.filter(({ value }, index, all) => value !== all[index - 1]?.value);
  const { outside, above, below, all } = bandCount({ ...series, observed: steps });
  const count = outside.length;
  const href = "equations/lead_deepseek.html";
  if (count === 0) {
    return {
      ru: `Жирная линия — рекорд по выпущенным моделям; все [${all}](${href}) его ступеней лежат внутри полосы, где девять прогонов из десяти.`,
      en: `The heavy line is the record by the models released; all [${all}](${href}) of its steps lie inside the band of nine worlds in ten.`,
    };
  }
  const where =
    below.length === 0
      ? { ru: ", все выше неё", en: ", all above it" }
      : above.length === 0
        ? { ru: ", все ниже неё", en: ", all below it" }
        : {
            ru: `: выше неё [${above.length}](${href}), ниже [${below.length}](${href})`,
            en: `: [${above.length}](${href}) above it, [${below.length}](${href}) below`,
          };
  return {
    ru: `Жирная линия — то, что показали выпущенные модели, тонкая — расчёт за прошлое. За полосой, где девять прогонов из десяти, — [${count} из ${all}](${href}) ${genitive(all, ["ступень", "ступени", "ступеней"])} рекорда${where.ru}.`,
    en: `The heavy line is what released models showed, the thin one is the model’s own past. Of the steps of the record [${count} of ${all}](${href}) lie outside the band of nine worlds in ten${where.en}.`,
  };
}

/** Whether the median run has DeepSeek ahead by the date of the answer. */
function title({ run, reference }: FigureContext): Text {
  const { by } = run.question.headline.event;
  const column = run.result.scenarios
    .get(reference)!
    .table.get(`lead_deepseek@${monthAt(by, run.model.start)}`)!;
  const year = by.slice(0, 4);
  return quantile(column, 0.5) < 0
    ? {
        ru: `В медианном расчёте DeepSeek и в конце ${year} года позади`,
        en: `In the median DeepSeek is still behind at the end of ${year}`,
      }
    : {
        ru: `В медианном расчёте к концу ${year} года DeepSeek впереди`,
        en: `In the median DeepSeek is ahead by the end of ${year}`,
      };
}

/** The lead in the record at each release that moved it: DeepSeek's best minus the best of the US and of China's others. */
function recordOfLead(context: FigureContext): ObservedPoint[] {
  const own = observedPoints(context, "deepseek_eci_best");
  const others = [
    ...observedPoints(context, "us_eci_record"),
    ...observedPoints(context, "cn_eci_record").filter(({ label }) => !label?.startsWith("DeepSeek")),
  ];
  const first = own[0]!.date;
  const days = [...new Set([...own, ...others].map(({ date }) => date))]
    .filter((date) => date >= first)
    .sort();
  const points = days.map((date): ObservedPoint => {
    // Of the releases of a day those that raised the best of their side, DeepSeek's first.
    const moved = [own, others].flatMap((side) =>
      side.filter((point) => point.date === date && point.value > bestBefore(side, date)),
    );
    const href = moved.find((point) => point.href !== undefined)?.href;
    return {
      date,
      value: bestUntil(own, date) - bestUntil(others, date),
      label: moved.map(({ label = "" }) => label).join(", "),
      ...(href === undefined ? {} : { href }),
    };
  });
  const { dataDate } = context.run.answer;
  const changes = points.filter((point, index) => point.value !== points[index - 1]?.value);
  const last = changes.at(-1)!;
  // The last value holds to the end of the data.
  return last.date < dataDate ? [...changes, { ...last, date: dataDate }] : changes;
}

function bestUntil(points: readonly ObservedPoint[], date: string): number {
  return Math.max(...points.filter((point) => point.date <= date).map(({ value }) => value));
}

function bestBefore(points: readonly ObservedPoint[], date: string): number {
  return Math.max(...points.filter((point) => point.date < date).map(({ value }) => value));
}
