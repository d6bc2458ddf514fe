import type { CoreValue } from "../../engine/xmile/index.ts";
import { log } from "../../numeric/index.ts";
import type { PlannedScenario } from "./core.ts";

type ProcessSeries = Extract<PlannedScenario["series"][number], { kind: "process" }>;

/**
 * One path that stands for a process: luck at its mean of zero, events at even median intervals (the first after half
 * of one), a single event at the median of its date.
 *
 * @param numberOf the number a parameter has in the deterministic run
 */
export function typicalPath(
  process: ProcessSeries,
  months: number,
  numberOf: (parameter: string) => number,
): CoreValue {
  const setting = (role: string): number => {
    const value = process.with[`${role}[${process.element}]`] ?? process.with[role]!;
    return typeof value === "number" ? value : numberOf(value);
  };
  const values = new Float64Array(months + 1);
  switch (process.type) {
    case "ar1":
      return {
        values,
        doc: {
          en: `The process "${process.id}" at its mean.`,
          ru: `Случайный процесс «${process.id}» на своём среднем.`,
        },
      };
    case "renewal": {
      const interval = setting("median");
      for (let event = interval / 2; event < months + 1; event += interval) values[Math.floor(event)] = 1;
      const { last } = process.with;
      if (typeof last === "number") values[last] = 1;
      return {
        values,
        doc: {
          en: `The process "${process.id}" with events at even median intervals.`,
          ru: `Случайный процесс «${process.id}»: события через равные медианные промежутки.`,
        },
      };
    }
    case "hazard": {
      const rate = setting("rate");
      const event = rate > 0 ? process.fromMonth + log(2) / rate : Number.POSITIVE_INFINITY;
      const doc = {
        en: `The process "${process.id}" with its event at the median date.`,
        ru: `Случайный процесс «${process.id}»: событие в медианную дату.`,
      };
      return { values: values.map((_, month) => (month >= event ? 1 : 0)), doc };
    }
  }
}
