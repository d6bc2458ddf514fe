import type { Answer, Driver, Question } from "../../analysis/index.ts";
import type { Catalog } from "../../catalog/index.ts";
import { formatCompact, type Language, roundedValue, unitAfter } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { headlineEvent } from "./answer-sentence.ts";
import { dateLabel, figure, shortProbability } from "./figures.ts";
import { fill, WORDS } from "./words.ts";

/** Nearer to certainty than this, an event cannot tell inputs apart, and the lag ranks them. */
const TELLING = 0.01;

/**
 * The inputs that move the answer most: their range, and the answer at both of its ends; and a note on how to read it.
 * Where none can be told from chance one line says so.
 */
export function driversTable(
  answer: Answer,
  question: Question,
  { catalog, language }: { catalog: Catalog; language: Language },
): { readonly lines: string[]; readonly note?: string } {
  const { headline } = question;
  const event = headlineEvent(answer, headline);
  const byEvent = Math.min(event.probability, 1 - event.probability) >= TELLING;
  const output = byEvent ? headline.event.id : headline.lag.quantity;
  const value = (number: number) => (byEvent ? shortProbability(number, language) : figure(number, language));
  const drivers = answer.scenarios[0]!.drivers.filter((driver) => driver.output === output);
  if (drivers.length === 0) return { lines: wrap(WORDS.noDrivers[language]) };
  const rows = drivers.map((driver) => [
    catalog.parameters.get(driver.parameter)?.name[language] ?? driver.parameter,
    driverRange(driver, catalog, language),
    value(driver.p50AtP5),
    value(driver.p50AtP95),
  ]);
  const titles = [WORDS.input, WORDS.inputRange, WORDS.atLow, WORDS.atHigh].map((word) => word[language]);
  const how = {
    switch: drivers.some(({ options }) => options) ? WORDS.driversSwitch[language] : "",
    chance: answer.replicates === 1 ? WORDS.driversChance[language] : "",
  };
  const date = byEvent ? dateLabel(event.by, language, "by") : dateLabel(headline.lag.date, language);
  const template = byEvent ? WORDS.driversOfEvent : WORDS.driversOfLag;
  const note = fill(template[language], { event: event.name[language], date, ...how });
  return { lines: columns([titles, ...rows], { align: ["left", "left", "right", "right"] }), note };
}

/** "from 70 to 86 chips per wafer"; the names of the two options of a switch that are compared. */
export function driverRange(
  { parameter, p5, p95, options }: Driver,
  catalog: Catalog,
  language: Language,
): string {
  if (options) return `${options.low[language]} … ${options.high[language]}`;
  const style = { language, significant: 2 };
  const count = roundedValue(Math.abs(p95) >= 1e4 ? 5 : p95, style);
  const unit = unitAfter(catalog.parameters.get(parameter)?.unit ?? "1", language, { count });
  return `${formatCompact(p5, style)}…${formatCompact(p95, style)}${unit}`;
}
