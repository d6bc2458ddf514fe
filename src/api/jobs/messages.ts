import type { Text } from "../../catalog/index.ts";
import type { Fault } from "../../units/index.ts";

/** What a thread is told: a job, or to end the one that it does. */
export type ToJobThread =
  | {
      readonly operation: string;
      /** As `readInput` gave it. */
      readonly input: Readonly<Record<string, unknown>>;
      readonly workers: number;
    }
  | "stop";

/** What it says: how far it is, and last of all one of the others. */
export type FromJobThread =
  | { readonly done: number; readonly all: number }
  | { readonly json: string; readonly said: Text }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly faults: readonly Fault[] }
  | { readonly failure: string };

/** What a job gives: JSON text with the same in a few words of either language, or a file. */
export type JobResult = Extract<FromJobThread, { json: string } | { bytes: Uint8Array }>;

/** What a thread starts with. */
export interface JobThreadData {
  readonly catalog?: string | undefined;
}
