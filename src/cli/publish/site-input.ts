import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import {
  checkThresholds,
  computedVerdicts,
  type EquationEntry,
  equationEntries,
  type Figure,
  type SiteInput,
} from "../../articles/index.ts";
import type { Source, Text } from "../../catalog/index.ts";
import { monthsBetween } from "../../units/index.ts";
import { accountsPage } from "./accounts-page.ts";
import { answerLede } from "./answer-words.ts";
import { inOrder } from "./bibliography.ts";
import { builtScript } from "./built-script.ts";
import { linksOf, sectorEntries } from "./causal/diagrams.ts";
import { chipEntries } from "./chip-entries.ts";
import { shownFacts } from "./chip-facts.ts";
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
import { sensitivityPage } from "./sensitivity-page.ts";
import { withOrigins } from "./series-origins.ts";
import { shownSources } from "./shown-sources.ts";

/** Charts of how far assumptions move the answer. */
const SWINGS = ["drivers", "drivers-lag"];

/** The chart at the head of the article. */
const ILLUSTRATION = "lead";

/**
 * Everything that the pages show, from runs and from what people wrote.
 *
 * @param run of the question on the front page
 * @param others runs of the other questions; a question that was not run has no page
 * @throws InputError with every fault
 */
export function siteInput(
  workspace: Workspace,
  run: QuestionRun,
  others: readonly QuestionRun[] = [],
): SiteInput {
  const { catalog, ruleBook, model } = workspace;
  const { question, answer } = run;
  const values = valuesOf(workspace, run);
  const questions = others.map((other) => publishedQuestion(workspace, other));
  const answered = [question.id, ...others.map((other) => other.question.id)];
  const written = readQuestionFiles(question.id);
  const files = {
    ...written,
    feed: written.feed.filter(({ kind, of }) => kind !== "question" || answered.includes(of)),
  };
  const law = lawPages(workspace, run.model.months, answer.lawDate);
  const published = readPublishedEstimates();
  const figures = figuresOf({ run, catalog, values, reference: question.scenarios[0]! });
  const hardware = hardwareStory(hardwareSetting(catalog), hardwareValues(catalog));
  const llms = llmPages(catalog, values);
  const labs = labPages(catalog);
  const hindcast = hindcastPage(workspace);
  const accounts = accountsPage(workspace, run, values);
  const lede = answerLede(question, values.lookup);
  const articleTexts = [lede, files.body, ...question.wouldChange, ...figures.flatMap(textsOf)].flatMap(both);
  const claimReferences = mentionedReferences(files.claims.flatMap((claim) => strings(claim)));
  const shown = [...mentionedReferences(articleTexts), ...drawnReferences(figures)];
  const checked = files.claims.flatMap(({ threshold, decide }) =>
    [threshold, ...decide].flatMap(({ checks }) => checks.map(({ reference }) => reference)),
  );
  const feedReferences = mentionedReferences(files.feed.flatMap((item) => strings(item)));
  const lawReferences = mentionedReferences(lawTexts(law).flatMap(both));
  const references = [
    ...shown,
    ...claimReferences,
    ...checked,
    ...feedReferences,
    ...lawReferences,
    ...mentionedReferences(storyTexts(hardware).flatMap(both)).filter((one) => !one.startsWith("hw:")),
    ...drawnReferences(hardware.figures),
    ...mentionedReferences(accounts.sections.flatMap(({ text }) => both(text))).filter(isOfSite),
    ...questions.flatMap((one) => one.references),
    ...mentionedReferences(published.flatMap((one) => strings(one))),
    ...labReferences(labs),
  ];
  const illustrated = figures.find((one) => one.id === ILLUSTRATION)!;
  const facts = factEntries([...new Set(references)], values.lookup);
  const trace = modelTrace(run);
  const equations = withGraphs(withOrigins(equationEntries(model), model, catalog), run, trace);
  return {
    edition: {
      version: answer.version,
      published: question.published,
      dataDate: answer.dataDate,
      lawDate: answer.lawDate,
      worlds: answer.worlds,
      seed: String(answer.seed),
      runHash: answer.runHash,
      modelHash: answer.modelHash,
      catalogHash: answer.catalogHash,
    },
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
    exploreFiles: exploreFiles(workspace, run, { illustration: illustrated.chart }),
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
    chips: chipEntries({
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
    }),
    hardware,
    hindcast,
    accounts,
    sensitivity: sensitivityPage(
      workspace,
      run,
      figures.filter(({ id }) => SWINGS.includes(id)),
    ),
    labs,
    llms,
    chipSpeeds: chipSpeeds(catalog),
    parameters: parameterEntries(
      catalog.parameters.values(),
      new Map(model.sectors.map(({ id, name }) => [id, name])),
    ).map((one) => ({ ...one, changeable: isChangeable(one.parameter, workspace) })),
    equations,
    ...diagramsOf(workspace, run, equations, trace),
    events: eventEntries(run),
    ...law,
    ruleEffects: effectsPage(workspace, run, law.rules),
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

function textsOf({ caption, source, responses }: Figure): Text[] {
  return [caption, source, ...(responses === undefined ? [] : [responses])];
}

function both({ ru, en }: Text): string[] {
  return [ru, en];
}

/** Every string within plain data. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
