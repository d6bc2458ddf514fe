import type { Comparison } from "../../api/perf/compare-answer.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { figure } from "./figures.ts";
import type { Shown } from "./serving-text.ts";
import { WORDS } from "./words.ts";

/** Chips over the first, for people. */
export function compareText({ chips }: Comparison, { language, ink }: Shown): string[] {
  const { question } = chips[0]!.answer;
  const title = fill(WORDS.compareTitle[language], {
    model: question.model.name[language],
    chip: question.chip.name[language],
  });
  const rows = chips.map(({ answer, ratio, flop, bandwidth, capacity, cost }) => [
    answer.question.chip.name[language],
    figure(answer.rate.p50, language),
    figure(ratio.p50, language),
    `${figure(ratio.p10, language)}–${figure(ratio.p90, language)}`,
    figure(flop, language),
    figure(bandwidth, language),
    figure(capacity, language),
    cost ? figure(cost.p50, language) : WORDS.unknown[language],
  ]);
  return [
    ...wrap(title).map(ink.strong),
    "",
    ...columns([WORDS.compareHead[language].split("|"), ...rows], { indent: "  " }),
    "",
    ...wrap(WORDS.compareNote[language]).map(ink.faint),
  ];
}
