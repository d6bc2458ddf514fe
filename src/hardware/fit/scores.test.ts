import { expect, test } from "vitest";
import { errorModel } from "../errors.ts";
import { spread } from "../interval.ts";
import { deepseekV3, h20, h100, llama405b, publishedConstants } from "../testing/specimens.ts";
import type { Workload } from "../workload.ts";
import { fitErrors } from "./fit-errors.ts";
import { leastSquares } from "./least-squares.ts";
import type { Measurement } from "./measurement.ts";
import { samePairs } from "./pairs.ts";
import { quantile, scoreOf } from "./scores.ts";

const constants = publishedConstants();

function row(chip: typeof h100, model: typeof llama405b, concurrency: number, rate = 100): Measurement {
  const run = { chip, model, chips: 8, tensorParallel: 8, precision: "fp8", concurrency } as const;
  const workload: Workload = {
    phase: "mixed",
    run: { ...run, promptLength: 1000, outputLength: 1000, constants },
  };
  return { id: `${concurrency}`, workload, rate, chip: chip.id, llm: model.id, source: "test" };
}

test("a score counts the median, the shares within a factor, and every cell once", () => {
  const rows = [
    row(h100, llama405b, 1),
    row(h100, llama405b, 2),
    row(h100, llama405b, 3),
    row(h20, llama405b, 1),
  ];
  const score = scoreOf(rows, [Math.log(1.1), Math.log(1.1), Math.log(1.3), -Math.log(1.6)]);
  expect(score.n).toBe(4);
  expect(score.medianError).toBeCloseTo(Math.sqrt(1.1 * 1.3) - 1, 9);
  expect(score.within).toEqual({ "x1.25": 0.5, "x1.5": 0.75, x2: 1 });
  expect(score.cells).toBe(2);
  expect(score.cellFactor).toBeCloseTo(Math.sqrt(1.1 * 1.6), 9);
});

test("quantiles lie on the line between neighbours", () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([0, 10], 0.8)).toBe(8);
});

test("pairs compare two chips under the same load, and never the same chip with itself", () => {
  const rows = [row(h100, llama405b, 4, 100), row(h20, llama405b, 4, 50), row(h20, llama405b, 8, 70)];
  const pairs = samePairs(rows, [0.1, 0.3, 0]);
  expect(pairs.length).toBe(1);
  expect(Math.abs(pairs[0]!.measured)).toBeCloseTo(Math.log(2), 9);
  expect(Math.abs(pairs[0]!.error)).toBeCloseTo(0.2, 9);
});

test("spreads hold 80 % of errors of their kind, and a stranger's chip has a wider one", () => {
  const dense = Array.from({ length: 100 }, (_, index) => row(h100, llama405b, 1 + index));
  const mixed = Array.from({ length: 100 }, (_, index) => row(h100, deepseekV3, 1 + index));
  const far = Array.from({ length: 5 }, (_, index) => row({ ...h20, vendor: "other" }, llama405b, 1 + index));
  const measurements = [...dense, ...mixed, ...far];
  const errors = measurements.map((_, index) => ((index % 100) / 100) * (index < 100 ? 0.2 : 0.4));
  const chipsLeftOut = measurements.map((_, index) => (index < 200 ? errors[index]! : 1));
  const model = fitErrors(
    { measurements, groupsLeftOut: errors, chipsLeftOut },
    { date: "", rows: 0, sha256: "" },
  );
  expect(model.spreads.servingDense).toBeCloseTo(0.16, 2);
  expect(model.spreads.servingMixture).toBeCloseTo(0.32, 2);
  expect(spread(far[0]!.workload, model)).toBeGreaterThan(0.9);
  expect(spread(dense[0]!.workload, model)).toBeLessThan(spread(mixed[0]!.workload, model));
});

test("least squares finds the line through noisy points as the normal equations do", () => {
  const [xs, ys] = [
    [0, 1, 2, 3],
    [1, 2.9, 5.1, 7],
  ];
  const solution = leastSquares(
    {
      count: 4,
      residuals: ([a, b], into) => {
        for (let index = 0; index < 4; index++) into[index] = a! + b! * xs[index]! - ys[index]!;
      },
    },
    Float64Array.of(0, 0),
  );
  expect(solution.point[0]).toBeCloseTo(0.97, 5);
  expect(solution.point[1]).toBeCloseTo(2.02, 5);
});

test("an error model without a spread is refused by its name", () => {
  expect(() => errorModel({ spreads: {} })).toThrow(/serving_dense/);
});
