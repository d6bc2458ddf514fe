import type { Text } from "../../catalog/index.ts";
import type { DecodeRun, PrefillRun } from "../../hardware/index.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** The loads at which pages compare chips. Choices, told in words wherever a number rests on them. */

/** Chips among which the experts of a large model are spread, four nodes of eight: enough memory for large batches on every chip. */
export const COMPARED_CHIPS = 32;
/** Tokens of context: the average of DeepSeek's service was 4,989. */
export const COMPARED_CONTEXT = 5000;
export const COMPARED_PROMPT = 4096;

/** Requests a chip at which curves are computed. */
export const BATCHES: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128];

/** Generation of DeepSeek-V3 on thirty-two chips. */
export function comparedDecode(setting: HardwareSetting, chip: string, batch: number): DecodeRun {
  return {
    chip: setting.chip(chip),
    model: setting.llm("deepseek-v3"),
    chips: COMPARED_CHIPS,
    concurrency: batch * COMPARED_CHIPS,
    context: COMPARED_CONTEXT,
    precision: "fp8",
    constants: setting.constants,
  };
}

/** Prompts of DeepSeek-V3 on thirty-two chips. */
export function comparedPrefill(
  setting: HardwareSetting,
  chip: string,
  promptLength = COMPARED_PROMPT,
): PrefillRun {
  return {
    chip: setting.chip(chip),
    model: setting.llm("deepseek-v3"),
    chips: COMPARED_CHIPS,
    promptLength,
    precision: "fp8",
    constants: setting.constants,
  };
}

/** The load of every comparison, for hover texts. */
export const COMPARED_WORDS: Text = {
  ru: "DeepSeek-V3, 8 бит, 32 чипа, эксперты разложены по всем; контекст 5000 токенов",
  en: "DeepSeek-V3 in 8 bits on 32 chips, experts spread over all; 5,000 tokens of context",
};
