import type { Spread } from "../../analysis/attribution.ts";
import type { Comparison } from "../../analysis/compare.ts";
import type { Text } from "../../catalog/index.ts";
import type { WaterfallChart } from "../../charts/index.ts";
import { fill } from "../answer/words.ts";
import { type CompareContext, divided, partWords } from "./compare-text.ts";
import { WORDS } from "./words.ts";

/**
 * How the reference becomes the scenario, change by change: a panel for the lag of the headline and the first ratio. An
 * event is true or false in a world, so that it has no spread to draw. By `ends` the parts are those of each change
 * alone, and what is left to their working together.
 */
export function attributionChart(
  comparison: Comparison,
  context: Omit<CompareContext, "language">,
): WaterfallChart {
  const said = (say: (of: CompareContext) => string): Text => ({
    ru: say({ ...context, language: "ru" }),
    en: say({ ...context, language: "en" }),
  });
  const title = said(({ language }) =>
    fill(WORDS.title[language], {
      scenario: comparison.name[language],
      against: comparison.againstName[language],
    }),
  );
  const drawn = divided(comparison, { ...context, language: "en" }).filter(({ share }) => !share);
  const panels = drawn.map(({ attribution }, index) => {
    const { from, to, parts, remainder, method } = attribution;
    const step = (role: "level" | "part", id: string, name: Text, of: Spread) => ({
      role,
      id,
      name,
      mean: of.value,
      p5: of.p5,
      p50: of.p50,
      p95: of.p95,
    });
    return {
      id: String(index),
      name: said((own) => divided(comparison, own)[index]!.name),
      steps: [
        step("level", "from", comparison.againstName, from),
        ...parts.map(({ change, first }) =>
          step(
            "part",
            change,
            said((own) => partWords(change, comparison, own)),
            first,
          ),
        ),
        ...(method === "shapley"
          ? []
          : [
              step(
                "part",
                "remainder",
                said(({ language }) => WORDS.remainder[language]),
                remainder,
              ),
            ]),
        step("level", "to", comparison.name, to),
      ],
    };
  });
  const { method } = comparison.outputs[0]!.attribution;
  return {
    kind: "waterfall",
    id: "attribution",
    title,
    description: said(({ language }) => WORDS[method][language]),
    unit: said(({ language }) => WORDS.chartUnit[language]),
    panels,
  };
}
