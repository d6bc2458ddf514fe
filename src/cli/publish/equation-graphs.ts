import { dateOf, monthAt, quantile } from "../../analysis/index.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import {
  capital,
  type EquationEntry,
  type EquationGraph,
  keyWords,
  unitWords,
} from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { FanPanelsChart, FanSeries, Side } from "../../charts/index.ts";
import { bareText, formatDate, formatNumber, type Language } from "../../units/index.ts";
import type { ModelTrace } from "./model-trace.ts";
import { parse } from "./parsed-reference.ts";
import { sensible, valueText } from "./value-text.ts";

/** From this span of medians on, a quantity that is never negative stands on a log axis. */
const LOG_FROM = 30;
/** Date beside that of the data, and those that texts name, at which a page gives numbers. */
const LATER = "2028-12-31";

/**
 * Adds to each entry its fan over the traced worlds, and its values at some dates: over all worlds where the run kept
 * them, so that they are the article's.
 *
 * @param references of texts, whose medians lead to these pages
 */
export function withGraphs(
  entries: readonly EquationEntry[],
  run: QuestionRun,
  trace: ModelTrace,
  references: readonly string[] = [],
): EquationEntry[] {
  const compiled = new Map(run.model.quantities.map((quantity) => [quantity.id, quantity]));
  const scenario = run.answer.scenarios[0]!.name;
  return entries.map((entry) => {
    const { elementNames } = compiled.get(entry.id)!;
    const panels = elementNames.map((name) => panelOf(name, run, trace, entry.elements));
    const finite = panels.filter(({ p5, p95 }) => [...p5, ...p95].every(Number.isFinite));
    if (finite.length === 0) return entry;
    const dates = datesOf(entry.id, run, references).filter((date) => finite[0]!.dates.includes(date));
    return { ...entry, graph: graphOf(entry, finite, { run, trace, scenario, dates }) };
  });
}

