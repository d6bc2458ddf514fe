import { expect, test } from "vitest";
import { eventBox } from "./events-page.ts";
import type { MarkdownOptions } from "./markdown.ts";
import type { EventEntry } from "./types.ts";

const both = (words: string) => ({ ru: words, en: words });
const event: EventEntry = {
  id: "lead",
  name: both("lead"),
  definition: [],
  quantity: "lead",
  by: ["2028-12-31", "2030-12-31"],
  rows: [{ scenario: both("As it was"), references: ["answer:lead@2028", "answer:lead@2030"] }],
};
const options = (texts: Readonly<Record<string, string>>): MarkdownOptions => ({
  language: "en",
  where: "test",
  root: "../",
  figures: [],
  references: Object.keys(texts),
  resolve: (reference) => {
    const text = texts[reference];
    return text === undefined ? undefined : { text, href: "events.html#lead", title: "", kind: "result" };
  },
});
const own = options({ "answer:lead@2028": "11%", "answer:lead@2030": "23%" });

test("where the article's larger run prints another probability of the event, it stands beside", () => {
  const article = options({ "answer:lead@2028": "11%", "answer:lead@2030": "21%" });
  const words = eventBox(event, { equations: [] }, own, "h3", article).replace(/<[^>]*>/g, "");
  expect(words).toContain("23% in the article 21%");
  expect(words.match(/in the article/g)).toHaveLength(1);
});

test("a scenario that the article did not run has nothing beside it", () => {
  expect(eventBox(event, { equations: [] }, own, "h3", options({}))).not.toContain("in the article");
});

const varied: EventEntry = {
  ...event,
  variants: {
    by: "2030-12-31",
    reference: "answer:lead@2030",
    rows: [
      {
        parameter: "ceiling",
        question: both("is there a ceiling"),
        option: both("no"),
        probability: both("0.5%"),
      },
      {
        parameter: "ceiling",
        question: both("is there a ceiling"),
        option: both("yes"),
        probability: both("5.1%"),
      },
    ],
  },
};

test("the range over variants stands by its event, with what each variant gives", () => {
  const html = eventBox(varied, { equations: [] }, own, "h3");
  expect(html).toMatch(/class="variants-range">.*events\.html#lead/);
  const words = html.replace(/<[^>]*>/g, " ").replace(/ +/g, " ");
  expect(words).toContain("Is there a ceiling no 0.5%");
  expect(words).toContain("Is there a ceiling yes 5.1%");
  expect(html).toContain('href="../parameters.html#ceiling"');
});
