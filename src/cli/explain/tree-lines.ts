import type { ExplainedInput, ExplainedNode, RecordRow } from "../../analysis/index.ts";
import type { Catalog } from "../../catalog/index.ts";
import {
  amountText,
  formatDate,
  formatNumber,
  formatPercent,
  type Language,
  monthsBetween,
} from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { bandWords, counted, distributionWords, sourceWords } from "./node-words.ts";
import { seriesWords } from "./series-words.ts";
import { WORDS } from "./words.ts";

export interface TreeStyle {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly ink: Ink;
  /** Levels shown, for the hint at those that are not. */
  readonly depth: number;
  /** Day on which levels were solved for. */
  readonly solvedAt: string;
  /** Day that the numbers are for, and first month of the run. */
  readonly at: string;
  readonly start: string;
}

/** Rows of records that are shown of one series. */
const ROWS = 4;

/** The inputs of the root as lines with branches drawn before them. */
export function treeLines(root: ExplainedNode, style: TreeStyle): string[] {
  return inputLines(root, "", drawingOf(root, style));
}

/** What the root itself is made of: its equation, its belief or its records. */
export function rootLines(root: ExplainedNode, style: TreeStyle): string[] {
  return detailLines(root, drawingOf(root, style));
}

function drawingOf(root: ExplainedNode, style: TreeStyle): Drawing {
  return { ...style, shown: new Set([keyOf(root)]), root: root.instant };
}

interface Drawing extends TreeStyle {
  /** Nodes that have been drawn with their inputs. */
  readonly shown: Set<string>;
  readonly root: ExplainedNode["instant"];
}

function keyOf({ element, instant }: ExplainedNode): string {
  return `${element} ${instant}`;
}

function inputLines({ inputs }: ExplainedNode, before: string, drawing: Drawing): string[] {
  return inputs.flatMap((input, index) => {
    const last = index === inputs.length - 1;
    const below = before + (last ? "   " : "│  ");
    const first = before + (last ? "└─ " : "├─ ");
    const { node } = input;
    if (!node.mark) drawing.shown.add(keyOf(node));
    const under = below + (node.inputs.length > 0 ? "│  " : "   ");
    return [
      ...wrap(headLine(input, drawing), { first, indent: under }),
      ...detailLines(node, drawing).flatMap((line) =>
        wrap(line, { indent: under }).map((one) => faintAfter(one, under, drawing.ink)),
      ),
      ...inputLines(node, below, drawing),
    ];
  });
}

/** Branches stay as they are, what they lead to is faint. */
function faintAfter(line: string, start: string, ink: Ink): string {
  return line.startsWith(start) ? start + ink.faint(line.slice(start.length)) : line;
}

function headLine(input: ExplainedInput, drawing: Drawing): string {
  const { catalog, language, ink } = drawing;
  const { node, rankCorrelation: rank } = input;
  if (node.mark === "own") return `${node.element} (${WORDS.own[language]})`;
  const value = bandWords(node, catalog, language);
  const correlation = Number.isNaN(rank) ? "" : `; ρ\u00a0${signed(rank, language)}`;
  const remarks = remarksOf(input, drawing);
  const after = remarks.length > 0 ? ` (${remarks.join("; ")})` : "";
  // Word by word, so that a style ends with its line.
  const stressed = value.split(" ").map(ink.strong).join(" ");
  return `${node.name[language]}: ${stressed}${correlation}${after}`;
}

function remarksOf({ node, reading, taken }: ExplainedInput, { language, shown }: Drawing): string[] {
  const marks: string[] = [];
  if (reading === "start") marks.push(WORDS.initial[language]);
  if (reading === "past") marks.push(WORDS.past[language]);
  if (node.mark === "loop") marks.push(WORDS.loop[language]);
  if (node.mark === "shown")
    marks.push(`${node.element}: ${WORDS[shown.has(keyOf(node)) ? "above" : "below"][language]}`);
  if (taken === 0) marks.push(WORDS.never[language]);
  else if (taken !== undefined && taken < 1)
    marks.push(fill(WORDS.taken[language], { share: formatPercent(taken, { language }) }));
  return marks;
}

