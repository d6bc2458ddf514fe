import { describe, expect, it } from "vitest";
import { draw, tableOf } from "./draw.ts";
import { cornersOf } from "./path-corners.ts";
import { SAMPLES } from "./samples.ts";
import { textWidth } from "./text-size.ts";
import type { Chart, ChartWidth, EventBarsChart, FanChart } from "./types.ts";

const WIDTHS: readonly ChartWidth[] = [760, 360];
const drawings = SAMPLES.flatMap((chart) =>
  WIDTHS.flatMap((width) =>
    (["ru", "en"] as const).map((language) => ({
      name: `${chart.id} ${width} ${language}`,
      width,
      svg: draw(chart, { language, width, id: `${chart.id}-${width}` }),
    })),
  ),
);
const sample = (id: string): Chart => SAMPLES.find((chart) => chart.id === id)!;

describe.each(drawings)("drawing $name", ({ svg, width }) => {
  it("holds finite coordinates only", () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).toMatch(/<(path|rect|line) /);
  });

  it("names and describes itself to those who cannot see it", () => {
    const [, title, description] = /aria-labelledby="(\S+) (\S+)"/.exec(svg)!;
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(new RegExp(`<title id="${title}">Title`));
    expect(svg).toMatch(new RegExp(`<desc id="${description}">Description`));
  });

  it("keeps every label inside the frame", () => {
    const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)![1]);
    const labels = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)];
    expect(labels.length).toBeGreaterThan(3);
    for (const [, attributes, text] of labels) {
      const read = (name: string): string | undefined =>
        new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes!)?.[1];
      const x = Number(read("x"));
      const wide = textWidth(
        text!.replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
        Number(read("font-size")),
      );
      const anchor = read("text-anchor");
      const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
      expect(left, text).toBeGreaterThanOrEqual(-2);
      expect(left + wide, text).toBeLessThanOrEqual(width + 4);
      expect(Number(read("y")), text).toBeGreaterThan(0);
      expect(Number(read("y")), text).toBeLessThanOrEqual(height);
    }
  });

  it("needs no style or script of its own", () => {
    expect(svg).not.toMatch(/ style=|<style|<script| on\w+=/);
  });
});

