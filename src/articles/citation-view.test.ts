import { expect, test } from "vitest";
import type { Source } from "../catalog/types.ts";
import { gradeMark } from "./citation-view.ts";

const source = { id: "a-law", grade: "A", accessed: "2026-11-24" } as unknown as Source;

test("an official document that we did not open is no official source in our hands", () => {
  expect(gradeMark(source, "ru")).toContain("официальный или первичный источник");
  const retold = { ...source, via: "recalled" } as Source;
  expect(gradeMark(retold, "ru")).toContain("официальный документ, прочитан в\u00a0пересказе");
  expect(gradeMark(retold, "en")).not.toContain("official or primary source");
  expect(gradeMark({ ...retold, grade: "B" } as Source, "ru")).toContain("признанный аналитик");
});