/** Sign, two decimals: "+0.71", «−0,07». */
export function signed(value: number, language: Language): string {
  const text = formatNumber(value, { language, decimals: 2 });
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** What stands below the head of a node: its id with its equation, belief or records. */
function detailLines(node: ExplainedNode, drawing: Drawing): string[] {
  if (node.mark) return [];
  const { language, catalog } = drawing;
  const hidden = hiddenWords(node, drawing);
  const own = node.equation
    ? ""
    : `; ${WORDS.sources[language]}: ${sourceWords(node.sources, catalog.sources, language)}`;
  if (node.belief)
    return [`${node.element}: ${beliefWords(node, drawing)}${own}${hidden}`, node.belief.why[language]];
  if (node.series) return seriesLines(node, drawing, own, hidden);
  return equationLines(node, language, hidden);
}

/** How to see the inputs that are left out: deeper, or at the start of the run. */
function hiddenWords({ hidden, instant }: ExplainedNode, { language, depth, start, root }: Drawing): string {
  if (hidden === 0) return "";
  const words = instant === root ? WORDS.hidden : WORDS.hiddenStart;
  return ` [${fill(counted(hidden, words, language), { depth: String(depth + 1), start })}]`;
}

/** `id = equation`; a stock has its change and its value at the start. */
function equationLines(node: ExplainedNode, language: Language, hidden: string): string[] {
  const { element, equation, initial, kind } = node;
  if (kind !== "stock") return [`${element} = ${equation?.written ?? ""}${hidden}`];
  const start = initial ? [`${element}, ${WORDS.initial[language]} = ${initial.written}`] : [];
  if (node.instant === "start") return start.map((line) => line + hidden);
  return [`${element}, ${WORDS.rate[language]} = ${equation?.written ?? ""}${hidden}`, ...start];
}

function beliefWords(node: ExplainedNode, { catalog, language, solvedAt }: Drawing): string {
  const { override, solved } = node.belief!;
  const parameter = catalog.parameters.get(node.element)!;
  if (solved) {
    const record = solved.rows.reduce((best, row) => (row.value > best.value ? row : best), solved.rows[0]!);
    return fill(WORDS.solved[language], {
      quantity: solved.quantity,
      date: formatDate(solvedAt, language),
      observation: solved.observation,
      value: amountText(record.value, record.unit, language),
    });
  }
  if (override === undefined) return distributionWords(parameter, language);
  const told = typeof override === "number" ? { constant: override } : override;
  return `${WORDS.override[language]}: ${distributionWords({ ...parameter, distribution: told }, language)}`;
}

function seriesLines(
  node: ExplainedNode,
  { language, catalog, at }: Drawing,
  own: string,
  hidden: string,
): string[] {
  const { from, process, rows, rules, override } = node.series!;
  const made = process
    ? `${WORDS.process[language]} ${process.id} (${process.type}), ${process.name[language]}`
    : seriesWords(from, catalog)[language];
  const recent = nearest(rows, at).map(({ of, date, value, unit, source }) => {
    const amount = amountText(value, unit, language, true);
    return `· ${of}, ${formatDate(date, language)}: ${amount} (${source})`;
  });
  const more = rows.length - recent.length;
  return [
    `${node.element}: ${made}${own}${hidden}`,
    ...(process ? [process.why[language]] : []),
    ...(override ? [`${WORDS.override[language]}: ${givenWords(override.values, node.unit, language)}`] : []),
    ...(rules.length > 0 ? [`${WORDS.rules[language]}: ${rules.join(", ")}`] : []),
    ...recent,
    ...(more > 0 ? [`· ${counted(more, WORDS.moreRows, language)}`] : []),
  ];
}

/** `January 2026: 0.5; January 2027: 1`. */
function givenWords(values: Readonly<Record<string, number>>, unit: string, language: Language): string {
  const rising = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return rising
    .map(([date, value]) => `${formatDate(date, language)}: ${amountText(value, unit, language)}`)
    .join("; ");
}

/** The rows of records whose dates are nearest to a day, in order; of facts, which hold on all days, the first. */
function nearest(rows: readonly RecordRow[], at: string): readonly RecordRow[] {
  const apart = ({ of, date }: RecordRow) => (of.includes(".") ? 0 : Math.abs(monthsBetween(date, at)));
  return rows
    .map((row, place) => ({ row, place }))
    .sort((a, b) => apart(a.row) - apart(b.row))
    .slice(0, ROWS)
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}
