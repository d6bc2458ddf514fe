import type { Chip, Fact } from "../../catalog/index.ts";
import type { FactName } from "../quantity.ts";

/** Value, unit, and bounds where there are any. */
export type FactTuple = readonly [value: number, unit: string, low?: number, high?: number];

/** A made-up chip for tests: datacenter, non-planar, US, of no vendor that a letter addresses. */
export function chipOf(facts: Partial<Record<FactName, FactTuple>>, traits: Partial<Chip> = {}): Chip {
  const written = Object.entries(facts).map(([name, [value, unit, low, high]]): [string, Fact] => {
    const bounds = low !== undefined && high !== undefined ? { low, high } : {};
    return [name, { value, unit, source: "test", date: "2024-01-01", ...bounds }];
  });
  return {
    id: "test",
    name: { en: "test", ru: "test" },
    vendor: "nobody",
    headquarters: "US",
    announced: "2024-01-01",
    available: "2024-01-01",
    datacenter: true,
    nonPlanar: true,
    aliases: [],
    ...traits,
    facts: Object.fromEntries(written),
  };
}
