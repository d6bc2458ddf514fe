import type { FanSeries } from "../../charts/index.ts";
import { formatDate, formatNumber, percentSign } from "../../units/index.ts";
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

/** Shares of the laboratory's own compute, told in per cents. */
const SHARES: ReadonlySet<string> = new Set(["serve_share"]);

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
  const unit = labUnit(entry, language);
  const told = SHARES.has(quantity) ? percents(panelOf(entry, element), date, language) : undefined;
  const median = told?.median ?? value.median[language];
  const interval = told?.interval ?? value.interval?.[language];
  return {
    median,
    ...(interval === undefined ? {} : { interval }),
    title: [
      `${name}: ${median} (${unit})`,
      ...(interval === undefined ? [] : [`${WORDS.interval[language]}: ${interval}`]),
      `${WORDS.median[language]}, ${formatDate(date, language)}`,
    ].join("\n"),
    href: equationPath(quantity),
  };
}

/** The unit of a quantity on these pages. */
export function labUnit({ id, unit }: EquationEntry, language: Language): string {
  return SHARES.has(id) ? percentSign(language).trim() : unitWords(unit, language);
}

/** Whole per cents, with the sign at the end of the median. */
function percents(
  panel: FanSeries | undefined,
  date: string,
  language: Language,
): { median: string; interval: string } | undefined {
  const at = panel?.dates.indexOf(date) ?? -1;
  if (panel === undefined || at < 0) return undefined;
  const whole = (share: number): string => formatNumber(Math.round(share * 100), { language });
  const [from, to] = language === "ru" ? ["от", "до"] : ["from", "to"];
  const sign = percentSign(language);
  return {
    median: `${whole(panel.p50[at]!)}${sign}`,
    interval: `${from}\u00A0${whole(panel.p5[at]!)} ${to}\u00A0${whole(panel.p95[at]!)}${sign}`,
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
  const panel = panelOf(entry, element);
  if (entry === undefined || graph === undefined || chart?.kind !== "fan-panels" || panel === undefined)
    return undefined;
  const share = SHARES.has(quantity);
  const titled = (language: Language) => `${name}: ${entry.short[language]}`;
  const told = (language: Language) => {
    const values = graph.dates.map(
      (date) =>
        `${formatDate(date, language)}: ${labValue(input, { quantity, element, date }, language)?.median ?? "—"}`,
    );
    return `${titled(language)}. ${values.join("; ")} (${labUnit(entry, language)}).`;
  };
  return {
    ...graph.figure,
    id: quantity,
    chart: {
      ...chart,
      id: quantity,
      title: { ru: titled("ru"), en: titled("en") },
      description: { ru: told("ru"), en: told("en") },
      ...(share
        ? { scale: "linear" as const, unit: { ru: labUnit(entry, "ru"), en: labUnit(entry, "en") } }
        : {}),
      panels: [{ ...(share ? hundredfold(panel) : panel), name: { ru: "", en: "" } }],
    },
  };
}

function hundredfold(series: FanSeries): FanSeries {
  const per = (values: readonly number[]): number[] => values.map((value) => value * 100);
  const { p5, p10, p25, p50, p75, p90, p95 } = series;
  return {
    ...series,
    p5: per(p5),
    p10: per(p10),
    p25: per(p25),
    p50: per(p50),
    p75: per(p75),
    p90: per(p90),
    p95: per(p95),
  };
}

function panelOf(entry: EquationEntry | undefined, element: string): FanSeries | undefined {
  const chart = entry?.graph?.figure.chart;
  return chart?.kind === "fan-panels" ? chart.panels[panelIndex(entry, element)] : undefined;
}

function panelIndex(entry: EquationEntry | undefined, element: string): number {
  const chart = entry?.graph?.figure.chart;
  return chart?.kind === "fan-panels" ? chart.panels.findIndex(({ id }) => elementOf(id) === element) : -1;
}

/** `us,openai` of `frontier[us,openai]`. */
function elementOf(name: string): string {
  return /\[(.*)\]/.exec(name)?.[1] ?? "";
}
