/** One fault in something a person wrote (a file, a flag, an argument): where, what, and what to do. */
export interface Fault {
  /** `catalog/chips/h20.yaml:12:8`, `--chip`, or another place a person can go to. */
  readonly where: string;
  /** Path inside the document, such as `facts.hbm_bandwidth.unit`; empty when there is none. */
  readonly path?: string;
  /** `expected a rate such as "4.0 TB/s", got "4.0 TB"`, with a suggestion where there is one. */
  readonly what: string;
}

/** Formats a fault in the one form used everywhere: `where path: what`. */
export function formatFault(fault: Fault): string {
  return fault.path ? `${fault.where} ${fault.path}: ${fault.what}` : `${fault.where}: ${fault.what}`;
}

/** Bad input or usage: carries every fault found at once; the command line turns it into exit code 2. */
export class InputError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[] | Fault) {
    const list = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    super(list.map(formatFault).join("\n"));
    this.name = "InputError";
    this.faults = list;
  }
}
