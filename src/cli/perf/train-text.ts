import { type Interval, scaled } from "../../api/perf/interval.ts";
import type { TrainingAnswer, TrainingRow } from "../../api/perf/train-answer.ts";
import type { Language } from "../../units/index.ts";
import { formatCompact } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { cells, count, figure } from "./figures.ts";
import { fittedLines, moneyLines, runWords, type Shown } from "./serving-text.ts";
import { QUANTITIES, WORDS } from "./words.ts";

/** A training run, for people: a table a precision. */
export function trainText(answer: TrainingAnswer, shown: Shown): string[] {
  const { language, ink } = shown;
  const { question, rows, nearest } = answer;
  const { tokensFact } = question;
  const title = fill(WORDS.trainTitle[language], {
    model: question.model.name[language],
    chips: count(question.chips, language),
    chip: question.chip.name[language],
    tokens: formatCompact(question.tokens, { language }),
    sequence: count(question.sequence, language),
  });
  const fact =
    tokensFact &&
    fill(WORDS.trainTokens[language], { source: tokensFact.source, at: tokensFact.at ?? tokensFact.date });
  return [
    ...wrap(title).map(ink.strong),
    ...rows.flatMap((row) => ["", ink.strong(row.precision), ...rowLines(row, language)]),
    "",
    ...wrap(WORDS.level[language]).map(ink.faint),
    "",
    ...(nearest
      ? [
          ink.strong(WORDS.nearest[language]),
          ...wrap(
            `${figure(nearest.rate, language)} (${runWords(nearest.run)}); ${nearest.source}, ${nearest.at}, ${nearest.date}`,
            { indent: "  " },
          ),
        ]
      : wrap(WORDS.noNearest[language]).map(ink.faint)),
    ...fittedLines(answer.fitted, language),
    "",
    ink.strong(WORDS.assumptions[language]),
    ...[...(fact ? [fact] : []), WORDS.trainMfu[language], ...moneyLines(rows[0]!.money, shown)].flatMap(
      (line) => wrap(line, { indent: "  ", first: "- " }),
    ),
  ];
}

const MILLION = 1e6;
const GIGA = 1e9;
const PER_CENT = 100;

function rowLines(row: TrainingRow, language: Language): string[] {
  const line = (name: keyof typeof QUANTITIES, interval: Interval | undefined) => [
    QUANTITIES[name][language],
    ...(interval ? cells(interval, language) : [WORDS.unknown[language]]),
  ];
  return columns(
    [
      line("days", row.days),
      line("chipHours", scaled(row.chipHours, 1 / MILLION)),
      line("trained", row.rate),
      line("mfu", scaled(row.mfu, PER_CENT)),
      line("dollars", row.dollars && scaled(row.dollars, 1 / MILLION)),
      line("energy", row.energy && scaled(row.energy, 1 / GIGA)),
    ],
    { indent: "  ", align: ["left", "right", "left"] },
  );
}
