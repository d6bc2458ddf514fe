import type { Catalog, Observation, Text } from "../../catalog/index.ts";
import { amountText, formatDate, formatNumber, type Language } from "../../units/index.ts";

/** Series of the record by which the lag is found: those of the edition of August 2026. */
const CHINESE = "cn_eci_record";
const AMERICAN = "us_eci_record";

/** Which two models the lag of the record compares on a day. */
export interface LagMatch {
  /** The best Chinese model released by then. */
  readonly chinese: Observation;
  /** The first US model at least as capable. */
  readonly american: Observation;
  /** It is the first of all US models on the index: one as capable may have come earlier, so the lag is this or more. */
  readonly atLeast: boolean;
}

/** The pair behind `lag_match_months` on a day; undefined where no US model is as capable. */
export function lagMatchAt(
  { observations }: Pick<Catalog, "observations">,
  date: string,
): LagMatch | undefined {
  const of = (series: string) =>
    observations
      .filter((row) => row.series === series && row.observed <= date)
      .sort((a, b) => (a.observed < b.observed ? -1 : 1));
  const american = of(AMERICAN);
  const chinese = of(CHINESE).reduce<Observation | undefined>(
    (best, row) => (best !== undefined && best.value >= row.value ? best : row),
    undefined,
  );
  const match = chinese && american.find(({ value }) => value >= chinese.value);
  return match && { chinese, american: match, atLeast: match === american[0] };
}

/** «Kimi K3 (157,0 балла) ↔ GPT-5.4 Pro (158,5; 5 марта 2026 г.); с 5 марта 2026 г. по 30 сентября 2026 г.» */
export function lagMatchWords(match: LagMatch, date: string): Text {
  const say = (language: Language): string => {
    const { chinese, american, atLeast } = match;
    const points = amountText(chinese.value, "ECI", language);
    const level = formatNumber(american.value, { language, decimals: 1 });
    const [from, to] = [american.observed, date].map((day) => formatDate(day, language)) as [string, string];
    const pair = `${chinese.label} (${points}) ↔ ${american.label} (${level}; ${from})`;
    const span = language === "ru" ? `отставание — с ${from} по ${to}` : `the lag runs from ${from} to ${to}`;
    const bound =
      language === "ru"
        ? "; это первая модель США в индексе, так что отставание не меньше этого"
        : "; it is the first US model on the index, so that the lag is at least this";
    return `${pair}; ${span}${atLeast ? bound : ""}`;
  };
  return { ru: say("ru"), en: say("en") };
}
