import type { FitAnswer, FitRow } from "../../api/perf/fit-answer.ts";
import type { Layout } from "../../api/perf/layouts.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { count, figure } from "./figures.ts";
import type { Shown } from "./serving-text.ts";
import { WORDS } from "./words.ts";

/** What memory holds, for people. */
export function fitText(answer: FitAnswer, { language, ink }: Shown): string[] {
  const { question, context, rows } = answer;
  const title = fill(WORDS.fitTitle[language], {
    model: question.model.name[language],
    chip: question.chip.name[language],
    precision: question.precision,
  });
  const head = fill(WORDS.fitHead[language], { context: count(context, language) }).split("|");
  const rowOf = ({ chips, layout, weights, longestContext, longestIn, users }: FitRow) =>
    layout === undefined
      ? [count(chips, language), WORDS.notFitting[language]]
      : [
          count(chips, language),
          shortLayout(layout),
          figure(weights / 1e9, language),
          count(users, language),
          count(longestContext, language),
          shortLayout(longestIn ?? layout),
        ];
  return [
    ...wrap(title).map(ink.strong),
    "",
    ...columns([head, ...rows.map(rowOf)], {
      indent: "  ",
      align: ["right", "left", "right", "right", "right", "left"],
      breaks: 4,
    }),
    "",
    ...wrap(WORDS.fitNote[language]).map(ink.faint),
  ];
}

function shortLayout({ tensorParallel, expertParallel, attentionCopies }: Layout): string {
  return `TP${tensorParallel} EP${expertParallel} DP${attentionCopies}`;
}
