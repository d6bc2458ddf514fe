import { tiedWords } from "../words.ts";

/** The fixed words of the page of published estimates. */
export const PUBLISHED_WORDS = tiedWords({
  title: { ru: "Чужие оценки рядом с нашими", en: "Published estimates beside ours" },
  lede: {
    ru: "Что посчитали другие, что на том же месте у этой модели и почему числа расходятся. В таблице отмечено, приводит ли оценка вычисления, память и генерацию: по одним вычислениям H20 — слабый чип, по памяти — сильный.",
    en: "What others have counted, what this model has in the same place, and why the numbers differ. The table notes whether an estimate gives FLOP, memory and decode: by FLOP alone the H20 is a weak chip, by memory a strong one.",
  },
  table: { ru: "Что в какой оценке указано", en: "What each estimate states" },
  estimate: { ru: "Оценка", en: "Estimate" },
  source: { ru: "Источник", en: "Source" },
  theirs: { ru: "У них", en: "Theirs" },
  ours: { ru: "У нас", en: "Ours" },
  reason: { ru: "Почему расходится", en: "Why they differ" },
  flop: { ru: "Вычисления", en: "FLOP" },
  hbm: { ru: "Память", en: "HBM" },
  decode: { ru: "Генерация", en: "Decode" },
  yes: { ru: "да", en: "yes" },
  part: { ru: "отчасти", en: "in part" },
  no: { ru: "нет", en: "no" },
  question: { ru: "Подробно", en: "More" },
});
