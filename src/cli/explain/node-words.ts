import type { ExplainedNode } from "../../analysis/index.ts";
import type { Catalog, Parameter, Source } from "../../catalog/index.ts";
import { amountText, bareText, type Language, percentSign, plural } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { parameterEntries, quantileWords } from "../publish/parameter-entries.ts";
import { WORDS } from "./words.ts";

/** Median with unit, and the ends of the 90 % interval in brackets: "16 months (−2…29)". */
export function bandWords(node: ExplainedNode, catalog: Catalog, language: Language): string {
  const { p5, p50, p95 } = node;
  if (Number.isNaN(p50)) return "—";
  const parameter = node.kind === "parameter" ? catalog.parameters.get(node.element) : undefined;
  if (parameter?.unit === "1") return beliefBand(parameter, node, language);
  const median = amountText(clean(p50, node), node.unit, language);
  if (p5 === p95) return median;
  const [low, high] = [p5, p95].map((value) => bareText(clean(value, node), node.unit, language));
  return `${median} (${low}…${high})`;
}

/** Shares in per cents; of a switch, whose median means nothing, the options by their words. */
function beliefBand(parameter: Parameter, { p5, p50, p95 }: ExplainedNode, language: Language): string {
  const [low, median, high] = [p5, p50, p95].map((value) => quantileWords(parameter, value)[language]) as [
    string,
    string,
    string,
  ];
  if (p5 === p95) return median;
  const ends = `${bare(low)}…${bare(high)}`;
  return parameter.options ? ends : `${median} (${ends})`;
}

/** Without what a value says about its kind: "0.2 (exponent)" is 0.2. */
function bare(words: string): string {
  return words.replace(/\u00a0\([^)]*\)$/, "");
}

/** A hair's breadth off zero beside the spread of the values is zero. */
function clean(value: number, { p5, p95 }: ExplainedNode): number {
  return Math.abs(value) < 1e-9 * Math.max(Math.abs(p5), Math.abs(p95)) ? 0 : value;
}

/** The ends of an interval, the unit once: "−2…29 months". */
export function intervalWords({ p5, p95, unit }: ExplainedNode, language: Language): string {
  return `${bareText(p5, unit, language)}…${amountText(p95, unit, language)}`;
}

/** A belief in words: "lognormal, from 0.25 to 0.6 at 90%", or the options of a switch with their weights. */
export function distributionWords(parameter: Parameter, language: Language): string {
  const [entry] = parameterEntries([parameter]);
  const { distribution, p5, p50, p95, options } = entry!;
  if (options)
    return options.map(({ value, weight }) => `${value[language]} (${weight[language]})`).join(", ");
  if (p5[language] === p95[language]) return `${distribution[language]}, ${p50[language]}`;
  const ends = `${bare(p5[language])}…${p95[language]}`;
  return `${distribution[language]}, 90${percentSign(language)}: ${ends}`;
}

/** Source ids with their grades: "epoch-eci (A), ssylka-judgement (C)". */
export function sourceWords(
  ids: readonly string[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  if (ids.length === 0) return WORDS.noSources[language];
  return ids.map((id) => `${id}\u00a0(${sources.get(id)?.grade ?? "—"})`).join(", ");
}

/** A count with its noun: "3 beliefs", «3 допущения». */
export function counted(
  count: number,
  words: { readonly ru: readonly string[]; readonly en: readonly string[] },
  language: Language,
): string {
  const form = plural(count, language, words[language]);
  return form.includes("{count}") ? fill(form, { count: String(count) }) : `${count}\u00a0${form}`;
}

/** Typeset HTML as plain text: the signs that a stylesheet draws stand in it. */
export function plainText(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name]!);
}
