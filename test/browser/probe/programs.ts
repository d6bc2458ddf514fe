import type { Block, RunnableModel } from "../../../src/engine/index.ts";
import { parseExactJson } from "../../../src/page/exact-json.ts";
import { fromBase64 } from "./base64.ts";
import type { Named } from "./named.ts";
import { runChecks } from "./run-checks.ts";

/** A program with a block for it, numbers of the block by their bits. */
export interface SentRun {
  readonly name: string;
  /** `RunnableModel` by `exactJson`. */
  readonly model: string;
  readonly worlds: number;
  readonly parameters: readonly string[];
  readonly series: readonly string[];
  readonly outputs: readonly number[];
}

export function* programChecks(runs: readonly SentRun[]): Generator<Named> {
  for (const { name, model: text, worlds, parameters, series, outputs } of runs) {
    const model = parseExactJson(text) as RunnableModel;
    const block: Block = {
      worlds,
      parameters: parameters.map(fromBase64),
      series: series.map(fromBase64),
    };
    const slots = outputs.map((slot) => ({ slot, name: `slot ${slot}` }));
    yield* runChecks(name, model, block, slots);
  }
}
