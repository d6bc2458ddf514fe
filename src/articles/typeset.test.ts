import { expect, test } from "vitest";
import { dayBefore } from "./rule-dates.ts";
import { readMark } from "./source-marks.ts";
import { typeset } from "./typeset.ts";

test("the pass ties short words and writes FLOP/с in Russian text and hover texts, and leaves code and foreign words alone", () => {
  const html =
    '<p title="по FLOP/s">в парке 10 TFLOP/s <code>x FLOP/s</code> <span lang="en">a FLOP/s</span></p>';
  expect(typeset(html, "ru")).toBe(
    '<p title="по\u00A0FLOP/с">в\u00A0парке 10 TFLOP/с <code>x FLOP/s</code> <span lang="en">a FLOP/s</span></p>',
  );
  expect(typeset("<p>China&#39;s</p>", "en")).toBe("<p>China’s</p>");
});

test("a source counts as read only where somebody read it or a copy of it", () => {
  expect(readMark({ accessed: "2026-11-24" })).toEqual({ what: "original" });
  expect(readMark({})).toEqual({ what: "nothing" });
  expect(readMark({ accessed: "2026-11-24", via: "a note of its argument; not opened" })).toEqual({
    what: "nothing",
  });
  expect(readMark({ via: "The Register, 24 October 2023" })).toEqual({
    what: "copy",
    via: "The Register, 24 October 2023",
  });
});

test("the last day of a rule is the day before the first day without it, over the ends of months and years", () => {
  expect(["2024-03-01", "2026-01-01", "2023-11-17"].map(dayBefore)).toEqual([
    "2024-02-29",
    "2025-12-31",
    "2023-11-16",
  ]);
});
