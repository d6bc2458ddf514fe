import { check, formatPath } from "../../catalog/index.ts";
import { type Fault, InputError } from "../../units/index.ts";
import type { Operation } from "./operation.ts";

/**
 * Checks what somebody asks of an operation and fills in the defaults.
 *
 * @returns the input whole: two that ask for the same are equal
 * @throws InputError with every fault at once, each with the name of its part
 */
export function readInput({ input }: Operation, asked: unknown): Readonly<Record<string, unknown>> {
  const faults = hiddenKeys(asked);
  const read = check(input, asked, (path, what) => faults.push({ where: formatPath(path) || "input", what }));
  if (read === undefined || faults.length > 0) throw new InputError(faults);
  return read as Readonly<Record<string, unknown>>;
}

/** A map of a schema leaves this key out without a word, and somebody's input would not be what was computed. */
const HIDDEN = "__proto__";

function hiddenKeys(asked: unknown): Fault[] {
  if (typeof asked !== "object" || asked === null) return [];
  return Object.entries(asked)
    .filter(([, part]) => typeof part === "object" && part !== null && Object.hasOwn(part, HIDDEN))
    .map(([name]) => ({
      where: `${name}.${HIDDEN}`,
      what: `expected another key, got "${HIDDEN}", which is never allowed`,
    }));
}
