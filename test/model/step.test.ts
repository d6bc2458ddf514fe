import { beforeAll, describe, expect, test } from "vitest";
import { estimate, quantile } from "../../src/analysis/index.ts";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { question, runSmall, workspace } from "../small-ensemble.ts";

const REPLICATION = { replicates: 8, worldsPerReplicate: 64 };
const STEP = workspace.model.step;
const runs = new Map<number, EnsembleResult>();

beforeAll(async () => {
  // So many worlds that the chance of single ones does not pass for an effect of the step.
  for (const step of [STEP, STEP / 2])
    runs.set(step, await runSmall({ scenarios: question.scenarios, step, ...REPLICATION }));
});

/** How a headline column answers to half the step, as shares of its 90 % width. */
interface Move {
  /** Median of the differences world by world: what the step does, free of the chance of the sample. */
  readonly paired: number;
  /**
   * Move of the median beyond two of its own standard errors. Between months in which models were released few worlds
   * lie, and a median there is not known to 2 % of the width from 512 worlds.
   */
  readonly beyondChance: number;
}

function movesOf(scenario: string, coarse: EnsembleResult, fine: EnsembleResult): Map<string, Move> {
  const moves = new Map<string, Move>();
  for (const [name, column] of fine.scenarios.get(scenario)!.table) {
    const before = coarse.scenarios.get(scenario)!.table.get(name)!;
    const width = quantile(column, 0.95) - quantile(column, 0.05);
    const share = (by: number) => (by === 0 ? 0 : Math.abs(by) / width);
    const move = quantile(before, 0.5) - quantile(column, 0.5);
    const { mcse } = estimate(column, REPLICATION, (part) => quantile(part, 0.5));
    const differences = before.map((value, world) => value - column[world]!);
    moves.set(name, {
      paired: share(quantile(differences, 0.5)),
      beyondChance: Math.abs(move) <= 2 * (mcse ?? 0) ? 0 : share(move),
    });
  }
  return moves;
}

describe.each(question.scenarios)("%s", (scenario) => {
  test("half the step moves no headline median by more than 2 % of its 90 % width", () => {
    const moves = movesOf(scenario, runs.get(STEP)!, runs.get(STEP / 2)!);
    expect(moves.size).toBeGreaterThan(100);
    const far = ({ paired, beyondChance }: Move) => !(paired <= 0.02 && beyondChance <= 0.02);
    expect([...moves].filter(([, move]) => far(move))).toEqual([]);
  });
});

test("the step does matter to some number, so the comparison compares something", () => {
  const moves = movesOf(question.scenarios[0]!, runs.get(STEP)!, runs.get(STEP / 2)!);
  expect(Math.max(...[...moves.values()].map(({ paired }) => paired))).toBeGreaterThan(0.001);
});
