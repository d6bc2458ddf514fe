import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "./distance.ts";
import { neighbour } from "./neighbour.ts";
import { type SingleChange, singleChanges } from "./single-changes.ts";
import { status } from "./status.ts";
import { chipOf, type FactTuple } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chip } = lawUnderTest();
const CHINA = { on: "2025-01-20", to: "CN" };

describe("distance to the lines in force", () => {
  it("gives value, ratio, difference and side of every line, the rules that reach the buyer only", () => {
    const lines = distance(book, chip("h20"), CHINA);
    expect(lines.find((one) => one.quantity === "tpp" && one.threshold === 2400)).toMatchObject({
      rule: "us-2024-04-corrections",
      paragraph: "3A090.b",
      value: 2368,
      relation: "atLeast",
      ratio: { low: 2368 / 2400 },
      difference: { low: -32, high: -32 },
      side: "outside",
    });
    expect(new Set(lines.map(({ rule }) => rule))).not.toContain("us-2022-10-advanced-computing");
    expect(distance(book, chip("h20"), { on: "2025-01-20", to: "DE" })).toEqual([]);
  });

  it("of a figure that is not known is unknown, with its bounds", () => {
    const dark = chipOf({ int8_dense: [400, "TOP/s"] });
    const line = distance(book, dark, CHINA).find((one) => one.quantity === "performanceDensity");
    expect(line).toMatchObject({ value: null, low: 0, high: Number.POSITIVE_INFINITY, side: "unknown" });
  });

  it("leaves out paragraphs that speak of other chips whatever the figures", () => {
    const paragraphs = distance(book, chip("rtx-4090d"), CHINA).map(({ paragraph }) => paragraph);
    expect(new Set(paragraphs)).toEqual(new Set(["3A090.a"]));
  });
});

describe("the one change that turns a paragraph", () => {
  const of = (id: string, paragraph: string, quantity: string, on = CHINA.on) =>
    singleChanges(book, chip(id), { on, to: "CN" }).find(
      (one) => one.paragraph === paragraph && one.quantity === quantity,
    );

  it("of the H20 is TPP to 2400 or density to 3.2, under 3A090.b", () => {
    expect(of("h20", "3A090.b", "tpp")).toMatchObject({ holds: false, relation: "atLeast", to: 2400 });
    expect(of("h20", "3A090.b", "performanceDensity")).toMatchObject({ relation: "atLeast", to: 3.2 });
  });

  it("of the RTX 4090 D is TPP to 4800, and density is no matter for a consumer card", () => {
    expect(of("rtx-4090d", "3A090.a", "tpp")).toMatchObject({ holds: false, to: 4800, relation: "atLeast" });
    expect(of("rtx-4090d", "3A090.a", "performanceDensity")).toBeUndefined();
  });

  it("of a chip caught twice over is none", () => {
    expect(of("h100", "3A090.a", "performanceDensity")).toBeUndefined();
  });

  it("turns it exactly there: for any chip the paragraph decides otherwise at the line and not before it", () => {
    const figures = fc.record({
      rate: fc.double({ min: 10, max: 1500, noNaN: true }),
      memory: fc.double({ min: 10, max: 8000, noNaN: true }),
      links: fc.double({ min: 10, max: 2000, noNaN: true }),
    });
    type Figures = { rate: number; memory: number; links: number };
    const make = ({ rate, memory, links }: Figures) => {
      const facts: Record<string, FactTuple> = {
        int8_dense: [rate, "TOP/s"],
        hbm_bandwidth: [memory, "GB/s"],
        io_bandwidth: [links, "GB/s"],
      };
      return chipOf({ ...facts, die_area: [512, "mm2"] }, { vendor: "nvidia" });
    };
    const held = (made: Figures, { rule, paragraph }: SingleChange, on: string) =>
      singleChanges(book, make(made), { on, to: "CN" }).find(
        (one) => one.rule === rule && one.paragraph === paragraph,
      )?.holds;
    fc.assert(
      fc.property(figures, (made) => {
        const on = "2025-06-01";
        for (const change of singleChanges(book, make(made), { on, to: "CN" })) {
          const { quantity, to, relation, holds } = change;
          if (quantity !== "memoryBandwidth" && quantity !== "transferRate") continue;
          const key = quantity === "memoryBandwidth" ? "memory" : "links";
          // A little off the line, where a sum of two bandwidths does not round to it.
          const off = relation === "below" || relation === "atMost" ? -1e-12 : 1e-12;
          const [at, before] = [to * (1 + off), to * (1 - off)];
          expect(held({ ...made, [key]: at }, change, on) ?? !holds).toBe(!holds);
          expect(held({ ...made, [key]: before }, change, on) ?? holds).toBe(holds);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("at the line of the letter is the line, not its neighbour", () => {
    const at = (memory: number) =>
      status(
        book,
        chipOf(
          {
            int8_dense: [1, "TOP/s"],
            hbm_bandwidth: [memory, "GB/s"],
            io_bandwidth: [0, "GB/s"],
            die_area: [512, "mm2"],
          },
          { vendor: "nvidia" },
        ),
        { on: "2025-06-01", to: "CN" },
      ).status;
    expect([at(1400), at(neighbour(1400, -1))]).toEqual(["letter", "free"]);
  });
});
