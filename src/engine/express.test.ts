import { describe, expect, it } from "vitest";
import { equationHtml } from "./express.ts";
import { parseExpression } from "./language/parse.ts";

const NAMES: Record<string, { en: string; ru: string }> = {
  chips: { en: "chips <owned>", ru: "чипы" },
  lifetime: { en: "lifetime", ru: "срок службы" },
  us: { en: "US", ru: "США" },
};

/** The text that a reader sees. */
function shown(text: string, language: "ru" | "en" = "en"): string {
  const html = equationHtml(parseExpression(text), (id) => NAMES[id], language);
  return html.replaceAll(/<[^>]*>/g, "");
}

describe("equationHtml", () => {
  it("names quantities in the language of the page, with their id, escaped", () => {
    const html = equationHtml(parseExpression("chips[us]"), (id) => NAMES[id], "en");
    expect(html).toBe('<var data-id="chips">chips &lt;owned&gt;</var><sub>US</sub>');
    expect(shown("chips / lifetime * 1.5", "ru")).toBe("чипы/срок службы · 1,5");
  });

  it("keeps parentheses only where the meaning needs them", () => {
    expect(shown("(a + b) * (c * d) - (e - f)")).toBe("(a + b) · (c · d) − (e − f)");
    expect(shown("((a * b)) + c")).toBe("a · b + c");
    expect(shown("(a / b) ^ 2")).toBe("(a/b)2");
    expect(shown("-(a + b)")).toBe("−(a + b)");
  });

  it("puts conditions, units and functions in words", () => {
    expect(shown("IF a >= 2 {chip} THEN 1 ELSE 0", "ru")).toBe("{ 1 если a ≥ 2\u00a0chip; 0 иначе }");
    expect(shown("SUM(x[*]) + LN(y)")).toBe("Σ(x∗) + ln(y)");
    expect(shown("1e-7 * x")).toBe("1 · 10−7 · x");
  });
});
