import type { Answer, Question, ScenarioAnswer } from "../../analysis/index.ts";
import type { Language } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import { bandCell, dateLabel, errorCell, probabilityCell, shortProbability, signed } from "./figures.ts";
import { BASES, fill, LAGS, WORDS } from "./words.ts";

/** Events by date in the reference scenario, the one that the question is about first. */
export function eventsTable(answer: Answer, { headline }: Question, language: Language): string[] {
  const { events } = answer.scenarios[0]!;
  const ids = [...new Set([headline.event.id, ...events.map(({ id }) => id)])];
  const dates = [...new Set(events.map(({ by }) => by))];
  const rows = ids.map((id) => {
    const own = events.filter((event) => event.id === id);
    const cells = dates.map((by) => probabilityCell(own.find((event) => event.by === by)!, language));
    return [own[0]!.name[language], ...cells];
  });
  return columns([["", ...dates.map((by) => dateLabel(by, language))], ...rows]);
}

/** The lag by each definition at the dates of the table, from the date of the data on. */
export function lagTable(answer: Answer, language: Language): string[] {
  const { lag } = answer.scenarios[0]!;
  return bandTable(
    sinceData(lag, answer).map((one) => ({ ...one, label: LAGS[one.definition][language] })),
    language,
  );
}

/** US over China by each basis at the dates of the table, from the date of the data on. */
export function ratiosTable(answer: Answer, language: Language): string[] {
  const { ratios } = answer.scenarios[0]!;
  return bandTable(
    sinceData(ratios, answer).map((one) => ({ ...one, label: BASES[one.basis]?.[language] ?? one.basis })),
    language,
  );
}

/** From the date of the data on: a page has no room for the years before, which are in the JSON and on the site. */
function sinceData<T extends { readonly date: string }>(bands: readonly T[], { dataDate }: Answer): T[] {
  return bands.filter(({ date }) => date >= dataDate);
}

function bandTable(
  bands: readonly { label: string; date: string; p5: number; p50: number; p95: number }[],
  language: Language,
): string[] {
  const labels = [...new Set(bands.map(({ label }) => label))];
  const dates = [...new Set(bands.map(({ date }) => date))];
  const rows = labels.map((label) => [
    label,
    ...dates.map((date) =>
      bandCell(bands.find((one) => one.label === label && one.date === date)!, language),
    ),
  ]);
  return columns([["", ...dates.map((date) => dateLabel(date, language))], ...rows]);
}

/** Every other scenario against the reference: the headline event itself, and differences of lag and ratios. */
export function differencesTable(answer: Answer, question: Question, language: Language): string[] {
  const { headline } = question;
  const outputs = [headline.lag.quantity, ...Object.keys(question.ratios).slice(0, 1)];
  const titles = outputs.flatMap((output) => [titleOf(output, question, language), WORDS.above[language]]);
  const rows = answer.scenarios.slice(1).map(({ id, name, events }) => {
    const probability = headlineCell(answer, { id, events }, headline.event, language);
    const cells = outputs.flatMap((output) => {
      const found = answer.differences.find(
        (one) => one.scenario === id && one.output === output && one.date === headline.lag.date,
      );
      if (!found) return ["—", "—"];
      const { p5, p50, p95, positive } = found;
      const cell = `${signed(p50, language)} (${signed(p5, language)}…${signed(p95, language)})`;
      return [cell, shortProbability(positive, language)];
    });
    return [name[language], probability, ...cells];
  });
  const headlineTitle = `${WORDS.headline[language]} ${WORDS.headlineApart[language]}`;
  return columns([[WORDS.scenario[language], headlineTitle, ...titles], ...rows]);
}

/** The event in a scenario and, world by world, how much more often than in the reference: "31% (+23 ±1)". */
function headlineCell(
  { eventDifferences }: Answer,
  { id, events }: Pick<ScenarioAnswer, "id" | "events">,
  headline: Question["headline"]["event"],
  language: Language,
): string {
  const event = events.find((one) => one.id === headline.id && one.by === headline.by)!;
  const apart = eventDifferences.find(
    (one) => one.scenario === id && one.event === headline.id && one.by === headline.by,
  )!;
  const points = `${signed(apart.difference * 100, language)}${errorCell(apart.mcse, language)}`;
  return `${shortProbability(event.probability, language)} (${points})`;
}

function titleOf(output: string, { ratios }: Question, language: Language): string {
  const ratio = ratios[output];
  if (!ratio) return WORDS.lagColumn[language];
  return fill(WORDS.ratioColumn[language], { basis: BASES[ratio.basis]?.[language] ?? ratio.basis });
}
