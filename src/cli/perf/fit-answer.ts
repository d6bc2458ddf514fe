import type { Catalog } from "../../catalog/index.ts";
import { decode, fits } from "../../hardware/index.ts";
import { type Equations, equations } from "./equations.ts";
import { type Layout, layoutsOf } from "./layouts.ts";
import { groupOf } from "./point.ts";
import type { Question } from "./question.ts";

/** What the memory of so many chips holds, in the layout that holds most users. */
export interface FitRow {
  readonly chips: number;
  /** Undefined when the weights do not fit. */
  readonly layout?: Layout;
  /** Bytes on each chip. */
  readonly weights: number;
  /** Tokens of context when one request runs alone; 0 when the weights do not fit. */
  readonly longestContext: number;
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
  let best: FitRow | undefined;
  for (const layout of layoutsOf(question)) {
    const row = rowIn(question, layout, context, numbers);
    if (row.users >= 1 && row.users > (best?.users ?? 0)) best = row;
    else if (!best && row.longestContext >= 1) best = row;
  }
  return best ?? { chips, weights: Number.NaN, longestContext: 0, users: 0 };
}

function rowIn(question: Question, layout: Layout, context: number, { constants }: Equations): FitRow {
  const { chipSpec: chip, modelSpec: model, precision } = question;
  // One request lies on one copy of attention: as many requests as copies take each a whole one.
  const copies = (layout.chips / groupOf(layout)) * layout.attentionCopies;
  const { longestContext } = fits(chip, model, { ...layout, precision, concurrency: copies, constants });
  const empty = decode({ ...layout, chip, model, precision, constants, context, concurrency: 0 });
  return {
    ...{ chips: layout.chips, layout, longestContext, users: Math.floor(empty.batchLimit) },
    weights: empty.memoryUsed - constants.reservedMemory,
  };
}
