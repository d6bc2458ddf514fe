import type { Question } from "../../analysis/index.ts";
import type { ModelSource } from "../../engine/index.ts";
import { bareText, formatNumber, type Language } from "../../units/index.ts";
import { dateLabel, errorCell, shortProbability } from "../answer/figures.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { PlainResult, PlainScenario } from "./plain-result.ts";
import { WORDS } from "./words.ts";

interface Named {
  readonly question: Question;
  readonly model: ModelSource;
  readonly language: Language;
  readonly ink: Ink;
}

/** A plain result for people: a table of events and one of quantities for each scenario, then what it rests on. */
export function runText(run: PlainResult, named: Named): string[] {
  const { language, ink } = named;
  const number = (value: number) => formatNumber(value, { language });
  const edition = fill(WORDS.edition[language], {
    ...{ worlds: number(run.worlds), replicates: String(run.replicates), seed: String(run.seed) },
    ...{ model: run.modelHash, catalog: run.catalogHash, version: run.version },
  });
  return [
    ...run.scenarios.flatMap((scenario) => [...scenarioLines(scenario, named), ""]),
    ...wrap(edition).map(ink.faint),
    ink.faint(fill(WORDS.hash[language], { hash: run.resultHash })),
  ];
}

function scenarioLines({ name, id, events, fans, failures }: PlainScenario, named: Named): string[] {
  const { question, model, language, ink } = named;
  const dates = (of: readonly string[]) => [...new Set(of)];
  const nameOf = (fan: string) =>
    model.quantities.find((one) => one.id === fan.replace(/\[.*$/, ""))?.name[language];
  const by = dates(events.map((one) => one.by));
  const eventRows = question.events.map((event) => [
    event.name[language],
    ...events
      .filter((one) => one.id === event.id)
      .map(({ probability, mcse }) => shortProbability(probability, language) + errorCell(mcse, language)),
  ]);
  const value = (number: number, unit: string) => bareText(number, unit, language);
  // The last date alone: a page has no room for all of them.
  const last = dates(fans.map(({ date }) => date)).at(-1) ?? "";
  const fanRows = fans
    .filter(({ date }) => date === last)
    .map((fan) => [
      `${nameOf(fan.id) ?? fan.id} (${fan.id})`,
      fan.unit,
      `${value(fan.p50, fan.unit)} (${value(fan.p5, fan.unit)}…${value(fan.p95, fan.unit)})`,
    ]);
  const lost = failures.reduce((sum, { worlds }) => sum + worlds, 0);
  return [
    ink.strong(`${WORDS.scenarioTitle[language]}: ${name[language]} (${id})`),
    ...(lost > 0 ? [fill(WORDS.failed[language], { count: formatNumber(lost, { language }) })] : []),
    ...columns([[WORDS.events[language], ...by.map((date) => dateLabel(date, language))], ...eventRows]),
    "",
    ...columns([[WORDS.fans[language], "", last === "" ? "" : dateLabel(last, language)], ...fanRows], {
      align: ["left", "left", "right"],
    }),
  ];
}
