import type { ForecastScoreReport } from "./score-forecast.ts";

/** A score as a file: a line a point, so that a change can be read. */
export function scoreJson(score: ForecastScoreReport): string {
  const lists = Object.entries(score).map(([key, value]) => {
    if (!Array.isArray(value)) return ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = value.map((one) => `  ${JSON.stringify(one)}`).join(",\n");
    return ` ${JSON.stringify(key)}: [\n${lines}\n ]`;
  });
  return `{\n${lists.join(",\n")}\n}\n`;
}
