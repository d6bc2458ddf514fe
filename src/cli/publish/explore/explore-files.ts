import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EventAnswer, type Question, quantile } from "../../../analysis/index.ts";
import type { QuestionRun } from "../../../api/run-question.ts";
import { PACKAGE_ROOT, type Workspace } from "../../../api/workspace.ts";
import { embedPage, type Hashed, type OnePage, onePage } from "../../../articles/explore/alone.ts";
import { firstDrawing } from "../../../articles/explore/explore-page.ts";
import { additionPath, EMBED_PATH, ONE_FILE_SCRIPT } from "../../../articles/explore/path.ts";
import type { ExploreData } from "../../../articles/explore/types.ts";
import { exploreWords } from "../../../articles/explore/words.ts";
import { answerSentence, plainNumbers, type SiteFile } from "../../../articles/index.ts";
import { tiedSpaces } from "../../../articles/spaces.ts";
import type { Chart } from "../../../charts/index.ts";
import type { OutputSpec } from "../../../ensemble/index.ts";
import { additionScript, planScript, scriptText } from "../../../page/index.ts";
import type { Language } from "../../../units/index.ts";
import { builtScript } from "../built-script.ts";
import { amountColumns, withAmounts } from "./amounts.ts";
import { articlePart } from "./article-part.ts";
import { decidingRules, lawPack } from "./law-pack.ts";
import { chosenGroups, leverGroups } from "./lever-groups.ts";
import { presets } from "./presets.ts";
import { type Printed, summaryColumns, summaryOf, TOLD } from "./summary.ts";
import { viewFans, views } from "./views.ts";

/** Worlds of the page: 8 replicates of 1,024. */
const REPLICATES = 8;
const WORLDS_PER_REPLICATE = 1024;

/** What a site gives its page of conditions, and tests in its place. */
export interface ExploreOptions {
  /** The figure of the article, which follows its sliders. */
  readonly illustration?: Chart;
  /** The published chart of the first view, which stands there until the model has run. */
  readonly first?: Chart;
  /** Text of a built script of a page by its name. */
  readonly built?: (name: string) => string;
}

/**
 * The scripts of the page that computes: engine, plan, program, and what the program is given in each language.
 *
 * @throws InputError where the engine has not been built
 */
