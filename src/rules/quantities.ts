import type { Chip } from "../catalog/index.ts";
import { type Computed, fromFact, isMemoryStack, type QuantityName } from "./quantity.ts";
import { tpp } from "./tpp.ts";

/**
 * Performance density: TPP over the area in mm2 of all logic dies made on a non-planar process (Technical Note 4).
 * Zero when the chip has none such or computes nothing; unknown when the area is.
 */
export function performanceDensity(chip: Chip): Computed {
  const performance = tpp(chip);
  const area = fromFact(chip, "die_area", "mm2");
  const origin = {
    unit: "1/mm2",
    facts: [...performance.facts, ...area.facts],
    missing: [...performance.missing, ...area.missing],
    recalled: [...performance.recalled, ...area.recalled],
  };
  if (!chip.nonPlanar || performance.high === 0) return { ...origin, low: 0, high: 0, missing: [] };
  if (area.missing.length > 0) return { ...origin, low: 0, high: Number.POSITIVE_INFINITY };
  return { ...origin, low: performance.low / area.high, high: performance.high / area.low };
}

/** Aggregate bidirectional transfer rate over all input and output except to memory, GB/s (the 2022 rule). */
export function transferRate(chip: Chip): Computed {
  return fromFact(chip, "io_bandwidth", "GB/s");
}

/**
 * Total DRAM bandwidth of the package or board, GB/s (the letters of 2025 and the rule of 2026). Zero, not unknown, for
 * a chip whose memory is all on the die: the text counts DRAM only.
 */
export function memoryBandwidth(chip: Chip): Computed {
  if (chip.dram === false) return { low: 0, high: 0, unit: "GB/s", facts: [], missing: [], recalled: [] };
  return fromFact(chip, "hbm_bandwidth", "GB/s");
}

/** Memory bandwidth plus transfer rate, GB/s (the letters of 2025). */
export function totalBandwidth(chip: Chip): Computed {
  const [memory, links] = [memoryBandwidth(chip), transferRate(chip)];
  return {
    low: memory.low + links.low,
    high: memory.high + links.high,
    unit: "GB/s",
    facts: [...memory.facts, ...links.facts],
    missing: [...memory.missing, ...links.missing],
    recalled: [...memory.recalled, ...links.recalled],
  };
}

/**
 * Memory bandwidth density of a separate stack or package of memory, GB/s/mm2 (ECCN 3A090.c). Zero for a processor:
 * memory packaged with one is judged as the processor.
 */
export function memoryBandwidthDensity(chip: Chip): Computed {
  const unit = "GB/s/mm2";
  if (!isMemoryStack(chip)) return { low: 0, high: 0, unit, facts: [], missing: [], recalled: [] };
  const [bandwidth, area] = [memoryBandwidth(chip), fromFact(chip, "stack_area", "mm2")];
  return {
    low: bandwidth.low / area.high,
    high: bandwidth.high / area.low,
    unit,
    facts: [...bandwidth.facts, ...area.facts],
    missing: [...bandwidth.missing, ...area.missing],
    recalled: [...bandwidth.recalled, ...area.recalled],
  };
}

export type Quantities = Readonly<Record<QuantityName, Computed>>;

/** A chip never changes once read, so its quantities are computed once. */
const known = new WeakMap<Chip, Quantities>();

/** Every quantity of the law for a chip. */
export function quantities(chip: Chip): Quantities {
  let computed = known.get(chip);
  if (!computed) {
    computed = {
      tpp: tpp(chip),
      performanceDensity: performanceDensity(chip),
      transferRate: transferRate(chip),
      memoryBandwidth: memoryBandwidth(chip),
      totalBandwidth: totalBandwidth(chip),
      memoryBandwidthDensity: memoryBandwidthDensity(chip),
      transistors: fromFact(chip, "transistors", "1"),
    };
    known.set(chip, computed);
  }
  return computed;
}
