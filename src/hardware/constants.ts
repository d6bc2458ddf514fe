import type { Text } from "../catalog/types.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";
import { baseValue } from "./base-value.ts";

/** Every constant of the equations with the unit it is used in; none belongs to one chip or one model. */
const units = {
  memoryEfficiency: "1",
  expertReadEfficiency: "1",
  cacheEfficiency: "1",
  computeEfficiencyBf16: "1",
  computeEfficiencyFp8: "1",
  computeEfficiencyFp4: "1",
  energyPerFlop: "J/FLOP",
  wideningEfficiency: "1",
  expertEfficiency: "1",
  overlap: "1",
  activationPasses: "1",
  layerOverhead: "s",
  mixtureOverhead: "s",
  sparseOverhead: "s",
  exchangeLatency: "s",
  networkEfficiency: "1",
  draftAcceptance: "1",
  draftingCost: "1",
  frameworkTrtllm: "1",
  frameworkVllm: "1",
  softwareTrend: "1",
  laboratoryStack: "1",
  vendorAmd: "1",
  vendorAscend: "1",
  pacedLoad: "1",
  usableMemory: "1",
  reservedMemory: "B",
  trainingEfficiencyBf16: "1",
  trainingEfficiencyFp8: "1",
  trainingEfficiencyFp4: "1",
  trainingAttention: "1",
  trainingExperts: "1",
  trainingPasses: "1",
  recurrentPasses: "1",
  trainingVisible: "1",
  trainingTrend: "1",
  assumedScaleUpBandwidth: "B/s",
  assumedScaleUpDomain: "chip",
  assumedScaleOutBandwidth: "B/s",
  servingContext: "token",
  servingUserSpeed: "token/s",
  servingChips: "chip",
  trainingChips: "chip",
} as const satisfies Record<string, string>;

/** At most this many constants describe all chips and models: the honesty rule of the room. */
export const MOST_CONSTANTS = 40;

export type ConstantName = keyof typeof units;

/** Values in base units, ready for the equations. */
export type Constants = Readonly<Record<ConstantName, number>>;

/** A constant as it is published: a belief with a 90 % interval and a reason. */
export interface HardwareConstant {
  /** The TypeScript name in snake case, such as `memory_efficiency`. */
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What was believed before the fit, and the standard deviation of its logarithm; absent: set by hand. */
  readonly prior?: { readonly value: number; readonly spread: number };
  /** `load`: a load that the race compares chips at, a choice and no constant of the equations. */
  readonly kind?: "load";
  readonly why: Text;
  readonly source: string;
}

/** Snake-case id of a constant in the catalog. */
export function constantId(name: ConstantName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Gives the place of a path in the document, as `RawDocument.where` of the catalog does. */
export type PlaceOf = (path?: readonly (string | number)[]) => string;

const noPlace: PlaceOf = () => "catalog/hardware/constants.yaml";

/**
 * The document of `catalog/hardware/constants.yaml` (already parsed) as values in base units. Throws one
 * InputError with every fault: missing, unknown or repeated ids, wrong units, a value outside its interval.
 * @example constants(catalog.hardware.document, catalog.hardware.where)
 */
export function constants(document: unknown, where: PlaceOf = noPlace): Constants {
  const entries = constantList(document, where);
  const faults: Fault[] = [];
  const values: Record<string, number> = {};
  for (const name of Object.keys(units) as ConstantName[]) {
    const index = entries.findIndex((entry) => entry.id === constantId(name));
    if (index < 0)
      faults.push({ where: where([]), path: constantId(name), what: "expected this constant, got none" });
    else values[name] = readValue(entries[index]!, units[name], where([index]), faults);
  }
  faults.push(...strangers(entries, where));
  if (faults.length > 0) throw new InputError(faults);
  return values as Constants;
}

/** The entries as published, with words, intervals and reasons; their values are not checked. */
export function constantList(document: unknown, where: PlaceOf = noPlace): readonly HardwareConstant[] {
  if (Array.isArray(document)) return document as HardwareConstant[];
  throw new InputError({ where: where([]), what: "expected a list of constants" });
}

/** A value written in the unit of an entry, such as its prior, in the base unit of the equations. */
export function inBaseUnit(name: ConstantName, value: number, entry: HardwareConstant): number {
  return baseValue({ value, unit: entry.unit }, units[name], entry.id);
}

function readValue(entry: HardwareConstant, unit: string, where: string, faults: Fault[]): number {
  const { low, value, high } = entry;
  if (!(Number.isFinite(low) && low <= value && value <= high && Number.isFinite(high)))
    faults.push({
      where,
      path: entry.id,
      what: `expected finite low <= value <= high, got ${low}, ${value}, ${high}`,
    });
  try {
    return baseValue(entry, unit, `${where} ${entry.id}`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(...error.faults);
    return Number.NaN;
  }
}

/** Entries that no equation reads, and entries that stand twice. */
function strangers(entries: readonly HardwareConstant[], where: PlaceOf): Fault[] {
  const ids = (Object.keys(units) as ConstantName[]).map(constantId);
  return entries.flatMap(({ id }, index) => {
    const twice = entries.findIndex((entry) => entry.id === id) < index;
    if (ids.includes(id) && !twice) return [];
    const what = twice ? "expected one entry, got two" : `no equation uses "${id}"${didYouMean(id, ids)}`;
    return [{ where: where([index]), path: String(id), what }];
  });
}
