import type { QuestionRun } from "../../api/run-question.ts";
import { typeset } from "../../articles/typeset.ts";
import type { Catalog } from "../../catalog/index.ts";
import { formatDate, formatNumber, type Language, plural } from "../../units/index.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { answerSentence, headlineEvent } from "./answer-sentence.ts";
import { differencesTable, eventsTable, lagTable, ratiosTable } from "./answer-tables.ts";
import { driversTable } from "./drivers-table.ts";
import { dateLabel } from "./figures.ts";
import type { Lede } from "./lede.ts";
import { fill, WORDS } from "./words.ts";

/** What an answer is printed with. */
interface Printing {
  readonly catalog: Catalog;
  /** Of a question that has one; others are answered by their event. */
  readonly lede?: Lede | undefined;
  readonly language: Language;
  readonly ink: Ink;
}

/** The answer for people: the sentence first, then the tables, what is left out, and what identifies the run. */
export function answerText(
  { answer, question }: Pick<QuestionRun, "answer" | "question">,
  { catalog, lede, language, ink }: Printing,
): string[] {
  // A section with nothing in it has no heading either.
  const section = (title: string, lines: readonly string[], note?: string) =>
    lines.length === 0
      ? []
      : [
          "",
          ...wrap(title).map(ink.strong),
          ...lines,
          ...(note === undefined ? [] : wrap(note).map(ink.faint)),
        ];
  const drivers = driversTable(answer, question, { catalog, language });
  const event = headlineEvent(answer, question.headline);
  const reference = answer.scenarios[0]!.name[language];
  const date = dateLabel(question.headline.lag.date, language);
  return [
    ...wrap(answer.title[language]).map(ink.strong),
    "",
    ...wrap(lede ? typeset(lede.text[language], language) : answerSentence(answer, question, language)),
    ...(lede && !lede.holds ? wrap(WORDS.ledeFails[language]) : []),
    ...(answer.replicates > 1
      ? section(WORDS.events[language], eventsTable(answer, question, language))
      : section(
          WORDS.eventsNoError[language],
          eventsTable(answer, question, language),
          WORDS.noError[language],
        )),
    ...section(WORDS.lag[language], lagTable(answer, language)),
    ...section(WORDS.ratios[language], ratiosTable(answer, language)),
    ...section(
      fill(WORDS.differences[language], { reference, date }),
      differencesTable(answer, question, language),
      fill(WORDS.differencesNote[language], {
        event: event.name[language],
        date: dateLabel(event.by, language, "by"),
        reference,
      }),
    ),
    ...section(WORDS.drivers[language], drivers.lines, drivers.note),
    ...section(
      WORDS.excluded[language],
      answer.excluded.flatMap((text) => wrap(text[language], { indent: "  ", first: "· " })),
    ),
    "",
    ...wrap(editionLine(answer, language)).map(ink.faint),
  ];
}

function editionLine(answer: QuestionRun["answer"], language: Language): string {
  const { worlds, tableWorlds, seed, dataDate, lawDate, runHash, version, scenarios } = answer;
  const failed = scenarios.reduce((sum, scenario) => sum + scenario.failed, 0);
  return [
    `${WORDS.data[language]} ${formatDate(dataDate, language)}`,
    `${WORDS.law[language]} ${formatDate(lawDate, language)}`,
    `${formatNumber(worlds, { language })} ${plural(worlds, language, WORDS.worlds[language])}`,
    ...(tableWorlds < worlds
      ? [fill(WORDS.tableWorlds[language], { count: formatNumber(tableWorlds, { language }) })]
      : []),
    `${WORDS.seed[language]} ${seed}`,
    `${WORDS.hash[language]} ${runHash}`,
    `Ssylka ${version}`,
    ...(failed > 0 ? [`${WORDS.failed[language]}: ${failed}`] : []),
  ].join("; ");
}
