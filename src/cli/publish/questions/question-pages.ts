import type { QuestionRun } from "../../../api/run-question.ts";
import type { Workspace } from "../../../api/workspace.ts";
import {
  checkLimits,
  type Figure,
  mentions,
  NUMBERS,
  type QuestionPage,
  questionPath,
  type ThresholdCheck,
} from "../../../articles/index.ts";
import type { Catalog, Text } from "../../../catalog/index.ts";
import { didYouMean, InputError } from "../../../units/index.ts";
import { inOrder } from "../bibliography.ts";
import { editionOf } from "../edition-of.ts";
import { eventEntries } from "../event-entries.ts";
import { drawnReferences } from "../fact-entries.ts";
import { RESPONSES } from "../figure-context.ts";
import { readBody } from "../question-files.ts";
import { type Values, valuesOf } from "../resolver.ts";
import { numbersOf } from "../run-numbers.ts";
import { drawFigures } from "./draw-figures.ts";

/** A question's page with what it refers to, for the page of sources. */
export interface PublishedQuestion {
  readonly page: QuestionPage;
  readonly values: Values;
  /** References of its texts and figures. */
  readonly references: readonly string[];
}

/** What a question's page takes from the rest of the site. */
interface Elsewhere {
  /** Values of the run of the front page, which is larger. */
  readonly article: Values["lookup"];
  /** References that other pages take from the question's run, and that lead to its page. */
  readonly mentioned: readonly string[];
}

const NOWHERE: Elsewhere = { article: () => undefined, mentioned: [] };

/**
 * The page of a question beside that of the front page.
 *
 * @throws InputError when it has no place, lede or figure
 */
export function publishedQuestion(
  workspace: Workspace,
  run: QuestionRun,
  { article, mentioned }: Elsewhere = NOWHERE,
): PublishedQuestion {
  const { catalog } = workspace;
  const { question, answer } = run;
  const path = questionPath(question.id);
  const values = valuesOf(workspace, run, {
    events: () => `${path}#event`,
    cite: `${path}#cite`,
    medians: () => `${path}#${NUMBERS}`,
    numbers: () => `${path}#${NUMBERS}`,
  });
  const { order, lede, beyond, says = [] } = question;
  if (order === undefined || lede === undefined || question.figures === undefined)
    throw new InputError({
      where: `questions/${question.id}/question.yaml`,
      what: "expected `order`, `lede` and `figures` of a question with a page of its own, got a question without",
    });
  const figures = drawFigures(
    { run, catalog, values, reference: question.scenarios[0]! },
    question.responses ?? RESPONSES,
  );
  const body = readBody(question.id);
  const texts = [
    lede,
    body.body,
    ...question.wouldChange,
    ...question.excluded,
    ...(beyond === undefined ? [] : [beyond]),
    ...figures.flatMap(textsOf),
  ].flatMap(({ ru, en }) => [ru, en]);
  const references = [
    ...new Set([
      ...texts.flatMap((text) => mentions(text).map(({ reference }) => reference)),
      ...drawnReferences(figures),
    ]),
  ];
  for (const id of question.sources ?? [])
    if (!catalog.sources.has(id))
      throw new InputError({
        where: `questions/${question.id}/question.yaml`,
        path: "sources",
        what: unknown(id, catalog),
      });
  const sources = inOrder(
    [
      ...references.flatMap((reference) => values.lookup(reference)?.source ?? []),
      ...(question.sources ?? []),
    ],
    catalog.sources,
  );
  return {
    values,
    references,
    page: {
      order,
      question: {
        id: question.id,
        headline: question.title,
        lede,
        ...body,
        wouldChange: question.wouldChange,
        excluded: question.excluded,
        sources,
      },
      edition: editionOf(run),
      figures,
      events: eventEntries(run, catalog),
      numbers: numbersOf([...references, ...mentioned], run, values.lookup, article),
      scenarios: question.scenarios.map((id) => {
        const { name, description } = catalog.scenarios.get(id)!;
        return { id, name, description };
      }),
      resolve: values.resolve,
      references: values.references,
      failed: failedOf(says, values),
      ...(beyond === undefined ? {} : { beyond }),
      command: `npx ssylka answer ${question.id} --worlds ${answer.worlds}`,
    },
  };
}

function unknown(id: string, { sources }: Pick<Catalog, "sources">): string {
  return `expected a source of the catalog, got "${id}"${didYouMean(id, sources.keys())}`;
}

/** The limits that a page's words rely on and that do not hold, or cannot be checked. */
function failedOf(says: readonly ThresholdCheck[], values: Values): ThresholdCheck[] {
  return says.filter((check) => checkLimits([check], values.measured) !== "met");
}

function textsOf({ caption, note, source, responses }: Figure): Text[] {
  return [caption, note, source, responses].filter((text) => text !== undefined);
}
