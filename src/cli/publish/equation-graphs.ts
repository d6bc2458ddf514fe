import { dateOf } from "../../analysis/index.ts";
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
import { sensible, valueText } from "./value-text.ts";

/** From this span of medians on, a quantity that is never negative stands on a log axis. */
const LOG_FROM = 30;
/** Date beside that of the data at which a page gives numbers. */
const LATER = "2028-12-31";

/** Adds to each entry its fan over the traced worlds and its values at two dates. */
export function withGraphs(
  entries: readonly EquationEntry[],
  run: QuestionRun,
  trace: ModelTrace,
): EquationEntry[] {
  const compiled = new Map(run.model.quantities.map((quantity) => [quantity.id, quantity]));
  const scenario = run.answer.scenarios[0]!.name;
  return entries.map((entry) => {
    const { elementNames } = compiled.get(entry.id)!;
    const panels = elementNames.map((name) => panelOf(name, run, trace, entry.elements));
    const finite = panels.filter(({ p5, p95 }) => [...p5, ...p95].every(Number.isFinite));
    if (finite.length === 0) return entry;
    return { ...entry, graph: graphOf(entry, finite, { run, trace, scenario }) };
  });
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
}

function graphOf(
  entry: EquationEntry,
  panels: readonly FanSeries[],
  { run, trace, scenario }: GraphContext,
): EquationGraph {
  const scale = scaleOf(panels);
  const dates = [run.answer.dataDate, LATER].filter((date) => panels[0]!.dates.includes(date));
  const chart: FanPanelsChart = {
    kind: "fan-panels",
    id: "graph",
    title: {
      ru: `Значения по прогонам: ${entry.short.ru}`,
      en: `Values over the worlds: ${entry.short.en}`,
    },
    description: { ru: told(entry, panels, dates, "ru"), en: told(entry, panels, dates, "en") },
    unit: { ru: axisWords(entry.unit, scale, "ru"), en: axisWords(entry.unit, scale, "en") },
    panels,
    dataDate: run.answer.dataDate,
    scale,
  };
  const rows = panels.map((one) => ({
    ...(one.name.en === "" ? {} : { name: one.name }),
    values: dates.map((date) => valueAt(entry, one, date)),
  }));
  return {
    figure: { id: "graph", chart, caption: { ru: "", en: "" }, source: sourceOf(scenario, trace, panels) },
    dates,
    rows,
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
