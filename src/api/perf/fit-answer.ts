import type { Catalog } from "../../catalog/index.ts";
import { decode, fits } from "../../hardware/index.ts";
import { type Equations, equations } from "./equations.ts";
import { type Layout, layoutsOf } from "./layouts.ts";
import { groupOf } from "./point.ts";
import type { Question } from "./question.ts";

/** What the memory of so many chips holds: most users in one layout, the longest context perhaps in another. */
export interface FitRow {
  readonly chips: number;
  /** Undefined when the weights do not fit. */
  readonly layout?: Layout;
  /** Bytes on each chip. */
  readonly weights: number;
  /** Tokens of context when one request runs alone in the layout where it may be longest; 0 when the weights do not fit. */
  readonly longestContext: number;
  readonly longestIn?: Layout;
  /** Requests of the asked context at once over all chips. */
  readonly users: number;
}

export interface FitAnswer {
  readonly question: Question;
  /** Tokens of the asked context: prompt and answer. */
  readonly context: number;
  readonly rows: readonly FitRow[];
}

/** Chips tried when nobody says how many there are: from one to four servers. */
const USUAL_COUNTS = [1, 2, 4, 8, 16, 32];

/** Longest context and number of users by memory alone. */
export function answerFit(catalog: Catalog, question: Question): FitAnswer {
  const numbers = equations(catalog);
  const context = question.promptLength + question.outputLength;
  const counts = question.chips === undefined ? USUAL_COUNTS : [question.chips];
  const rows = counts.map((chips) => rowOf({ ...question, chips }, context, numbers));
  return { question, context, rows };
}

function rowOf(question: Question & { readonly chips: number }, context: number, numbers: Equations): FitRow {
  const { chips } = question;
  const rows = layoutsOf(question)
    .map((layout) => rowIn(question, layout, context, numbers))
    .filter((row) => row.longestContext >= 1);
  if (rows.length === 0) return { chips, weights: Number.NaN, longestContext: 0, users: 0 };
  const most = rows.reduce((a, b) => (b.users > a.users ? b : a));
  const { longestContext, layout } = rows.reduce((a, b) => (b.longestContext > a.longestContext ? b : a));
  return { ...most, longestContext, longestIn: layout! };
}

function rowIn(question: Question, layout: Layout, context: number, { constants }: Equations): FitRow {
  const { chipSpec: chip, modelSpec: model, precision } = question;
  // Every copy of attention holds whole requests of its own.
  const copies = (layout.chips / groupOf(layout)) * layout.attentionCopies;
  const empty = decode({ ...layout, chip, model, precision, constants, context, concurrency: 0 });
  return {
    ...{ chips: layout.chips, layout, users: copies * Math.floor(empty.batchLimit / copies) },
    longestContext: fits(chip, model, { ...layout, precision, constants }).longestContext,
    weights: empty.memoryUsed - constants.reservedMemory,
  };
}
