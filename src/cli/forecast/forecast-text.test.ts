import { expect, it } from "vitest";
import { forecastText } from "./forecast-text.ts";
import type { Forecast } from "./run-forecast.ts";

const ink = { strong: (text: string) => text, faint: (text: string) => text };

it.each([
  ["ru", "2048 прогонов; начальное число 7; отпечаток расчёта abc; Ssylka 0.1.2"],
  ["en", "2,048 worlds; seed 7; run hash abc; Ssylka 0.1.2"],
] as const)("a forecast ends with the run that it is from, in words (%s)", (language, line) => {
  const run = { asOf: "2025-12-31", series: [], worlds: 2048, seed: 7, runHash: "abc", version: "0.1.2" };
  const lines = forecastText(run as unknown as Forecast, { language, ink });
  expect(lines.at(-1)!.replaceAll("\u00a0", " ")).toBe(line);
});
