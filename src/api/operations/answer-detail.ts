import { z } from "zod";
import type { Answer } from "../../analysis/index.ts";
import { formatDate, formatNumber, formatProbability, type Language, plural } from "../../units/index.ts";

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
export function answerLines(
  { title, scenarios, worlds, runHash, dataDate, lawDate }: Answer,
  language: Language,
): string {
  const [first] = scenarios;
  const percent = (value: number) => percentIn(value, language);
  const many = formatNumber(worlds, { language });
  const day = (date: string) => formatDate(date, language);
  if (language === "ru") {
    const events = first!.events.map(
      ({ name, by, probability, low, high }) =>
        `${name.ru}, до ${day(by)}: ${percent(probability)} (в разных вариантах модели от ${percent(low)} до ${percent(high)})`,
    );
    return [
      `${title.ru} Сценарий «${first!.name.ru}»:`,
      ...events,
      `Данные на ${day(dataDate)}, законы на ${day(lawDate)}; ${many} ${plural(worlds, "ru", WORLDS)}, отпечаток расчёта ${runHash}.`,
    ].join("\n");
  }
  const events = first!.events.map(
    ({ name, by, probability, low, high }) =>
      `${name.en} by ${by}: ${percent(probability)} (${percent(low)} to ${percent(high)} across structures)`,
  );
  return [
    `${title.en} Scenario "${first!.name.en}":`,
    ...events,
    `Data to ${dataDate}, law as of ${lawDate}; ${many} worlds, run ${runHash}.`,
  ].join("\n");
}

/** Forms of the word for worlds after a number. */
export const WORLDS = ["прогон", "прогона", "прогонов"] as const;

/** A probability for a reader; a range over structures that no world fell into is none. */
export function percentIn(value: number, language: Language): string {
  if (Number.isFinite(value)) return formatProbability(Math.min(1, Math.max(0, value)), language);
  return language === "ru" ? "неизвестно" : "unknown";
}
