import { expect, test } from "vitest";
import { mentions } from "../../src/articles/live-values.ts";
import { articles, filesUnder, placedTexts, read } from "./tree.ts";

const texts = placedTexts();
const pages = articles();
/** Every Russian text for a reader, with its place; references taken out. */
const russian = [
  ...texts.map(({ place, ru }) => ({ place, text: String(ru) })),
  ...pages.map(({ path, ru }) => ({ place: `${path}/ru.md`, text: ru })),
  ...["README.ru.md"].map((path) => ({ place: path, text: prose(read(path)) })),
  ...russianWordsOfCode(),
].map(({ place, text }) => ({ place, text: text.replace(/\{\{[^{}]*\}\}/g, "…") }));
const english = [
  ...texts.map(({ place, en }) => ({ place, text: String(en) })),
  ...pages.map(({ path, en }) => ({ place: `${path}/en.md`, text: en })),
];

/** Markdown without code, addresses and markup. */
function prose(markdown: string): string {
  return markdown
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/https?:\/\/\S+/g, "");
}

/** Words of charts and pages that stand in code as `ru: "..."`. */
function russianWordsOfCode(): { place: string; text: string }[] {
  return filesUnder("src", ".ts")
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) =>
      [...read(path).matchAll(/\bru:\s*(["'`])((?:\\.|(?!\1).)*)\1/g)].map(([, , text]) => ({
        place: path,
        text: text!.replace(/\\u([0-9a-f]{4})/gi, (_all, code) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
      })),
    );
}

/** Places whose text a pattern finds, each with what it found. */
function found(among: readonly { place: string; text: string }[], pattern: RegExp): string[] {
  return among.flatMap(({ place, text }) =>
    [...text.matchAll(pattern)].map(([match]) => `${place}: ${match}`),
  );
}

test("there are texts to read", () => {
  expect(texts.length).toBeGreaterThan(500);
  expect(pages.length).toBeGreaterThan(0);
  expect(russianWordsOfCode().length).toBeGreaterThan(50);
});

test("every text stands in both languages", () => {
  const lame = texts.filter(({ ru, en }) =>
    [ru, en].some((text) => typeof text !== "string" || text.trim() === ""),
  );
  expect(lame.map(({ place }) => place)).toEqual([]);
});

test("Russian texts are in Russian letters and English ones are not", () => {
  // Names of chips, models and firms may be the same in both.
  const mute = texts.filter(({ ru, en }) => ru !== en && !/[а-яё]/i.test(String(ru)));
  expect(mute.map(({ place }) => place)).toEqual([]);
  expect(found(english, /[а-яё]+/gi)).toEqual([]);
});

test("both languages refer to the same values, as often", () => {
  const referred = (text: unknown) =>
    mentions(String(text))
      .map(({ reference }) => reference)
      .sort();
  const all = [...texts, ...pages.map(({ path, ...page }) => ({ place: path, ...page }))];
  expect(all.reduce((sum, { ru }) => sum + referred(ru).length, 0)).toBeGreaterThan(100);
  for (const { place, ru, en } of all) expect(referred(ru), place).toEqual(referred(en));
});

test("Russian says «ИИ», names apart", () => {
  const names =
    /Epoch AI|Cloud AI 100|AI PRO|K100 AI|AI 2027|Z\.AI|Zhipu AI|Moonshot AI|Mistral AI|Meta AI|State of AI|Scale AI|AI Diffusion|AI Security Institute/g;
  const nameless = russian.map(({ place, text }) => ({ place, text: text.replace(names, "…") }));
  expect(found(nameless, /(?<![\p{L}\d.-])AI(?![\p{L}\d])/gu)).toEqual([]);
});

test("no slanted words, in either language", () => {
  const slanted =
    /(?<![а-яё])(обход(а|у|ом|е|ы|ов|ами|ах|ящ[а-яё]*|ной|ный|ные)?|обойти|обошл[аио]|лазей[а-яё]+|украл[аио]?|украден[а-яё]*|краж[а-яё]+|воров[а-яё]+|жульнич[а-яё]+)(?![а-яё])/gi;
  expect(found(russian, slanted)).toEqual([]);
  expect(
    found(
      english,
      /\b(loopholes?|cheat(s|ed|ing)?|steal(s|ing)?|stole(n)?|circumvent\w*|evad(e|es|ed|ing))\b/gi,
    ),
  ).toEqual([]);
});

test("in Russian a no-break space stands before a percent sign and between groups of digits", () => {
  expect(found(russian, /\d%|\d %[^s]?/g)).toEqual([]);
  // Names of chips and models (H20 141GB, Llama 3.1 405B) have their size joined to a letter.
  expect(found(russian, /\d \d{3}(?![\dA-Z])/g)).toEqual([]);
});

test("in Russian decimals have a comma and quotes are «ёлочки»", () => {
  // Version numbers (V3.2, Qwen2.5, FLUX.1) follow a letter, a hyphen or a name; sections of law have more points.
  expect(
    found(
      russian,
      /(?<![\p{L}\d.-])(?<!(?:Sonnet|Claude|Llama|Qwen|Gemini|GPT|Opus|Grok|Kimi|Pro|Flash|Haiku|XMILE|BY|п|пп|ECCN|CC) )\d+\.\d+(?![\d.]*\.\d|\p{L})(?= (?:%|раза?|млн|млрд|тыс|трлн|ТБ|ГБ|балл|месяц|год))/gu,
    ),
  ).toEqual([]);
  expect(
    found(
      russian.filter(({ place }) => !place.startsWith("src/")),
      /(?<=[\s(])"[^"]+"(?=[\s.,;)])/g,
    ),
  ).toEqual([]);
});

test("the terms of the house: a world is «прогон», a stock «парк», a grey flow is not always smuggling", () => {
  expect(found(russian, /(?<![а-яё])(мир(ы|ов|ами)|запас чипов|сток(а|ов)?)(?![а-яё])/gi)).toEqual([]);
});
