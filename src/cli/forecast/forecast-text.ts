import { FORECAST_LEVELS } from "../../analysis/hindcast/forecast.ts";
import { formatCompact, formatDate, formatNumber, type Language } from "../../units/index.ts";
import { runLine } from "../run-line.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Forecast } from "./run-forecast.ts";
import { WORDS } from "./words.ts";

/** Ends of years shown. */
const SHOWN = ["2026-06-30", "2026-12-31", "2027-12-31"];
const MILLION = 1e6;

/** A row a series: median and 90 % interval at three dates. */
export function forecastText(
  forecast: Forecast,
  { language, ink }: { language: Language; ink: Ink },
): string[] {
  const { asOf, series } = forecast;
  const head = [WORDS.series[language], ...SHOWN.map((date) => formatDate(date, language))];
  const rows = series.map(({ id, points }) => [
    id,
    ...SHOWN.map((date) => {
      const point = points.find((one) => one.date === date);
      if (!point) return "—";
      const [low, middle, high] = [0.05, 0.5, 0.95].map((level) =>
        told(point.quantiles[FORECAST_LEVELS.indexOf(level)]!, language),
      );
      return `${middle} (${low} … ${high})`;
    }),
  ]);
  return [
    ink.strong(WORDS.title[language].replace("{date}", formatDate(asOf, language))),
    "",
    ...columns([head, ...rows]),
    "",
    ...wrap(WORDS.how[language]),
    "",
    ...wrap(runLine(forecast, language)).map(ink.faint),
  ];
}

/** A number of a forecast with two figures, great ones in words. */
export function told(value: number, language: Language): string {
  const style = { language, significant: 2 };
  return Math.abs(value) >= MILLION ? formatCompact(value, style) : formatNumber(value, style);
}
