import { describe, expect, it } from "vitest";
import { status } from "./status.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chip } = lawUnderTest();
const inChina = (id: string, on: string) => status(book, chip(id), { on, to: "CN" });

describe("known classifications, from numbers alone", () => {
  it.each([
    ["a100", "2022-08-25", "free", null],
    ["a100", "2022-08-26", "letter", null],
    ["a100", "2022-10-20", "letter", null],
    ["a100", "2022-11-01", "controlled", "3A090.a"],
    ["h100", "2022-11-01", "controlled", "3A090.a"],
    ["a800", "2022-11-08", "free", null],
    ["h800", "2023-10-22", "free", null],
    ["a800", "2023-10-23", "letter", null],
    ["h800", "2023-11-16", "letter", null],
    ["a800", "2023-11-17", "controlled", "3A090.a"],
    ["h800", "2023-11-17", "controlled", "3A090.a"],
    ["mi300x", "2023-11-01", "controlled", "3A090.a"],
    ["h20", "2024-02-01", "free", null],
    ["h20", "2025-04-08", "free", null],
    ["h20", "2025-04-09", "letter", null],
    ["mi308x", "2024-07-01", "free", null],
    ["mi308x", "2025-04-09", "letter", null],
    ["l20", "2024-02-01", "free", null],
    ["l20", "2026-10-01", "free", null],
    ["rtx-4090", "2023-11-16", "free", null],
    ["rtx-4090", "2023-11-17", "notification", "3A090.a"],
    ["rtx-4090d", "2024-01-15", "free", null],
    ["rtx-5090", "2025-02-01", "notification", "3A090.a"],
    ["rtx-5090d", "2025-04-08", "free", null],
    ["rtx-5090d", "2025-04-09", "letter", null],
    ["rtx-5090d-v2", "2025-08-12", "free", null],
    ["h200", "2026-02-01", "controlled", "3A090.a"],
    ["l4", "2023-11-17", "controlled", "3A090.a"],
    ["l40", "2023-11-17", "notification", "3A090.b"],
    ["l40s", "2023-11-17", "controlled", "3A090.a"],
    ["l2", "2024-02-01", "free", null],
    ["b200", "2025-06-01", "controlled", "3A090.a"],
  ])("%s to China on %s: %s %s", (id, on, name, paragraph) => {
    expect(inChina(id, on)).toMatchObject({ status: name, paragraph });
  });

  it("keeps the H200 controlled in 2026 and changes only how its licence is looked at", () => {
    expect(inChina("h200", "2026-01-14").policy?.review).toBe("presumption-of-denial");
    const after = inChina("h200", "2026-02-01");
    expect(after.policy).toMatchObject({ review: "case-by-case", rule: "us-2026-01-review-policy" });
    expect(after.also.map(({ rule }) => rule)).toContain("us-2026-01-import-duty");
  });

  it("counts the MI325X, 0.4 % under 21,000, among the H200's like", () => {
    const after = inChina("mi325x", "2026-02-01");
    expect(after).toMatchObject({ status: "controlled", policy: { review: "case-by-case" } });
    expect(after.also).toContainEqual(
      expect.objectContaining({ rule: "us-2026-01-import-duty", paragraph: "band 2" }),
    );
  });

  it("leaves the B30A and the B200 under presumption of denial in 2026: over 21,000", () => {
    expect(inChina("b30a", "2026-02-01").policy?.review).toBe("presumption-of-denial");
    expect(inChina("b200", "2026-02-01").policy?.review).toBe("presumption-of-denial");
  });

  it("does not let a review policy touch what goes under an exception", () => {
    expect(inChina("rtx-4090", "2026-02-01")).toMatchObject({
      exception: "NAC",
      policy: { review: "notice" },
    });
  });

  it("holds the guidance of 2025 on Chinese chips beside the status, not as the status", () => {
    const on = "2025-06-01";
    const result = inChina("ascend-910b", on);
    expect(result.also).toContainEqual(
      expect.objectContaining({ rule: "us-2025-05-prohibition-10", role: "guidance" }),
    );
    const without = status(book, chip("ascend-910b"), { on, to: "CN", off: ["us-2025-05-prohibition-10"] });
    expect([without.status, without.paragraph]).toEqual([result.status, result.paragraph]);
    expect(result.notChecked.map(({ en }) => en)).toContain(
      "a chip designed and made in the destination is not exported to it",
    );
  });
});

