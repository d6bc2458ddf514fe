import type { Figure } from "../../../articles/index.ts";
import type { Text } from "../../../catalog/index.ts";
import type { FanChart, FanSeries, ObservedPoint, Side } from "../../../charts/index.ts";
import type { Forecast } from "../../forecast/run-forecast.ts";
import type { ForecastScoreReport } from "../../forecast/score-forecast.ts";
import { FORECAST_CHARTS as WORDS } from "./words.ts";

/** Fans of the forecast with what came as points: fleets, best models, the lag. */
export function forecastFigures(forecast: Forecast, score: ForecastScoreReport): Figure[] {
  const series = (id: string, name: Text, side: Side): FanSeries => {
    const points = forecast.series.find((one) => one.id === id)!.points;
    const at = (level: number) => points.map(({ quantiles }) => quantiles[forecast.levels.indexOf(level)]!);
    return {
      ...{ id, name, side, dates: points.map(({ date }) => date) },
      ...{
        p5: at(0.05),
        p10: at(0.1),
        p25: at(0.25),
        p50: at(0.5),
        p75: at(0.75),
        p90: at(0.9),
        p95: at(0.95),
      },
      observed: score.points.filter((point) => point.series === id).map(cameOf),
      bands: "one",
    };
  };
  const chart = (id: "fleets" | "models" | "lag", scale: "log" | "linear", drawn: readonly FanSeries[]) => {
    const { title, description, unit, caption } = WORDS[id];
    const one: FanChart = {
      ...{ kind: "fan", id: `forecast-${id}`, title, description, unit, scale },
      ...{ series: drawn, dataDate: forecast.asOf },
    };
    return { id: one.id, chart: one, caption, source: WORDS.source };
  };
  return [
    chart("fleets", "log", [series("us_fleet", WORDS.us, "us"), series("cn_fleet", WORDS.cn, "cn")]),
    chart("models", "linear", [series("us_record", WORDS.us, "us"), series("cn_record", WORDS.cn, "cn")]),
    chart("lag", "linear", [series("lag", WORDS.lag.title, "cn")]),
  ];
}

function cameOf({ date, observed, rows }: ForecastScoreReport["points"][number]): ObservedPoint {
  const { source, label } = rows[0]!;
  return { date, value: observed, href: `sources.html#${source}`, ...(label === "" ? {} : { label }) };
}
