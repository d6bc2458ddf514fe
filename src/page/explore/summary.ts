import type { ExploreData, SummaryColumn } from "../../articles/explore/types.ts";
import { monthIndex } from "../../units/calendar.ts";
import { formatNumber, formatPercent, formatProbability } from "../../units/format.ts";
import { bareText } from "../../units/format-amount.ts";
import type { StageAnswer } from "../protocol.ts";
import { isFirm } from "./counted.ts";
import type { ExploreState } from "./state.ts";
import type { Lines } from "./view-chart.ts";

/** A row of the table below the chart. */
export interface SummaryRow {
  readonly name: string;
  /** Where it is defined. */
  readonly href: string;
  readonly yours: string;
  /** Empty while nothing is changed. */
  readonly published: string;
  /** What the article prints, where that is another number. */
  readonly article?: string;
  readonly difference: string;
  readonly chance: string;
  /** Of a quantity that is counted in several ways, the one that stands here. */
  readonly way?: SummaryColumn["way"];
}

/** What was counted under the conditions of the article. */
export interface Published {
  readonly worlds: number;
  readonly lines: Lines;
  readonly probabilities: readonly Float64Array[];
}

/** Place of the median among an answer's levels, and of the ends of its widest interval. */
export const LEVEL = { p5: 0, p50: 3, p95: 6 } as const;
/** Below such a share of worlds in which a difference is not zero its sign says nothing. */
const TELLING = 0.5;

/**
 * Probabilities of events and headline quantities: of the reader's conditions, as published, and the difference. Where
 * nothing is asked they are the numbers that the article prints, however few worlds are counted here.
 *
 * @param published what was counted under the conditions of the article; none where nothing else is asked
 * @param choices how what is counted in several ways is counted
 */
export function summaryRows(
  answer: StageAnswer,
  data: ExploreData,
  now: Lines,
  published: Published | undefined,
  choices: ExploreState["choices"] = {},
): SummaryRow[] {
  const { language, summary, start } = data;
  const { differences } = answer;
  const firm = isFirm(answer);
  const percent = (probability: number) =>
    firm ? fineProbability(probability, language) : formatProbability(probability, language);
  const events = summary.events.map(({ id, name, by, href, article }): SummaryRow => {
    const event = data.events.indexOf(id);
    const month = monthIndex(by, start) + 1;
    const at = (probabilities: readonly Float64Array[]) => probabilities[event]![month]!;
    const yours = at(answer.scenarios[0]!.probabilities);
    const same = differences && at(differences.probabilities);
    const all = answer.scenarios[0]!.outside === 0;
    const enough = published !== undefined && published.worlds >= answer.worlds;
    // In the same worlds where all of them count; otherwise of all worlds, and printed until as many are counted.
    const base = all ? same : enough ? at(published.probabilities) : undefined;
    const printed = published && article !== undefined ? formatProbability(article, language) : "";
    return {
      name,
      href,
      yours: published ? percent(yours) : formatProbability(article ?? yours, language),
      published: base === undefined ? printed : percent(base),
      ...(base !== undefined &&
        article !== undefined &&
        formatProbability(article, language) !== formatProbability(base, language) && {
          article: formatProbability(article, language),
        }),
      difference: same === undefined ? "" : pointsText(yours, same, firm ? 1 : 0, data),
      chance: "",
    };
  });
  const quantities = chosenColumns(data, choices).map(
    ({ column, fan, month, name, unit, href, way, article }): SummaryRow => {
      const spread = (lines: Lines) => {
        const at = (level: number) => lines.get(fan)![level * (data.months + 1) + month]!;
        return spreadText([at(LEVEL.p50), at(LEVEL.p5), at(LEVEL.p95)], unit, data);
      };
      // Of fewer worlds it is another sample, and no number to compare with.
      const both = published?.worlds === answer.worlds ? published : undefined;
      const amount = (value: number) => bareText(sensible(value), unit, language);
      const apart = (printed: number | undefined, lines: Lines) =>
        printed !== undefined &&
        amount(printed) !== amount(lines.get(fan)![LEVEL.p50 * (data.months + 1) + month]!);
      const one = differences?.columns[column];
      const { p50, p5, p95 } = LEVEL;
      return {
        name,
        href,
        yours: published || !article ? spread(now) : spreadText(article, unit, data),
        published: both ? spread(both.lines) : published ? data.words.waits : "",
        ...(both && apart(article?.[0], both.lines) && { article: amount(article![0]) }),
        difference: one
          ? spreadText([one.quantiles[p50]!, one.quantiles[p5]!, one.quantiles[p95]!], unit, data, true)
          : "",
        chance: one && one.above + one.below >= TELLING ? formatProbability(one.above, language) : "",
        ...(way && { way }),
      };
    },
  );
  return [...events, ...quantities];
}

/** The columns of the summary: of what is counted in several ways, the one chosen. */
export function chosenColumns(
  { summary, views }: Pick<ExploreData, "summary" | "views">,
  choices: ExploreState["choices"],
): readonly SummaryColumn[] {
  return summary.columns.filter(({ way }) => {
    if (!way) return true;
    const first = views.find(({ id }) => id === way.view)!.choices[0]!.id;
    return way.choice === (choices[way.view] ?? first);
  });
}

/** A median with its 90 % interval: «9,7 (от −8,9 до 22)», "9.7 (−8.9 to 22)"; the unit stands in the name before it. */
export function spreadText(
  [middle, low, high]: readonly [number, number, number],
  unit: string,
  { language }: Pick<ExploreData, "language">,
  sign = false,
): string {
  const told = (value: number) => {
    const text = bareText(sensible(value), unit, language);
    if (!/[1-9]/.test(text)) return "0";
    return sign && value > 0 ? `+${text}` : text;
  };
  const range =
    language === "ru" ? `от\u00a0${told(low)} до\u00a0${told(high)}` : `${told(low)} to\u00a0${told(high)}`;
  return `${told(middle)} (${range})`;
}

/** A probability with one decimal, for a comparison; never 0 % or 100 %. */
export function fineProbability(probability: number, language: ExploreData["language"]): string {
  const told = (share: number) => formatPercent(share, { language, decimals: 1 });
  if (probability < LEAST) return `${language === "ru" ? "менее\u00a0" : "<"}${told(2 * LEAST)}`;
  if (probability >= 1 - LEAST) return `${language === "ru" ? "более\u00a0" : ">"}${told(1 - 2 * LEAST)}`;
  return told(probability);
}

/** Half of a tenth of a per cent. */
const LEAST = 0.0005;

/** The difference of two probabilities as they are printed, with so many decimals. */
function pointsText(
  yours: number,
  same: number,
  decimals: number,
  { language, words }: Pick<ExploreData, "language" | "words">,
): string {
  const printed = (probability: number) => Number((probability * 100).toFixed(decimals));
  const difference = printed(yours) - printed(same);
  const sign = difference > 0.05 ? "+" : "";
  const text = formatNumber(difference, { language, decimals });
  return `${sign}${text}\u00a0${words.points}`;
}

function sensible(value: number): number {
  return Number(value.toPrecision(2));
}