describe("destination and owner", () => {
  it("let an A100 go to Macau until 17 January 2023", () => {
    expect(status(book, chip("a100"), { on: "2023-01-16", to: "MO" }).status).toBe("free");
    expect(status(book, chip("a100"), { on: "2023-01-17", to: "MO" }).status).toBe("controlled");
  });

  it("catch a Chinese firm's cloud in Singapore since November 2023, case by case, presumed refused since 2025", () => {
    const question = { on: "2024-06-01", to: "SG" };
    expect(status(book, chip("h100"), question).status).toBe("free");
    const owned = status(book, chip("h100"), { ...question, hq: "CN" });
    expect(owned).toMatchObject({
      status: "controlled",
      paragraph: "3A090.a",
      policy: { review: "case-by-case" },
    });
    expect(status(book, chip("h100"), { on: "2023-06-01", to: "SG", hq: "CN" }).status).toBe("free");
    expect(status(book, chip("h100"), { on: "2026-06-01", to: "SG", hq: "CN" }).policy).toMatchObject({
      review: "presumption-of-denial",
      rule: "us-2025-01-headquarters",
    });
  });

  it("refuse a Chinese owner in Vietnam, where others are approved", () => {
    const review = (hq: string) =>
      status(book, chip("h100"), { on: "2024-06-01", to: "VN", hq }).policy?.review;
    expect([review("VN"), review("US"), review("CN")]).toEqual([
      "presumption-of-approval",
      "presumption-of-approval",
      "presumption-of-denial",
    ]);
  });

  it("review an H100 for Vietnam with a presumption of approval", () => {
    expect(status(book, chip("h100"), { on: "2024-06-01", to: "VN" }).policy?.review).toBe(
      "presumption-of-approval",
    );
  });

  it("keep the Emirates under licence after 10 July 2026, named firms apart", () => {
    const review = (on: string, hq = "AE") => status(book, chip("h100"), { on, to: "AE", hq }).policy?.review;
    expect(review("2026-07-09")).toBe("presumption-of-approval");
    expect(status(book, chip("h100"), { on: "2026-07-10", to: "AE" })).toMatchObject({
      status: "controlled",
      paragraph: "3A090.a",
      policy: { review: "licence-required", rule: "us-2026-07-emirates" },
    });
    expect(review("2026-07-10", "CN")).toBe("presumption-of-denial");
  });

  it("follow Cambodia out of the arms embargo and Nicaragua into it, and leave Israel and Cyprus free", () => {
    const review = (to: string, on: string) => status(book, chip("h100"), { on, to }).policy?.review;
    expect(review("KH", "2025-11-06")).toBe("presumption-of-denial");
    expect(review("KH", "2025-11-07")).toBe("presumption-of-approval");
    expect(status(book, chip("h100"), { on: "2024-03-14", to: "NI" }).status).toBe("free");
    expect(review("NI", "2024-03-15")).toBe("presumption-of-denial");
    for (const to of ["IL", "CY", "SG", "TW", "MX"])
      expect(status(book, chip("h100"), { on: "2026-10-01", to }).status, to).toBe("free");
  });

  it("never reach a delivery inside the US", () => {
    expect(status(book, chip("h100"), { on: "2026-02-01", to: "US", hq: "CN" }).status).toBe("free");
  });

  it("address a letter to its firms only", () => {
    const elsewhere = { ...chip("h20"), vendor: "google" };
    expect(status(book, elsewhere, { on: "2025-06-01", to: "CN" }).status).toBe("free");
  });
});

describe("rules left out", () => {
  it("leave their predecessor in force: without the rule of 2023 the A800 still goes", () => {
    const off = ["us-2023-10-advanced-computing"];
    expect(status(book, chip("a800"), { on: "2024-06-01", to: "CN", off }).status).toBe("free");
    expect(status(book, chip("h100"), { on: "2024-06-01", to: "CN", off })).toMatchObject({
      status: "controlled",
      rule: "us-2022-10-advanced-computing",
    });
  });

  it("all left out, nothing is caught", () => {
    expect(status(book, chip("b200"), { on: "2026-02-01", to: "CN", allOff: true }).status).toBe("free");
  });

  it("are named by ids that exist", () => {
    expect(() =>
      status(book, chip("h20"), { on: "2024-01-01", to: "CN", off: ["us-2022-10-advanced-computin"] }),
    ).toThrow(
      'off: expected the id of a rule, got "us-2022-10-advanced-computin"; did you mean "us-2022-10-advanced-computing"?',
    );
  });
});

describe("a malformed question", () => {
  it("is refused with every fault at once", () => {
    expect(() => status(book, chip("h20"), { on: "2024-02-30", to: "China" })).toThrow(
      'on: expected a day such as 2023-11-17, got "2024-02-30"\nto: expected an ISO country code such as "CN", got "China"',
    );
  });
});
