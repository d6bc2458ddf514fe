import type { QuestionRun } from "../../api/run-question.ts";
import type { Catalog, Text } from "../../catalog/index.ts";
import type { ObservedPoint } from "../../charts/index.ts";
import { sourceAnchor } from "./found.ts";
import type { Span } from "./quantile-series.ts";
import type { Values } from "./resolver.ts";
import { valueText } from "./value-text.ts";

/** What a figure is drawn from. */
export interface FigureContext {
  readonly run: QuestionRun;
  readonly catalog: Catalog;
  readonly values: Values;
  /** The scenario of the answer. */
  readonly reference: string;
}

/** Months of the run from one on; the whole run without it. */
export function spanOf({ run }: FigureContext, from = "2021-12", to?: string): Span {
  const { start, months } = run.model;
  return { start, months, from, ...(to === undefined ? {} : { to }) };
}

/** The record of a series from a date on, each dot a link to its row on the page of sources. */
export function observedPoints(
  { catalog }: Pick<FigureContext, "catalog">,
  series: string,
  from = "2022-01-01",
): ObservedPoint[] {
  return catalog.observations
    .filter((row) => row.series === series && row.observed >= from)
    .sort((a, b) => (a.observed < b.observed ? -1 : 1))
    .map((row) => ({
      date: row.observed,
      value: row.value,
      ...(Number.isNaN(row.low) || Number.isNaN(row.high) ? {} : { low: row.low, high: row.high }),
      ...(row.label === "" ? {} : { label: row.label }),
      href: sourceAnchor(`obs:${row.series}@${row.observed}`),
    }));
}

/** A value of the run in words for descriptions that hold no links. @throws RangeError for an unknown reference */
export function told({ values }: FigureContext, reference: string): Text {
  const found = values.lookup(reference);
  if (!found) throw new RangeError(`no value for "${reference}"`);
  return { ru: valueText(found, "ru"), en: valueText(found, "en") };
}

/** The line under a chart: sources of the dots, and the run. */
export function sourceLine(sources: readonly { readonly id: string; readonly name: string }[]): Text {
  const links = sources.map(({ id, name }) => `[${name}](sources.html#${id})`).join(", ");
  const observed = links === "" ? "" : `${links}; `;
  // No full stop: a Russian date ends with one.
  return {
    ru: `${observed}расчёт Ssylka, прогонов: {{run:worlds}}, данные по {{date:data}}`,
    en: `${observed}Ssylka calculation, {{run:worlds}} worlds, data to {{date:data}}`,
  };
}

export const EPOCH_INDEX = { id: "epoch-eci-2026-08", name: "Epoch Capabilities Index" };
export const EPOCH_OWNERS = { id: "epoch-chip-owners", name: "Epoch AI" };
export const EPOCH_MODELS = { id: "epoch-models", name: "Epoch AI" };

/** That the record of the index is joined from two editions; what the series in the catalog say row by row. */
export const LINKED: Text = {
  ru: "Баллы — по редакции индекса от 11 августа 2026 года; три последних рекорда — из октябрьской за вычетом [0,47 балла](sources.html#obs:us_eci_record@2026-09-22) (стандартное отклонение — [0,55](sources.html#obs:us_eci_record@2026-09-22)).",
  en: "Scores are those of the edition of 11 August 2026; the three latest records come from October’s less [0.47 points](sources.html#obs:us_eci_record@2026-09-22) (standard deviation [0.55](sources.html#obs:us_eci_record@2026-09-22)).",
};

/** The reference scenario keeps every response that the model knows. */
export const RESPONSES: Text = {
  ru: "закупки впрок, встречные решения Китая, собственные чипы и память, серые поставки, аренда за рубежом, дистилляция.",
  en: "stockpiling, China's own stance, domestic chips and memory, grey supplies, renting abroad, distillation.",
};

/** Where scenarios stand side by side, what they keep of these differs. */
export const SCENARIO_RESPONSES: Text = {
  ru: "то же, что в основном расчёте; без ограничений нет ни закупок впрок, ни встречных решений Китая; перекрытая память не поступает ни открыто, ни серыми путями.",
  en: "the same responses as in the main run; without rules there is no stockpiling and no answering stance of China; where memory is cut off, none comes from abroad, openly or not.",
};
