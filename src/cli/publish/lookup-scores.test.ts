import { expect, test } from "vitest";
import { inPackage, openWorkspace } from "../../api/workspace.ts";
import { readForecast } from "../forecast/read-forecast.ts";
import { readForecastScore } from "../forecast/read-score.ts";
import { readHindcastStatus } from "../hindcast/read-status.ts";
import { scoreLookup } from "./lookup-scores.ts";

const scores = scoreLookup(openWorkspace().catalog);

test("scores that the article tells of are those that were written", () => {
  const { met } = readHindcastStatus();
  expect(scores("score:coverage.of")?.value).toBe(met.length);
  expect(scores("score:coverage.met")?.value).toBe(met.filter(({ coverage }) => coverage).length);
  expect(scores("score:nothing")).toBeUndefined();
});

test("a point of the forecast is told with its bounds, in the unit of what came", () => {
  const { runHash } = readForecast(inPackage("status/forecast-2025-12.json"));
  const { points } = readForecastScore(runHash);
  const tokens = points.find(({ series }) => series === "cn_tokens")!;
  expect(scores(`forecast:cn_tokens@${tokens.date}`)).toMatchObject({
    value: tokens.p50,
    low: tokens.p5,
    high: tokens.p95,
    unit: "token/day",
  });
  expect(scores.references()).toHaveLength(points.length + 2);
});
