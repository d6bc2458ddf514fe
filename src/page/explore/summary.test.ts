import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import type { StageAnswer } from "../protocol.ts";
import { fineProbability, spreadText, summaryRows } from "./summary.ts";

const ru = { language: "ru" } as const;
const en = { language: "en" } as const;

it("tells a median with its interval in either language, without the unit that the name before it has", () => {
  expect(spreadText([9.7, -8.9, 22], "month", ru)).toBe("9,7 (от\u00a0−8,9 до\u00a022)");
  expect(spreadText([9.7, -8.9, 22], "month", en)).toBe("9.7 (−8.9 to\u00a022)");
  expect(spreadText([13.2, 6.14, 25.7], "1", ru)).toBe("13 (от\u00a06,1 до\u00a026)");
});

it("signs differences, and nothing that is printed as zero", () => {
  expect(spreadText([0.01, -1.5, 0.2], "month", ru, true)).toBe("0 (от\u00a0−1,5 до\u00a0+0,2)");
  expect(spreadText([-0.001, -0.002, 3], "month", en, true)).toBe("0 (0 to\u00a0+3)");
});

const data = {
  language: "en",
  words: { points: "points" },
  start: "2025-01",
  months: 1,
  events: ["first"],
  summary: {
    events: [{ id: "first", name: "First", by: "2025-01-31", href: "events.html#first" }],
    columns: [
      { column: "lag@1", fan: "lag", month: 1, name: "Lag", unit: "month", href: "equations/lag.html" },
    ],
  },
} as unknown as ExploreData;
/** Seven levels of two months. */
const lines = (middle: number) =>
  new Map([["lag", Float64Array.from({ length: 14 }, (_, at) => middle + at)]]);
const quantiles = Float64Array.from([-3, -2, -1, 0, 1, 2, 3]);
const scenario = (probability: number, outside = 0) => ({
  id: "yours",
  fans: [],
  probabilities: [Float64Array.of(0, probability)],
  failed: 0,
  outside,
});
const answerOf = (outside: number, above: number, worlds = 4096): StageAnswer =>
  ({
    worlds,
    of: 8192,
    scenarios: [scenario(0.3, outside)],
    differences: {
      columns: { "lag@1": { quantiles, above, below: 0.2 } },
      probabilities: [Float64Array.of(0, 0.2)],
    },
  }) as unknown as StageAnswer;
const published = { worlds: 4096, lines: lines(10), probabilities: [Float64Array.of(0, 0.1)] };

const printed = (probability: number, spread: readonly [number, number, number]) =>
  ({
    ...data,
    words: { points: "points", waits: "counting…" },
    summary: {
      events: data.summary.events.map((one) => ({ ...one, article: probability })),
      columns: data.summary.columns.map((one) => ({ ...one, article: spread })),
    },
  }) as unknown as ExploreData;

it("compares with the same worlds; where only some count, what was published stands beside", () => {
  const [all] = summaryRows(answerOf(0, 0.6), data, lines(20), published);
  expect(all).toMatchObject({ yours: "30.0%", published: "20.0%", difference: "+10.0\u00a0points" });
  const [some] = summaryRows(answerOf(5, 0.6), data, lines(20), published);
  expect(some).toMatchObject({ yours: "30.0%", published: "10.0%", difference: "+10.0\u00a0points" });
});

it("sets the article's number beside some of the worlds until as many are counted under its conditions", () => {
  const of = (worlds: number) =>
    summaryRows(answerOf(5, 0.6), printed(0.23, [20, 10, 40]), lines(20), { ...published, worlds })[0]!
      .published;
  expect([of(256), of(8192)]).toEqual(["23%", "10.0%"]);
});

it("gives the chance of a sign only where most worlds have one", () => {
  expect(summaryRows(answerOf(0, 0.6), data, lines(20), published)[1]!.chance).toBe("60%");
  expect(summaryRows(answerOf(0, 0.1), data, lines(20), published)[1]!.chance).toBe("");
});

it("leaves the difference empty while nothing is compared", () => {
  const alone = { worlds: 256, scenarios: [scenario(0.3)] } as unknown as StageAnswer;
  const [event, lag] = summaryRows(alone, data, lines(20), undefined);
  expect([event!.published, event!.difference, lag!.difference]).toEqual(["", "", ""]);
  expect([event!.yours, lag!.yours]).toEqual(["30%", "27 (21 to\u00a033)"]);
});

it("prints the article's numbers while nothing is asked, however few worlds are counted", () => {
  const alone = { worlds: 256, of: 8192, scenarios: [scenario(0.3)] } as unknown as StageAnswer;
  const [event, lag] = summaryRows(alone, printed(0.23, [20, 10, 40]), lines(20), undefined);
  expect([event!.yours, lag!.yours]).toEqual(["23%", "20 (10 to\u00a040)"]);
});

it("prints whole per cents of few worlds, their difference too, and of few that meet a condition", () => {
  const few = summaryRows(answerOf(0, 0.6, 256), data, lines(20), published)[0]!;
  expect([few.yours, few.published, few.difference]).toEqual(["30%", "20%", "+10\u00a0points"]);
  expect(summaryRows(answerOf(4000, 0.6), data, lines(20), published)[0]!.yours).toBe("30%");
  expect(summaryRows(answerOf(2048, 0.6), data, lines(20), published)[0]!.yours).toBe("30.0%");
});

it("prints a decimal, so that a difference is that of what stands beside it", () => {
  expect([0.0204, 0.0001, 0.9999].map((one) => fineProbability(one, "en"))).toEqual([
    "2.0%",
    "<0.1%",
    ">99.9%",
  ]);
  expect(fineProbability(0.0204, "ru")).toBe("2,0\u00a0%");
});

it("sets the article's number beside the same conditions where they part, and waits for as many worlds", () => {
  const [first, lag] = summaryRows(answerOf(0, 0.6), printed(0.23, [20, 10, 40]), lines(20), published);
  expect([first!.article, lag!.article]).toEqual(["23%", "20"]);
  const [same, alike] = summaryRows(answerOf(0, 0.6), printed(0.201, [17.1, 10, 40]), lines(20), published);
  expect([same!.article, alike!.article]).toEqual([undefined, undefined]);
  const few = summaryRows(answerOf(0, 0.6), printed(0.2, [17, 10, 40]), lines(20), {
    ...published,
    worlds: 256,
  });
  expect(few[1]!.published).toBe("counting…");
});
