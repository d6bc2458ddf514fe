import type { Answer } from "../../analysis/index.ts";
import type { Text } from "../../catalog/index.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";

/** Until when an event counts, as a line of a hover text. */
export function byLine(date: string, language: Language): string {
  return language === "ru" ? `до ${formatDate(date, "ru")}` : `by ${formatDate(date, "en")}`;
}

/** Scenario and size of the run, as lines of a hover text. */
export function runLines(scenario: Text, answer: Answer, language: Language): string[] {
  const worlds = formatNumber(answer.worlds, { language });
  return language === "ru"
    ? [`сценарий «${scenario.ru}»; прогонов: ${worlds}`]
    : [`scenario “${scenario.en}”; ${worlds} worlds`];
}
