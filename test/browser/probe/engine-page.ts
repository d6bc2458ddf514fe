import type { PageEngine } from "../../../src/page/page-entry.ts";
import type { RunRequest, StageAnswer } from "../../../src/page/protocol.ts";
import { namedArrays } from "../../../src/page/testing/named-arrays.ts";
import { bitsOf, hashOf } from "./hash-of.ts";

/** What the page of the engine's test leaves for it, beside `engine.js`. */
export interface EnginePage {
  /** Runs a request on so many workers of its own; whole answers come as hashes by name. */
  runOnce(workers: number, request: RunRequest): Promise<RunReport>;
  /** Every number under one name of the last whole answer, with its bits. */
  detailOf(name: string): string[];
  /** Starts a run and another one on top of it; how the first one ended, and the worlds that each has shown. */
  runOver(first: RunRequest, second: RunRequest): Promise<{ end: string; shown: number[][] }>;
}

export interface RunReport {
  readonly end: string;
  readonly stages: readonly (Omit<StageAnswer, "whole" | "scenarios"> & {
    readonly hashes: readonly (readonly [string, string])[];
    readonly scenarios: readonly { readonly id: string; readonly hash: string }[];
  })[];
}

const scope = globalThis as unknown as EnginePage & { readonly ssylka: Required<PageEngine> };
let last: StageAnswer["whole"];

scope.runOnce = async (workers, request) => {
  const engine = scope.ssylka.openEngine({ plan: scope.ssylka.plan, workers });
  const answers: StageAnswer[] = [];
  const end = await engine
    .run(request, (answer) => answers.push(answer))
    .catch((error: Error) => `refused: ${error.message}`);
  engine.close();
  return { end, stages: await Promise.all(answers.map(report)) };
};

scope.detailOf = (name) => {
  const found = namedArrays(last!).find(([one]) => one === name);
  return found ? bitsOf(found[1]) : [];
};

scope.runOver = async (first, second) => {
  const engine = scope.ssylka.openEngine({ plan: scope.ssylka.plan });
  const shown: number[][] = [[], []];
  const ending = engine.run(first, ({ worlds }) => shown[0]!.push(worlds));
  await engine.run(second, ({ worlds }) => shown[1]!.push(worlds));
  engine.close();
  return { end: await ending, shown };
};

async function report({ whole, scenarios, ...answer }: StageAnswer): Promise<RunReport["stages"][number]> {
  last = whole;
  const named = whole ? namedArrays(whole) : [];
  const hashes = await Promise.all(
    named.map(async ([name, values]) => [name, await hashOf(values)] as const),
  );
  const lines = scenarios.map(async ({ id, fans, probabilities, failed }) => {
    const parts = await Promise.all([...fans, ...probabilities].map(hashOf));
    return { id, hash: await hashOf(`${failed} ${parts}`) };
  });
  return { ...answer, hashes, scenarios: await Promise.all(lines) };
}
