import { CommanderError } from "commander";
import { isSystemError, systemReason } from "../api/faults/system-reasons.ts";
import { type Fault, formatFault, InputError, type Language } from "../units/index.ts";
import { sayFault } from "./say-fault.ts";
import { visible } from "./terminal/visible.ts";

/** Exit codes of every command. */
export const EXIT = { done: 0, internal: 1, input: 2, unverified: 3, interrupted: 130 } as const;

const WORDS = {
  found: { ru: "оказалось:", en: "got" },
  internal: { ru: "внутренняя ошибка", en: "internal error" },
  interrupted: { ru: "прервано; ничего не записано", en: "interrupted; nothing was written" },
  trace: { ru: "с SSYLKA_DEBUG=1 покажет, где", en: "set SSYLKA_DEBUG=1 for the trace" },
} as const;

/** What to print on stderr for a failure, and the exit code that says which kind it was. */
export interface FailureReport {
  readonly text: string;
  readonly code: number;
}

/** Turns whatever was thrown into lines for a person: one a fault, and the trace of an internal error only when asked. */
export function reportFailure(error: unknown, debug: boolean, language: Language = "en"): FailureReport {
  if (error instanceof InputError) return { text: faultLines(error.faults, language), code: EXIT.input };
  // Commander has printed help or its own line already.
  if (error instanceof CommanderError)
    return { text: "", code: error.exitCode === 0 ? EXIT.done : EXIT.input };
  if (error instanceof Error && error.name === "AbortError")
    return { text: `ssylka: ${WORDS.interrupted[language]}\n`, code: EXIT.interrupted };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (debug) return { text: `${stack ?? message}\n`, code: EXIT.internal };
  if (isSystemError(error)) {
    const reason = `${WORDS.found[language]} ${systemReason(error.code, language)}`;
    return { text: `ssylka: ${oneLine(error.path)}: ${reason}\n`, code: EXIT.input };
  }
  return {
    text: `ssylka: ${WORDS.internal[language]}: ${oneLine(message)}; ${WORDS.trace[language]}\n`,
    code: EXIT.internal,
  };
}

/** Beyond these a reader is not helped by more. */
const MOST_FAULTS = 100;
const MOST_LETTERS = 1000;

/** One line a fault, whatever a file has put into it; the first of very many, with the number of the others. */
function faultLines(faults: readonly Fault[], language: Language): string {
  const lines = faults
    .slice(0, MOST_FAULTS)
    .map((fault) => ({ ...fault, what: sayFault(fault.what, language) }))
    .map((fault) => `${cut(visible(formatFault(fault)))}\n`);
  const more = faults.length - lines.length;
  if (more === 0) return lines.join("");
  return `${lines.join("")}${language === "ru" ? `и ещё ${more}` : `and ${more} more`}\n`;
}

function oneLine(message: string): string {
  const lines = message.split("\n").map((line) => line.trim());
  return cut(visible(lines.filter((line) => line !== "").join(" ")));
}

/** The middle of a very long line goes: its place and its end with the hint stay. */
function cut(line: string): string {
  if (line.length <= MOST_LETTERS) return line;
  return `${line.slice(0, MOST_LETTERS / 2)} … ${line.slice(-MOST_LETTERS / 4)}`;
}

/** Commander's two-line message as one line of ours: `ssylka: unknown option '--wolds' (Did you mean --worlds?)`. */
export function usageLine(message: string, language: Language = "en"): string {
  return `ssylka: ${sayFault(oneLine(message.trim().replace(/^error: /, "")), language)}\n`;
}
