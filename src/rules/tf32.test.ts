import { expect, it } from "vitest";
import { describeStatus } from "./describe.ts";
import { status } from "./status.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chip } = lawUnderTest();
const at = (id: string, on: string) => status(book, chip(id), { on, to: "CN" });

it("where the bit length of TF32 would change a status, the status is unknown", () => {
  // 3,610 at 19 bits, 6,080 at 32; the line of 2022 is 4,800.
  expect(at("trainium1", "2023-01-01").status).toBe("unknown");
  // The lines of 2023 ask for its die as well, which is not known either.
  for (const id of ["trainium1", "inferentia2", "enflame-t20"])
    expect(at(id, "2024-01-01").status).toBe("unknown");
});

it("where it would change only how an application is looked at, the status stands and the policy is said to be open", () => {
  for (const id of ["trainium2", "trainium3"]) {
    const found = at(id, "2026-02-01");
    expect(found).toMatchObject({ status: "controlled", paragraph: "3A090.a" });
    expect(found.policy?.review).toBe("presumption-of-denial");
    const open = found.also.find(({ rule }) => rule === "us-2026-01-review-policy");
    expect(open?.text.en).toContain("cannot be told");
    expect(open?.text.ru).toContain("сказать нельзя");
  }
});

it("the answer says why the figure is a range", () => {
  const said = describeStatus(at("trainium2", "2026-02-01"), chip("trainium2").name);
  expect(said.en).toContain("from 19 to 32 bits of TF32");
  expect(said.ru).toContain("19–32 бит формата TF32");
  expect(describeStatus(at("h100", "2026-02-01"), chip("h100").name).en).not.toContain("TF32");
});
