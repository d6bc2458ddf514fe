import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chip } from "../catalog/index.ts";
import type { Relation } from "./interval.ts";
import { neighbour } from "./neighbour.ts";
import { evaluate } from "./predicate.ts";
import { quantities } from "./quantities.ts";
import { QUANTITIES, type QuantityName } from "./quantity.ts";
import type { Predicate } from "./rule-schema.ts";
import { status } from "./status.ts";
import { chipOf, type FactTuple } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book } = lawUnderTest();

interface Line {
  readonly quantity: QuantityName;
  readonly relation: Relation;
  readonly threshold: number;
}

function linesOf(predicate: Predicate): Line[] {
  const parts = [
    ...(predicate.all ?? []),
    ...(predicate.any ?? []),
    ...(predicate.not ? [predicate.not] : []),
  ];
  const own = QUANTITIES.flatMap((quantity) =>
    Object.entries(predicate[quantity] ?? {}).map(([relation, threshold]) => ({
      quantity,
      relation: relation as Relation,
      threshold: threshold as number,
    })),
  );
  return [...own, ...parts.flatMap(linesOf)];
}

const LINES = book.rules.flatMap(({ id, paragraphs }) =>
  paragraphs.flatMap((paragraph) =>
    linesOf(paragraph.when).map((line) => ({ rule: id, paragraph, ...line })),
  ),
);

/** Powers of two keep every division exact, so that the quantity is the double asked for. */
const AREA = 512;
const STACK_AREA = 128;

/** Facts that put one quantity at an exact value. */
const FACTS_AT: Readonly<Record<QuantityName, (value: number) => Parameters<typeof chipOf>[0]>> = {
  tpp: (value) => ({ int8_dense: [value / 8, "TOP/s"] }),
  performanceDensity: (value) => ({ int8_dense: [(value * AREA) / 8, "TOP/s"], die_area: [AREA, "mm2"] }),
  transferRate: (value) => ({ io_bandwidth: [value, "GB/s"] }),
  memoryBandwidth: (value) => ({ hbm_bandwidth: [value, "GB/s"] }),
  totalBandwidth: (value) => ({ hbm_bandwidth: [value, "GB/s"], io_bandwidth: [0, "GB/s"] }),
  memoryBandwidthDensity: (value) => ({
    hbm_bandwidth: [value * STACK_AREA, "GB/s"],
    stack_area: [STACK_AREA, "mm2"],
  }),
  transistors: (value) => ({ transistors: [value, "1"] }),
};

/** What the law's sign says of a value under, on and over a threshold. */
const TRUTHS: Readonly<Record<Relation, readonly ["yes" | "no", "yes" | "no", "yes" | "no"]>> = {
  atLeast: ["no", "yes", "yes"],
  above: ["no", "no", "yes"],
  below: ["yes", "no", "no"],
  atMost: ["yes", "yes", "no"],
};

describe("every line of every rule turns exactly at its threshold, one unit in the last place either side", () => {
  it("of all quantities but none of the law is left out", () => {
    expect(LINES.length).toBeGreaterThan(30);
    expect(new Set(LINES.map(({ quantity }) => quantity))).toEqual(new Set(QUANTITIES));
  });

  const named = LINES.map(
    (line) =>
      [`${line.rule} ${line.paragraph.id}`, line.quantity, line.relation, line.threshold, line] as const,
  );
  it.each(named)("%s: %s %s %s, whatever else the chip is", (_id, quantity, relation, threshold, line) => {
    const rest = fc.record({
      rate: fc.double({ min: 0.1, max: 3000, noNaN: true }),
      links: fc.double({ min: 0, max: 3000, noNaN: true }),
      memory: fc.double({ min: 0, max: 9000, noNaN: true }),
      datacenter: fc.boolean(),
      nonPlanar: fc.constant(true),
    });
    fc.assert(
      fc.property(rest, ({ rate, links, memory, datacenter, nonPlanar }) => {
        const others: Record<string, FactTuple> = {
          int8_dense: [rate, "TOP/s"],
          io_bandwidth: [links, "GB/s"],
          hbm_bandwidth: [memory, "GB/s"],
        };
        const values = [neighbour(threshold, -1), threshold, neighbour(threshold, 1)];
        for (const [i, value] of values.entries()) {
          const chip = chipOf({ ...others, ...FACTS_AT[quantity](value) }, { datacenter, nonPlanar });
          expect(quantities(chip)[quantity]).toMatchObject({ low: value, high: value });
          const facts = { chip, quantities: quantities(chip), groups: book.groups, on: "2026-01-01" };
          const found = evaluate(line.paragraph.when, facts).comparisons.filter(
            (one) => one.quantity === quantity && one.relation === relation && one.threshold === threshold,
          );
          expect(new Set(found.map(({ truth }) => truth))).toEqual(new Set([TRUTHS[relation][i]]));
        }
      }),
      { numRuns: 20 },
    );
  });
});

