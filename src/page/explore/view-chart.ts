import type { ExploreData, View, ViewChoice } from "../../articles/explore/types.ts";
import type { FanChart, FanSeries } from "../../charts/types.ts";
import { addMonths, daysInMonth } from "../../units/calendar.ts";
import type { StageAnswer } from "../protocol.ts";
import type { ExploreState } from "./state.ts";

/** Quantile lines by fan, `[level][month]` at 5, 10, 25, 50, 75, 90 and 95 %. */
export type Lines = ReadonlyMap<string, Float64Array>;

/** What a view shows in a state. */
export function choiceOf(view: View, state: ExploreState): ViewChoice {
  return view.choices.find(({ id }) => id === state.choices[view.id]) ?? view.choices[0]!;
}

export function viewOf(state: ExploreState, data: ExploreData): View {
  return data.views.find(({ id }) => id === state.view)!;
}

/** The lines of the first scenario of an answer, by fan: of those that were counted. */
export function linesOf({ scenarios }: StageAnswer, fans: readonly string[]): Lines {
  return new Map(
    fans.flatMap((id, index) => {
      const lines = scenarios[0]!.fans[index]!;
      return lines.length > 0 ? [[id, lines] as const] : [];
    }),
  );
}

/** The chart of a view: what was counted, and what was published as a line without a band where it differs. */
export function viewChart(
  choice: ViewChoice,
  data: ExploreData,
  now: Lines,
  published: Lines | undefined,
): FanChart {
  const series = choice.series.flatMap((one): FanSeries[] => {
    const { fan, name, side, observed } = one;
    const own: FanSeries = {
      id: fan,
      name: both(name),
      side,
      ...quantilesFrom(now.get(fan)!, choice.from, data),
      observed,
      ...(choice.series.length > 1 && { bands: "one" as const }),
    };
    const ghost = published?.get(fan);
    if (!ghost) return [own];
    return [
      {
        id: `${fan}-published`,
        name: both(data.words.ghost),
        side: "other",
        ...quantilesFrom(ghost, choice.from, data),
        bands: "none",
      },
      own,
    ];
  });
  const { divide } = choice;
  const domain = choice.domain ?? (choice.round ? around(series, choice.round) : undefined);
  return {
    kind: "fan",
    id: `explore-${choice.id}`,
    title: both(choice.title),
    description: both(`${choice.title}. ${data.words.median90}.`),
    unit: both(choice.unit),
    series,
    dataDate: data.dataDate,
    scale: choice.scale,
    ...(domain && { domain }),
    ...(divide && {
      divide: { value: divide.value, at: divide.at, above: both(divide.above), below: both(divide.below) },
    }),
  };
}

/** Ends of an axis at multiples of a step around everything drawn. */
function around(series: readonly FanSeries[], step: number): [number, number] {
  const values = series.flatMap(({ bands, p5, p50, p95, observed = [] }) => [
    ...(bands === "none" ? p50 : [...p5, ...p95]),
    ...observed.flatMap(({ value, low = value, high = value }) => [low, high]),
  ]);
  return [Math.floor(Math.min(...values) / step) * step, Math.ceil(Math.max(...values) / step) * step];
}

/** Quantiles by date from lines `[level][month]`, from a month on. */
export function quantilesFrom(
  lines: Float64Array,
  from: string,
  { start, months }: Pick<ExploreData, "start" | "months">,
): Pick<FanSeries, "dates" | "p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95"> {
  const width = months + 1;
  const dates = Array.from({ length: width }, (_, month) => lastDay(month, start));
  const shown = dates.flatMap((date, month) => (date.slice(0, 7) >= from ? [month] : []));
  const row = (level: number) => shown.map((month) => lines[level * width + month]!);
  const [p5, p10, p25, p50, p75, p90, p95] = [0, 1, 2, 3, 4, 5, 6].map(row) as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  return { dates: shown.map((month) => dates[month]!), p5, p10, p25, p50, p75, p90, p95 };
}

/** The last day of a month of the run, for which its values stand. */
function lastDay(month: number, start: string): string {
  const written = addMonths(start, month - 1);
  return `${written}-${daysInMonth(Number(written.slice(0, 4)), Number(written.slice(5)))}`;
}

/** A page has one language: charts take both. */
function both(text: string) {
  return { ru: text, en: text };
}
