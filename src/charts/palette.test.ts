import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BINDING_INK } from "./binding-map.ts";
import { INK, SECTOR_INK } from "./paint.ts";
import { paintOf } from "./part-paint.ts";
import { TORNADO_INK } from "./tornado.ts";
import { WATERFALL_INK } from "./waterfall.ts";

type Colour = readonly [number, number, number];

/** What eyes without cones for long or for middle waves see, in linear light (Viénot, Brettel, Mollon 1999). */
const SIGHTS: Readonly<Record<string, readonly Colour[]>> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

function linear(hex: string): Colour {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(hex: string, rows: readonly Colour[]): Colour {
  const light = linear(hex);
  return rows.map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  ) as unknown as Colour;
}

/** CIE L*a*b* of linear sRGB. */
function lab([r, g, b]: Colour): Colour {
  const xyz = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * xyz[1]! - 16, 500 * (xyz[0]! - xyz[1]!), 200 * (xyz[1]! - xyz[2]!)];
}

function apart(a: string, b: string, rows: readonly Colour[]): number {
  const [one, other] = [lab(seen(a, rows)), lab(seen(b, rows))];
  return Math.hypot(...one.map((value, at) => value - other[at]!));
}

/** Distances of CIE76 that are seen at a glance side by side. */
const PLAIN = 12;
/** Less is enough where a mark or a name says the same. */
const MARKED = 9;

const CSS = readFileSync(new URL("../../web/site.css", import.meta.url), "utf8");

/** Colours of a theme by their names; those of the dark page stand in the first block of its own. */
function themeOf(start: string): ReadonlyMap<string, string> {
  const block = CSS.slice(CSS.indexOf(start)).split("}")[0]!;
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, ink]) => [name!, ink!]));
}
const THEMES = { light: themeOf(":root {"), dark: themeOf("@media (prefers-color-scheme: dark)") };
const named = (theme: ReadonlyMap<string, string>, ...names: string[]): string[] =>
  names.map((name) => theme.get(name)!);
const SECTORS = SECTOR_INK.map((_, place) => `sector-${place}`);

/** Colours that stand beside each other in one drawing. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  "sides, light": named(THEMES.light, "us", "cn", "deepseek", "quiet"),
  "sides, dark": named(THEMES.dark, "us", "cn", "deepseek", "quiet"),
  "assumptions, light": named(THEMES.light, "low", "high"),
  "assumptions, dark": named(THEMES.dark, "low", "high"),
  waterfall: [WATERFALL_INK.level, WATERFALL_INK.more, WATERFALL_INK.less],
  "what binds": Object.values(BINDING_INK).map(({ fill }) => fill),
};

it("the light page has the colours that a drawing taken out of it keeps", () => {
  expect(named(THEMES.light, "us", "cn", "deepseek", "quiet")).toEqual([
    INK.us,
    INK.cn,
    INK.deepseek,
    INK.other,
  ]);
  expect(named(THEMES.light, ...SECTORS)).toEqual(SECTOR_INK);
  expect(named(THEMES.light, "low", "high")).toEqual([TORNADO_INK.low, TORNADO_INK.high]);
});

describe.each(Object.entries(SIGHTS))("with %s", (_, rows) => {
  it.each(Object.entries(BESIDE))("colours of %s stay apart", (_name, colours) => {
    colours.forEach((one, at) => {
      for (const other of colours.slice(at + 1))
        expect(apart(one, other, rows), `${one} ${other}`).toBeGreaterThan(PLAIN);
    });
  });

  it("neighbours in a bar of parts stay apart", () => {
    for (let part = 0; part < 11; part++) {
      const [one, other] = [paintOf(part).fill, paintOf(part + 1).fill];
      expect(apart(one, other, rows), `${one} ${other}`).toBeGreaterThan(PLAIN);
    }
  });

  it.each(Object.entries(THEMES))(
    "series and sectors, which also have marks and names, stay apart: %s",
    (_name, theme) => {
      const colours = named(theme, ...SECTORS);
      colours.forEach((one, at) => {
        for (const other of colours.slice(at + 1))
          expect(apart(one, other, rows), `${one} ${other}`).toBeGreaterThan(MARKED);
      });
    },
  );
});
