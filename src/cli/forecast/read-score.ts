import { readFileSync } from "node:fs";
import { inPackage } from "../../api/workspace.ts";
import { InputError } from "../../units/index.ts";
import type { ForecastScoreReport } from "./score-forecast.ts";

const FILE = "status/forecast-2025-12-score.json";

/**
 * The score that `npm run forecast` wrote.
 *
 * @param runHash of the forecast that it must be of
 * @throws InputError when it is of another forecast, or not what that writes
 */
export function readForecastScore(runHash: string): ForecastScoreReport {
  const score = parse(readFileSync(inPackage(FILE), "utf8")) as Partial<ForecastScoreReport> | null;
  if (score?.forecast?.runHash === runHash && Array.isArray(score.points) && Array.isArray(score.families))
    return score as ForecastScoreReport;
  throw new InputError({
    where: FILE,
    what: `expected the score of the forecast ${runHash}, as npm run forecast writes it, got something else`,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError({ where: FILE, what: "expected JSON, got something else; run npm run forecast" });
  }
}
