import { describe, expect, it } from "vitest";
import type { Answer } from "../../analysis/index.ts";
import { answerNotes } from "./answer-notes.ts";

const sound = {
  worlds: 8192,
  anchors: { worst: 0.01, above: 0, tolerance: 0.05, leftOut: 0 },
  clamped: [],
  scenarios: [{ name: { ru: "Как было", en: "As it was" }, failed: 0, failures: [] }],
} as unknown as Answer;
const quantities = ["a", "b", "c", "d"].map((quantity) => ({
  quantity,
  reason: "not finite" as const,
  worlds: 1,
  from: "2027-01-31",
  to: "2027-01-31",
}));
const plain = (notes: readonly string[]) => notes.map((note) => note.replaceAll("\u00a0", " "));

describe("notes beside an answer", () => {
  it("are none of a sound run", () => {
    expect(answerNotes(sound, "en")).toEqual({ grave: [], minor: [] });
  });

  it("name the scenario that lost worlds, how many, by what and when", () => {
    const failures = [
      { quantity: "side_run[us]", reason: "not finite", worlds: 9, from: "2027-01-31", to: "2028-03-31" },
      { quantity: "frontier_cn", reason: "level", worlds: 2, from: "2025-12-31", to: "2025-12-31" },
    ];
    const broken = { ...sound, scenarios: [{ ...sound.scenarios[0]!, failed: 11, failures }] } as Answer;
    expect(plain(answerNotes(broken, "en").grave)).toEqual([
      "scenario “As it was”: 11 of 8,192 worlds left out: side_run[us] was the first not to be finite in 9 (January 2027 — March 2028); no level was found with which frontier_cn meets the record in 2 (December 2025)",
    ]);
    expect(plain(answerNotes(broken, "ru").grave)[0]).toMatch(
      /^сценарий «Как было»: исключено прогонов: 11 из 8192; первой стала нечисловой side_run\[us\] — в 9 \(январь 2027/,
    );
  });

  it("count the causes beyond three", () => {
    const many = { ...sound, scenarios: [{ ...sound.scenarios[0]!, failed: 4, failures: quantities }] };
    expect(answerNotes(many, "en").grave[0]).toMatch(/c was the first .*; and 1 more quantities$/);
  });

  it("tell how many worlds miss the record, and by how much at worst", () => {
    const missing = { ...sound, anchors: { ...sound.anchors, worst: 0.334, above: 7 } };
    expect(answerNotes(missing, "en").minor).toEqual([
      "at the date of the data 7 of 8,192 worlds miss the record of the index by more than 0.05 (the worst by 0.33)",
    ]);
  });

  it("name each fan that ends at its scale once, in its worst scenario; nought on a log scale is no cut", () => {
    const cut = (scenario: string, output: string, beyond: "low" | "high" | "nought", share: number) => ({
      scenario,
      output,
      beyond,
      share,
      date: "2032-12-31",
    });
    const clamped = [
      cut("a", "lag", "low", 0.008),
      cut("b", "lag", "low", 0.031),
      cut("a", "lag", "high", 0.006),
      cut("a", "fleet", "nought", 1),
    ];
    expect(plain(answerNotes({ ...sound, clamped }, "en").minor)).toEqual([
      "these fans end at their scale (share of worlds beyond it, worst month): lag below 3% (December 2032); lag above 0.6% (December 2032)",
    ]);
  });
});
