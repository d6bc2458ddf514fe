import { expect, it } from "vitest";
import type { Manifest } from "../../ensemble/bundle/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import { differenceLine, partWords } from "./part-words.ts";

const manifest = {
  about: { start: "2022-01" },
  table: { worlds: 256, worldsPerReplicate: 128, firstReplicate: 0 },
  parts: [
    { name: "scenarios/no-rules/histograms/gap", type: "uint32", length: 133 * 514 },
    { name: "scenarios/no-rules/table/gap@2028-12-31", column: "gap@2028-12-31" },
    { name: "scenarios/no-rules/moments/3/means" },
  ],
} as unknown as Manifest;
const plan = { months: 132 } as Plan;
const line = (name: string, index: number, language: "ru" | "en") =>
  differenceLine(
    { name, kind: "values", count: 1, length: 12345, first: { index, stored: -0, again: 0.5 } },
    { manifest, plan, language },
  ).replaceAll("\u00a0", " ");

it("says in both languages where the first number differs: month and bucket, replicate and world, or place", () => {
  expect(line("scenarios/no-rules/histograms/gap", 60 * 514 + 200, "en")).toBe(
    "no-rules: histogram of gap: 1 of 12,345 numbers differ, the first at end of month 2026-12-31, bucket 200: stored -0, run again 0.5",
  );
  expect(line("scenarios/no-rules/table/gap@2028-12-31", 130, "ru")).toBe(
    "no-rules: столбец gap@2028-12-31 таблицы прогонов: различаются 1 из 12 345, первое — повтор 1, прогон 2: сохранено -0, получено 0.5",
  );
  expect(line("scenarios/no-rules/moments/3/means", 7, "en")).toContain("means and spreads, 3/means: 1 of");
  expect(line("scenarios/no-rules/moments/3/means", 7, "en")).toContain("at place 7:");
});

it("names parts that it has no words for by the way to them", () => {
  expect(partWords("anchorMisses", "ru")).toBe("anchorMisses");
  expect(partWords("scenarios/a/newField/x", "en")).toBe("a: newField/x");
});
