import { CommanderError } from "commander";
import { InputError } from "../units/index.ts";

/** Exit codes of every command. */
export const EXIT = { done: 0, internal: 1, input: 2, unverified: 3 } as const;

/** What to print on stderr for a failure, and the exit code that says which kind it was. */
export interface FailureReport {
  readonly text: string;
  readonly code: number;
}

/** Turns whatever was thrown into lines for a person: one a fault, and the trace of an internal error only when asked. */
export function reportFailure(error: unknown, debug: boolean): FailureReport {
  if (error instanceof InputError) return { text: `${error.message}\n`, code: EXIT.input };
  // Commander has printed help or its own line already.
  if (error instanceof CommanderError)
    return { text: "", code: error.exitCode === 0 ? EXIT.done : EXIT.input };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (debug) return { text: `${stack ?? message}\n`, code: EXIT.internal };
  const line = message.replaceAll(/\s*\n\s*/g, " ");
  return {
    text: `ssylka: internal error: ${line}; set SSYLKA_DEBUG=1 for the trace\n`,
    code: EXIT.internal,
  };
}

/** Commander's two-line message as one line of ours: `ssylka: unknown option '--wolds' (Did you mean --worlds?)`. */
export function usageLine(message: string): string {
  return `ssylka: ${message
    .trim()
    .replace(/^error: /, "")
    .replaceAll(/\s*\n\s*/g, " ")}\n`;
}
