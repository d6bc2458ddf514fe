import { tiedWords } from "../words.ts";

/** The fixed words of the pages of questions. */
export const QUESTION_WORDS = tiedWords({
  questions: { ru: "Вопросы", en: "Questions" },
  lede: {
    ru: "Для каждого вопроса та же модель посчитана отдельно: меняется одно условие, остальное остаётся как в действительности. Первой стоит статья, с которой всё началось.",
    en: "Each question is a run of the same model in which one condition is changed and the rest is left as it was. The article that began it all stands first.",
  },
  front: { ru: "Главная статья", en: "The main article" },
  all: { ru: "Вопросы к той же модели", en: "Asked of the same model" },
  open: { ru: "Вопросы без расчёта", en: "Questions without a calculation" },
  openLede: {
    ru: "На эти вопросы модель не отвечает. Сказано, чего для ответа не хватает.",
    en: "The model does not answer these. What an answer would take is said with each.",
  },
  seeAlso: { ru: "Рядом", en: "See also" },
  claimsLink: { ru: "Все утверждения и вердикты", en: "All claims and verdicts" },
  publishedLink: { ru: "Чужие оценки рядом с нашими", en: "Others’ estimates beside ours" },
  event: { ru: "О каком событии речь", en: "The event in question" },
  events: { ru: "О каких событиях речь", en: "The events in question" },
  smaller: {
    ru: "Этот вопрос посчитан на {own} прогонах, статья — на {article}, поэтому вероятность одного и того же события может отличаться на пункт-два. Где она отличается, рядом стоит число из статьи. Разницы между сценариями от этого почти не страдают: каждый прогон сравнивается сам с собой.",
    en: "This question was run on {own} worlds, the article on {article}, so that the probability of one and the same event may differ by a point or two; where it does, the article’s number stands beside it. Differences between scenarios hardly suffer, since every world is compared with itself.",
  },
  scenarios: { ru: "Что сравнивалось", en: "What was compared" },
  beyond: { ru: "На что модель здесь не отвечает", en: "What the model cannot say here" },
  failed: {
    ru: "Слова этой страницы опираются на пределы, которым последний расчёт не соответствует; текст ждёт пересмотра.",
    en: "The words of this page rest on limits that the latest run does not keep; the text is due for revision.",
  },
  previous: { ru: "Предыдущий вопрос", en: "Previous question" },
  next: { ru: "Следующий вопрос", en: "Next question" },
  around: { ru: "Другие вопросы", en: "Other questions" },
  again: { ru: "Пересчитать в копии репозитория:", en: "To run it again in a copy of the repository:" },
});
