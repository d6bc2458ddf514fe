/** What identifies a run beside its worlds: with these, and the same request, anybody gets the same numbers. */
export interface RunIdentity {
  readonly replicates: number;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  /** ISO dates: to which the record runs, and whose law is in force. */
  readonly dataDate: string;
  readonly lawDate: string;
}
