import { expect, test } from "vitest";
import { SEARCH_KINDS } from "../../articles/search/types.ts";
import { groupsOf } from "./groups.ts";

test("finds stand by kind, the kind of the best find first, the order within a kind kept", () => {
  const kinds = [9, 4, 9, 7, 4];
  expect(groupsOf([3, 0, 4, 2, 1], (place) => kinds[place]!)).toEqual([
    { kind: 7, places: [3] },
    { kind: 9, places: [0, 2] },
    { kind: 4, places: [4, 1] },
  ]);
});

test("the article, questions and claims stand before records, whatever was found best", () => {
  const prose = (["article", "question", "claim"] as const).map((kind) => SEARCH_KINDS.indexOf(kind));
  const kinds = [SEARCH_KINDS.indexOf("equation"), ...prose.toReversed()];
  expect(groupsOf([0, 1, 2, 3], (place) => kinds[place]!).map(({ kind }) => kind)).toEqual([
    ...prose,
    kinds[0],
  ]);
});

test("a thing that bears the name asked for stands before prose", () => {
  const chip = SEARCH_KINDS.indexOf("chip");
  const kinds = [SEARCH_KINDS.indexOf("article"), chip, SEARCH_KINDS.indexOf("equation")];
  expect(groupsOf([0, 1, 2], (place) => kinds[place]!, chip).map(({ kind }) => kind)).toEqual([
    chip,
    kinds[0],
    kinds[2],
  ]);
});

test("nothing found has no groups", () => {
  expect(groupsOf([], () => 0)).toEqual([]);
});
