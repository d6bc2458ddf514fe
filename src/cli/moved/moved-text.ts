import type { Estimate } from "../../analysis/index.ts";
import type { Moved } from "../../analysis/moved.ts";
import type { Language } from "../../units/index.ts";
import { dateLabel, figure, shortProbability, signed } from "../answer/figures.ts";
import { fill } from "../answer/words.ts";
import { changesText } from "../bundle/verify-text.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { visible } from "../terminal/visible.ts";
import { wrap } from "../terminal/wrap.ts";
import type { MovedRun } from "./run-moved.ts";
import { WORDS } from "./words.ts";

/** A move of fewer errors is no finding. */
const ERRORS = 2;

interface Style {
  readonly language: Language;
  readonly ink: Ink;
  /** Every number, moved or not. */
  readonly all: boolean;
  /** Whether parts were asked for. */
  readonly rerun: boolean;
}

/** What moved between two runs, for people: in their first scenario, unless all is asked for. */
export function movedText(run: MovedRun, { language, ink, all, rerun }: Style): string[] {
  const { before, now, changes, sameDraws, parts } = run;
  const head = fill(WORDS.head[language], {
    ...{ before: before.runHash, catalogBefore: before.catalogHash, modelBefore: before.modelHash },
    ...{ now: now.runHash, catalogNow: now.catalogHash, modelNow: now.modelHash },
  });
  const [first] = run.moved;
  const noted = run.moved.filter(
    ({ scenario, by }) =>
      (all || scenario === first!.scenario) &&
      by.value !== 0 &&
      (all || !(Math.abs(by.value) <= ERRORS * by.mcse)),
  );
  const same = sameDraws ? WORDS.sameDraws[language] : "";
  return [
    ...wrap(visible(head)).map(ink.strong),
    "",
    ink.strong(WORDS.changes[language]),
    ...(changes.length > 0 ? changesText(changes, language) : [`  ${WORDS.noChanges[language]}`]),
    "",
    ink.strong(WORDS.moved[language]),
    ...(noted.length > 0 ? movedLines(noted, language) : wrap(WORDS.nothingMoved[language])),
    ...wrap(fill(WORDS.errorNote[language], { same })).map(ink.faint),
    ...(rerun && parts.length === 0 ? ["", ...wrap(WORDS.started[language])] : []),
    ...(parts.length > 0 ? ["", ink.strong(WORDS.parts[language]), ...partLines(run, language)] : []),
  ];
}

function movedLines(moved: readonly Moved[], language: Language): string[] {
  const titles = [WORDS.what, WORDS.date, WORDS.was, WORDS.is, WORDS.by].map((word) => word[language]);
  const rows = moved.map(({ scenario, kind, id, date, before, now, by }) => {
    const show = ({ value }: Estimate) =>
      kind === "event" ? shortProbability(value, language) : figure(value, language);
    const name = kind === "event" ? id : fill(WORDS[kind][language], { id });
    return [
      visible(`${scenario}: ${name}`),
      dateLabel(date, language),
      show(before),
      show(now),
      moveOf(by, kind === "event", language),
    ];
  });
  return columns([titles, ...rows], { align: ["left", "left", "right", "right", "right"] });
}

function partLines({ parts }: MovedRun, language: Language): string[] {
  const titles = [WORDS.what, WORDS.date, WORDS.beliefs, WORDS.series, WORDS.rest].map(
    (word) => word[language],
  );
  const rows = parts.map(({ scenario, output, kind, date, parts: own }) => [
    visible(`${scenario}: ${output}`),
    dateLabel(date, language),
    ...own.map((part) => moveOf(part, kind === "event", language)),
  ]);
  return columns([titles, ...rows], { align: ["left", "left", "right", "right", "right"] });
}

function moveOf({ value, mcse }: Estimate, isProbability: boolean, language: Language): string {
  const scale = isProbability ? 100 : 1;
  const error = Number.isNaN(mcse) ? "" : ` ±${figure(mcse * scale, language)}`;
  return `${signed(value * scale, language)}${error}`;
}
