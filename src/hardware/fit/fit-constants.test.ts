import { expect, test } from "vitest";
import { type ConstantName, constantList } from "../constants.ts";
import {
  deepseekV3,
  gb200,
  h20,
  h100,
  llama405b,
  publishedConstants,
  publishedDocument,
} from "../testing/specimens.ts";
import { predict, type Workload } from "../workload.ts";
import { errorsLeftOut, logError } from "./cross-validate.ts";
import { fitConstants } from "./fit-constants.ts";
import type { Measurement } from "./measurement.ts";

/** Nothing believed before: priors would pull so few rows away from the truth. */
const entries = constantList(publishedDocument()).map((entry) =>
  entry.prior ? { ...entry, prior: { ...entry.prior, spread: 10 } } : entry,
);
const names: readonly ConstantName[] = [
  "memoryEfficiency",
  "layerOverhead",
  "computeEfficiencyFp8",
  "expertEfficiency",
];

/** Rows of a world whose constants are known: three chips, two models, batches from one to a thousand. */
function rowsOf(shared: Record<ConstantName, number>): Measurement[] {
  const rows: Measurement[] = [];
  for (const [chip, name] of [
    [h100, "h100"],
    [h20, "h20"],
    [gb200, "gb200"],
  ] as const)
    for (const model of [llama405b, deepseekV3])
      for (const concurrency of [1, 8, 64, 512])
        for (const [promptLength, outputLength] of [
          [512, 1024],
          [4096, 256],
        ] as const) {
          const run = { chip, model, chips: 16, tensorParallel: 8, precision: "fp8", concurrency } as const;
          const workload: Workload = {
            phase: "mixed",
            run: { ...run, promptLength, outputLength, ran: true, constants: shared },
          };
          const id = `${name} ${model.id} ${concurrency} ${promptLength}`;
          rows.push({
            id,
            workload,
            rate: predict(workload).rate,
            chip: name,
            llm: model.id,
            source: "test",
          });
        }
  return rows;
}

function knownWorld() {
  const shared = { ...publishedConstants() } as Record<ConstantName, number>;
  const truth = { ...shared };
  for (const [index, name] of names.entries()) truth[name] *= [0.9, 1.25, 0.85, 1.2][index]!;
  Object.assign(shared, truth);
  const rows = rowsOf(shared);
  Object.assign(shared, publishedConstants());
  return { truth, rows, shared };
}

test("constants that made the rows are found again to one part in a hundred", () => {
  const { truth, rows, shared } = knownWorld();
  const fitted = fitConstants({ names, entries, shared }, rows);
  for (const { name, value } of fitted) expect(value / truth[name], name).toBeCloseTo(1, 2);
  for (const row of rows) expect(Math.abs(logError(row)), row.id).toBeLessThan(0.01);
});

test("the same rows give the same bits", () => {
  const fit = () => {
    const { rows, shared } = knownWorld();
    return fitConstants({ names, entries, shared }, rows);
  };
  expect(fit()).toEqual(fit());
});

test("one absurd row in fifty moves a constant by less than a tenth", () => {
  const { truth, rows, shared } = knownWorld();
  const spoilt = rows.map((row, index) => (index === 20 ? { ...row, rate: row.rate * 20 } : row));
  for (const { name, value } of fitConstants({ names, entries, shared }, spoilt))
    expect(Math.abs(value / truth[name] - 1), name).toBeLessThan(0.1);
});

test("a chip left out is predicted by the others, and the constants stand as before", () => {
  const { rows, shared } = knownWorld();
  const plan = { names, entries, shared };
  fitConstants(plan, rows);
  const before = { ...shared };
  const errors = errorsLeftOut(plan, rows, ({ chip }) => chip);
  for (const [index, error] of errors.entries()) expect(Math.abs(error), rows[index]!.id).toBeLessThan(0.1);
  expect(shared).toEqual(before);
});

test("where the constants stand before a fit does not matter beyond rounding: priors are absolute", () => {
  const from = (factor: number) => {
    const { rows, shared } = knownWorld();
    for (const name of names) shared[name] *= factor;
    return fitConstants({ names, entries: constantList(publishedDocument()), shared }, rows);
  };
  const [low, high] = [from(0.9), from(1.1)];
  for (const [index, { name, value }] of low.entries())
    expect(value / high[index]!.value, name).toBeCloseTo(1, 3);
});
