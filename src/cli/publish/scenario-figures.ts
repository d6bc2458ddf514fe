import { monthAt, quantile, share } from "../../analysis/index.ts";
import type { Figure } from "../../articles/index.ts";
import { type DifferencesChart, shownDifference } from "../../charts/index.ts";
import { type FigureContext, SCENARIO_RESPONSES, sourceLine } from "./figure-context.ts";

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
    const at = (p: number): number => quantile(apart, p);
    const beyond = share(apart, (value) => value >= WORTH);
    return { id, name, p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), beyond };
  });
  const shown = (value: number, language: "ru" | "en"): string => shownDifference(value, language, false);
  const tell = (language: "ru" | "en"): string =>
    rows
      .map(
        ({ name, p5, p50, p95 }) =>
          `${name[language]}: ${shown(p50, language)} (${shown(p5, language)} … ${shown(p95, language)})`,
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
