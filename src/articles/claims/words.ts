import { tiedWords } from "../words.ts";

/** The fixed words of the ledger of claims. */
export const CLAIM_WORDS = tiedWords({
  claims: { ru: "Утверждения", en: "Claims" },
  lede: {
    ru: "Всё, что утверждают исходная статья и её вероятный источник, по порядку: насколько уверенно сказано, чем измеряется, каков критерий и что получилось. Критерий записан с датой и проверяется при каждой сборке; невыполненный так и публикуется.",
    en: "Everything that the original article and its probable source assert, in order: how firmly it is said, how it is measured, by which criterion, and what came out. Each criterion carries the date on which it was written down and is checked at every build; one that is not met is published as not met.",
  },
  decided: { ru: "Кто решает", en: "Who decides" },
  byNumbers: { ru: "Числа, по правилу", en: "Numbers, by a rule" },
  byEditors: {
    ru: "Редакция Ssylka по приведённым доводам,",
    en: "The editors of Ssylka, on the evidence given,",
  },
  when: { ru: "если", en: "if" },
  otherwise: { ru: "иначе", en: "otherwise" },
  moved: {
    ru: "По этому правилу сейчас выходит другой вердикт, чем написано; текст ждёт пересмотра:",
    en: "By this rule the verdict is now another than the one written; the text is due for revision:",
  },
  and: { ru: "и", en: "and" },
  by: { ru: "до", en: "by" },
  now: { ru: "сейчас", en: "now" },
  low: { ru: "нижняя граница", en: "lower bound" },
  high: { ru: "верхняя граница", en: "upper bound" },
  reading: {
    ru: "Исходная статья, предложение за предложением",
    en: "The original article, sentence by sentence",
  },
  readingLede: {
    ru: "Из статьи приведены только первые слова каждого предложения.",
    en: "Only the first words of each sentence are quoted, in Russian as they stand.",
  },
  begins: { ru: "Начало", en: "It begins" },
  says: { ru: "О чём", en: "What it says" },
  checkedAs: { ru: "Утверждения", en: "Claims" },
  computes: { ru: "Чем считается", en: "What computes it" },
  alleged: { ru: "утверждает сторона", en: "alleged" },
  charged: { ru: "предъявлено обвинение", en: "charged" },
  convicted: { ru: "установлено приговором", en: "convicted" },
  admitted: { ru: "признано самой стороной", en: "admitted" },
  claimant: { ru: "кто говорит:", en: "claimant:" },
  reply: { ru: "ответ:", en: "reply:" },
  elsewhere: { ru: "Чужие числа — на странице", en: "Others’ numbers are on the page" },
});
