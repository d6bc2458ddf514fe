import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { type ChipSection, chipPath } from "../chips/parts.ts";
import { figure } from "../figure.ts";
import { llmPath } from "./llm-page.ts";
import { measuredTable, speedTable } from "./speed-tables.ts";
import { HARDWARE_WORDS as WORDS } from "./words.ts";

/** What the chip makes of language models: its roofline, rates on a few of them, measurements beside the model. */
export const speedSection: ChipSection = {
  id: "speed",
  name: WORDS.speed,
  body: ({ chip }, { input, language, root }) => {
    const speed = input.chipSpeeds.get(chip.id);
    if (speed === undefined) return "";
    const say = (words: { readonly ru: string; readonly en: string }): string =>
      escapeMarkup(words[language]);
    const drawn =
      speed.figure === undefined
        ? ""
        : figure(speed.figure, markdownOptions(input, language, chipPath(chip.id)));
    const rates = speedTable(
      speed.rates.map(({ llm, name, cells }) => ({ href: llmPath(llm), name, cells })),
      [WORDS.llm, WORDS.decode, WORDS.binds, WORDS.prefill, WORDS.cost],
      WORDS.speed,
      { language, root },
    );
    const how = `<p class="note"><a href="${root}hardware.html#method">${say(WORDS.how)}</a></p>`;
    return `<p class="note">${say(WORDS.speedNote)}</p>${rates}${drawn}<h3>${say(WORDS.measuredRuns)}</h3>${measuredTable(speed.measured, { language, root })}${how}`;
  },
};
