import { expect, test } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { errorModel } from "./errors.ts";
import { interval, placeIn, ratioInterval, spread } from "./interval.ts";
import {
  ascend910c,
  deepseekV3,
  h20,
  type h100,
  h800,
  llama405b,
  publishedConstants,
} from "./testing/specimens.ts";
import type { Workload } from "./workload.ts";

const errors = errorModel(loadCatalog().hardwareFiles.get("errors")!.document);
const constants = publishedConstants();

const decoding = (chip: typeof h100, model = deepseekV3): Workload => ({
  phase: "decode",
  run: { chip, model, chips: 32, concurrency: 1024, context: 4000, precision: "fp8", constants },
});

test("the middle of an interval is the prediction, and its ends are equally far in proportion", () => {
  const { p10, p50, p90 } = interval(decoding(h20), errors);
  expect(p90 / p50).toBeCloseTo(p50 / p10, 12);
  expect(Math.log(p90 / p50)).toBeCloseTo(spread(decoding(h20), errors), 12);
});

test("chips of a vendor with few measurements have wider intervals", () => {
  expect(spread(decoding(ascend910c), errors)).toBeGreaterThan(spread(decoding(h20), errors));
  const stranger = { ...h20, vendor: "nobody" };
  expect(spread(decoding(stranger), errors)).toBeGreaterThan(spread(decoding(ascend910c), errors));
});

test("a ratio of two chips under one load is surer than two independent rates, and nothing against itself", () => {
  const [one, other] = [decoding(h20), decoding(h800)];
  const ratio = ratioInterval(one, other, errors);
  const independent = Math.hypot(spread(one, errors), spread(other, errors));
  expect(Math.log(ratio.p90 / ratio.p50)).toBeLessThan(independent);
  expect(ratio.p50).toBeCloseTo(interval(one, errors).p50 / interval(other, errors).p50, 12);
  expect(ratioInterval(one, one, errors)).toEqual({ p10: 1, p50: 1, p90: 1 });
});

test("rates on different models err independently", () => {
  const [one, other] = [decoding(h20), decoding(h800, llama405b)];
  const ratio = ratioInterval(one, other, errors);
  expect(Math.log(ratio.p90 / ratio.p50)).toBeCloseTo(
    Math.hypot(spread(one, errors), spread(other, errors)),
    12,
  );
});

test("a measured rate at the upper end lies one half-width above the middle", () => {
  const around = interval(decoding(h20), errors);
  expect(placeIn(around.p90, around)).toBeCloseTo(1, 12);
  expect(placeIn(around.p10, around)).toBeCloseTo(-1, 12);
});
