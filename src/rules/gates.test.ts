import { describe, expect, it } from "vitest";
import { chineseGate } from "./chinese-gate.ts";
import { distance } from "./distance.ts";
import { gate } from "./gate.ts";
import { stackStatus } from "./stack-status.ts";
import { chipOf } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";
import { timeline } from "./timeline.ts";

const { book, chip } = lawUnderTest();

describe("the gate of the race model", () => {
  it("is open for what is free or under notice, shut for letters and controls, null when it cannot be told", () => {
    const chips = [chip("l20"), chip("rtx-4090"), chip("h20"), chip("h100"), chipOf({})];
    expect(gate(book, chips, { on: "2025-06-01", to: "CN" }).map(({ open }) => open)).toEqual([
      true,
      true,
      false,
      false,
      null,
    ]);
  });

  it("has every chip of the story open in its own window", () => {
    const open = (id: string, on: string, off: string[] = []) =>
      gate(book, [chip(id)], { on, to: "CN", off })[0]!.open;
    expect([open("a100", "2022-06-01"), open("a100", "2022-12-01")]).toEqual([true, false]);
    expect([open("h800", "2023-06-01"), open("h800", "2023-12-01")]).toEqual([true, false]);
    expect([open("h20", "2024-06-01"), open("h20", "2025-06-01")]).toEqual([true, false]);
    expect(open("h20", "2025-06-01", ["us-2025-04-letters"])).toBe(true);
    expect(gate(book, [chip("b200")], { on: "2025-06-01", to: "CN", allOff: true })[0]!.open).toBe(true);
  });
});

describe("a timeline", () => {
  it("covers all time without gaps, from null to null", () => {
    const stretches = timeline(book, chip("h800"), { to: "CN" });
    expect(stretches[0]?.from).toBeNull();
    expect(stretches.at(-1)?.until).toBeNull();
    for (const [i, { from }] of stretches.entries()) if (i > 0) expect(stretches[i - 1]?.until).toBe(from);
  });

  it("of the A800 is open, then by letter, then controlled", () => {
    const names = timeline(book, chip("a800"), { to: "CN" }).map(({ from, status }) => `${from} ${status}`);
    expect(names.slice(0, 3)).toEqual(["null free", "2023-10-23 letter", "2023-11-17 controlled"]);
  });
});

describe("China's own gate", () => {
  it("bars the H200 from January 2026 though the US looks at it case by case", () => {
    expect(chineseGate(book, chip("h200"), "2026-01-13").status).toBe("discouraged");
    expect(chineseGate(book, chip("h200"), "2026-01-14")).toMatchObject({ status: "barred", weak: true });
  });

  it("turns on the H20 in August 2025, the 6000D in September and all foreign datacenter chips in October", () => {
    expect(chineseGate(book, chip("h20"), "2025-08-11").status).toBe("open");
    expect(chineseGate(book, chip("h20"), "2025-08-12").status).toBe("discouraged");
    expect(chineseGate(book, chip("mi308x"), "2025-10-09").status).toBe("open");
    expect(chineseGate(book, chip("mi308x"), "2025-10-10").status).toBe("discouraged");
    expect(chineseGate(book, chip("rtx-6000d"), "2025-09-16").status).toBe("open");
    expect(chineseGate(book, chip("rtx-6000d"), "2025-09-17")).toMatchObject({
      status: "discouraged",
      weak: true,
    });
  });

  it("is never shut to a Chinese design", () => {
    for (const id of ["ascend-910b", "ascend-910c", "ascend-950dt"])
      expect(chineseGate(book, chip(id), "2026-10-01").status).toBe("open");
  });
});

describe("distance to the lines", () => {
  it("puts the H20 1.3 % under 2400 and 9 % under density 3.2", () => {
    const lines = distance(book, chip("h20")).filter(({ rule }) => rule === "us-2024-04-corrections");
    const to = (quantity: string, threshold: number) =>
      lines.find((line) => line.quantity === quantity && line.threshold === threshold)?.ratio.low;
    expect(to("tpp", 2400)).toBeCloseTo(0.98667, 4);
    expect(to("performanceDensity", 3.2)).toBeCloseTo(0.9091, 4);
  });
});

describe("separate memory stacks", () => {
  const hbm3 = { bandwidth: 819, area: 121 };
  it("are controlled from the day of compliance, strictly above 2 GB/s/mm2", () => {
    expect(stackStatus(book, hbm3, { on: "2024-12-30", to: "CN" }).status).toBe("free");
    expect(stackStatus(book, hbm3, { on: "2024-12-31", to: "CN" })).toMatchObject({
      status: "controlled",
      paragraph: "3A090.c",
    });
    expect(stackStatus(book, { bandwidth: 200, area: 100 }, { on: "2025-01-01", to: "CN" }).status).toBe(
      "free",
    );
    expect(stackStatus(book, hbm3, { on: "2025-01-01", to: "KR" }).status).toBe("free");
  });
});
