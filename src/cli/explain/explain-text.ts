import { lastDayBefore } from "../../api/explain/asked.ts";
import { shortCitation } from "../../articles/citation-view.ts";
import type { Catalog } from "../../catalog/index.ts";
import {
  amountText,
  formatDate,
  formatNumber,
  formatProbability,
  type Language,
  plural,
} from "../../units/index.ts";
import { figure } from "../answer/figures.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { bandWords, counted, intervalWords, plainText, sourceWords } from "./node-words.ts";
import type { ExplainRun } from "./run-explain.ts";
import { rootLines, signed, treeLines } from "./tree-lines.ts";
import { WORDS } from "./words.ts";

interface Printing {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly ink: Ink;
  /** Worlds run, and how long it took. */
  readonly worlds: number;
  readonly seed: number;
  readonly seconds: number;
}

/** Sources that the text lists; all of them are in the JSON. */
const SOURCES = 20;

/** An explanation for people: the number, the tree behind it, and what it all rests on. */
export function explainText(run: ExplainRun, printing: Printing): string[] {
  const { language, ink } = printing;
  const { tree, depth, origins } = run;
  const { anchors, catalog } = origins;
  const style = {
    catalog,
    language,
    ink,
    depth,
    solvedAt: lastDayBefore(anchors.at),
    at: run.asked.at,
    start: run.model.start,
  };
  return [
    ...headLines(run, printing),
    ...rootLines(tree, style)
      .flatMap((line) => wrap(line, { indent: "  " }))
      .map(ink.faint),
    ...typesetLines(run, language),
    ...(tree.note ? wrap(tree.note[language]) : []),
    ...(tree.inputs.length > 0 ? ["", ...wrap(WORDS.tree[language]).map(ink.strong)] : []),
    ...treeLines(tree, style),
    ...companionLines(run, printing),
    "",
    ...footingLines(run, printing),
    "",
    ...wrap(editionLine(run, printing)).map(ink.faint),
  ];
}

function headLines(run: ExplainRun, { language, ink, worlds }: Printing): string[] {
  const { tree, asked, event, origins } = run;
  const about = [
    formatDate(asked.at, language),
    fill(WORDS.scenarioLine[language], { name: origins.scenario.name[language] }),
    `${formatNumber(worlds, { language })} ${plural(worlds, language, WORDS.worldsCount[language])}`,
    ...(run.failed > 0 ? [fill(WORDS.failed[language], { count: String(run.failed) })] : []),
  ].join("; ");
  const value = valueLine(tree, origins.catalog, language);
  const quantity = `${tree.name[language]} (${tree.element})`;
  if (!event) return [...wrap(quantity).map(ink.strong), ...wrap(about), ...wrap(value)];
  const { name, margin, months } = event.event;
  const probability = fill(WORDS.probability[language], {
    value: formatProbability(event.probability, language),
    mcse: pointsWords(event.mcse * 100, language),
  });
  const definition = fill(WORDS.definition[language], {
    quantity: tree.element,
    margin: amountText(margin, tree.unit, language),
    months: amountText(months, "month", language),
  });
  return [
    ...wrap(name[language]).map(ink.strong),
    ...wrap(about),
    ...wrap(probability),
    ...wrap(definition),
    "",
    ...wrap(quantity).map(ink.strong),
    ...wrap(value),
  ];
}

/** An error in percentage points; one too small to print is below a tenth. */
function pointsWords(points: number, language: Language): string {
  return points < 0.1 ? `<${formatNumber(0.1, { language })}` : figure(points, language);
}

/** The median with its interval and error; a belief as the page of assumptions writes it, what does not vary alone. */
function valueLine(tree: ExplainRun["tree"], catalog: Catalog, language: Language): string {
  if (tree.kind === "parameter" || tree.p5 === tree.p95) return bandWords(tree, catalog, language);
  return fill(WORDS.headline[language], {
    value: bandWords({ ...tree, p5: tree.p50, p95: tree.p50 }, catalog, language),
    interval: intervalWords(tree, language),
    mcse: figure(tree.mcse, language),
  });
}

