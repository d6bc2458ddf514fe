import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { z } from "zod";
import { FORECAST_LEVELS } from "../../analysis/hindcast/forecast.ts";
import { canonicalJson, readTextFile } from "../../catalog/index.ts";
import { InputError } from "../../units/index.ts";
import type { Forecast } from "./run-forecast.ts";

const LIMIT = 20_000_000;

const pointSchema = z.object({
  date: z.string(),
  month: z.number().int(),
  quantiles: z.array(z.number()).length(FORECAST_LEVELS.length),
});
const listSchema = z.array(z.object({ id: z.string(), points: z.array(pointSchema).min(1) })).min(1);

/** What a forecast must have to be scored; the rest is covered by its hash. */
const forecastSchema = z.object({
  asOf: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  levels: z.array(z.number()),
  series: listSchema,
  quantities: listSchema,
  worlds: z.number(),
  version: z.string(),
  modelHash: z.string(),
  catalogHash: z.string(),
  runHash: z.string().regex(/^[0-9a-f]{12,}$/),
});

/**
 * Reads what `ssylka forecast --json` printed, unchanged.
 *
 * @throws InputError when it is something else, or its numbers do not have the hash that is written in it
 */
export function readForecast(file: string): Forecast {
  if (file === "") throw new InputError({ where: "--score", what: 'expected a file, got ""' });
  const parsed = parse(file, readTextFile({ path: resolve(file), shown: file, limit: LIMIT }));
  const sound = forecastSchema.safeParse(parsed);
  const levels = sound.success && canonicalJson(sound.data.levels) === canonicalJson(FORECAST_LEVELS);
  if (!levels)
    throw new InputError({
      where: file,
      what: "expected what ssylka forecast --json prints, got something else",
    });
  const { runHash, ...numbers } = parsed as Forecast;
  const hash = createHash("sha256").update(canonicalJson(numbers)).digest("hex").slice(0, runHash.length);
  if (hash !== runHash)
    throw new InputError({
      where: file,
      what: `expected the numbers that had the hash ${runHash}, got others (${hash}): the file was changed`,
    });
  return parsed as Forecast;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError({ where: file, what: "expected what ssylka forecast --json prints, got no JSON" });
  }
}
