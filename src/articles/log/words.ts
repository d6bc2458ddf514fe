import { tiedWords } from "../words.ts";

/** The fixed words of the pages of changes and corrections, in both languages. */
export const LOG_WORDS = tiedWords({
  changes: { ru: "Что изменилось", en: "What changed" },
  changesLede: {
    ru: "Пересмотры ответов, от новых к старым: что сдвинулось и почему. Ответ сдвигается, когда меняются данные, право или сама модель; прежний при этом не объявляется ошибкой.",
    en: "Revisions of the answers, newest first: what moved, and why. An answer moves when the data, the law or the model itself change; that does not make the earlier one a mistake.",
  },
  noChanges: { ru: "Пересмотров пока не было.", en: "No revisions so far." },
  seeCorrections: {
    ru: "Ошибки, допущенные нами и исправленные, собраны отдельно:",
    en: "Mistakes of ours that were put right are listed apart:",
  },
  corrections: { ru: "Исправления", en: "Corrections" },
  correctionsLede: {
    ru: "Ошибки, которые были на этих страницах и исправлены: где, когда и что стояло раньше. Запись остаётся здесь навсегда и повторяется под самой статьёй.",
    en: "Mistakes that stood on these pages and were put right: where, when and what stood before. An entry stays here for good and is repeated under the article itself.",
  },
  noCorrections: { ru: "Исправлений пока не было.", en: "No corrections so far." },
  seeChanges: {
    ru: "Ответы, которые сдвинулись вместе с данными или моделью, — не исправления, а пересмотры:",
    en: "Answers that moved with the data or the model are revisions rather than corrections:",
  },
  seeClaims: {
    ru: "Ошибки, устаревшее и пропуски исходной статьи — в списке её утверждений:",
    en: "Errors, outdated statements and omissions of the original article are in the ledger of its claims:",
  },
  history: { ru: "История страницы", en: "History of this page" },
  first: { ru: "Опубликовано", en: "Published" },
  revised: { ru: "Пересмотр", en: "Revision" },
  corrected: { ru: "Исправление", en: "Correction" },
  ofQuestion: { ru: "Страница:", en: "Page:" },
});