describe("charts", () => {
  it.each(SAMPLES)("$id carries the same numbers in both languages", (chart) => {
    const plain = (text: string): string =>
      text
        .replace(/[\u00A0,. ]/g, "")
        .replace(/\D+/g, " ")
        .trim();
    const [ru, en] = (["ru", "en"] as const).map((language) =>
      tableOf(chart, { language }).rows.map((row) => row.map((cell) => plain(cell.text))),
    );
    expect(en).toEqual(ru);
    expect(en!.flat().join("").length).toBeGreaterThan(4);
  });

  it.each(SAMPLES)("$id has a table twin with as many cells as columns", (chart) => {
    const table = tableOf(chart, { language: "en" });
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it("a fan is solid up to the data date and dashed after it", () => {
    const svg = draw(sample("fan"), { language: "en", width: 760, id: "x" });
    const lines = [...svg.matchAll(/<path class="line cn"([^>]*)>/g)].map((match) => match[1]!);
    expect(lines.map((line) => line.includes("stroke-dasharray"))).toEqual([false, true]);
    const ends = lines.map((line) => cornersOf(/ d="([^"]*)"/.exec(line)![1]!));
    expect(ends[0]!.at(-1)).toEqual(ends[1]![0]);
  });

  it("sides differ by marker as well as by colour; every projection has the same dash", () => {
    const svg = draw(sample("fan"), { language: "en", width: 760, id: "x" });
    expect(svg).toMatch(/<circle class="dot us"/);
    expect(svg).toMatch(/<polygon class="dot cn"/);
    const dashes = [...svg.matchAll(/class="line (us|cn)"[^>]*stroke-dasharray="([^"]*)"/g)].map(
      (match) => match[2],
    );
    expect(dashes).toHaveLength(2);
    expect(new Set(dashes).size).toBe(1);
  });

  it("the probability stands in one column, left of the bars", () => {
    const svg = draw(sample("events"), { language: "en", width: 760, id: "x" });
    const places = [...svg.matchAll(/class="value-label"[^>]* x="([\d.]+)"/g)].map((match) => match[1]);
    expect(places).toHaveLength(2);
    expect(new Set(places).size).toBe(1);
    expect(Number(places[0])).toBeLessThan(Number(/<rect class="bar cn"[^>]* x="([\d.]+)"/.exec(svg)![1]));
  });

  it("a narrow drawing has the number above its bar, which starts at the edge and may take most of the width", () => {
    const { events, ...rest } = sample("events") as EventBarsChart;
    const certain = events.map((event) => ({
      ...event,
      by: event.by.map((one) => ({ ...one, probability: 0.995, low: 0.99, high: 1 })),
    }));
    for (const language of ["ru", "en"] as const) {
      const svg = draw({ ...rest, events: certain }, { language, width: 360, id: "x" });
      const [, x, y, wide] = /<rect class="bar cn"[^>]* x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/.exec(
        svg,
      )!;
      expect(Number(x)).toBe(0);
      expect(Number(wide)).toBeGreaterThan(250);
      expect(Number(/class="value-label"[^>]* y="([\d.]+)"/.exec(svg)![1])).toBeLessThan(Number(y));
    }
  });

  it("a narrow drawing has one kind of whisker, over variants, and no word of the other", () => {
    const narrow = draw(sample("events"), { language: "en", width: 360, id: "x" });
    expect(narrow).not.toMatch(/class="error|Monte Carlo/);
    expect(narrow).toMatch(/class="range/);
    const wide = draw(sample("events"), { language: "en", width: 760, id: "x" });
    expect(wide).toMatch(/class="error/);
    expect(wide).toContain("Monte Carlo");
  });

  it("events that all but never happen take a line of words, without bars", () => {
    const { events, ...rest } = sample("events") as EventBarsChart;
    const rare = events.map((event) => ({
      ...event,
      by: event.by.map((one) => ({ ...one, probability: 0, low: 0, high: 0.001 })),
    }));
    const svg = draw({ ...rest, events: rare }, { language: "en", width: 760, id: "x" });
    expect(svg).not.toContain('class="bar');
    expect(svg).toContain("&lt;1%");
  });

  it("a value that is not finite is refused, not drawn", () => {
    const fan = sample("fan") as FanChart;
    const broken = { ...fan, series: [{ ...fan.series[0]!, p50: fan.series[0]!.p50.map(() => Number.NaN) }] };
    expect(() => draw(broken, { language: "en", width: 760, id: "x" })).toThrow(RangeError);
  });

  it("a hostile name stays text", () => {
    const evil = '"><script>alert(1)</script>';
    for (const chart of SAMPLES) {
      const hostile = JSON.parse(JSON.stringify(chart), (key, value) =>
        value !== null && typeof value === "object" && "ru" in value && key !== ""
          ? { ru: evil, en: evil }
          : value,
      ) as Chart;
      const svg = draw(hostile, { language: "ru", width: 360, id: "x" });
      expect(svg).not.toContain("<script");
      expect(svg).toContain("&lt;script&gt;");
    }
  });

  it("differences keep their picture", () => {
    expect(draw(sample("differences"), { language: "en", width: 360, id: "x" })).toMatchSnapshot();
  });

  it("event bars keep their table", () => {
    expect(tableOf(sample("events"), { language: "ru" })).toMatchSnapshot();
  });
});

describe("what did not happen, and names that stand apart", () => {
  const fan = SAMPLES.find((chart): chart is FanChart => chart.kind === "fan" && chart.series.length > 1)!;
  const close = fan.series.map((one) => ({
    ...one,
    ...fan.series[0],
    id: one.id,
    side: one.side,
    name: one.name,
  }));
  const [first, ...others] = close.map((one) => ({ ...one, bands: "none" as const }));

  it("dots it before the date of the data too, and says so once", () => {
    const chart: FanChart = { ...fan, series: [first!, ...others.map((one) => ({ ...one, whatIf: true }))] };
    const svg = draw(chart, { language: "en", width: 760, id: "x" });
    for (const { side } of others) {
      const lines = svg.match(new RegExp(`<path class="line ${side}"[^>]*>`, "g"))!;
      expect(lines.every((line) => line.includes('stroke-dasharray="2 3"'))).toBe(true);
    }
    expect(svg.match(/bands not drawn/g)).toHaveLength(1);
    expect(svg).toContain("record and what-ifs");
  });

  it("leads from the ends of lines that meet to names that cannot", () => {
    const leaders = (series: FanChart["series"]) =>
      (draw({ ...fan, series }, { language: "en", width: 360, id: "x" }).match(/stroke-width="0.9"/g) ?? [])
        .length;
    expect(leaders([first!, ...others])).toBeGreaterThanOrEqual(others.length);
    expect(leaders([first!])).toBe(0);
  });
});

describe("edges", () => {
  it("on a log axis a value at or below zero sits on the floor of the plot", () => {
    const fan = SAMPLES.find((chart) => chart.id === "fan-log") as FanChart;
    const one = fan.series[0]!;
    const zero = one.dates.map(() => 0);
    const svg = draw(
      { ...fan, series: [{ ...one, p5: zero, p10: zero, p25: zero }] },
      { language: "en", width: 760, id: "x" },
    );
    const [, height] = /viewBox="0 0 760 (\d+)"/.exec(svg)!;
    const ys = [...svg.matchAll(/ d="([^"]*)"/g)].flatMap((match) =>
      /^M[^MLHV]*,[^MLHV]*l/.test(match[1]!) ? cornersOf(match[1]!).map(([, y]) => y) : [],
    );
    expect(ys.length).toBeGreaterThan(100);
    expect(Math.max(...ys)).toBeLessThan(Number(height));
  });

  it("one flat series still has an axis", () => {
    const fan = SAMPLES.find((chart) => chart.id === "fan") as FanChart;
    const flat = fan.series[0]!.dates.map(() => 5);
    const series = {
      ...fan.series[0]!,
      p5: flat,
      p10: flat,
      p25: flat,
      p50: flat,
      p75: flat,
      p90: flat,
      p95: flat,
      observed: [],
    };
    expect(draw({ ...fan, series: [series] }, { language: "en", width: 360, id: "x" })).toContain(
      'class="tick"',
    );
  });
});
