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

/** Readers of whole files of YAML count their words as they go; for the others a row of one sign is the worst there is. */
const ONE_PASS = TARGETS.filter(({ id }) => !/^(file-|yaml|model|markdown|words|citation)/.test(id));

describe("a long row of one sign", () => {
  // A reader whose time grows with the square of the length would sit over one of these for minutes, beyond the time of a test.
  it.each(ONE_PASS.map((target) => [target.id, target] as const))("%s reads or refuses it", (_, target) => {
    const start = target.seeds[0]!.slice(0, target.seeds[0]!.length >> 1);
    for (const sign of [" ", "\t", "\u00a0", "[", "(", "{", "0", "a", '"', "\n", "-", "<", "&", "%"])
      for (const before of ["", "[", start])
        expect(told(target, before + sign.repeat(500_000))).toBe(undefined);
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
