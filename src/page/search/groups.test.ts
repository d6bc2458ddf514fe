import { expect, test } from "vitest";
import { groupsOf } from "./groups.ts";

test("finds stand by kind, the kind of the best find first, the order within a kind kept", () => {
  const kinds = [2, 0, 2, 1, 0];
  expect(groupsOf([3, 0, 4, 2, 1], (place) => kinds[place]!)).toEqual([
    { kind: 1, places: [3] },
    { kind: 2, places: [0, 2] },
    { kind: 0, places: [4, 1] },
  ]);
});

test("nothing found has no groups", () => {
  expect(groupsOf([], () => 0)).toEqual([]);
});
