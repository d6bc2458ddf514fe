import fc from "fast-check";
import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import { initialState, isAsked, isChanged, parseState, writeState } from "./state.ts";

const data = {
  scenarios: [
    { id: "as-it-was", rules: { off: [], allOff: false }, written: { equations: {} } },
    { id: "no-rules", rules: { off: [], allOff: true }, written: { equations: {} } },
    {
      id: "moved",
      rules: {
        off: ["us-2023"],
        allOff: false,
        days: { "us-2022": { announced: "2022-01-07", effective: "2022-01-07" } },
      },
      written: { equations: { sold_flow: "0" } },
    },
  ],
  views: [
    { id: "lag", choices: [{ id: "match" }, { id: "pace" }] },
    { id: "runs", choices: [{ id: "runs" }] },
  ],
  rules: [
    { id: "us-2022", latest: 12, days: { announced: "2022-10-07", effective: "2022-10-07" } },
    { id: "us-2023", latest: 0, days: { announced: "2023-10-17", effective: "2023-11-17" } },
  ],
  levers: {
    grey: { low: 0.3, middle: 1, high: 3 },
    switch: { low: 0, middle: 0, high: 1, options: [{ value: 0 }, { value: 1 }] },
    sold: {
      low: 0,
      middle: 0,
      high: 1,
      sets: { series: { gate: "value" }, from: "2026-10", through: ["sold_flow"] },
    },
  },
} as unknown as ExploreData;

it("writes nothing when nothing is changed", () => {
  expect(writeState(initialState(data), data)).toBe("");
  expect(parseState("", data)).toEqual({ state: initialState(data), illegible: [] });
});

it("reads back what it writes", () => {
  const state = {
    scenario: "as-it-was",
    values: { grey: 1.234, switch: 1 },
    off: ["us-2023"],
    on: [],
    moved: { "us-2022": -7 },
    where: { grey: [0.5, 2] as const },
    view: "runs",
    choices: { lag: "pace" },
    embed: true,
  };
  const fragment = writeState(state, data);
  expect(fragment).toBe(
    "p.grey=1.234&p.switch=1&off=us-2023&r.us-2022=-7&w.grey=0.5..2&v=runs&v.lag=pace&embed=1",
  );
  expect(parseState(`#${fragment}`, data)).toEqual({ state, illegible: [] });
  expect(isChanged(state, data)).toBe(true);
  // Worlds chosen by what they drew are the published ones.
  expect(isChanged({ ...initialState(data), where: state.where }, data)).toBe(false);
  expect(isAsked({ ...initialState(data), where: state.where }, data)).toBe(true);
  // What is looked at changes no run.
  expect(isChanged({ ...initialState(data), view: "runs", choices: { lag: "pace" } }, data)).toBe(false);
});

it.each([
  "p.grey=9",
  "p.grey=abc",
  "p.grey=",
  "p.__proto__=1",
  "p.constructor=1",
  "p.switch=0.5",
  "w.grey=2..1",
  "w.grey=1",
  "w.grey=0..1",
  "w.__proto__=0..1",
  "w.sold=0..1",
  "on=us-2021",
  "embed=yes",
  "off=us-2021",
  "r.us-2023=1",
  "r.us-2022=1.5",
  "r.us-2022=-100",
  "s=<script>",
  "v=%E0%A4%A",
  "v.lag=none",
  "x=1",
])("leaves out %s and says so", (fragment) => {
  const { state, illegible } = parseState(`${fragment}&p.grey=2`, data);
  expect(illegible).toEqual([fragment]);
  expect(state).toEqual({ ...initialState(data), values: { grey: 2 } });
});

it("a rule that the scenario lifts can be put in force again, and moved then", () => {
  const fragment = "s=no-rules&on=us-2022&r.us-2022=-7";
  const { state, illegible } = parseState(fragment, data);
  expect(illegible).toEqual([]);
  expect([state.on, state.moved]).toEqual([["us-2022"], { "us-2022": -7 }]);
  expect(writeState(state, data)).toBe(fragment);
  expect(isChanged(state, data)).toBe(true);
});

it("leaves out what says nothing in its scenario", () => {
  const read = (fragment: string) => writeState(parseState(fragment, data).state, data);
  // Lifted twice, in force twice, moved while lifted.
  expect(read("s=no-rules&off=us-2022&r.us-2022=3")).toBe("s=no-rules");
  expect(read("on=us-2022")).toBe("");
  // Moved to where it stands: by the scenario nine months earlier, by the law not at all.
  expect(read("s=moved&r.us-2022=-9")).toBe("s=moved");
  expect(read("s=moved&r.us-2022=0")).toBe("s=moved&r.us-2022=0");
  expect(read("r.us-2022=0")).toBe("");
  // A scenario that rewrites what the lever acts through.
  expect(read("p.sold=0.5")).toBe("p.sold=0.5");
  expect(read("s=moved&p.sold=0.5")).toBe("s=moved");
});

it("refuses an address longer than any of ours", () => {
  expect(parseState("p.grey=2&".repeat(1000), data)).toEqual({ state: initialState(data), illegible: ["…"] });
});

it("never throws, and what it reads can be written and read again", () => {
  const part = fc.oneof(
    fc.string(),
    fc
      .tuple(
        fc.constantFrom("s", "v", "off", "on", "p.grey", "p.switch", "w.grey", "r.us-2022", "v.lag"),
        fc.string(),
      )
      .map(([a, b]) => `${a}=${b}`),
    fc.tuple(fc.constantFrom("p.grey", "r.us-2022"), fc.double()).map(([a, b]) => `${a}=${b}`),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const { state } = parseState(parts.join("&"), data);
      expect(parseState(writeState(state, data), data).state).toEqual(state);
    }),
    { numRuns: 500, seed: 5 },
  );
});