/** The date of the data, one later, and those of the medians that texts take from this page. */
function datesOf(id: string, { question, answer }: QuestionRun, references: readonly string[]): string[] {
  const [reference] = question.scenarios as [string, ...string[]];
  const named = references.flatMap((written) => {
    const parsed = written.startsWith("out:") ? parse(written.slice("out:".length), reference) : undefined;
    const own = parsed?.id.replace(/\[.*$/, "") === id && parsed.scenario === reference;
    return own ? [parsed.date] : [];
  });
  return [...new Set([answer.dataDate, LATER, ...named])].sort();
}

function panelOf(
  name: string,
  run: QuestionRun,
  trace: ModelTrace,
  words: ReadonlyMap<string, Text>,
): FanSeries {
  const key = /\[(.*)\]/.exec(name)?.[1] ?? "";
  const rows = trace.months.map((month) => trace.quantiles(name, month, QUANTILES));
  const row = (index: number): number[] => rows.map((values) => values[index]!);
  return {
    ...(jumps(rows) ? { steps: true } : {}),
    id: name,
    name: key === "" ? { ru: "", en: "" } : capitals(keyWords(key, words)),
    side: sideOf(key),
    dates: trace.months.map((month) => dateOf(month, run.model.start)),
    p5: row(0),
    p10: row(1),
    p25: row(2),
    p50: row(3),
    p75: row(4),
    p90: row(5),
    p95: row(6),
  };
}

/** What changes at few dates and holds in between jumps: a line between two dates would be a slope that nobody means. */
function jumps(rows: readonly (readonly number[])[]): boolean {
  const changes = rows
    .slice(1)
    .filter((values, index) => values.some((value, at) => value !== rows[index]![at]));
  return changes.length > 0 && changes.length <= (rows.length - 1) / 4;
}

const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

function sideOf(key: string): Side {
  if (key === "cn,deepseek") return "deepseek";
  if (/^us([_,]|$)/.test(key)) return "us";
  return /^cn([_,]|$)/.test(key) ? "cn" : "other";
}

interface GraphContext {
  readonly run: QuestionRun;
  readonly trace: ModelTrace;
  readonly scenario: Text;
  /** Of the numbers above the figure. */
  readonly dates: readonly string[];
}

function graphOf(
  entry: EquationEntry,
  panels: readonly FanSeries[],
  { run, trace, scenario, dates }: GraphContext,
): EquationGraph {
  const scale = scaleOf(panels);
  const exact = panels.map((one) => exactAt(one, dates, run));
  const chart: FanPanelsChart = {
    kind: "fan-panels",
    id: "graph",
    title: {
      ru: `Значения по прогонам: ${entry.short.ru}`,
      en: `Values over the worlds: ${entry.short.en}`,
    },
    description: { ru: told(entry, exact, dates, "ru"), en: told(entry, exact, dates, "en") },
    unit: { ru: axisWords(entry.unit, scale, "ru"), en: axisWords(entry.unit, scale, "en") },
    panels,
    dataDate: run.answer.dataDate,
    scale,
  };
  const rows = exact.map((one, index) => ({
    ...(one.name.en === "" ? {} : { name: one.name }),
    whole: one !== panels[index],
    values: dates.map((date) => valueAt(entry, one, date)),
  }));
  return {
    figure: { id: "graph", chart, caption: { ru: "", en: "" }, source: sourceOf(scenario, trace, panels) },
    dates,
    rows,
    worlds: { whole: counted(run.answer.tableWorlds), traced: counted(trace.worlds) },
  };
}

function counted(count: number): Text {
  return { ru: formatNumber(count, { language: "ru" }), en: formatNumber(count, { language: "en" }) };
}

/** A panel with the values over all worlds at the dates shown, where the run kept them at each; else the panel itself. */
function exactAt(
  panel: FanSeries,
  dates: readonly string[],
  { result, question, model }: QuestionRun,
): FanSeries {
  const { table } = result.scenarios.get(question.scenarios[0]!)!;
  const columns = dates.map((date) => table.get(`${panel.id}@${monthAt(date, model.start)}`));
  if (columns.length === 0 || columns.some((column) => column === undefined)) return panel;
  const replaced = (values: readonly number[], p: number): number[] =>
    values.map((value, index) => {
      const at = dates.indexOf(panel.dates[index]!);
      return at < 0 ? value : quantile(columns[at]!, p);
    });
  return {
    ...panel,
    p5: replaced(panel.p5, 0.05),
    p50: replaced(panel.p50, 0.5),
    p95: replaced(panel.p95, 0.95),
  };
}

function scaleOf(panels: readonly FanSeries[]): "linear" | "log" {
  const all = panels.flatMap(({ p5, p95 }) => [...p5, ...p95]);
  if (all.some((value) => value < 0)) return "linear";
  const medians = panels.flatMap(({ p50 }) => p50).filter((value) => value > 0);
  return medians.length > 0 && Math.max(...medians) > LOG_FROM * Math.min(...medians) ? "log" : "linear";
}

function axisWords(unit: string, scale: "linear" | "log", language: Language): string {
  const words = unitWords(unit, language);
  if (scale === "linear") return words;
  return language === "ru" ? `${words}, логарифмическая шкала` : `${words}, log scale`;
}

function valueAt({ unit }: EquationEntry, series: FanSeries, date: string) {
  const index = series.dates.indexOf(date);
  const [value, low, high] = [series.p50[index]!, series.p5[index]!, series.p95[index]!];
  const found = {
    kind: "result",
    shape: "quantity",
    value,
    low,
    high,
    unit,
    href: "",
    name: NAMELESS,
  } as const;
  const median = { ru: valueText(found, "ru", "bare"), en: valueText(found, "en", "bare") };
  if (low === high) return { median };
  const say = (language: Language, from: string, to: string): string =>
    `${from}\u00A0${bareText(sensible(low, found), unit, language)} ${to}\u00A0${bareText(sensible(high, found), unit, language)}`;
  return { median, interval: { ru: say("ru", "от", "до"), en: say("en", "from", "to") } };
}

const NAMELESS: Text = { ru: "", en: "" };

/** Where the medians go, for readers who cannot see the lines. */
function told(
  { unit }: EquationEntry,
  panels: readonly FanSeries[],
  dates: readonly string[],
  language: Language,
): string {
  const all = [...dates, panels[0]!.dates.at(-1)!];
  const written = all.map((date) => formatDate(date, language)).join(", ");
  const parts = panels.map((one) => {
    const points = all.map((date) => bareText(one.p50[one.dates.indexOf(date)]!, unit, language));
    return one.name[language] === "" ? points.join(", ") : `${one.name[language]}: ${points.join(", ")}`;
  });
  const words = unitWords(unit, language);
  return language === "ru"
    ? `Медианы (${words}) на ${written}: ${parts.join("; ")}.`
    : `Medians (${words}) at ${written}: ${parts.join("; ")}.`;
}

/** The usual line under a chart, with how many worlds were traced. */
function sourceOf(scenario: Text, { worlds }: ModelTrace, panels: readonly FanSeries[]): Text {
  const given = panels.every(({ p5, p95 }) => p5.every((value, index) => value === p95[index]));
  const count = (language: Language): string => `[${formatNumber(worlds, { language })}](index.html#cite)`;
  // No full stop: a Russian date ends with one.
  return given
    ? {
        ru: `расчёт Ssylka, сценарий «${scenario.ru}», во всех прогонах одинаково, данные по {{date:data}}`,
        en: `Ssylka calculation, scenario “${scenario.en}”, the same in all worlds, data to {{date:data}}`,
      }
    : {
        ru: `расчёт Ssylka, сценарий «${scenario.ru}», первые ${count("ru")} из {{run:worlds}} прогонов, начальное число {{run:seed}}, данные по {{date:data}}`,
        en: `Ssylka calculation, scenario “${scenario.en}”, the first ${count("en")} of {{run:worlds}} worlds, seed {{run:seed}}, data to {{date:data}}`,
      };
}

function capitals({ ru, en }: Text): Text {
  return { ru: capital(ru), en: capital(en) };
}
