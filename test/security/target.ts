/** A reader of text that anyone may have written. */
export interface Target {
  readonly id: string;
  /** Where such a text comes from. */
  readonly from: string;
  /** Texts that it reads well, to start from. */
  readonly seeds: readonly string[];
  /** Pieces that matter to it. */
  readonly words: readonly string[];
  /**
   * Reads a text. It may refuse it with the words it has for that (`Refusal`); anything else that is thrown is a finding.
   *
   * @returns what came out, for `judge`
   */
  read(text: string): unknown;
  /** What is wrong with what came out; undefined when nothing is. */
  judge?(made: unknown): string | undefined;
}

const REFUSALS = new Set(["InputError", "EquationError", "UnitError", "CalendarError"]);

/** What a target says of a text: `read`, `refused`, or what should not have happened. */
export function outcomeOf(target: Target, text: string): "read" | "refused" | { readonly problem: string } {
  try {
    const made = target.read(text);
    const problem = target.judge?.(made);
    if (problem !== undefined) return { problem };
    return prototypeProblem() ?? "read";
  } catch (error) {
    const polluted = prototypeProblem();
    if (polluted) return polluted;
    const { name, message } = error as Error;
    const kind = (error as object).constructor.name;
    if (!REFUSALS.has(kind) && !REFUSALS.has(name)) return { problem: `${name}: ${firstLine(message)}` };
    // A refusal is words for a person, one line a fault, without what the machine is made of.
    if (/\[object|undefined is|is not a function|Cannot read|node_modules/.test(message))
      return { problem: `refused in the machine's words: ${firstLine(message)}` };
    return "refused";
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0]!.slice(0, 200);
}

const OBJECT = Object.getOwnPropertyNames(Object.prototype).length;
const ARRAY = Object.getOwnPropertyNames(Array.prototype).length;

function prototypeProblem(): { readonly problem: string } | undefined {
  const same =
    Object.getOwnPropertyNames(Object.prototype).length === OBJECT &&
    Object.getOwnPropertyNames(Array.prototype).length === ARRAY;
  return same ? undefined : { problem: "a prototype that all objects share has changed" };
}
