import { expect, it } from "vitest";
import type { Language } from "../types.ts";
import { datesStrip } from "./dates-strip.ts";
import { SAMPLE_RULES } from "./sample-rules.ts";
import type { RuleEntry } from "./types.ts";

const [older, newer] = SAMPLE_RULES as readonly [RuleEntry, RuleEntry];
/** Rows as sign, words and days. */
const rows = (rule: RuleEntry, language: Language): string[][] =>
  [...datesStrip(rule, language).matchAll(/<div(?: class="(\w+)")?><dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
    ([, sign = "", words, days]) => [
      sign,
      words!,
      [...days!.matchAll(/datetime="([^"]*)"/g)].map((found) => found[1]).join(" "),
    ],
  );

it("tells what falls on one day in one row", () => {
  const { published, compliance, ended, ...rest } = newer;
  const day = "2023-05-21";
  const rule: RuleEntry = { ...rest, announced: day, effective: day, standing: { state: "in-force" } };
  expect(rows(rule, "en")).toEqual([["binds", "Announced and in effect", "2023-05-21"]]);
  expect(rows(rule, "ru")).toEqual([["binds", "Объявлено и вступило в силу", "2023-05-21"]]);
  const three = { ...rule, published: "2023-05-21" };
  expect(rows(three, "en")[0]![1]).toBe("Announced, published and in effect");
});

it("keeps the order of days, though a rule be in effect before it is announced", () => {
  const days = rows({ ...newer, announced: "2023-11-01" }, "en").map((row) => row[2]);
  expect(days).toEqual([...days].sort());
  expect(rows({ ...newer, announced: "2023-11-01" }, "en").map((row) => row[1])[0]).toBe(
    "Published and in effect",
  );
});

it("marks what ends a rule, and gives a suspension both its days", () => {
  expect(rows(older, "en")).toEqual([
    ["", "Announced", "2022-10-07"],
    ["binds", "In effect", "2022-10-21"],
    ["ends", "Suspended", "2023-01-01 2023-01-31"],
    ["ends", "Replaced", "2023-11-17"],
  ]);
});
