import { kernelRefusal } from "../engine/index.ts";
import type { Language } from "../units/index.ts";
import { fill } from "./answer/words.ts";
import { visible } from "./terminal/visible.ts";

/** What is told where a host refuses compiled models. */
export const SLOW = {
  ru: "WebAssembly здесь не работает ({reason}): считаю без него — числа те же, но медленнее",
  en: "WebAssembly cannot be used here ({reason}): computed without it, to the same numbers, more slowly",
} as const;

/** One line for stderr when something was computed without kernels against the user's wish; nothing otherwise. */
export function slowLine(language: Language): string {
  const reason = kernelRefusal();
  return reason === undefined ? "" : `ssylka: ${fill(SLOW[language], { reason: visible(reason) })}\n`;
}