export function exploreFiles(
  workspace: Workspace,
  run: QuestionRun,
  { illustration, first, built = builtScript }: ExploreOptions = {},
): SiteFile[] {
  const followed = illustration?.kind === "fan" ? illustration : undefined;
  const { question } = run;
  const { start, months } = run.model;
  const told = summaryColumns(question, start);
  const { groups: chosen } = chosenGroups(question.id, [...workspace.catalog.parameters.keys()]);
  const amounts = amountColumns(chosen, start);
  const drawn = followed?.series.map(({ id }) => id) ?? [];
  const needed: readonly string[] = [...viewFans(), ...TOLD, ...drawn];
  const outputs: OutputSpec = {
    fans: question.fans.filter(({ id }) => needed.includes(id)),
    events: question.events,
    table: {
      months: [...new Set([...told, ...amounts].map(({ month }) => month))],
      quantities: [...new Set([...TOLD, ...amounts.map(({ quantity }) => quantity)])],
    },
  };
  const { plan, choices, additions } = presets(workspace, question.scenarios, {
    outputs,
    seed: run.answer.seed,
    replicates: REPLICATES,
    worldsPerReplicate: WORLDS_PER_REPLICATE,
  });
  const deciding = decidingRules(workspace.catalog, workspace.ruleBook, run.model);
  const dataOf = (language: Language): ExploreData => {
    const sectors = new Map(workspace.model.sectors.map(({ id, name }) => [id, name[language]]));
    const solved = workspace.anchors.solve.map(({ parameter }) => parameter);
    const { groups, levers, inArticle } = leverGroups(question.id, workspace.catalog, {
      solved,
      sectors,
      language,
    });
    return {
      language,
      words: exploreWords(language),
      question: question.id,
      title: question.title[language],
      start,
      months,
      dataDate: run.answer.dataDate,
      version: run.answer.version,
      runHash: run.answer.runHash,
      published: question.published,
      worlds: REPLICATES * WORLDS_PER_REPLICATE,
      fans: outputs.fans.map(({ id }) => id),
      events: outputs.events.map(({ id }) => id),
      scenarios: choices(language),
      inQuestion: question.scenarios,
      groups: withAmounts(groups, chosen, { chips: workspace.catalog.chips, start, language }),
      levers,
      ...(followed && { article: articlePart(inArticle, followed, toldEvent(run).probability) }),
      rules: deciding.map((rule) => ({ ...rule, name: rule.name[language] })),
      law: lawPack(workspace.catalog, workspace.ruleBook, run.model),
      views: views(workspace.catalog, language),
      summary: summaryOf(question, told, printedOf(run), language),
      answer: plainAnswer(run, language),
      headline: headlineOf(question),
      structures: structuresOf(workspace.catalog),
    };
  };
  const [engine, program] = [built("engine.js"), built("explore.js")];
  const held = planScript(plan);
  const later = additions.map(({ id, text }) => ({ id, script: additionScript(id, text) }));
  return [
    { path: "engine.js", text: engine },
    { path: "explore.js", text: program },
    { path: "try.js", text: built("try.js") },
    { path: "plan.js", text: held },
    ...later.map(({ id, script }) => ({ path: additionPath(id), text: script })),
    ...(["ru", "en"] as const).flatMap((language) => {
      const data = dataOf(language);
      const told = dataScript(data);
      const one = onePage(data, {
        style: hashed(styleSheet()),
        scripts: [engine, held, told, program].map(hashed),
        later: later.map(({ script }) => hashed(script).hash),
      });
      return [
        { path: `${language}/explore-data.js`, text: told },
        { path: `${language}/${EMBED_PATH}`, text: embedPage(data, firstDrawing(language, first)) },
        { path: `${language}/${ONE_FILE_SCRIPT}`, text: oneFileScript(one) },
      ];
    }),
  ];
}

function hashed(text: string): Hashed {
  return { text, hash: `sha256-${createHash("sha256").update(text).digest("base64")}` };
}

function oneFileScript(one: OnePage): string {
  return `(globalThis.ssylka??={}).oneFile=JSON.parse(${scriptText(JSON.stringify(one))});\n`;
}

function styleSheet(): string {
  return readFileSync(join(PACKAGE_ROOT, "web", "site.css"), "utf8");
}

function dataScript(data: ExploreData): string {
  return `(globalThis.ssylka??={}).explore=JSON.parse(${scriptText(JSON.stringify(data))});\n`;
}

/** The published answer without links, in the words of the command line. */
function plainAnswer(run: QuestionRun, language: Language): string {
  const event = toldEvent(run);
  return tiedSpaces(answerSentence(event, plainNumbers(event, language), language), language);
}

/** What the article prints, of its first scenario: the same ids as the page's. */
function printedOf({ question, answer, result }: QuestionRun): Printed {
  const { by } = question.headline.event;
  const [first] = answer.scenarios;
  const table = result.scenarios.get(first!.id)?.table;
  return {
    probability: (id) => first!.events.find((one) => one.id === id && one.by === by)?.probability,
    spread: (name) => {
      const column = table?.get(name);
      return column && [quantile(column, 0.5), quantile(column, 0.05), quantile(column, 0.95)];
    },
  };
}

/** The event of the headline in the first scenario. */
function toldEvent({ question, answer }: QuestionRun): EventAnswer {
  const { id, by } = question.headline.event;
  return answer.scenarios[0]!.events.find((one) => one.id === id && one.by === by)!;
}

function headlineOf({ headline, events }: Question): ExploreData["headline"] {
  const { id, by } = headline.event;
  return { id, by, name: events.find((event) => event.id === id)!.name };
}

/** Switches by whose options answers are split. */
function structuresOf({ parameters }: Workspace["catalog"]): ExploreData["structures"] {
  const switches = [...parameters.values()].filter(({ structural }) => structural);
  return Object.fromEntries(switches.map(({ id, options }) => [id, Object.keys(options ?? {}).map(Number)]));
}
