import { z } from "zod";
import type { Answer } from "../../analysis/index.ts";
import { formatProbability } from "../../units/index.ts";

export const detail = z
  .enum(["short", "full"])
  .default("short")
  .describe("full: with ranges over structures, drivers, and what the record alone would say");

/** An answer as asked for: the short one leaves out what most readers do not read. */
export function shown(answer: Answer, much: "short" | "full"): unknown {
  if (much === "full") return answer;
  const { baselines: _, clamped: __, ...rest } = answer;
  const scenarios = answer.scenarios.map(({ drivers: ___, ...scenario }) => ({
    ...scenario,
    events: scenario.events.map(({ byStructure: ____, ...event }) => event),
  }));
  return { ...rest, scenarios };
}

/** Each event of the first scenario in a line, and the run that it rests on. */
export function answerLines({ title, scenarios, worlds, runHash, dataDate, lawDate }: Answer): string {
  const [first] = scenarios;
  const events = first!.events.map(
    ({ name, by, probability, low, high }) =>
      `${name.en} by ${by}: ${percent(probability)} (${percent(low)} to ${percent(high)} across structures)`,
  );
  return [
    `${title.en} Scenario "${first!.name.en}":`,
    ...events,
    `Data to ${dataDate}, law as of ${lawDate}; ${worlds} worlds, run ${runHash}.`,
  ].join("\n");
}

function percent(value: number): string {
  // A range over structures that no world fell into is none.
  return Number.isFinite(value) ? formatProbability(Math.min(1, Math.max(0, value)), "en") : "unknown";
}
