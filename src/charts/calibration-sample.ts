import type { CalibrationChart } from "./calibration-types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

/** Three forecasts, each with a part of what it should hold. */
export const CALIBRATION_SAMPLE: CalibrationChart = {
  kind: "calibration",
  id: "calibration",
  title: both("Title calibration"),
  description: both("Description calibration"),
  series: [0.9, 0.7, 0.5].map((part, place) => ({
    id: `run-${place}`,
    name: both(`Record to 202${place + 3}`),
    n: 40 * (place + 1),
    points: [0.1, 0.5, 0.8, 0.9, 0.95].map((level) => ({ level, within: part * level })),
  })),
};
