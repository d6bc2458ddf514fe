import type { EquationEntry } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { formatDate, type Language } from "../../units/index.ts";
import type { QuestionRun } from "../run-question.ts";
import { elementWords } from "./lookup-results.ts";
import type { Values } from "./resolver.ts";
import { valueText } from "./value-text.ts";

/** Adds to each equation the medians of its columns in the world table at the date of the data. */
export function withMedians(
  entries: readonly EquationEntry[],
  { question, answer }: QuestionRun,
  values: Values,
): EquationEntry[] {
  const date = question.table.dates.find((one) => one === answer.dataDate) ?? question.table.dates[0]!;
  return entries.map((entry) => {
    const columns = question.table.quantities.filter((id) => id.split("[")[0] === entry.id);
    if (columns.length === 0) return entry;
    const say = (language: Language): string => {
      const parts = columns.map((id) => {
        const found = values.lookup(`out:${id}@${date}`)!;
        const share = found.unit === "1" && /share|part of/.test(entry.name.en);
        const element = /\[(.+)\]/.exec(id)?.[1];
        return `${element === undefined ? "" : `${elementWords(element)[language]} `}${valueText(found, language, share ? "percent" : undefined)}`;
      });
      return `${parts.join("; ")} (${formatDate(date, language)})`;
    };
    const median: Text = { ru: say("ru"), en: say("en") };
    return { ...entry, median };
  });
}
