import { describe, expect, it } from "vitest";
import { status } from "./status.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chip } = lawUnderTest();

describe("the letters of August 2022 to Russia", () => {
  it.each([
    ["2022-08-25", "free", null, null],
    ["2022-09-01", "letter", null, "us-2022-08-letter"],
    // The rule of October 2022 is for China alone and takes nothing away elsewhere.
    ["2022-11-15", "letter", null, "us-2022-08-letter"],
    ["2023-11-16", "letter", null, "us-2022-08-letter"],
    ["2023-11-17", "controlled", "3A090.a", "us-2023-10-advanced-computing"],
  ])("%s: H100 %s", (on, expected, paragraph, rule) => {
    expect(status(book, chip("h100"), { on, to: "RU" })).toMatchObject({ status: expected, paragraph, rule });
  });

  it("in China they give way to the stricter paragraph, and stand beside it", () => {
    const found = status(book, chip("h100"), { on: "2022-11-15", to: "CN" });
    expect(found).toMatchObject({ status: "controlled", paragraph: "3A090.a" });
    expect(found.also.map(({ rule }) => rule)).toEqual(["us-2022-08-letter"]);
  });
});
