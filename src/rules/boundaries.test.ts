import { describe, expect, it } from "vitest";
import { neighbour } from "./neighbour.ts";
import { status } from "./status.ts";
import { chipOf, type FactTuple } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book } = lawUnderTest();
const china = (on: string) => ({ on, to: "CN" });

const tera = (value: number): FactTuple => [value, "TFLOP/s"];
const giga = (value: number): FactTuple => [value, "GB/s"];
const area: FactTuple = [1000, "mm2"];

describe("lines of the law, one unit in the last place either side", () => {
  it("2022: caught from 4800 and 600 GB/s up, both", () => {
    const caught = (rate: number, links: number) =>
      status(book, chipOf({ int8_dense: tera(rate), io_bandwidth: giga(links) }), china("2023-01-01")).status;
    expect(caught(600, 600)).toBe("controlled");
    expect(caught(neighbour(600, -1), 600)).toBe("free");
    expect(caught(600, neighbour(600, -1))).toBe("free");
  });

  it("2023: 3A090.a from 4800, and from 1600 with density 5.92", () => {
    const at = (rate: number, die: FactTuple) =>
      status(book, chipOf({ int8_dense: tera(rate), die_area: die }), china("2024-01-01")).paragraph;
    expect(at(600, [4000, "mm2"])).toBe("3A090.a");
    expect(at(neighbour(600, -1), [4000, "mm2"])).toBeNull();
    // TPP 5.92 x 400 = 2368 over 400 mm2.
    expect(at(296, [2368 / 5.92, "mm2"])).toBe("3A090.a");
    expect(at(neighbour(200, -1), [100, "mm2"])).toBeNull();
    expect(at(200, [100, "mm2"])).toBe("3A090.a");
  });

  it("2023: 3A090.b from 2400 with density 1.6, and from 1600 with 3.2", () => {
    const at = (rate: number, die: number) =>
      status(book, chipOf({ int8_dense: tera(rate), die_area: [die, "mm2"] }), china("2024-01-01")).paragraph;
    expect(at(300, 1500)).toBe("3A090.b");
    expect(at(neighbour(300, -1), 1500)).toBeNull();
    expect(at(300, neighbour(1500, 1))).toBeNull();
    expect(at(200, 500)).toBe("3A090.b");
    expect(at(neighbour(200, -1), 500)).toBeNull();
    expect(at(200, neighbour(500, 1))).toBeNull();
  });

  it("2025: the letters from 1400, 1100 and 1700 GB/s together", () => {
    const at = (memory: number, links: number) =>
      status(
        book,
        chipOf(
          { int8_dense: tera(1), hbm_bandwidth: giga(memory), io_bandwidth: giga(links), die_area: area },
          { vendor: "nvidia" },
        ),
        china("2025-06-01"),
      ).status;
    expect(at(1400, 0)).toBe("letter");
    expect(at(neighbour(1400, -1), 0)).toBe("free");
    expect(at(0, 1100)).toBe("letter");
    expect(at(0, neighbour(1100, -1))).toBe("free");
    expect(at(1000, 700)).toBe("letter");
    expect(at(1000, neighbour(1700, -1) - 1000)).toBe("free");
  });

  it("2026: case by case strictly under 21,000 and strictly under 6,500 GB/s", () => {
    const review = (rate: number, memory: number) =>
      status(book, chipOf({ int8_dense: tera(rate), hbm_bandwidth: giga(memory) }), china("2026-02-01"))
        .policy?.review;
    expect(review(neighbour(2625, -1), neighbour(6500, -1))).toBe("case-by-case");
    expect(review(2625, neighbour(6500, -1))).toBe("presumption-of-denial");
    expect(review(neighbour(2625, -1), 6500)).toBe("presumption-of-denial");
  });
});

describe("unknown is an answer", () => {
  it("without a die area, exactly where the density would decide", () => {
    const at = (rate: number) => status(book, chipOf({ int8_dense: tera(rate) }), china("2024-01-01")).status;
    expect(at(neighbour(200, -1))).toBe("free");
    expect(at(200)).toBe("unknown");
    expect(at(neighbour(600, -1))).toBe("unknown");
    expect(at(600)).toBe("controlled");
  });

  it("names what it could be, strictest first, and never says free", () => {
    const result = status(book, chipOf({ int8_dense: tera(400) }), china("2024-01-01"));
    expect(result.couldBe.map(({ status: name, paragraph }) => `${name} ${paragraph}`)).toEqual([
      "controlled 3A090.a",
      "notification 3A090.b",
    ]);
    expect(result.because.en).toContain("performance density unknown ? 5.92");
  });

  it("without any rate, under every rule that asks for one", () => {
    const blank = chipOf({ io_bandwidth: giga(700) });
    expect(status(book, blank, china("2023-01-01")).status).toBe("unknown");
    expect(status(book, blank, china("2024-01-01")).status).toBe("unknown");
    expect(status(book, blank, { on: "2024-01-01", to: "DE" }).status).toBe("free");
  });

  it("widens with the bounds of a fact, and narrows as soon as they leave the line", () => {
    const at = (low: number, high: number) =>
      status(
        book,
        chipOf({ int8_dense: [600, "TOP/s", low, high], die_area: [9000, "mm2"] }),
        china("2024-01-01"),
      ).status;
    expect(at(599, 601)).toBe("unknown");
    expect(at(600, 601)).toBe("controlled");
  });
});
