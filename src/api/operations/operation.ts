import type { z } from "zod";
import type { Text } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";
import type { Progress } from "../progress.ts";
import type { Workspace } from "../workspace.ts";

/** How work is watched, stopped and spread. */
export interface Control {
  /** Ends the work, its threads included, with the signal's reason. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Worker threads of a run; 0 runs in this thread. */
  readonly workers: number;
}

/** A file instead of a value. */
export class Download {
  readonly name: string;
  readonly bytes: Uint8Array;
  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
}

/**
 * One thing that may be asked, over HTTP, of the MCP server and of the library alike. It reads nothing but the workspace
 * and its input, so the same input gives the same output.
 */
export interface Operation<I extends z.ZodObject = z.ZodObject> {
  /** Its path below `/v1/`; the tool of the same name has `_` for `/`. */
  readonly id: string;
  readonly title: Text;
  readonly summary: string;
  readonly input: I;
  /** What it returns; undefined of one that gives a file. */
  readonly output: z.ZodObject | undefined;
  /** `heavy`: it runs worlds, seconds of every processor. */
  readonly weight: "light" | "heavy";
  /** Inputs that have an answer, small ones first; each is run by a test. */
  readonly examples: readonly z.input<I>[];
  /** Inputs that every door must refuse, for the same test. */
  readonly refused: readonly unknown[];
  /** @throws InputError in words; the signal's reason when stopped */
  run(workspace: Workspace, input: z.output<I>, control: Control): unknown;
  /** The output in a line or a few. */
  says(output: never, language: Language): string;
}

/** An operation with the types of its input kept together. */
export function operation<I extends z.ZodObject>(made: Operation<I>): Operation {
  return made as unknown as Operation;
}
