import { type Fault, InputError } from "../../units/index.ts";

/** More faults of one file than these help nobody. */
const MOST = 100;

/** Takes faults of one file by path. */
export type AddFault = (path: string, what: string) => void;

/** Runs a check that reports faults of a file. @throws InputError with all of them */
export function withFaults<T>(where: string, check: (add: AddFault) => T): T {
  const faults: Fault[] = [];
  const found = check((path, what) => {
    if (faults.length < MOST) faults.push(path === "" ? { where, what } : { where, path, what });
  });
  if (faults.length > 0) throw new InputError(faults);
  return found;
}
