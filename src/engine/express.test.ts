import { describe, expect, it } from "vitest";
import { equationHtml } from "./express.ts";
import { parseExpression } from "./language/parse.ts";

const NAMES: Record<string, { en: string; ru: string }> = {
  chips: { en: "chips <owned>", ru: "чипы" },
  lifetime: { en: "lifetime", ru: "срок службы" },
  us: { en: "US", ru: "США" },
};

function html(text: string, language: "ru" | "en" = "en"): string {
  return equationHtml(parseExpression(text), { language, words: (id) => NAMES[id] });
}

/** The text of a page without its stylesheet, which a screen reader reads too. */
function read(text: string, language: "ru" | "en" = "en"): string {
  return html(text, language)
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
}

/** What the stylesheet leaves to be seen as text. */
function seen(text: string): string {
  return html(text)
    .replaceAll(/<span class="unseen">[^<]*<\/span>/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");
}

describe("equationHtml", () => {
  it("names quantities in the language of the page, with their id, escaped", () => {
    expect(html("chips")).toBe('<var data-id="chips">chips &lt;owned&gt;</var>');
    expect(read("chips[us]")).toBe("chips &lt;owned&gt;[US]");
    expect(read("chips / lifetime * 1.5", "ru")).toBe("чипы/срок службы · 1,5");
  });

  it("makes each name a link with its tooltip where the page gives one", () => {
    const link = (id: string) => (id === "a" ? { href: "a.html?x&y", title: 'in "chips"' } : undefined);
    const shown = equationHtml(parseExpression("a + b"), { language: "en", words: () => undefined, link });
    expect(shown).toBe(
      '<var data-id="a"><a href="a.html?x&amp;y" title="in &quot;chips&quot;">a</a></var> +\u00a0<var data-id="b">b</var>',
    );
  });

  it("shows which power comes first, and remainders as they bind", () => {
    expect(read("(a ^ b) ^ c")).toBe("(a^b)^c");
    expect(read("(a + b) MOD (c * d) * e")).toBe("(a + b) mod (c · d) · e");
  });

  it("names an element as that of its quantity", () => {
    const words = (id: string, of?: string) =>
      of === "chips" && id === "us" ? { en: "US labs", ru: "" } : undefined;
    const shown = equationHtml(parseExpression("chips[us] + us"), { language: "en", words });
    expect(shown.replaceAll(/<[^>]*>/g, "")).toBe("chips[US labs] +\u00a0us");
  });

  it("keeps parentheses only where the meaning needs them", () => {
    expect(read("(a + b) * (c * d) - (e - f)")).toBe("(a + b) · (c · d) − (e − f)");
    expect(read("((a * b)) + c")).toBe("a · b + c");
    expect(read("-(a + b)")).toBe("−(a + b)");
    expect(read("(0 - a * b) * c")).toBe("(−a · b) · c");
    expect(read("0 - (a + b)")).toBe("−(a + b)");
  });

  it("a fraction needs no parentheses to the eye and has them in the text", () => {
    expect(seen("(a + b) / (c + d)")).toBe("a + bc + d");
    expect(read("(a + b) / (c + d)")).toBe("(a + b)/(c + d)");
    expect(html("a / b * c")).toMatch(/^<span class="frac">/);
  });

  it("brackets around a fraction are as high as it is", () => {
    expect(html("c * (a / b + 1)")).toContain('<span class="tall">');
    expect(read("c * (a / b + 1)")).toBe("c · (a/b + 1)");
    expect(html("c * (a + 1)")).not.toContain("tall");
  });

  it("a sign or a function's name is not parted from what is higher than a line", () => {
    expect(html("c - a / b")).toMatch(/ <span class="term">−\u00a0<span class="frac">/);
    expect(html("EXP(a / b)")).toMatch(
      /^<span class="call"><span class="function">exp<\/span><span class="tall">/,
    );
    expect(html("c - a / b * d")).not.toContain("term");
  });

  it("puts conditions in one brace, a row each", () => {
    const text = "IF a >= 2 {chip} THEN 1 ELSE IF b < 3 THEN 4 ELSE 0";
    expect(read(text, "ru")).toBe("{ 1 если a ≥ 2 чипа; 4 если b &lt; 3; 0 иначе }");
    expect(html(text).match(/class="case"/g)).toHaveLength(3);
  });

  it("puts functions, powers, dates and tables of points as a reader knows them", () => {
    expect(read("SUM(x[*]) + LN(y)")).toBe("Σ(x[all]) + ln(y)");
    expect(read("MIN(a, MIN(b, c))", "ru")).toBe("min(a; b; c)");
    expect(read("SQRT(a)")).toBe("root of (a)");
    expect(read("EXP(a) + EXP(a * b)")).toBe("e^a + exp(a · b)");
    expect(read("(a + b) ^ 2")).toBe("(a + b)^2");
    expect(read('IF TIME < DATE("2026-01") THEN 1 ELSE 0')).toBe(
      "{ 1 if time &lt; January 2026; 0 otherwise }",
    );
    expect(read("LOOKUP(a, 0, 1, 2, 0.5)")).toBe("by points(a: 0 → 1; 2 → 0.5)");
  });

  it("writes numbers and their units for readers", () => {
    expect(read("1e18 {FLOP} + 0.000001 + 20000", "ru")).toBe("10¹⁸ FLOP + 10⁻⁶ + 20 000");
    expect(read("12 {month/year} * 0 {chip}", "ru")).toBe("12 месяцев/год · 0");
    expect(read("2 {no such unit}")).toBe("2 no such unit");
  });
});
