import { InputError } from "../units/index.ts";
import { baseValue } from "./base-value.ts";
import type { PlaceOf } from "./constants.ts";

const nowhere: PlaceOf = () => "catalog/hardware/benchmarks.yaml";

/**
 * Tokens/s that the rules of benchmarks promise every user, by language model and scenario: the document of
 * `catalog/hardware/benchmarks.yaml`, as `readRow` takes it. An InputError for an entry that does not fit.
 */
export function promisedSpeeds(
  document: unknown,
  where: PlaceOf = nowhere,
): (llm: string, scenario: string) => number | undefined {
  if (!Array.isArray(document))
    throw new InputError({ where: where([]), what: "expected a list of promises" });
  const speeds = new Map<string, number>();
  for (const [index, entry] of document.entries()) {
    const { llm, scenario, seconds_per_token: promise } = entry as Record<string, never>;
    if (typeof llm !== "string" || typeof scenario !== "string" || !promise)
      throw new InputError({
        where: where([index]),
        what: "expected llm, scenario and seconds_per_token",
      });
    speeds.set(`${llm} ${scenario}`, 1 / baseValue(promise, "s", where([index])));
  }
  return (llm, scenario) => speeds.get(`${llm} ${scenario}`);
}
