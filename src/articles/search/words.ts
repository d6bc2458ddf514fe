import { tiedWords } from "../words.ts";
import type { SearchKind } from "./types.ts";

/** The fixed words of the search, in both languages. */
export const SEARCH_WORDS = tiedWords({
  label: { ru: "Что найти", en: "What to find" },
  lede: {
    ru: "Статьи, утверждения, чипы, модели, лаборатории, правила, уравнения, допущения и источники. Формы слов не важны; поиск идёт в вашем браузере и никуда не обращается.",
    en: "Articles, claims, chips, models, laboratories, rules, equations, assumptions and sources. Forms of words do not matter; the search runs in your browser and calls nobody.",
  },
  noScript: {
    ru: "Поиску нужны скрипты. Без них всё можно найти через разделы выше:",
    en: "The search needs scripts. Without them everything can be found through the sections above:",
  },
  found: { ru: "Найдено: {n}", en: "Found: {n}" },
  nothing: { ru: "Ничего не нашлось.", en: "Nothing was found." },
  more: { ru: "Показать остальные: {n}", en: "Show the other {n}" },
  anyWord: {
    ru: "Всех слов вместе нет нигде; вот где есть часть из них.",
    en: "All the words together stand nowhere; these have some of them.",
  },
  results: { ru: "Найденное", en: "Results" },
  examples: { ru: "Примеры:", en: "Examples:" },
});

/** What was found stands in groups by kind, under these headings. */
export const GROUP_WORDS: Readonly<Record<SearchKind, { readonly ru: string; readonly en: string }>> = {
  article: { ru: "Статья", en: "The article" },
  question: { ru: "Вопросы", en: "Questions" },
  claim: { ru: "Проверки утверждений", en: "Claim checks" },
  page: { ru: "Разделы", en: "Sections" },
  lab: { ru: "Лаборатории", en: "Laboratories" },
  chip: { ru: "Чипы", en: "Chips" },
  llm: { ru: "Языковые модели", en: "Language models" },
  rule: { ru: "Правила", en: "Rules" },
  event: { ru: "События", en: "Events" },
  revision: { ru: "Пересмотры", en: "Revisions" },
  equation: { ru: "Уравнения", en: "Equations" },
  assumption: { ru: "Допущения", en: "Assumptions" },
  source: { ru: "Источники", en: "Sources" },
};
