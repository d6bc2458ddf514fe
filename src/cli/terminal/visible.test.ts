import { expect, it } from "vitest";
import { visible } from "./visible.ts";

it.each([
  ["\u001b[2J\u0007", "\\u001b[2J\\u0007"],
  ["\u202eevil\u2069", "\\u202eevil\\u2069"],
  ["a\nb\r\u0000\u009b", "a\\u000ab\\u000d\\u0000\\u009b"],
  ["«ёлочки» 90\u00a0% — 中文 🙂", "«ёлочки» 90\u00a0% — 中文 🙂"],
])("%j is shown as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});
