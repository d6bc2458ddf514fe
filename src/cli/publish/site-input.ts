import type { Question } from "../../analysis/index.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import { FIRST_FIGURE } from "../../articles/explore/explore-page.ts";
import {
  checkThresholds,
  computedVerdicts,
  type EquationEntry,
  equationEntries,
  type Figure,
  type SiteInput,
} from "../../articles/index.ts";
import type { Source, Text } from "../../catalog/index.ts";
import { type Crew, openCrew } from "../../ensemble/index.ts";
import { monthsBetween } from "../../units/index.ts";
import { accountsPage } from "./accounts-page.ts";
import { answerLede } from "./answer-words.ts";
import { inOrder } from "./bibliography.ts";
import { builtScript } from "./built-script.ts";
import { linksOf, sectorEntries } from "./causal/diagrams.ts";
import { chipEntries } from "./chip-entries.ts";
import { shownFacts } from "./chip-facts.ts";
import { editionOf } from "./edition-of.ts";
import { effectsPage } from "./effect-entries.ts";
import { withGraphs } from "./equation-graphs.ts";
import { eventEntries } from "./event-entries.ts";
import { articleLevers, isChangeable } from "./explore/article-part.ts";
import { exploreFiles } from "./explore/explore-files.ts";
import { drawnReferences, factEntries, mentionedReferences } from "./fact-entries.ts";
import { figuresOf } from "./figures.ts";
import { chipSpeeds } from "./hardware-chip.ts";
import { hardwareSetting } from "./hardware-setting.ts";
import { hardwareSources, hardwareStory, storyTexts } from "./hardware-story.ts";
import { hardwareValues } from "./hardware-values.ts";
import { forecastSources } from "./hindcast/forecast-page.ts";
import { hindcastPage } from "./hindcast/hindcast-page.ts";
import { labPages, labReferences } from "./lab-pages.ts";
import { llmPages, llmSources } from "./llm-pages.ts";
import { type ModelTrace, modelTrace } from "./model-trace.ts";
import { parameterEntries } from "./parameter-entries.ts";
import {
  type QuestionFiles,
  readOpenQuestions,
  readOwnCorrections,
  readPublishedEstimates,
  readQuestionFiles,
  readReading,
} from "./question-files.ts";
import { publishedQuestion } from "./questions/question-pages.ts";
import { type Values, valuesOf } from "./resolver.ts";
import { lawPages, lawTexts } from "./rule-pages.ts";
import { numbersOf, withNumbers } from "./run-numbers.ts";
import { sensitivityPage } from "./sensitivity-page.ts";
import { withOrigins } from "./series-origins.ts";
import { shownSources } from "./shown-sources.ts";

/** What is run beside the question on the front page. */
export interface Beside {
  /** The other questions, and their runs when they are done. */
  readonly others: {
    readonly questions: readonly Question[];
    readonly runs: Promise<readonly QuestionRun[]>;
  };
  /** Does what pages need run besides; this thread if left out. */
  readonly crew: Crew;
}

const NO_OTHERS: Beside["others"] = { questions: [], runs: Promise.resolve([]) };

/** Charts of how far assumptions move the answer. */
const SWINGS = ["drivers", "drivers-lag"];

/** The chart at the head of the article. */
const ILLUSTRATION = "lead";

/**
 * Everything that the pages show, from runs and from what people wrote.
 *
 * @param run of the question on the front page
 * @throws InputError with every fault
 */
