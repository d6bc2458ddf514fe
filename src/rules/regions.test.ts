import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbour } from "./neighbour.ts";
import { chipAt, type Plane, regionAt, regionKind, regionMap } from "./regions.ts";
import { status } from "./status.ts";
import { bookOf } from "./testing/book-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book } = lawUnderTest();
const base = { datacenter: true, vendor: "nvidia", dieArea: 814, transferRate: 64, memoryBandwidth: 900 };
const planes: Plane[] = [
  { on: "2022-09-01", to: "CN", up: "transferRate", base },
  { on: "2022-10-21", to: "CN", up: "transferRate", base },
  { on: "2023-10-30", to: "CN", up: "performanceDensity", base },
  { on: "2023-11-17", to: "CN", up: "performanceDensity", base },
  { on: "2023-11-17", to: "CN", up: "performanceDensity", base: { ...base, datacenter: false } },
  { on: "2025-04-14", to: "CN", up: "memoryBandwidth", base },
  { on: "2025-04-14", to: "CN", up: "transferRate", base },
  { on: "2026-01-15", to: "CN", up: "memoryBandwidth", base },
  { on: "2026-01-15", to: "CN", up: "memoryBandwidth", base: { ...base, datacenter: false } },
  { on: "2026-01-15", to: "AE", up: "memoryBandwidth", base: { ...base, vendor: "nobody" } },
];
/** Memory bandwidth and links together, GB/s, in the letters of 2025. */
const SUM_OF_2025 = 1700;
const named = planes.map((plane) => ({
  plane,
  name: `${plane.on} to ${plane.to}, ${plane.up}, ${plane.base.datacenter ? "for" : "not for"} datacenters`,
}));
const decided = (plane: Plane, x: number, y: number) => regionKind(status(book, chipAt(plane, x, y), plane));

test.each(named)("$name: the region of a point is the status of a chip with its figures", ({ plane }) => {
  const map = regionMap(book, plane);
  const spread = (low: number, high: number) =>
    fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);
  const across = spread(100, 200_000);
  const up = plane.up === "performanceDensity" ? spread(0.1, 100) : spread(10, 20_000);
  fc.assert(
    fc.property(across, up, (x, y) => {
      expect(regionAt(map, x, y)).toBe(decided(plane, x, y));
    }),
    { numRuns: 400 },
  );
});

test.each(named)("$name: a value on a line belongs above it, the next one under it below", ({ plane }) => {
  const map = regionMap(book, plane);
  expect(map.cells.flat()).toHaveLength((map.across.length + 1) * (map.up.length + 1));
  // Densities and sums are rounded on the way; plain lines are compared to the last place.
  for (const x of map.across.filter((line) => Number.isInteger(line)))
    for (const y of [...map.up.map((line) => line * 1.01), 1])
      for (const value of [x, neighbour(x, -1)])
        expect(regionAt(map, value, y)).toBe(decided(plane, value, y));
  if (plane.up === "performanceDensity") return;
  const other = plane.up === "transferRate" ? base.memoryBandwidth : base.transferRate;
  const sums = [SUM_OF_2025 - other];
  for (const y of map.up.filter((line) => Number.isInteger(line) && !sums.includes(line)))
    for (const x of [...map.across.map((line) => line * 1.01), 1])
      for (const value of [y, neighbour(y, -1)])
        expect(regionAt(map, x, value)).toBe(decided(plane, x, value));
});

test("lines are those of the law: 600 GB/s and 4800 in 2022; 1600, 2400, 4800 and 1.6, 3.2, 5.92 in 2023", () => {
  const [, first, , second] = planes.map((plane) => regionMap(book, plane));
  expect([first!.across, first!.up]).toEqual([[4800], [600]]);
  expect([second!.across, second!.up]).toEqual([
    [1600, 2400, 4800],
    [1.6, 3.2, 5.92],
  ]);
});

test("nothing is drawn where there is no law", () => {
  const map = regionMap(bookOf(), { ...planes[0]! });
  expect(map).toEqual({ across: [], up: [], cells: [["free"]], rules: [] });
});
