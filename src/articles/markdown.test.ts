import { describe, expect, it } from "vitest";
import { InputError } from "../units/index.ts";
import { inlineMarkdown, type MarkdownOptions, markdown, safeHref } from "./markdown.ts";
import { SAMPLE_SITE } from "./sample-site.ts";

const options: MarkdownOptions = {
  language: "ru",
  where: "questions/q/ru.md",
  root: "../",
  resolve: SAMPLE_SITE.resolve,
  references: SAMPLE_SITE.references,
  figures: ["fan"],
  figure: (id) => `<figure id="${id}"></figure>`,
};

describe("markdown", () => {
  it("a reference becomes a link with its value, its note and the way back to the root", () => {
    expect(inlineMarkdown("Память: {{chip:h20.hbm_bandwidth}}.", options)).toBe(
      'Память: <a class="value fact" href="../sources.html#chip:h20.hbm_bandwidth" title="4.0 TB/s\nBrief, table 1">4,0\u00A0ТБ/с</a>.',
    );
  });

  it("an unknown reference is one fault with line, column and the near name", () => {
    const text = "Первая строка.\n\nВторая {{chip:h20.hbm_bandwith}} и {{figure:fen}}.";
    let caught: unknown;
    try {
      markdown(text, options);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InputError);
    expect((caught as InputError).message.split("\n")).toEqual([
      'questions/q/ru.md:3:8: expected a known reference, got "chip:h20.hbm_bandwith"; did you mean "chip:h20.hbm_bandwidth"?',
      'questions/q/ru.md:3:36: expected the id of a figure, got "fen"; did you mean "fan"?',
    ]);
  });

  it("quotes follow the language, one inside the other", () => {
    expect(inlineMarkdown(`"Вопрос 'кто' впереди"`, options)).toBe("«Вопрос „кто“ впереди»");
    expect(inlineMarkdown('"who" leads', { ...options, language: "en" })).toBe("“who” leads");
  });

  it("Russian text ties dashes, per cent and short words", () => {
    expect(inlineMarkdown("Это — и в мае", options)).toBe("Это\u00A0— и\u00A0в\u00A0мае");
    expect(inlineMarkdown("до {{chip:h20.hbm_bandwidth}}", options)).toMatch(/^до\u00A0<a/);
  });

  it("dates of the prose are marked up", () => {
    expect(inlineMarkdown("правило 9 апреля 2025 года", options)).toContain(
      '<time datetime="2025-04-09">9\u00A0апреля 2025</time>',
    );
    expect(inlineMarkdown("in December 2024 and by 2027", { ...options, language: "en" })).toBe(
      'in <time datetime="2024-12">December 2024</time> and by <time datetime="2027">2027</time>',
    );
  });

  it("a bar before a format does not divide the cells of a table, nor does a number print raw there", () => {
    const asked: (string | undefined)[] = [];
    const resolve: MarkdownOptions["resolve"] = (reference, language, format) => {
      asked.push(format);
      return options.resolve(reference, language, format);
    };
    const html = markdown("| A | B |\n|---|---|\n| x | {{chip:h20.hbm_bandwidth|interval}} |\n", {
      ...options,
      resolve,
    });
    expect(html).not.toContain("{{");
    expect(html.match(/<td[ >]/g)).toHaveLength(2);
    expect(html).toMatch(/<td[^>]*><a class="value fact"[^>]*>4,0/);
    expect(new Set(asked)).toEqual(new Set(["interval"]));
  });

  it("a figure stands where its directive is alone on a line, after a paragraph too", () => {
    const html = markdown("Текст\n{{figure:fan}}\n", options);
    expect(html).toContain('<figure id="fan"></figure>');
    expect(html).not.toMatch(/<p>[^<]*<figure/);
  });

  it("raw HTML, images and script addresses stay text", () => {
    const html = markdown(
      "<script>alert(1)</script>\n\n<b onclick=x>b</b> ![x](http://e.org/x.png) [y](javascript:alert(1)) [z](data:text/html,x)",
      options,
    );
    expect(html).not.toMatch(/<script|<b |<img|href="(javascript|data)/);
  });

  it("a value inside a link adds no second link", () => {
    expect(
      inlineMarkdown("[память {{chip:h20.hbm_bandwidth}}](https://e.org)", options).match(/<a /g),
    ).toHaveLength(1);
  });

  it("only http(s) and pages of ours are addresses", () => {
    expect(safeHref("https://e.org/?a=1&b=2", "../")).toBe("https://e.org/?a=1&amp;b=2");
    expect(safeHref("sources.html#a.b", "../")).toBe("../sources.html#a.b");
    for (const bad of [
      "javascript:alert(1)",
      "//evil.org",
      "/etc",
      "vbscript:x",
      "https://e.org/ x",
      "data:text/html,x",
    ]) {
      expect(safeHref(bad, "../"), bad).toBe("#");
    }
  });
});
