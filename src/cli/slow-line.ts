import { BIG_ENDS_FIRST, kernelRefusal, NO_VECTORS, NO_WEB_ASSEMBLY } from "../engine/index.ts";
import type { Language } from "../units/index.ts";
import { fill } from "./answer/words.ts";
import { visible } from "./terminal/visible.ts";

/** What is told where a host refuses compiled models. */
export const SLOW = {
  ru: "WebAssembly здесь не работает ({reason}): считаю без него — числа те же, но медленнее",
  en: "WebAssembly cannot be used here ({reason}): computed without it, to the same numbers, more slowly",
} as const;

/** Reasons of ours; those of a host are told in its words. */
const REASONS: Readonly<Record<string, string>> = {
  [NO_WEB_ASSEMBLY]: "его нет",
  [BIG_ENDS_FIRST]: "процессор пишет старшие байты первыми",
  [NO_VECTORS]: "нет векторных команд",
};

/** One line for stderr when something was computed without kernels against the user's wish; nothing otherwise. */
export function slowLine(language: Language): string {
  const reason = kernelRefusal();
  if (reason === undefined) return "";
  const told = (language === "ru" && REASONS[reason]) || reason;
  return `ssylka: ${fill(SLOW[language], { reason: visible(told) })}\n`;
}
