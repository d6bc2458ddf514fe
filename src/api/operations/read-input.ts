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
  const faults: Fault[] = [];
  const read = check(input, asked, (path, what) => faults.push({ where: formatPath(path) || "input", what }));
  if (read === undefined) throw new InputError(faults);
  return read as Readonly<Record<string, unknown>>;
}
