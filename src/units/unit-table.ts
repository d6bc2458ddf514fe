import type { Unit } from "./unit.ts";

/** Decimal prefixes that may stand before the units of `PREFIXABLE`. */
export const PREFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
};

/** Units that take a prefix: `TFLOP`, `GB`, `MUSD`, `Mtoken`, `kchip`. */
export const PREFIXABLE: readonly string[] = [
  "FLOP",
  "OP",
  "B",
  "bit",
  "W",
  "Wh",
  "J",
  "Hz",
  "token",
  "chip",
  "USD",
  "parameter",
];

const DAY = 86400;
/** A mean month of the Gregorian approximation: 365.25 / 12 days. */
const MONTH = (365.25 / 12) * DAY;

/** Every unit that has a name of its own; see `parseUnit` for how they combine. */
export const NAMED_UNITS: Readonly<Record<string, Unit>> = {
  "1": { factor: 1, dimensions: {} },
  share: { factor: 1, dimensions: {} },
  ratio: { factor: 1, dimensions: {} },
  "%": { factor: 0.01, dimensions: {} },
  s: { factor: 1, dimensions: { time: 1 } },
  ms: { factor: 1e-3, dimensions: { time: 1 } },
  minute: { factor: 60, dimensions: { time: 1 } },
  hour: { factor: 3600, dimensions: { time: 1 } },
  day: { factor: DAY, dimensions: { time: 1 } },
  week: { factor: 7 * DAY, dimensions: { time: 1 } },
  month: { factor: MONTH, dimensions: { time: 1 } },
  year: { factor: 365.25 * DAY, dimensions: { time: 1 } },
  Hz: { factor: 1, dimensions: { time: -1 } },
  FLOP: { factor: 1, dimensions: { FLOP: 1 } },
  OP: { factor: 1, dimensions: { FLOP: 1 } },
  B: { factor: 1, dimensions: { byte: 1 } },
  bit: { factor: 1 / 8, dimensions: { byte: 1 } },
  USD: { factor: 1, dimensions: { USD: 1 } },
  chip: { factor: 1, dimensions: { chip: 1 } },
  token: { factor: 1, dimensions: { token: 1 } },
  parameter: { factor: 1, dimensions: { parameter: 1 } },
  J: { factor: 1, dimensions: { energy: 1 } },
  W: { factor: 1, dimensions: { energy: 1, time: -1 } },
  Wh: { factor: 3600, dimensions: { energy: 1 } },
  nm: { factor: 1e-9, dimensions: { length: 1 } },
  mm: { factor: 1e-3, dimensions: { length: 1 } },
  mm2: { factor: 1e-6, dimensions: { length: 2 } },
  ECI: { factor: 1, dimensions: { ECI: 1 } },
  OOM: { factor: 1, dimensions: { OOM: 1 } },
  person: { factor: 1, dimensions: { person: 1 } },
  exchange: { factor: 1, dimensions: { exchange: 1 } },
  wafer: { factor: 1, dimensions: { wafer: 1 } },
  die: { factor: 1, dimensions: { die: 1 } },
  "H100e(flop)": { factor: 1, dimensions: { "H100e(flop)": 1 } },
  "H100e(bandwidth)": { factor: 1, dimensions: { "H100e(bandwidth)": 1 } },
  "H100e(capacity)": { factor: 1, dimensions: { "H100e(capacity)": 1 } },
  "H100e(decode)": { factor: 1, dimensions: { "H100e(decode)": 1 } },
};

/** A named unit, with or without a prefix; undefined when there is none of that name. */
export function unitNamed(name: string): Unit | undefined {
  if (Object.hasOwn(NAMED_UNITS, name)) return NAMED_UNITS[name];
  const prefix = name[0] ?? "";
  const rest = name.slice(1);
  if (!Object.hasOwn(PREFIXES, prefix) || !PREFIXABLE.includes(rest)) return undefined;
  const unit = NAMED_UNITS[rest]!;
  return { factor: unit.factor * PREFIXES[prefix]!, dimensions: unit.dimensions };
}

/** All names that `unitNamed` knows, for suggestions. */
export function allUnitNames(): string[] {
  const prefixed = PREFIXABLE.flatMap((name) => Object.keys(PREFIXES).map((prefix) => prefix + name));
  return [...Object.keys(NAMED_UNITS), ...prefixed];
}
