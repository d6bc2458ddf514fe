import { describe, expect, it } from "vitest";
import { loadCatalog } from "./load-catalog.ts";
import { compareDates } from "./partial-date.ts";

const { dealings, rules, chips, sources } = loadCatalog();
const all = [...dealings.values()];
/** Firms that make or order without a chip of their own in the catalog. */
const OTHER_SELLERS = ["tsmc"];

describe("licences, orders and deliveries of the built-in catalog", () => {
  it("are of every stage that the law's history knows, from 2022 to 2026", () => {
    expect(all.length).toBeGreaterThan(30);
    expect([...new Set(all.map(({ stage }) => stage))].sort()).toEqual([
      "applied",
      "assured",
      "delivery",
      "forecast",
      "licence",
      "order",
      "refused",
    ]);
    expect(Math.min(...all.map(({ on }) => Number(on.slice(0, 4))))).toBe(2022);
  });

  it.each(all.map((one) => [one.id, one] as const))(
    "%s hangs on rules, chips and sources that are there",
    (_id, one) => {
      // A dealing of no rule would be a sale like any other.
      expect(one.rules.length).toBeGreaterThan(0);
      for (const id of one.rules) expect([...rules.keys()]).toContain(id);
      for (const id of one.chips) expect([...chips.keys()]).toContain(id);
      for (const id of [one.source, ...one.sources]) expect([...sources.keys()]).toContain(id);
      if (one.seller !== undefined && !OTHER_SELLERS.includes(one.seller)) {
        expect([...chips.values()].map(({ vendor }) => vendor)).toContain(one.seller);
        for (const id of one.chips) expect(chips.get(id)!.vendor).toBe(one.seller);
      }
    },
  );

  it.each(all.map((one) => [one.id, one] as const))("%s has its dates in order", (_id, one) => {
    if (one.until !== undefined) expect(compareDates(one.on, one.until)).toBeLessThanOrEqual(0);
    // What is done is told afterwards; an outlook is told before.
    expect(compareDates(one.on, one.published)).toBeLessThanOrEqual(0);
    for (const id of [one.source, ...one.sources])
      expect(
        compareDates(sources.get(id)!.issued.slice(0, 4), one.published.slice(0, 4)),
      ).toBeLessThanOrEqual(1);
  });

  it("no leave is older than the word of the rule that asks for it", () => {
    for (const one of all.filter(({ stage }) => stage === "licence"))
      for (const id of one.rules) {
        const { announced } = rules.get(id)!.document as { announced: string };
        expect(compareDates(announced, one.on), `${one.id} under ${id}`).toBeLessThanOrEqual(0);
      }
  });

  it("what is sold under licences is far below what they allow and what was ordered", () => {
    const worth = (id: string) => dealings.get(id)!.amount!.value;
    expect(worth("delivery-2025-h20-licensed")).toBeLessThan(worth("forecast-2025-08-h20") / 50);
    expect(worth("order-2025-h20")).toBeGreaterThan(worth("delivery-2025-h20-before-letter"));
    expect(worth("order-2025-12-h200")).toBeGreaterThan(worth("us-2026-05-h200-ten-buyers"));
  });
});
