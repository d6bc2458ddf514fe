import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import type { Language } from "./types.ts";
import { tiedWords } from "./words.ts";

/** The script that narrows a list, beside the stylesheet; without it the box stays away and the list whole. */
export const LISTS_SCRIPT = "lists.js";

/** A choice of kind: rows say theirs in `data-NAME`. */
export interface Choice {
  readonly name: string;
  readonly label: Text;
  readonly options: readonly { readonly value: string; readonly words: Text }[];
}

const WORDS = tiedWords({
  label: { ru: "Отбор по списку", en: "Narrow the list" },
  words: { ru: "Найти в списке", en: "Find in the list" },
  any: { ru: "все", en: "all" },
  some: { ru: "Показано: {n} из {all}", en: "Shown: {n} of {all}" },
  none: { ru: "Ничего не нашлось.", en: "Nothing was found." },
  clear: { ru: "Показать весь список", en: "Show the whole list" },
});

/**
 * The box above a long list by which a reader narrows it: words, and choices of kind. Rows of the list have `data-row`
 * and what they are in `data-NAME`; what goes with its rows, such as a section with its heading, has `data-rows`.
 */
export function narrowing(choices: readonly Choice[], language: Language): string {
  const say = (words: Text): string => escapeMarkup(words[language]);
  const selects = choices
    .filter(({ options }) => options.length > 1)
    .map(({ name, label, options }) => {
      const listed = options.map(
        ({ value, words }) => `<option value="${escapeMarkup(value)}">${say(words)}</option>`,
      );
      return `<label>${say(label)} <select name="${escapeMarkup(name)}"><option value="">${say(WORDS.any)}</option>${listed.join("")}</select></label>`;
    });
  return `<div class="list-filter record" role="search" aria-label="${say(WORDS.label)}" hidden><label>${say(WORDS.words)} <input type="search" autocomplete="off" spellcheck="false"></label>${selects.join("")}<div class="list-filter-foot"><p role="status" data-some="${say(WORDS.some)}" data-none="${say(WORDS.none)}"></p><button type="button" class="copy" hidden>${say(WORDS.clear)}</button></div></div>
`;
}

/** Options in the order of a table of words, those that some row has. */
export function presentOptions<Value extends string>(
  words: Readonly<Record<Value, Text>>,
  present: Iterable<string>,
): Choice["options"] {
  const known = new Set(present);
  return (Object.entries(words) as [Value, Text][])
    .filter(([value]) => known.has(value))
    .map(([value, own]) => ({ value, words: own }));
}
