import { describe, expect, it } from "vitest";
import { columns } from "./columns.ts";
import { inkFor, PLAIN_INK } from "./ink.ts";
import { displayWidth, wrap } from "./wrap.ts";

describe("columns", () => {
  it("stand numbers right under each other", () => {
    expect(
      columns([
        ["", "by"],
        ["a", "5"],
        ["long", "100"],
      ]),
    ).toEqual(["       by", "a       5", "long  100"]);
  });

  it("break the first column where the page is too narrow, and no line is wider", () => {
    const lines = columns([["word ".repeat(40), "x".repeat(70)]]);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
    expect(lines.join(" ").match(/word/g)).toHaveLength(40);
  });
});

describe("wrap", () => {
  it("never breaks at a no-break space", () => {
    expect(wrap("about 8\u00a0% more", { width: 8 })).toEqual(["about", "8\u00a0% more"]);
  });

  it("hangs a list's lines under its first word", () => {
    expect(wrap("one two three", { width: 9, indent: "  ", first: "· " })).toEqual(["· one two", "  three"]);
  });
});

describe("ink", () => {
  it("is used on a terminal only, and not with NO_COLOR", () => {
    expect(inkFor({ isTTY: true }, {}).strong("a")).toBe("\u001b[1ma\u001b[22m");
    expect(inkFor({ isTTY: true }, { NO_COLOR: "1" })).toBe(PLAIN_INK);
    expect(inkFor({}, {})).toBe(PLAIN_INK);
    expect(displayWidth("\u001b[1ma\u001b[22m")).toBe(1);
  });
});
