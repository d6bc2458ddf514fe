import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { escapeMarkup } from "../charts/index.ts";
import { accountsMain } from "./accounts/accounts-page.ts";
import { ACCOUNTS_PATH } from "./accounts/path.ts";
import { articleMain, markdownOptions } from "./article-page.ts";
import { atom } from "./atom.ts";
import { bibliographyFiles } from "./bibliography-files.ts";
import { chipMain } from "./chips/chip-page.ts";
import { chipsMain } from "./chips/chips-index.ts";
import { chipPath } from "./chips/parts.ts";
import { claimArticle } from "./claim-view.ts";
import { claimsMain } from "./claims/claims-page.ts";
import { CLAIMS_PATH } from "./claims/path.ts";
import { CLAIM_WORDS } from "./claims/words.ts";
import { datedMarkup } from "./dates.ts";
import { effectsMain } from "./effects/effects-page.ts";
import { EFFECTS_PATH } from "./effects/path.ts";
import { EFFECT_WORDS } from "./effects/words.ts";
import { equationMain, equationPath } from "./equation-page.ts";
import { equationsMain } from "./equations-page.ts";
import { eventsMain } from "./events-page.ts";
import { exploreMain } from "./explore/explore-page.ts";
import { EXPLORE_PATH, EXPLORE_SCRIPTS, TRY_SCRIPT } from "./explore/path.ts";
import { exploreWords } from "./explore/words.ts";
import { newest } from "./feed.ts";
import { feedList } from "./feed-view.ts";
import { HARDWARE_PATH, hardwareMain } from "./hardware/hardware-page.ts";
import { llmMain, llmPath } from "./hardware/llm-page.ts";
import { llmsMain } from "./hardware/llms-page.ts";
import { HARDWARE_WORDS } from "./hardware/words.ts";
import { hindcastMain } from "./hindcast/hindcast-page.ts";
import { HINDCAST_PATH, HINDCAST_SECTION } from "./hindcast/path.ts";
import { howMain } from "./how/how-page.ts";
import { HOW_PATH, HOW_SECTION } from "./how/path.ts";
import { labMain } from "./labs/lab-page.ts";
import { labsMain } from "./labs/labs-index.ts";
import { LABS_PATH, labPath } from "./labs/path.ts";
import { LAB_WORDS } from "./labs/words.ts";
import { languageChoice } from "./language-choice.ts";
import { changesMain, correctionsMain } from "./log/log-pages.ts";
import { CHANGES_PATH, CORRECTIONS_PATH } from "./log/path.ts";
import { LOG_WORDS } from "./log/words.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "./markdown.ts";
import { LISTS_SCRIPT } from "./narrow.ts";
import { page, rootOf, time } from "./page.ts";
import { parametersMain } from "./parameters-page.ts";
import { PUBLISHED_PATH } from "./published/path.ts";
import { publishedMain } from "./published/published-page.ts";
import { PUBLISHED_WORDS } from "./published/words.ts";
import { QUESTIONS_PATH, questionPath } from "./questions/path.ts";
import { questionMain, questionOptions } from "./questions/question-page.ts";
import { questionsMain } from "./questions/questions-index.ts";
import { QUESTION_WORDS } from "./questions/words.ts";
import { capital } from "./record-parts.ts";
import { REQUEST_PATH, REQUEST_TITLE } from "./request/path.ts";
import { requestMain } from "./request/request-page.ts";
import { REGION_PAGE, rulePagePath } from "./rules/path.ts";
import { regionMain } from "./rules/region-page.ts";
import { ruleMain } from "./rules/rule-page.ts";
import { rulesMain } from "./rules/rules-index.ts";
import { RULE_WORDS } from "./rules/words.ts";
import { SEARCH_PATH, SEARCH_SCRIPTS, SEARCH_SECTION } from "./search/path.ts";
import { indexFile, searchMain } from "./search/search-page.ts";
import { SENSITIVITY_PATH } from "./sensitivity/path.ts";
import { sensitivityMain } from "./sensitivity/sensitivity-page.ts";
import { fillSiteFolder } from "./site-folder.ts";
import { sourcesMain } from "./sources-page.ts";
import { unescaped } from "./spaces.ts";
import { styleFor, styleOf } from "./style.ts";
import type { Edition, FeedItem, Language, QuestionPage, SiteFile, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * Every page of the site, in memory.
 *
 * @throws InputError with all unknown references of a text; RangeError when a chart has a value that is not finite
 */
export function buildSite(input: SiteInput): SiteFile[] {
  const files: SiteFile[] = [{ path: "index.html", text: languageChoice(input) }];
  for (const language of ["ru", "en"] as const) {
    const add = (
      path: string,
      title: string,
      main: string,
      extra: {
        wide?: boolean;
        list?: boolean;
        canonical?: string;
        description?: string;
        edition?: Edition;
        scripts?: readonly string[];
      } = {},
    ): void => {
      const description = path === "index.html" || path.startsWith("n/") ? plainLede(input, language) : title;
      files.push({
        path: `${language}/${path}`,
        text: page({ language, path, title, description, main, edition: input.edition, ...extra }),
      });
    };
    const questionHead = ({ of }: FeedItem) => {
      const other = input.questions.find(({ question }) => question.id === of);
      return other === undefined
        ? { canonical: "index.html" }
        : { canonical: questionPath(of), ...ofQuestion(other) };
    };
    const ofQuestion = (one: QuestionPage) => ({
      description: plain(one.question.lede[language], questionOptions(one, input, language, QUESTIONS_PATH)),
      edition: one.edition,
    });
    const { question } = input;
    add("index.html", question.headline[language], articleMain(input, language, "index.html"), {
      ...(input.articleLevers && { scripts: [TRY_SCRIPT] }),
    });
    for (const item of input.feed) {
      add(
        `n/${item.id}.html`,
        item.headline[language],
        itemMain(input, item, language),
        item.kind === "question" ? questionHead(item) : {},
      );
    }
    add(QUESTIONS_PATH, QUESTION_WORDS.questions[language], questionsMain(input, language));
    for (const one of input.questions)
      add(
        questionPath(one.question.id),
        one.question.headline[language],
        questionMain(one, input, language),
        ofQuestion(one),
      );
    add(PUBLISHED_PATH, PUBLISHED_WORDS.title[language], publishedMain(input, language));
    add(CLAIMS_PATH, CLAIM_WORDS.claims[language], claimsMain(input, language));
    add(EXPLORE_PATH, exploreWords(language).title, exploreMain(input, language), {
      wide: true,
      scripts: EXPLORE_SCRIPTS,
    });
    add(ACCOUNTS_PATH, input.accounts.title[language], accountsMain(input.accounts, input, language));
    add(HINDCAST_PATH, HINDCAST_SECTION[language], hindcastMain(input.hindcast, input, language), {
      wide: true,
    });
    add(
      SENSITIVITY_PATH,
      input.sensitivity.title[language],
      sensitivityMain(input.sensitivity, input, language),
    );
    add(HOW_PATH, HOW_SECTION[language], howMain(input, language));
    add(REQUEST_PATH, REQUEST_TITLE[language], requestMain(language));
    add(CHANGES_PATH, LOG_WORDS.changes[language], changesMain(input, language));
    add(CORRECTIONS_PATH, LOG_WORDS.corrections[language], correctionsMain(input, language));
    add("archive.html", WORDS.archive[language], archiveMain(input, language));
    add("sources.html", WORDS.sources[language], sourcesMain(input, language), { list: true });
    add("equations.html", WORDS.equations[language], equationsMain(input, language), { list: true });
    for (const entry of input.equations)
      add(equationPath(entry.id), capital(entry.name[language]), equationMain(entry, input, language));
    add("events.html", WORDS.events[language], eventsMain(input, language));
    add("parameters.html", WORDS.parameters[language], parametersMain(input, language), { list: true });
    add("chips.html", WORDS.chips[language], chipsMain(input, language), { wide: true, list: true });
    for (const { page: one } of input.chips)
      add(chipPath(one.chip.id), one.chip.name[language], chipMain(one, input, language));
    add(HARDWARE_PATH, input.hardware.title[language], hardwareMain(input.hardware, input, language));
    add("llms.html", HARDWARE_WORDS.llms[language], llmsMain(input, language), { wide: true, list: true });
    for (const one of input.llms)
      add(llmPath(one.model.id), one.model.name[language], llmMain(one, input, language));
    add(LABS_PATH, LAB_WORDS.labs[language], labsMain(input, language));
    for (const lab of input.labs) add(labPath(lab.id), lab.name[language], labMain(lab, input, language));
    add("rules.html", WORDS.rules[language], rulesMain(input, language));
    for (const rule of input.rules)
      add(rulePagePath(rule.id), rule.name[language], ruleMain(rule, input, language));
    add(EFFECTS_PATH, EFFECT_WORDS.title[language], effectsMain(input, language));
    add(REGION_PAGE, RULE_WORDS.regions[language], regionMain(input, language));
    add(SEARCH_PATH, SEARCH_SECTION[language], searchMain(language), { scripts: SEARCH_SCRIPTS });
    files.push({ path: `${language}/feed.xml`, text: atom(input, language) });
  }
  const pages = [...files];
  files.push(
    ...(["ru", "en"] as const).map((language) => indexFile(input, pages, language)),
    { path: "search.js", text: input.searchScript },
    ...input.exploreFiles,
    ...bibliographyFiles(input),
  );
  return files;
}

/** The pages most people see first, which load their part of the stylesheet, and the scripts that run in them. */
const FRONT: ReadonlySet<string> = new Set(["ru/index.html", "en/index.html"]);
const FRONT_SCRIPTS: ReadonlySet<string> = new Set(["site.js", "try.js", "explore.js"]);

/** The site with its stylesheet and script, in memory. @throws as `buildSite` does */
export function siteFiles(input: SiteInput, web: string = WEB): SiteFile[] {
  const style = styleOf(web);
  const files = [
    ...buildSite(input),
    { path: "site.css", text: style },
    ...["site.js", LISTS_SCRIPT, "icon.svg"].map((path) => ({
      path,
      text: readFileSync(join(web, path), "utf8"),
    })),
  ];
  const front = files.filter(({ path }) => FRONT.has(path)).map(({ text }) => text);
  const scripts = files.filter(({ path }) => FRONT_SCRIPTS.has(path)).map(({ text }) => text);
  return [
    ...files.map(({ path, text }) => ({
      path,
      text: FRONT.has(path) ? text.replace('href="../site.css"', 'href="../article.css"') : text,
    })),
    { path: "article.css", text: styleFor(style, front, scripts) },
  ];
}

/**
 * Writes the site with its stylesheet and script into a folder that is missing, empty or a site of ours already.
 *
 * @returns the paths written
 * @throws InputError for a folder of other people's files or one that cannot be written
 */
export function writeSite(out: string, input: SiteInput, web: string = WEB): string[] {
  return fillSiteFolder(out, siteFiles(input, web));
}

const WEB = fileURLToPath(new URL("../../web", import.meta.url));

function itemMain(input: SiteInput, item: FeedItem, language: Language): string {
  const path = `n/${item.id}.html`;
  if (item.kind === "question") {
    const other = input.questions.find(({ question }) => question.id === item.of);
    return other === undefined
      ? articleMain(input, language, path)
      : questionMain(other, input, language, path);
  }
  const options = markdownOptions(input, language, path);
  const root = rootOf(path);
  const back = `<p class="back"><a href="${root}index.html">${escapeMarkup(WORDS.toArticle[language])}: ${escapeMarkup(input.question.headline[language])}</a></p>`;
  const claim = item.kind === "claim" ? input.claims.find((one) => one.id === item.of) : undefined;
  if (claim !== undefined) return claimArticle(claim, item.headline[language], input, options) + back;
  const text =
    item.text === undefined ? "" : markdown(item.text[language], { ...options, where: item.where });
  return `<article class="reading"><p class="kicker">${escapeMarkup(WORDS.revised[language])} ${time(item.date, language)}</p><h1>${datedMarkup(item.headline[language], language)}</h1>${text}</article>${back}`;
}

function archiveMain(input: SiteInput, language: Language): string {
  return `<h1>${escapeMarkup(WORDS.archive[language])}</h1><p class="lede">${escapeMarkup(WORDS.archiveLede[language])}</p>${feedList(newest(input.feed, input.feed.length), language, "")}`;
}

function plainLede(input: SiteInput, language: Language): string {
  return plain(input.question.lede[language], markdownOptions(input, language, "index.html"));
}

/** Words of a text without its markup. */
function plain(text: string, options: MarkdownOptions): string {
  return unescaped(inlineMarkdown(text, options).replace(/<[^>]*>/g, ""));
}
