import { describe, expect, it } from "vitest";
import { overlap } from "./boxes.ts";
import { draw } from "./draw.ts";
import { alongLine, textBox } from "./place-text.ts";
import { SAMPLES } from "./samples.ts";
import type { ChartWidth, FanChart } from "./types.ts";

const fan = SAMPLES.find((chart): chart is FanChart => chart.id === "fan")!;
const WIDTHS = [360, 760] as const;

/** Words of a drawing with their places. */
function wordsOf(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes, text]) => {
    const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes!)?.[1];
    const anchor = (read("text-anchor") ?? "start") as "start" | "end" | "middle";
    const place = { x: Number(read("x")), y: Number(read("y")), anchor };
    const box = textBox({ lines: [text!], size: Number(read("font-size")) }, place);
    return { text: text!, ...place, box };
  });
}

describe.each(WIDTHS)("the sides of a dividing value, %d wide", (width: ChartWidth) => {
  const drawn = (value: number, domain?: readonly [number, number]): string => {
    const chart: FanChart = {
      ...fan,
      divide: { ...fan.divide!, value },
      ...(domain === undefined ? {} : { domain }),
    };
    return draw(chart, { language: "en", width, id: "x" });
  };

  it.each([5, 8, 11])("stand at one place right above and right below the line of %d", (value) => {
    const svg = drawn(value);
    const line = Number(/class="reference"[^>]* y1="([\d.]+)"/.exec(svg)![1]);
    const [above, below] = ["↑", "↓"].map(
      (arrow) => wordsOf(svg).find(({ text }) => text.startsWith(arrow))!,
    );
    expect(above!.x).toBe(below!.x);
    expect(above!.anchor).toBe(below!.anchor);
    expect(line - above!.y).toBeCloseTo(6, 0);
    expect(below!.y - line).toBeCloseTo(14.8, 0);
  });

  it("are told beside the unit where one has no room by its line", () => {
    const words = wordsOf(drawn(0.05, [0, 20])).filter(({ text }) => /[↑↓]/.test(text));
    expect(words.map(({ text }) => text)).toEqual([
      `${fan.unit.en}  ↑ ${fan.divide!.above.en}  ↓ ${fan.divide!.below.en}`,
    ]);
  });
});

describe.each(WIDTHS)("names of observations, %d wide", (width: ChartWidth) => {
  it("are not crossed by the leader of another, nor by their own", () => {
    const [first, ...rest] = fan.series;
    const observed = [5, 6, 7, 8, 9].map((month, index) => ({
      date: `2024-0${month}-28`,
      value: 9 - index * 0.4,
      label: `A model called ${index}`,
      named: true,
    }));
    const svg = draw(
      { ...fan, series: [{ ...first!, observed }, ...rest] },
      { language: "en", width, id: "x" },
    );
    const names = wordsOf(svg).filter(({ text }) => /called|^A model|^\d$/.test(text));
    const leaders = [...svg.matchAll(/<line class="flag"([^>]*)>/g)].map(([, attributes]) => {
      const read = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes!)![1]);
      return [
        [read("x1"), read("y1")],
        [read("x2"), read("y2")],
      ] as const;
    });
    expect(names.length).toBeGreaterThan(1);
    expect(leaders.length).toBeGreaterThan(0);
    for (const leader of leaders)
      for (const [x, y] of alongLine(leader, 1).slice(0, -2))
        for (const { text, box } of names)
          expect(overlap({ left: x, right: x, top: y, bottom: y }, box), text).toBe(false);
  });
});