const DAYS = ["2022-09-01", "2023-01-01", "2023-11-01", "2024-01-01", "2025-06-01", "2026-02-01"];
const RANK: Readonly<Record<string, number>> = { free: 0, notification: 1, letter: 2, controlled: 3 };

type Span = readonly [low: number, high: number];

interface Made {
  readonly rate: Span;
  readonly die: Span;
  readonly links: Span;
  readonly memory: Span;
  readonly datacenter: boolean;
}

/** A number near the lines of the law, or anywhere. */
const near = (lines: readonly number[], max: number) =>
  fc.oneof(
    fc.constantFrom(...lines.flatMap((line) => [neighbour(line, -1), line, neighbour(line, 1)])),
    fc.double({ min: 1, max, noNaN: true }),
  );
const span = (number: fc.Arbitrary<number>): fc.Arbitrary<Span> =>
  fc.oneof(
    number.map((value): Span => [value, value]),
    fc.tuple(number, number).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]),
  );
const made: fc.Arbitrary<Made> = fc.record({
  rate: span(near([200, 300, 600, 624, 2625], 4000)),
  die: span(near([270, 500, 814, 1500], 3000)),
  links: span(near([600, 1100], 2000)),
  memory: span(near([1400, 6500], 9000)),
  datacenter: fc.boolean(),
});

function chipAt({ rate, die, links, memory, datacenter }: Made): Chip {
  const fact = ([low, high]: Span, unit: string): FactTuple => [low, unit, low, high];
  return chipOf(
    {
      int8_dense: fact(rate, "TOP/s"),
      die_area: fact(die, "mm2"),
      io_bandwidth: fact(links, "GB/s"),
      hbm_bandwidth: fact(memory, "GB/s"),
    },
    { datacenter, vendor: "nvidia" },
  );
}

const point = ([value]: Span): Span => [value, value];
/** The weakest and the strongest chip that figures within bounds allow, and one between. */
function corners(one: Made): Made[] {
  const at = (pick: (span: Span) => number, area: (span: Span) => number): Made => ({
    rate: point([pick(one.rate), 0]),
    links: point([pick(one.links), 0]),
    memory: point([pick(one.memory), 0]),
    die: point([area(one.die), 0]),
    datacenter: one.datacenter,
  });
  const [low, high] = [(span: Span) => span[0], (span: Span) => span[1]];
  const middle = ([a, b]: Span) => a + (b - a) / 2;
  return [at(low, high), at(middle, middle), at(high, low), at(high, high), at(low, low)];
}

describe("figures known within bounds", () => {
  it.each(["CN", "VN", "DE"])(
    "to %s, are unknown exactly when some chip within them is decided otherwise",
    (to) => {
      fc.assert(
        fc.property(made, fc.constantFrom(...DAYS), (one, on) => {
          const within = corners(one).map((corner) => status(book, chipAt(corner), { on, to }).status);
          expect(within).not.toContain("unknown");
          const found = status(book, chipAt(one), { on, to }).status;
          expect(found).toBe(new Set(within).size === 1 ? within[0] : "unknown");
        }),
        { numRuns: 600 },
      );
    },
  );
});

describe("directions of the law", () => {
  const strictness = (one: Made, on: string) => RANK[status(book, chipAt(one), { on, to: "CN" }).status]!;
  const exact = made.map((one): Made => corners(one)[0]!);
  const times = fc.double({ min: 1, max: 4, noNaN: true });

  it.each(["rate", "links", "memory"] as const)("more %s never makes a chip freer, all else equal", (key) => {
    fc.assert(
      fc.property(exact, fc.constantFrom(...DAYS), times, (one, on, factor) => {
        const more = { ...one, [key]: point([one[key][0] * factor, 0]) };
        expect(strictness(more, on)).toBeGreaterThanOrEqual(strictness(one, on));
      }),
      { numRuns: 300 },
    );
  });

  it("a larger die never makes a chip stricter, all else equal", () => {
    fc.assert(
      fc.property(exact, fc.constantFrom(...DAYS), times, (one, on, factor) => {
        const larger = { ...one, die: point([one.die[0] * factor, 0]) };
        expect(strictness(larger, on)).toBeLessThanOrEqual(strictness(one, on));
      }),
      { numRuns: 300 },
    );
  });

  it("the law at home or for an ally is never stricter than for China", () => {
    fc.assert(
      fc.property(exact, fc.constantFrom(...DAYS), fc.constantFrom("DE", "VN", "US", "JP"), (one, on, to) => {
        const elsewhere = RANK[status(book, chipAt(one), { on, to }).status]!;
        expect(elsewhere).toBeLessThanOrEqual(strictness(one, on));
      }),
      { numRuns: 300 },
    );
  });
});
