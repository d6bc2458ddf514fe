import { expect, it } from "vitest";
import { jsonPlace } from "./json-place.ts";

it.each([
  ['{"a": 1}', ""],
  ["hello", ":1:1"],
  ['{"a": 1,\n  "b": oops}', ":2:8"],
  ['{"a": 1,\n  b: 2}', ":2:3"],
  ['{"a": [1, 2,],\n"b": 3}', ":1:13"],
  ['{"a": 1}\n{', ":2:1"],
  ['{"a": 1,\n', ":2:1"],
  ['{"a": "never', ":1:13"],
  ["", ":1:1"],
  [`${JSON.stringify({ long: "x".repeat(500) }).slice(0, -1)},\n"b" 7}`, ":2:5"],
])("%j breaks at %j", (text, place) => {
  expect(jsonPlace(text)).toBe(place);
});
