import type { Answer, Driver, Question } from "../../analysis/index.ts";
import type { Catalog } from "../../catalog/index.ts";
import { formatCompact, type Language, roundedValue, unitAfter } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import { headlineEvent } from "./answer-sentence.ts";
import { dateLabel, figure, shortProbability } from "./figures.ts";
import { fill, WORDS } from "./words.ts";

/** Nearer to certainty than this, an event cannot tell inputs apart, and the lag ranks them. */
const TELLING = 0.01;

/** The inputs that move the answer most: their range, and the answer at both of its ends; and a note on how to read it. */
export function driversTable(
  answer: Answer,
  question: Question,
  { catalog, language }: { catalog: Catalog; language: Language },
): { readonly lines: string[]; readonly note: string } {
  const { headline } = question;
  const event = headlineEvent(answer, headline);
  const byEvent = Math.min(event.probability, 1 - event.probability) >= TELLING;
  const output = byEvent ? headline.event.id : headline.lag.quantity;
  const value = (number: number) => (byEvent ? shortProbability(number, language) : figure(number, language));
  const rows = answer.scenarios[0]!.drivers.filter((driver) => driver.output === output).map((driver) => [
    catalog.parameters.get(driver.parameter)?.name[language] ?? driver.parameter,
    rangeOf(driver, catalog, language),
    value(driver.p50AtP5),
    value(driver.p50AtP95),
  ]);
  const titles = [WORDS.input, WORDS.inputRange, WORDS.atLow, WORDS.atHigh].map((word) => word[language]);
  const note = byEvent
    ? fill(WORDS.driversOfEvent[language], {
        event: event.name[language],
        date: dateLabel(event.by, language, "by"),
      })
    : fill(WORDS.driversOfLag[language], { date: dateLabel(headline.lag.date, language) });
  return { lines: columns([titles, ...rows], { align: ["left", "left", "right", "right"] }), note };
}

/** "from 70 to 86 chips per wafer"; the names of the options of a switch. */
function rangeOf({ parameter, p5, p95 }: Driver, catalog: Catalog, language: Language): string {
  const known = catalog.parameters.get(parameter);
  const option = (value: number) => known?.options?.[String(value)]?.[language];
  const [low, high] = [option(p5), option(p95)];
  if (low !== undefined && high !== undefined) return `${low} … ${high}`;
  const style = { language, significant: 2 };
  const count = roundedValue(Math.abs(p95) >= 1e4 ? 5 : p95, style);
  const unit = unitAfter(known?.unit ?? "1", language, { count });
  return `${formatCompact(p5, style)}…${formatCompact(p95, style)}${unit}`;
}
