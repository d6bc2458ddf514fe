import { formatDate } from "../../units/index.ts";
import { equationPath } from "../equation-page.ts";
import { capital } from "../record-parts.ts";
import type { EquationEntry, Figure, Language, SiteInput } from "../types.ts";
import { unitWords } from "../unit-words.ts";
import { LAB_WORDS as WORDS } from "./words.ts";

/** Quantities of a laboratory that its page tells, in order: what it has, what it gets, where that goes. */
export const TOLD = [
  "frontier",
  "lab_flop",
  "capacity",
  "serve_share",
  "run_flop",
  "final_chips",
  "update_chips",
  "experiment_chips",
] as const;

/** Quantities drawn over the years. */
export const DRAWN = ["frontier", "lab_flop", "serve_share"] as const;

/** A number of the run as it stands in a table. */
export interface LabValue {
  readonly median: string;
  readonly interval?: string;
  readonly title: string;
  readonly href: string;
}

/** What the run gave for a laboratory: by date, in the quantity's unit. Undefined where the run has no graph of it. */
export function labValue(
  input: Pick<SiteInput, "equations">,
  { quantity, element, date }: { readonly quantity: string; readonly element: string; readonly date: string },
  language: Language,
): LabValue | undefined {
  const entry = input.equations.find(({ id }) => id === quantity);
  const row = panelIndex(entry, element);
  const at = entry?.graph?.dates.indexOf(date) ?? -1;
  const value = entry?.graph?.rows[row]?.values[at];
  if (entry === undefined || value === undefined) return undefined;
  const name = capital(entry.name[language]);
  const unit = unitWords(entry.unit, language);
  const interval = value.interval?.[language];
  return {
    median: value.median[language],
    ...(interval === undefined ? {} : { interval }),
    title: [
      `${name}: ${value.median[language]} (${unit})`,
      ...(interval === undefined ? [] : [`${WORDS.interval[language]}: ${interval}`]),
      `${WORDS.median[language]}, ${formatDate(date, language)}`,
    ].join("\n"),
    href: equationPath(quantity),
  };
}

/** The medians of a quantity at a date by element, greatest first. */
export function inOrder(
  input: Pick<SiteInput, "equations">,
  quantity: string,
  date: string,
): readonly string[] {
  const entry = input.equations.find(({ id }) => id === quantity);
  const chart = entry?.graph?.figure.chart;
  if (chart?.kind !== "fan-panels") return [];
  const medians = chart.panels.map(({ id, dates, p50 }) => ({
    element: elementOf(id),
    median: p50[dates.indexOf(date)] ?? Number.NEGATIVE_INFINITY,
  }));
  return medians.sort((a, b) => b.median - a.median).map(({ element }) => element);
}

/** The fan of one laboratory out of the graph of all. */
export function labFigure(
  input: Pick<SiteInput, "equations">,
  quantity: string,
  element: string,
  name: string,
): Figure | undefined {
  const entry = input.equations.find(({ id }) => id === quantity);
  const graph = entry?.graph;
  const chart = graph?.figure.chart;
  const panel = chart?.kind === "fan-panels" ? chart.panels[panelIndex(entry, element)] : undefined;
  if (entry === undefined || graph === undefined || chart?.kind !== "fan-panels" || panel === undefined)
    return undefined;
  const titled = (language: Language) => `${name}: ${entry.short[language]}`;
  const told = (language: Language) => {
    const row = graph.rows[panelIndex(entry, element)];
    const values = graph.dates.map(
      (date, at) => `${formatDate(date, language)}: ${row?.values[at]?.median[language] ?? "—"}`,
    );
    return `${titled(language)}. ${values.join("; ")} (${unitWords(entry.unit, language)}).`;
  };
  return {
    ...graph.figure,
    id: quantity,
    chart: {
      ...chart,
      id: quantity,
      title: { ru: titled("ru"), en: titled("en") },
      description: { ru: told("ru"), en: told("en") },
      panels: [{ ...panel, name: { ru: "", en: "" } }],
    },
  };
}

function panelIndex(entry: EquationEntry | undefined, element: string): number {
  const chart = entry?.graph?.figure.chart;
  return chart?.kind === "fan-panels" ? chart.panels.findIndex(({ id }) => elementOf(id) === element) : -1;
}

/** `us,openai` of `frontier[us,openai]`. */
function elementOf(name: string): string {
  return /\[(.*)\]/.exec(name)?.[1] ?? "";
}
