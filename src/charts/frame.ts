import { SANS } from "./paint.ts";
import { element, escapeMarkup } from "./svg.ts";
import type { ChartOptions, ChartWords } from "./types.ts";

/** The `<svg>` around a drawing, with its name and description for those who cannot see it. */
export function frame(chart: ChartWords, options: ChartOptions, height: number, children: string): string {
  const { id, language, width } = options;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: `drawing ${width === 760 ? "wide" : "narrow"}`,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width: width,
      height: Math.ceil(height),
      role: "img",
      "aria-labelledby": `${id}-title ${id}-description`,
      "font-family": SANS,
    },
    element("title", { id: `${id}-title` }, escapeMarkup(chart.title[language])) +
      element("desc", { id: `${id}-description` }, escapeMarkup(chart.description[language])) +
      children,
  );
}

/** Text size of a drawing: the smallest labels, one less, stay above 11 px on the screen that shows it. */
export function textSize({ width }: Pick<ChartOptions, "width">): number {
  return width === 760 ? 13 : 12.5;
}
