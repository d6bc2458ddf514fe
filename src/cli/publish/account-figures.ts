import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { AccountResult } from "../account/account-result.ts";
import { RESPONSES, SCENARIO_RESPONSES } from "./figure-context.ts";

const NONE: Text = { ru: "", en: "" };

/** The charts of the accounts as figures; what is to be kept in mind stands under each. */
export function accountFigures(results: readonly AccountResult[]): Figure[] {
  return results.flatMap(({ part, charts, notes }) =>
    charts.map(
      (chart, index): Figure => ({
        id: chart.id,
        chart,
        caption: notes[index] ?? NONE,
        source: sourceOf(part),
        responses: part === "uses" ? SCENARIO_RESPONSES : RESPONSES,
      }),
    ),
  );
}

/** The line under a chart: the first worlds of the run that the page is of. */
function sourceOf(part: string): Text {
  const worlds = `{{account:${part}.worlds}}`;
  return {
    ru: `расчёт Ssylka, прогонов: ${worlds}, данные по {{date:data}}`,
    en: `Ssylka calculation, ${worlds} worlds, data to {{date:data}}`,
  };
}
