import type { Attribution } from "../../analysis/attribution.ts";
import { OTHERS } from "../../analysis/attribution.ts";
import type { Comparison } from "../../analysis/compare.ts";
import type { Estimate, Question } from "../../analysis/index.ts";
import type { CompareRun } from "../../api/compare/run-compare.ts";
import type { Workspace } from "../../api/workspace.ts";
import { formatDate, formatNumber, type Language, plural } from "../../units/index.ts";
import { dateLabel, errorCell, figure, shortProbability, signed } from "../answer/figures.ts";
import { BASES, fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { changeWords } from "./change-words.ts";
import { WORDS } from "./words.ts";

/** What a comparison is told with. */
export interface CompareContext {
  readonly workspace: Workspace;
  readonly question: Question;
  /** Date of the differences printed. */
  readonly at: string;
  readonly language: Language;
}

interface Context extends CompareContext {
  readonly ink: Ink;
}

/** Comparisons for people: differences at one date, probabilities, what makes the difference, what identifies the run. */
export function compareText(run: CompareRun, context: Context): string[] {
  const { language, ink } = context;
  return [
    ...run.comparisons.flatMap((comparison) => [...comparisonText(comparison, context), ""]),
    ...wrap(editionLine(run, language)).map(ink.faint),
  ];
}

function comparisonText(comparison: Comparison, context: Context): string[] {
  const { at, language, ink } = context;
  const title = fill(WORDS.title[language], {
    scenario: comparison.name[language],
    against: comparison.againstName[language],
  });
  const head = (words: string): string[] => ["", ...wrap(words).map(ink.strong)];
  return [
    ...wrap(title).map(ink.strong),
    ...head(fill(WORDS.differences[language], { date: dateLabel(at, language) })),
    ...outputsTable(comparison, context),
    ...wrap(meaning(context)).map(ink.faint),
    ...head(WORDS.events[language]),
    ...eventsTable(comparison, context),
    ...attributionText(comparison, context, head),
  ];
}

function outputsTable({ outputs }: Comparison, context: Context): string[] {
  const { at, language } = context;
  const rows = outputs
    .filter(({ date }) => date === at)
    .map(({ output, p5, p50, p95, positive, positiveMcse, low, high }) => [
      outputWords(output, context),
      `${signed(p50, language)} (${signed(p5, language)}…${signed(p95, language)})`,
      `${shortProbability(positive, language)}${errorCell(positiveMcse, language)}`,
      `${signed(low, language)}…${signed(high, language)}`,
    ]);
  const heads = [WORDS.difference, WORDS.above, WORDS.variants].map((words) => words[language]);
  return columns([["", ...heads], ...rows]);
}

/** What the kinds of lag in the table are, and what a minus means. */
function meaning({ question, language }: CompareContext): string {
  const kinds = [...new Set(Object.values(question.lags))].map((kind) => WORDS.meanings[kind][language]);
  return fill(WORDS.meaning[language], { list: kinds.join("; ") });
}

function outputWords(output: string, { question, language }: CompareContext): string {
  const definition = question.lags[output];
  if (definition !== undefined)
    return fill(WORDS.lag[language], { definition: WORDS.definitions[definition][language] });
  const basis = question.ratios[output]!.basis;
  return fill(WORDS.ratio[language], { basis: BASES[basis]?.[language] ?? basis });
}

function eventsTable({ events }: Comparison, { question, language }: Context): string[] {
  const dates = [...new Set(events.map(({ by }) => by))];
  const points = (share: number): string => signed(share * 100, language);
  const rows = question.events.map(({ id, name }) => [
    name[language],
    ...dates.map((by) => {
      const { difference, mcse, low, high } = events.find((one) => one.event === id && one.by === by)!;
      return `${points(difference)}${errorCell(mcse, language)} (${points(low)}…${points(high)})`;
    }),
  ]);
  return columns([["", ...dates.map((by) => dateLabel(by, language))], ...rows]);
}

/** What of the answer is divided among the changes: the lag, the first ratio, the event of the headline. */
export function divided(
  { outputs, events }: Comparison,
  { question, at, language, ...context }: CompareContext,
): { name: string; attribution: Attribution; share: boolean }[] {
  const { lag, event } = question.headline;
  const ids = [lag.quantity, ...Object.keys(question.ratios).slice(0, 1)];
  const of = (output: string) => outputs.find((one) => one.output === output && one.date === at)!;
  const happening = events.find((one) => one.event === event.id && one.by === event.by)!;
  const named = question.events.find(({ id }) => id === event.id)!;
  return [
    ...ids.map((id) => ({
      name: `${outputWords(id, { question, at, language, ...context })}, ${dateLabel(at, language)}`,
      attribution: of(id).attribution,
      share: false,
    })),
    {
      name: `${named.name[language]}, ${dateLabel(event.by, language, "by")}, ${language === "ru" ? "п.\u00a0п." : "points"}`,
      attribution: happening.attribution,
      share: true,
    },
  ];
}

function attributionText(
  comparison: Comparison,
  context: Context,
  head: (words: string) => string[],
): string[] {
  const { language, ink } = context;
  if (comparison.changes.length === 0) return ["", WORDS.same[language]];
  const of = divided(comparison, context).map((one) => ({ ...one, scale: one.share ? 100 : 1 }));
  const [first] = of;
  const { method, parts } = first!.attribution;
  const cell = ({ value, mcse }: Estimate, scale: number): string => {
    const error = Number.isNaN(mcse) ? "" : ` ±${figure(mcse * scale, language)}`;
    return `${signed(value * scale, language)}${error}`;
  };
  const both = (a: Estimate, b: Estimate, scale: number): string =>
    method === "shapley" ? cell(a, scale) : `${signed(a.value * scale, language)} → ${cell(b, scale)}`;
  const rows = parts.map(({ change }, row) => [
    partWords(change, comparison, context),
    ...of.map(({ attribution, scale }) => {
      const part = attribution.parts[row]!;
      return both(part.first, part.last, scale);
    }),
  ]);
  const wholes = [
    WORDS.whole[language],
    ...of.map(({ attribution, scale }) => cell(attribution.whole, scale)),
  ];
  const rests =
    method === "shapley"
      ? []
      : [
          [
            WORDS.remainder[language],
            ...of.map(({ attribution: { remainder, remainderLast }, scale }) =>
              both(remainder, remainderLast, scale),
            ),
          ],
        ];
  const numbered = of.map((_, index) => `[${index + 1}]`);
  const list = of.map(({ name }, index) => `${numbered[index]} ${name}`).join("; ");
  const note = fill(WORDS.means[language], { columns: list });
  return [
    ...head(WORDS[method][language]),
    ...columns([["", ...numbered], ...rows, ...rests, wholes]),
    ...wrap(note).map(ink.faint),
    ...idleLine(comparison, context).map(ink.faint),
  ];
}

/** A part of a difference in words. */
export function partWords(
  id: string,
  { changes, scenario, against }: Comparison,
  { workspace, language }: CompareContext,
): string {
  if (id === OTHERS) return WORDS.others[language];
  const { scenarios } = workspace.catalog;
  const both = { scenario: scenarios.get(scenario)!, against: scenarios.get(against)! };
  return changeWords(changes.find((one) => one.id === id)!, both, { workspace, language });
}

/** Rules that come to nothing are many: they are counted where more than a few. */
function idleLine(comparison: Comparison, context: Context): string[] {
  const { language } = context;
  const { changes } = comparison;
  const listed = new Set(comparison.outputs[0]!.attribution.parts.map(({ change }) => change));
  const idle = comparison.idle.filter((id) => !listed.has(id));
  if (idle.length === 0) return [];
  const names =
    idle.length <= MOST_NAMED
      ? idle.map((id) => partWords(id, comparison, context))
      : [
          ...changes
            .filter(({ id, kind }) => kind === "quantity" && idle.includes(id))
            .map(({ id }) => partWords(id, comparison, context)),
          ruleCount(idle.filter((id) => id.startsWith("rule:")).length, language),
        ];
  return wrap(fill(WORDS.idle[language], { list: names.join("; ") }));
}

const MOST_NAMED = 6;

function ruleCount(count: number, language: Language): string {
  return fill(plural(count, language, WORDS.idleRules[language]), { count: String(count) });
}

function editionLine(run: CompareRun, language: Language): string {
  const count = formatNumber(run.worlds, { language });
  return fill(WORDS.edition[language], {
    data: formatDate(run.dataDate, language),
    law: formatDate(run.lawDate, language),
    worlds: `${count} ${plural(run.worlds, language, WORDS.worldsCount[language])}`,
    ran: String(run.ran),
    seed: String(run.seed),
    model: run.modelHash,
    catalog: run.catalogHash,
    version: run.version,
  });
}
