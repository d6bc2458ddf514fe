import { expect, test } from "vitest";
import { fan } from "./fan.ts";
import type { FanChart } from "./types.ts";
import { yearReadings } from "./year-readings.ts";

const DATES = ["2026-06-30", "2026-12-31", "2027-12-31"];
const flat = (value: number) => DATES.map((_, index) => value + index);
const SERIES: FanChart["series"] = [
  {
    ...{ id: "a", name: { ru: "США", en: "US" }, side: "us", dates: DATES },
    ...{ p5: flat(1), p10: flat(2), p25: flat(3), p50: flat(4), p75: flat(5), p90: flat(6), p95: flat(7) },
  },
  {
    ...{ id: "b", name: { ru: "<Китай>", en: "<China>" }, side: "cn", dates: DATES, bands: "none" },
    ...{ p5: flat(0), p10: flat(0), p25: flat(0), p50: flat(-1.5), p75: flat(0), p90: flat(0), p95: flat(0) },
  },
];
const PLOT = { left: 10, right: 110, top: 20, bottom: 220 };

test("each year's end tells its medians and intervals; no interval where no band is drawn", () => {
  const markup = yearReadings(SERIES, (year) => (year - 2026) * 50, PLOT, "ru");
  const titles = [...markup.matchAll(/<title>([^<]*)<\/title>/g)].map(([, words]) =>
    words!.replaceAll("\u00a0", " "),
  );
  expect(titles).toEqual([
    "31 декабря 2026 г.\nСША: 5 (2 … 8)\n&lt;Китай&gt;: −0,5",
    "31 декабря 2027 г.\nСША: 6 (3 … 9)\n&lt;Китай&gt;: 0,5",
  ]);
});

test("strips are a year wide and stay inside the plot", () => {
  const markup = yearReadings(SERIES, (year) => (year - 2026) * 50, PLOT, "en");
  const places = [...markup.matchAll(/x="([\d.]+)" y="20" width="([\d.]+)" height="200"/g)].map(
    ([, from, width]) => [Number(from), Number(width)],
  );
  expect(places).toHaveLength(2);
  for (const [from, width] of places) {
    expect(from).toBeGreaterThanOrEqual(PLOT.left);
    expect(from! + width!).toBeLessThanOrEqual(PLOT.right + 0.1);
    expect(width).toBeLessThanOrEqual(50);
  }
});

test("a fan that is drawn anew has none", () => {
  const words = { ru: "", en: "" };
  const chart: FanChart = {
    ...{ kind: "fan", id: "x", title: words, description: words, unit: words },
    ...{ series: SERIES, dataDate: "2026-06-30" },
  };
  const options = { language: "en", width: 760, id: "x" } as const;
  expect(fan(chart, options)).not.toContain('class="reading"');
  expect(fan(chart, { ...options, readings: true }).match(/class="reading"/g)).toHaveLength(2);
});
