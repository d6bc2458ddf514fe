import { expect, test } from "vitest";
import { bandCount } from "./band-count.ts";

test("an observation counts as outside when it leaves the band between its dates", () => {
  const row = (values: number[]) => values;
  const { below, above, outside, all } = bandCount({
    dates: ["2023-12-31", "2025-12-31"],
    p5: row([0, 10]),
    p95: row([10, 20]),
    observed: [
      { date: "2023-01-01", value: 99 },
      { date: "2024-12-31", value: 5.5 },
      { date: "2024-12-31", value: 4 },
      { date: "2025-12-31", value: 21 },
    ],
  });
  expect(below.map(({ value }) => value)).toEqual([4]);
  expect(above.map(({ value }) => value)).toEqual([21]);
  expect(outside).toHaveLength(2);
  expect(all).toBe(3);
});
