import { describe, expect, it } from "vitest";
import { strayDigits } from "./crawl.ts";

const page = (main: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>14</title></head><body><main>${main}</main></body></html>`;

describe("strayDigits", () => {
  it("finds a planted digit and says where it stands", () => {
    expect(strayDigits(page('<p class="lede">About 7 months, <a href="x">8</a></p>'))).toEqual([
      { text: "About 7 months,", where: "main > p.lede" },
    ]);
  });

  it("accepts links, dates, drawings, twins, code, citations and records", () => {
    const free = [
      '<a class="value" href="x">4</a>',
      '<time datetime="2025">2025</time>',
      "<svg><text>5</text></svg>",
      '<table class="twin"><tbody><tr><td>6</td></tr></tbody></table>',
      "<code>7</code>",
      '<cite class="citation">8</cite>',
      '<p class="about record">9</p>',
    ];
    expect(strayDigits(page(free.join("")))).toEqual([]);
  });

  it("knows names, but not a number that only begins like one", () => {
    expect(strayDigits(page("<p>H20 and GPT-4</p>"), ["H20", "GPT-4"])).toEqual([]);
    expect(strayDigits(page("<p>H200</p>"), ["H20"])).toHaveLength(1);
    expect(strayDigits(page("<p>H20 has 4</p>"), ["H20"])).toHaveLength(1);
  });

  it("sees digits of other scripts and behind entities", () => {
    expect(strayDigits(page("<p>٣ &lt; x</p>"))).toHaveLength(1);
  });
});
