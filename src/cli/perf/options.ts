import type { CommonOptions } from "../common-options.ts";

/** Options of `ssylka perf` as Commander gives them: text, unchecked. */
export interface PerfOptions extends CommonOptions {
  readonly csv?: true;
  readonly chip?: string;
  readonly llm?: string;
  readonly chips?: string;
  readonly isl?: string;
  readonly osl?: string;
  readonly concurrency?: string;
  readonly tp?: string;
  readonly pp?: string;
  readonly ep?: string;
  readonly dp?: string;
  readonly precision?: string;
  readonly phase?: string;
  readonly framework?: string;
  readonly stack?: string;
  readonly disagg?: string;
  readonly spec?: string;
  readonly date?: string;
  readonly speed?: string;
  readonly fit?: true;
  readonly train?: true;
  readonly tokens?: string;
  readonly sequence?: string;
  readonly compare?: string;
  readonly measured?: string;
  readonly batch?: string;
}

/** What the command does: one of these. */
export type Task = "serve" | "fit" | "train" | "compare" | "batch";

/** Options that only some tasks read; naming one with another task is a slip. */
export const ONLY_FOR: Readonly<Partial<Record<keyof PerfOptions, readonly Task[]>>> = {
  osl: ["serve", "fit", "compare"],
  isl: ["serve", "fit", "compare"],
  phase: ["serve", "compare"],
  disagg: ["serve", "compare"],
  spec: ["serve", "compare"],
  speed: ["serve", "compare"],
  measured: ["serve", "train"],
  tokens: ["train"],
  sequence: ["train"],
};
