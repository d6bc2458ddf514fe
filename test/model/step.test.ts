import { beforeAll, describe, expect, test } from "vitest";
import { quantile } from "../../src/analysis/index.ts";
import { type EnsembleResult, runEnsemble } from "../../src/ensemble/index.ts";
import { question, smallPlan, workspace } from "../small-ensemble.ts";

const STEP = workspace.model.step;
/** As many as are published: with fewer the chance of the sample moves a median as much as the step does. */
const WORLDS = { replicates: 8, worldsPerReplicate: 1024 };
const runs = new Map<number, EnsembleResult>();

beforeAll(async () => {
  for (const step of [STEP, STEP / 2]) {
    const plan = smallPlan({ scenarios: question.scenarios, step, ...WORLDS });
    runs.set(step, await runEnsemble(plan, { workers: 2 }));
  }
});

/** How a headline column answers to half the step, as shares of its 90 % width. */
interface Move {
  readonly name: string;
  /** Of the median itself. */
  readonly median: number;
  /** Median of the differences world by world. */
  readonly paired: number;
}

function movesOf(scenario: string): Move[] {
  const [coarse, fine] = [STEP, STEP / 2].map((step) => runs.get(step)!.scenarios.get(scenario)!.table);
  return [...fine!].map(([name, column]) => {
    const before = coarse!.get(name)!;
    const width = quantile(column, 0.95) - quantile(column, 0.05);
    const share = (by: number) => (by === 0 ? 0 : Math.abs(by) / width);
    return {
      name,
      median: share(quantile(before, 0.5) - quantile(column, 0.5)),
      paired: share(
        quantile(
          before.map((value, world) => value - column[world]!),
          0.5,
        ),
      ),
    };
  });
}

/**
 * The pace of the US frontier is that of its record up to the date of the data: nearly the same in all worlds, so that a
 * small move is a large share of its width. It is past, and nothing is read from it but the lag by pace.
 */
const LUMPY: Readonly<Record<string, number>> = {
  "pace@24": 0.0344,
  "lag_pace@24": 0.0275,
  "pace@36": 0.0206,
  "pace@48": 0.0205,
};
const LUMPY_PAIRED = 0.0347;

describe.each(question.scenarios)("%s", (scenario) => {
  test("half the step moves no headline median by more than 2 % of its 90 % width, but for those that are named", () => {
    const moves = movesOf(scenario);
    expect(moves.length).toBeGreaterThan(100);
    expect(moves.filter(({ name, median }) => !(median <= (LUMPY[name] ?? 0.02)))).toEqual([]);
    for (const { paired } of moves.filter(({ name }) => name in LUMPY))
      expect(paired).toBeLessThanOrEqual(LUMPY_PAIRED);
  });

  test("and world by world none by more than 2 %, but for those that are named", () => {
    const limitOf = (name: string) => (name in LUMPY ? LUMPY_PAIRED : 0.02);
    expect(movesOf(scenario).filter(({ name, paired }) => !(paired <= limitOf(name)))).toEqual([]);
  });
});

test("the step does matter to some number, so the comparison compares something", () => {
  const paired = movesOf(question.scenarios[0]!).map((move) => move.paired);
  expect(Math.max(...paired)).toBeGreaterThan(0.001);
});
