/** What computes: machines of one run must all have the same, or their bits could differ. */
export interface Edition {
  /** Of the package. */
  readonly version: string;
  /** SHA-256 of its code. The model and the catalog travel with a run and need not be the same. */
  readonly code: string;
}

/** Digits of the code's hash that are printed and that name a queue. */
const DIGITS = 12;

/** `0.4.0 (code 1a2b3c4d5e6f)`. */
export function editionWords({ version, code }: Edition): string {
  return `${version} (code ${code.slice(0, DIGITS)})`;
}

/** Whether two machines compute alike. */
export function sameEdition(one: Edition, other: Edition): boolean {
  return one.version === other.version && one.code === other.code;
}

/** The queue of an edition: work of another one never reaches a worker. */
export function queueOf({ version, code }: Edition): string {
  return `ranges-${version}-${code.slice(0, DIGITS)}`;
}
