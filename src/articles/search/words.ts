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
  more: { ru: "Показать ещё", en: "Show more" },
  anyWord: {
    ru: "Всех слов вместе нет нигде; вот где есть часть из них.",
    en: "All the words together stand nowhere; these have some of them.",
  },
  results: { ru: "Найденное", en: "Results" },
  examples: { ru: "Примеры:", en: "Examples:" },
});

export const KIND_WORDS: Readonly<Record<SearchKind, { readonly ru: string; readonly en: string }>> = {
  article: { ru: "статья", en: "article" },
  question: { ru: "вопрос", en: "question" },
  claim: { ru: "проверка утверждения", en: "claim check" },
  page: { ru: "раздел", en: "section" },
  lab: { ru: "лаборатория", en: "laboratory" },
  chip: { ru: "чип", en: "chip" },
  llm: { ru: "языковая модель", en: "language model" },
  rule: { ru: "правило", en: "rule" },
  event: { ru: "событие", en: "event" },
  revision: { ru: "пересмотр", en: "revision" },
  equation: { ru: "уравнение", en: "equation" },
  assumption: { ru: "допущение", en: "assumption" },
  source: { ru: "источник", en: "source" },
};
