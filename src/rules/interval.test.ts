import { describe, expect, it } from "vitest";
import { allOf, anyOf, compare, negated } from "./interval.ts";

describe("comparisons of the law", () => {
  it("hold on the boundary for atLeast and atMost, and not for above and below", () => {
    const exact = { low: 4800, high: 4800 };
    expect(compare(exact, "atLeast", 4800)).toBe("yes");
    expect(compare(exact, "atMost", 4800)).toBe("yes");
    expect(compare(exact, "above", 4800)).toBe("no");
    expect(compare(exact, "below", 4800)).toBe("no");
  });

  it("are unknown exactly when the threshold splits the interval", () => {
    const wide = { low: 1000, high: 2000 };
    expect(compare(wide, "atLeast", 999)).toBe("yes");
    expect(compare(wide, "atLeast", 1500)).toBe("unknown");
    expect(compare(wide, "atLeast", 2001)).toBe("no");
    expect(compare(wide, "below", 2001)).toBe("yes");
  });
});

describe("three-valued logic", () => {
  it("lets one no decide `all` and one yes decide `any`, whatever is unknown", () => {
    expect(allOf(["yes", "unknown", "no"])).toBe("no");
    expect(allOf(["yes", "unknown"])).toBe("unknown");
    expect(anyOf(["no", "unknown", "yes"])).toBe("yes");
    expect(anyOf(["no", "unknown"])).toBe("unknown");
    expect(allOf([])).toBe("yes");
    expect(anyOf([])).toBe("no");
  });

  it("keeps unknown when negated", () => {
    expect([negated("yes"), negated("no"), negated("unknown")]).toEqual(["no", "yes", "unknown"]);
  });
});
