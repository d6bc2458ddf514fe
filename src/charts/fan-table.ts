import { quantilesTable, recordTable } from "./tables.ts";
import type { ChartOptions, FanChart, TableTwin } from "./types.ts";

/** Median and 90 % interval at each year's end, and the observations as a second table; a record that only ages is one row. */
export function fanTable(chart: FanChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const record = recordTable(
    chart.series.map(({ name, observed = [], observedAs }) => ({
      name,
      points:
        observedAs === "steps"
          ? observed.filter((point, index) => index === 0 || point.label !== observed[index - 1]!.label)
          : observed,
    })),
    language,
    chart.recordHead,
  );
  return {
    ...quantilesTable(chart.series, language),
    ...(record === undefined ? {} : { record }),
  };
}
