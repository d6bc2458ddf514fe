import { describe, expect, it } from "vitest";
import { status } from "./status.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chips } = lawUnderTest();
const question = { on: "2025-05-01", to: "CN" };
const NAMED = ["h20", "h20-3e", "mi308x", "gaudi-3-hl-328l", "gaudi-3-hl-388"];

describe("the letters of April 2025", () => {
  it("catch by their lines these chips of the three firms, and no status of theirs hides that the lines are reported", () => {
    const caught = [...chips.values()].filter((chip) => status(book, chip, question).status === "letter");
    expect(caught.map(({ id }) => id).sort()).toEqual(
      [...NAMED, "mi210", "rtx-5090", "rtx-5090d", "rtx-pro-6000", "rtx-pro-6000-max-q"].sort(),
    );
    for (const chip of caught) expect(status(book, chip, question).weak, chip.id).toBe(true);
  });

  it("say which chips the firms named, and that others rest on the reported lines", () => {
    const { text } = status(book, chips.get("mi210")!, question).policy!;
    expect(text.en).toContain("by the reported lines alone");
    expect(text.ru).toContain("по порогам из прессы");
  });

  it("leave what Nvidia brought after them outside", () => {
    for (const id of ["rtx-5090d-v2", "rtx-6000d"]) {
      const found = status(book, chips.get(id)!, { on: "2025-09-20", to: "CN" });
      expect(found.status, id).not.toBe("letter");
      expect(found.quantities.memoryBandwidth!.high, id).toBeLessThan(1400);
    }
  });
});