export async function siteInput(
  workspace: Workspace,
  run: QuestionRun,
  { others = NO_OTHERS, crew = openCrew(0) }: Partial<Beside> = {},
): Promise<SiteInput> {
  const { catalog, ruleBook, model } = workspace;
  const { question, answer } = run;
  const values = valuesOf(workspace, run);
  const law = lawPages(workspace, run.model.months, answer.lawDate);
  const figures = figuresOf({ run, catalog, values, reference: question.scenarios[0]! });
  const { trace } = crew;
  const swings = figures.filter(({ id }) => SWINGS.includes(id));
  // Threads run these while all that follows is made of the one run.
  const running = Promise.all([
    others.runs,
    accountsPage(workspace, run, { values, trace }),
    effectsPage(workspace, run, { rules: law.rules, trace }),
    sensitivityPage(workspace, run, { drivers: swings, crew }),
    modelTrace(run, trace),
  ]);
  // A fault of what follows is told first.
  running.catch(() => {});
  const answered = [question.id, ...others.questions.map(({ id }) => id)];
  const written = readQuestionFiles(question.id);
  const files = {
    ...written,
    feed: written.feed.filter(({ kind, of }) => kind !== "question" || answered.includes(of)),
  };
  const published = readPublishedEstimates();
  const hardware = hardwareStory(hardwareSetting(catalog), hardwareValues(catalog));
  const llms = llmPages(catalog, values);
  const labs = labPages(catalog);
  const hindcast = hindcastPage(workspace);
  const lede = answerLede(question, values.lookup);
  const articleTexts = [lede, files.body, ...question.wouldChange, ...figures.flatMap(textsOf)].flatMap(both);
  const claimReferences = mentionedReferences(files.claims.flatMap((claim) => strings(claim)));
  const shown = [...mentionedReferences(articleTexts), ...drawnReferences(figures)];
  const checked = files.claims.flatMap(({ threshold, decide }) =>
    [threshold, ...decide].flatMap(({ checks }) => checks.map(({ reference }) => reference)),
  );
  const feedReferences = mentionedReferences(files.feed.flatMap((item) => strings(item)));
  const lawReferences = mentionedReferences(lawTexts(law).flatMap(both));
  const chips = chipEntries({
    catalog,
    ruleBook,
    on: answer.lawDate,
    values,
    readers: {
      quantities: model.quantities,
      claims: files.claims,
      feed: files.feed,
      article: { texts: articleTexts, headline: question.title },
    },
  });
  const speeds = chipSpeeds(catalog);
  const illustrated = figures.find((one) => one.id === ILLUSTRATION)!;
  const explore = exploreFiles(workspace, run, {
    illustration: illustrated.chart,
    first: figures.find(({ id }) => id === FIRST_FIGURE)?.chart,
  });
  const [runs, accounts, ruleEffects, sensitivity, traced] = await running;
  const questions = runs.map((other) =>
    publishedQuestion(workspace, other, {
      article: values.lookup,
      mentioned: mentionedReferences(
        published
          .filter(({ question: asked }) => asked === other.question.id)
          .flatMap(({ ours, reason }) => [ours, reason].flatMap(both)),
      ),
    }),
  );
  const ofRun = [
    ...shown,
    ...claimReferences,
    ...checked,
    ...feedReferences,
    ...lawReferences,
    ...mentionedReferences(storyTexts(hardware).flatMap(both)).filter((one) => !one.startsWith("hw:")),
    ...drawnReferences(hardware.figures),
    ...mentionedReferences(accounts.sections.flatMap(({ text }) => both(text))).filter(isOfSite),
    ...mentionedReferences(published.flatMap((one) => strings(one))),
    ...labReferences(labs),
  ];
  const references = [...ofRun, ...questions.flatMap((one) => one.references)];
  const facts = factEntries([...new Set(references)], values.lookup);
  const entries = withOrigins(equationEntries(model), model, catalog);
  const equations = withNumbers(
    withGraphs(entries, run, traced, ofRun),
    numbersOf(ofRun, run, values.lookup),
  );
  return {
    edition: editionOf(run),
    question: {
      id: question.id,
      headline: question.title,
      lede,
      illustration: {
        figure: ILLUSTRATION,
        alt: illustrated.chart.description,
        caption: illustrated.caption,
      },
      body: files.body,
      files: files.files,
      wouldChange: question.wouldChange,
      excluded: question.excluded,
      sources: articleSources(files, [...shown, ...claimReferences], values, catalog.sources),
    },
    questions: questions.map(({ page }) => page),
    openQuestions: readOpenQuestions(),
    published,
    exploreFiles: explore,
    articleLevers: (language) => articleLevers(workspace, question.id, language),
    searchScript: builtScript("search.js"),
    figures,
    claims: files.claims,
    thresholds: checkThresholds(files.claims, values.measured),
    computed: computedVerdicts(files.claims, values.measured),
    reading: readReading(question.id),
    feed: files.feed,
    corrections: readOwnCorrections(answered),
    resolve: values.resolve,
    references: values.references,
    sources: shownSources(catalog.sources.values(), {
      facts,
      parameters: catalog.parameters.values(),
      equations,
      rules: ruleBook.rules,
      claims: files.claims,
      others: [
        ...llmSources(llms),
        ...hardwareSources(hardwareSetting(catalog), hardware),
        ...questions.flatMap(({ page }) => page.question.sources),
        ...published.map(({ source }) => source),
        ...forecastSources(hindcast.forecast),
      ],
      dealings: catalog.dealings.values(),
      chipFacts: [...catalog.chips.values()].flatMap((chip) => shownFacts(chip).map(([, fact]) => fact)),
    }),
    facts,
    chips,
    hardware,
    hindcast,
    accounts,
    sensitivity,
    labs,
    llms,
    chipSpeeds: speeds,
    parameters: parameterEntries(
      catalog.parameters.values(),
      new Map(model.sectors.map(({ id, name }) => [id, name])),
    ).map((one) => ({ ...one, changeable: isChangeable(one.parameter, workspace) })),
    equations,
    ...diagramsOf(workspace, run, equations, traced),
    events: eventEntries(run, catalog),
    ...law,
    ruleEffects,
  };
}

/** References of the accounts are answered by their page. */
function isOfSite(reference: string): boolean {
  return !reference.startsWith("account:");
}

/** The model's sectors, with what moves what in each and between them. */
function diagramsOf(
  { catalog, model }: Workspace,
  run: QuestionRun,
  entries: readonly EquationEntry[],
  { range }: ModelTrace,
): Pick<SiteInput, "sectors" | "sectorLinks"> {
  const { sectors, start, step } = model;
  const known = {
    range,
    month: (date: string) => monthsBetween(start, date),
    months: run.model.months,
    step,
  };
  const input = { sectors, entries, parameters: catalog.parameters, known };
  return { sectors: sectorEntries(input), sectorLinks: linksOf(input) };
}

/** Ids of the sources behind an article's facts, beliefs and evidence, in the order of a bibliography. */
function articleSources(
  { claims }: QuestionFiles,
  references: readonly string[],
  values: Values,
  sources: ReadonlyMap<string, Source>,
): string[] {
  const behind = references.flatMap((reference) => values.lookup(reference)?.source ?? []);
  const evidence = claims.flatMap((claim) => [...claim.for, ...claim.against].map(({ source }) => source));
  return inOrder([...behind, ...evidence], sources);
}

function textsOf({ caption, note, source, responses }: Figure): Text[] {
  return [caption, note, source, responses].filter((text) => text !== undefined);
}

function both({ ru, en }: Text): string[] {
  return [ru, en];
}

/** Every string within plain data. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
