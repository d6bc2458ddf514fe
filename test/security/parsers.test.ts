import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mutated, numbers, shortened } from "./mutate.ts";
import { outcomeOf, type Target } from "./target.ts";
import { TARGETS } from "./targets.ts";

const FOUND = new URL("found/", import.meta.url);
const TURNS = 400;

/** A problem with the shortest text that shows it, for a person. */
function told(target: Target, text: string): string | undefined {
  const outcome = outcomeOf(target, text);
  if (typeof outcome === "string") return undefined;
  const same = (shorter: string) => {
    const other = outcomeOf(target, shorter);
    return typeof other !== "string" && other.problem.slice(0, 20) === outcome.problem.slice(0, 20);
  };
  return `${outcome.problem}\n${JSON.stringify(shortened(text, same))}`;
}

describe.each(TARGETS.map((target) => [target.id, target] as const))("%s", (id, target) => {
  it("reads some of its own seeds: the damage below is to texts that mean something", () => {
    expect(target.seeds.map((seed) => outcomeOf(target, seed))).toContain("read");
  });

  it("reads or refuses in words whatever is done to a text, and changes nothing that all share", () => {
    const next = numbers(2025);
    const seen = new Set<string>();
    for (let turn = 0; turn < TURNS; turn += 1) {
      const seed = target.seeds[turn % target.seeds.length]!;
      const text = mutated(seed, target.seeds, target.words, next);
      const problem = told(target, text);
      if (problem !== undefined) expect.fail(problem);
      seen.add(String(outcomeOf(target, text)));
    }
    expect([...seen].length).toBeGreaterThan(0);
  });

  it("reads or refuses what was found once and mended", () => {
    const folder = new URL(`${id}/`, FOUND);
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      expect([name, told(target, readFileSync(new URL(name, folder), "utf8"))]).toEqual([name, undefined]);
  });
});

describe("the judges of this test do find what is wrong", () => {
  const reads = (made: () => unknown): Target => ({ id: "x", from: "x", seeds: [], words: [], read: made });

  it.each([
    ["an error of the machine", () => (undefined as unknown as { x: number }).x, "TypeError"],
    [
      "an error of another kind",
      () => {
        throw new Error("no");
      },
      "Error: no",
    ],
    [
      "a shared prototype that is changed",
      () => Object.defineProperty(Object.prototype, "zz", { value: 1, configurable: true }),
      "a prototype",
    ],
  ])("%s", (_, made, expected) => {
    try {
      expect(told(reads(made), "text")).toContain(expected);
    } finally {
      delete (Object.prototype as { zz?: number }).zz;
    }
  });
});
