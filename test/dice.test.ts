import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXmile, runXmile } from "../src/engine/xmile/index.ts";

const FOLDER = new URL("../examples/dice-2016r2/", import.meta.url);
const FILE = readFileSync(new URL("dice.xmile", FOLDER), "utf8");
const BASE = FILE.replace(/(<aux name="optimal">.*?<eqn>)1</s, "$10<");

/** Values of a run by variable and year. */
function valuesOf(text: string) {
  const read = readXmile(text, "dice.xmile");
  expect(read.notes).toEqual([]);
  const { columns, time, faults } = runXmile(read);
  expect([faults, time[0], time.at(-1), time.length]).toEqual([[], 2015, 2510, 100]);
  return (name: string, year: number) =>
    columns.find((one) => one.name === name)!.values[time.indexOf(year)]!;
}

/** The published numbers as written, by variable and year. */
function published(file: string) {
  const [header, ...rows] = readFileSync(new URL(file, FOLDER), "utf8").trim().split("\n");
  const names = header!.split(",").slice(1);
  return rows.flatMap((row) => {
    const [year, ...written] = row.split(",");
    return names.map((name, place) => ({ name, year: Number(year), written: written[place]! }));
  });
}

/** Half a unit of the last digit that is written. */
function halfDigit(written: string): number {
  const [mantissa, power = "0"] = written.toLowerCase().split("e") as [string, string?];
  return 0.5 * 10 ** (Number(power) - (mantissa.split(".")[1] ?? "").length);
}

describe("DICE-2016R2 with its published control paths", () => {
  it("the optimal run gives the published table as far as its control path is printed", () => {
    const value = valuesOf(FILE);
    const all = published("published-optimal.csv");
    expect(all.length).toBe(13 * 22);
    for (const { name, year, written } of all) {
      const most = halfDigit(written) + 1.3e-8 * Math.abs(Number(written));
      expect(Math.abs(value(name, year) - Number(written)), `${name} ${year}`).toBeLessThanOrEqual(most);
    }
    expect(value("welfare", 2510)).toBeCloseTo(4520.557774, 6);
  });

  it("the base run gives the published spreadsheet to 1e-9", () => {
    expect(BASE).not.toBe(FILE);
    const value = valuesOf(BASE);
    const all = published("published-base.csv");
    expect(all.length).toBe(13 * 19);
    for (const { name, year, written } of all) {
      const most = 1e-9 * Math.abs(Number(written));
      expect(Math.abs(value(name, year) - Number(written)), `${name} ${year}`).toBeLessThanOrEqual(most);
    }
  });

  it("another coefficient of damages is seen at once", () => {
    const value = valuesOf(FILE.replace("0.00227", "0.00236"));
    expect(value("net output", 2100)).toBeLessThan(765.5);
  });
});