function typesetLines({ tree }: ExplainRun, language: Language): string[] {
  const typeset = tree.instant === "start" ? (tree.initial ?? tree.equation) : tree.equation;
  return typeset ? wrap(`= ${plainText(typeset.typeset[language])}`, { indent: "  " }) : [];
}

/** Beliefs that the text lists. */
const COMPANIONS = 8;

/** Three standard deviations of the rank correlation of two independent stratified beliefs, times the root of worlds. */
const NOISE = 3.75;

function companionLines({ companions }: ExplainRun, { language, ink, worlds }: Printing): string[] {
  if (companions.length === 0) return [];
  const rows = companions
    .filter(({ rankCorrelation }) => Math.abs(rankCorrelation) > NOISE / Math.sqrt(worlds))
    .slice(0, COMPANIONS)
    .map(({ parameter, name, rankCorrelation }) => [
      signed(rankCorrelation, language),
      name[language],
      parameter,
    ]);
  return [
    "",
    ...wrap(WORDS.companions[language]).map(ink.strong),
    ...(rows.length > 0
      ? columns(rows, { indent: "  ", align: ["right", "left", "left"], breaks: 1 })
      : wrap(WORDS.noCompanions[language], { indent: "  " })),
  ];
}

function footingLines({ footing }: ExplainRun, { language, ink, catalog }: Printing): string[] {
  const { sources, parameters, series, equations, unsupported } = footing;
  const grades = Object.fromEntries(
    ["a", "b", "c"].map((grade) => [
      grade,
      String(sources.filter((source) => source.grade.toLowerCase() === grade).length),
    ]),
  );
  const count = fill(WORDS.footingCount[language], {
    parameters: counted(parameters.length, WORDS.parameters, language),
    series: counted(series.length, WORDS.series, language),
    equations: counted(equations.length, WORDS.equations, language),
    sources: `${counted(sources.length, WORDS.sourceCount, language)} (${fill(WORDS.grades[language], grades)})`,
  });
  const rows = sources.slice(0, SOURCES).map(({ id, grade, ...through }) => {
    const source = catalog.sources.get(id);
    const parts = (["parameters", "series", "equations"] as const).flatMap((part) =>
      through[part].length > 0 ? [counted(through[part].length, WORDS[part], language)] : [],
    );
    return [grade, source ? shortCitation(source, language) : id, id, parts.join(", ")];
  });
  const more = sources.length - rows.length;
  return [
    ...wrap(WORDS.footing[language]).map(ink.strong),
    ...wrap(count),
    ...(rows.length > 0
      ? columns(rows, { indent: "  ", align: ["left", "left", "left", "left"], breaks: 1 })
      : []),
    ...(more > 0 ? [`  ${counted(more, WORDS.moreSources, language)}`] : []),
    ...(unsupported.length > 0
      ? [
          "",
          ...wrap(
            fill(WORDS.unsupported[language], {
              count: String(unsupported.length),
              all: String(parameters.length),
            }),
          ).map(ink.strong),
          ...unsupported.flatMap(({ id, name, sources: own }) =>
            wrap(`${id}: ${name[language]}; ${sourceWords(own, catalog.sources, language)}`, {
              indent: "    ",
              first: "  · ",
            }),
          ),
        ]
      : []),
  ];
}

function editionLine(run: ExplainRun, { language, worlds, seed, seconds }: Printing): string {
  return fill(WORDS.edition[language], {
    data: formatDate(lastDayBefore(run.origins.anchors.at), language),
    worlds: `${formatNumber(worlds, { language })} ${plural(worlds, language, WORDS.worldsCount[language])}`,
    seed: String(seed),
    model: run.model.hash.slice(0, 12),
    catalog: run.origins.catalog.hash.slice(0, 12),
    time: formatNumber(seconds, { language, decimals: 1 }),
  });
}
