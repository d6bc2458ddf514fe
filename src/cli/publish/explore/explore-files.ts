import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { monthAt, type Question } from "../../../analysis/index.ts";
import type { QuestionRun } from "../../../api/run-question.ts";
import { PACKAGE_ROOT, type Workspace } from "../../../api/workspace.ts";
import type { ExploreData, Summary } from "../../../articles/explore/types.ts";
import { exploreWords } from "../../../articles/explore/words.ts";
import type { SiteFile } from "../../../articles/index.ts";
import { type OutputSpec, prepare } from "../../../ensemble/index.ts";
import { planScript } from "../../../page/index.ts";
import { InputError, type Language } from "../../../units/index.ts";
import { decidingRules, lawPack } from "./law-pack.ts";
import { leverGroups } from "./lever-groups.ts";
import { presets } from "./presets.ts";
import { viewFans, views } from "./views.ts";

/** Worlds of the page: 8 replicates of 1,024. */
const REPLICATES = 8;
const WORLDS_PER_REPLICATE = 1024;
/** Quantities of the summary beside the events, at the dates of the headline. */
const TOLD = ["lag_match", "gap", "ratio_flop", "ratio_decode"] as const;

/**
 * The scripts of the page that computes: engine, plan, program, and what the program is given in each language.
 *
 * @throws InputError where the engine has not been built
 */
export function exploreFiles(workspace: Workspace, run: QuestionRun): SiteFile[] {
  const { question } = run;
  const { start, months } = run.model;
  const told = summaryColumns(question, start);
  const needed: readonly string[] = [...viewFans(), ...TOLD];
  const outputs: OutputSpec = {
    fans: question.fans.filter(({ id }) => needed.includes(id)),
    events: question.events,
    table: { months: [...new Set(told.map(({ month }) => month))], quantities: [...TOLD] },
  };
  const first = question.scenarios[0]!;
  const { plan } = prepare({
    ...workspace,
    scenarios: [first],
    outputs,
    seed: run.answer.seed,
    replicates: REPLICATES,
    worldsPerReplicate: WORLDS_PER_REPLICATE,
  });
  const scenarios = presets(workspace, { first, asked: question.scenarios, plan });
  const deciding = decidingRules(workspace.catalog, workspace.ruleBook, run.model);
  const dataOf = (language: Language): ExploreData => {
    const sectors = new Map(workspace.model.sectors.map(({ id, name }) => [id, name[language]]));
    const solved = workspace.anchors.solve.map(({ parameter }) => parameter);
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
      scenarios: scenarios(language),
      ...leverGroups(question.id, workspace.catalog, { solved, sectors, language }),
      rules: deciding.map((rule) => ({ ...rule, name: rule.name[language] })),
      law: lawPack(workspace.catalog, workspace.ruleBook, run.model),
      views: views(workspace.catalog, language),
      summary: summaryOf(question, told, language),
    };
  };
  return [
    { path: "engine.js", text: builtScript("engine.js") },
    { path: "explore.js", text: builtScript("explore.js") },
    { path: "plan.js", text: planScript(plan) },
    ...(["ru", "en"] as const).map((language) => ({
      path: `${language}/explore-data.js`,
      text: dataScript(dataOf(language)),
    })),
  ];
}

/** A classic script: `<` is written so that the text may stand inside a page as well. */
function dataScript(data: ExploreData): string {
  const text = JSON.stringify(data).replace(/[\\']/g, "\\$&").replace(/</g, "\\u003c");
  return `(globalThis.ssylka??={}).explore=JSON.parse('${text}');\n`;
}

function builtScript(name: string): string {
  const path = join(PACKAGE_ROOT, "dist", "page", name);
  if (!existsSync(path))
    throw new InputError({
      where: path,
      what: "expected the built script of the page; run `npm run prepare`",
    });
  return readFileSync(path, "utf8");
}

interface Told {
  readonly quantity: (typeof TOLD)[number];
  readonly month: number;
  readonly date: string;
}

function summaryColumns({ headline }: Question, start: string): Told[] {
  return TOLD.map((quantity) => {
    const { date } = headline.lag;
    return { quantity, date, month: monthAt(date, start) };
  });
}

const QUANTITY_NAMES = {
  lag_match: { ru: "отставание Китая", en: "China’s lag", unit: "month" },
  gap: { ru: "разрыв лучших моделей", en: "gap of the best models", unit: "ECI" },
  ratio_flop: { ru: "парк США к парку Китая по FLOP/с", en: "US fleet over China’s by FLOP/s", unit: "1" },
  ratio_decode: { ru: "то же по скорости генерации", en: "the same by decode rate", unit: "1" },
} as const;

function summaryOf(question: Question, told: readonly Told[], language: Language): Summary {
  const words = exploreWords(language);
  const { by } = question.headline.event;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    events: question.events.map(({ id, name }) => ({
      id,
      name: `${capital(name[language])}, ${words.by} ${yearOf(by, language)}`,
      by,
      href: `events.html#${id}`,
    })),
    columns: told.map(({ quantity, month, date }) => {
      const { unit, ...name } = QUANTITY_NAMES[quantity];
      return {
        column: `${quantity}@${month}`,
        fan: quantity,
        month,
        name: `${capital(name[language])}, ${words.at} ${yearOf(date, language)}`,
        unit,
        href: `equations/${quantity}.html`,
      };
    }),
  };
}

/** «2030 года», "2030", with the space that keeps them together. */
function yearOf(day: string, language: Language): string {
  return language === "ru" ? `${day.slice(0, 4)}\u00a0года` : day.slice(0, 4);
}
