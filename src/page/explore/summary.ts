import type { ExploreData } from "../../articles/explore/types.ts";
import { monthIndex } from "../../units/calendar.ts";
import { formatProbability } from "../../units/format.ts";
import { amountText } from "../../units/format-amount.ts";
import type { StageAnswer } from "../protocol.ts";
import type { Lines } from "./view-chart.ts";

/** A row of the table above the charts. */
export interface SummaryRow {
  readonly name: string;
  readonly yours: string;
  /** Empty while nothing is changed. */
  readonly published: string;
  readonly difference: string;
  readonly chance: string;
}

/** Place of the median among an answer's levels. */
const LEVEL = { p5: 0, p50: 3, p95: 6 } as const;

/** Probabilities of events and headline quantities: of the reader's conditions, as published, and the difference. */
export function summaryRows(
  answer: StageAnswer,
  data: ExploreData,
  now: Lines,
  published: Lines | undefined,
): SummaryRow[] {
  const { language, words, summary, start } = data;
  const { differences } = answer;
  const rows = summary.events.map(({ id, name, by }): SummaryRow => {
    const event = data.events.indexOf(id);
    const month = monthIndex(by, start) + 1;
    const yours = answer.scenarios[0]!.probabilities[event]![month]!;
    const base = differences === undefined ? undefined : differences.probabilities[event]![month];
    return {
      name: `${name}, ${words.by} ${by.slice(0, 4)}`,
      yours: formatProbability(yours, language),
      published: base === undefined ? "" : formatProbability(base, language),
      difference: base === undefined ? "" : pointsText(yours - base, data),
      chance: "",
    };
  });
  const quantities = summary.columns.map(({ column, fan, month, name, unit }): SummaryRow => {
    const at = (lines: Lines, level: number) => lines.get(fan)![level * (data.months + 1) + month]!;
    const told = (value: number) => amountText(sensible(value), unit, language);
    const spread = (lines: Lines) =>
      `${told(at(lines, LEVEL.p50))} (${told(at(lines, LEVEL.p5))} … ${told(at(lines, LEVEL.p95))})`;
    const one = differences?.columns[column];
    return {
      name,
      yours: spread(now),
      published: one && published ? spread(published) : "",
      difference: one
        ? `${signed(one.quantiles[LEVEL.p50]!, unit, data)} (${signed(one.quantiles[LEVEL.p5]!, unit, data)} … ${signed(one.quantiles[LEVEL.p95]!, unit, data)})`
        : "",
      chance: one ? chanceText(one, data) : "",
    };
  });
  return [...rows, ...quantities];
}

function pointsText(difference: number, { language, words }: ExploreData): string {
  const points = Math.round(difference * 100);
  return `${points > 0 ? "+" : ""}${amountText(points, "1", language)}\u00a0${words.points}`;
}

/** Where a difference is zero in most worlds its sign says nothing. */
function chanceText({ above, below }: { above: number; below: number }, { language }: ExploreData): string {
  return above + below < 0.5 ? "" : formatProbability(above, language);
}

function signed(value: number, unit: string, { language }: ExploreData): string {
  const text = amountText(sensible(value), unit, language);
  return value > 0 ? `+${text}` : text;
}

function sensible(value: number): number {
  return Number(value.toPrecision(2));
}
