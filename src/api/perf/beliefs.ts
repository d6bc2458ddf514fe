import type { Catalog, RawDocument, Text } from "../../catalog/index.ts";
import { convert, type Fault, InputError, parseUnit } from "../../units/index.ts";
import { exact, type Interval, scaled } from "./interval.ts";

/** A belief of a file of `catalog/hardware`, as it is published; low and high hold 80 %. */
export interface Belief {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly why: Text;
  readonly source: string;
}

/** The beliefs of `catalog/hardware/<file>.yaml` as published, for those who print them. */
export function beliefsOf(catalog: Catalog, file: string): readonly Belief[] {
  const document = catalog.hardwareFiles.get(file)?.document;
  return Array.isArray(document) ? (document as Belief[]) : [];
}

const READ = new WeakMap<RawDocument, Readonly<Record<string, Interval>>>();

/**
 * The beliefs of a file as numbers, each in the unit it is used in.
 *
 * @throws InputError for every belief that is missing or not in order
 */
export function readBeliefs<Name extends string>(
  catalog: Catalog,
  file: string,
  units: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Interval>> {
  const raw = catalog.hardwareFiles.get(file);
  const before = raw && READ.get(raw);
  if (before) return before as Readonly<Record<Name, Interval>>;
  const faults: Fault[] = [];
  const entries = (Object.keys(units) as Name[]).map((name) => {
    const belief = beliefsOf(catalog, file).find(({ id }) => id === name);
    const ordered = belief && belief.low <= belief.value && belief.value <= belief.high && belief.low > 0;
    if (!ordered) {
      const where = raw?.where() ?? `catalog/hardware/${file}.yaml:1:1`;
      faults.push({ where, path: name, what: "expected a belief with 0 < low <= value <= high, got none" });
      return [name, exact(Number.NaN)] as const;
    }
    const by = convert(1, parseUnit(String(belief.unit)), parseUnit(units[name]));
    return [name, scaled({ p10: belief.low, p50: belief.value, p90: belief.high }, by)] as const;
  });
  if (faults.length > 0) throw new InputError(faults);
  const read = Object.fromEntries(entries) as Record<Name, Interval>;
  if (raw) READ.set(raw, read);
  return read;
}
