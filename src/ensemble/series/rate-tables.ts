import type { Catalog } from "../../catalog/index.ts";
import {
  acts,
  type ChipSpec,
  type ConstantName,
  chipSpec,
  constantId,
  constantList,
  constants,
  errorModel,
  type ModelSpec,
  modelSpec,
  rateErrors,
  rateTable,
  UNCERTAIN_FACTORS,
  type Use,
  VENDOR_FACTORS,
} from "../../hardware/index.ts";
import { didYouMean, type Fault, InputError, monthsBetween } from "../../units/index.ts";
import type { PlannedRates, RatePlanRow } from "../plan.ts";
import { chipOf } from "./context.ts";

/** Date at which constants of the hardware are stated and from which software makes progress. */
const SOFTWARE_START = "2026-01-01";

/** Years of progress of software a year. */
const PACE = "hardware_software_pace";

/** Kinds of chips of the race that err together beyond what all have in common. */
export type ChipClass = "leading" | "cutdown" | "domestic";

/** Chips whose rates the equations of the race read. */
export const RACE_CHIPS: Readonly<Record<string, ChipClass>> = {
  a100: "leading",
  h100: "leading",
  b200: "leading",
  rubin: "leading",
  h20: "cutdown",
  "ascend-910b": "domestic",
  "ascend-910c": "domestic",
  "ascend-950dt": "domestic",
  "ascend-960": "domestic",
};

/** Chip of whose rates the others are multiples. */
export const REFERENCE_CHIP = "h100";

/** Tables of rates that series of a plan are made of, each made when it is first asked for. */
export interface RateTables {
  /** Number of the row of a chip's rate on a language model. @throws InputError for an unknown chip or model, or a belief that is missing */
  row(chip: string, use: Use, llm: string): number;
  /** Undefined while no row was asked for. */
  planned(start: string): PlannedRates | undefined;
}

export function rateTables(catalog: Catalog): RateTables {
  const rows: RatePlanRow[] = [];
  const { document, where } = catalog.hardware;
  const published = constantList(document, where);
  const values = constants(document, where);
  const numbers = new Map<string, number>();
  return {
    row(chip, use, llm) {
      const name = `${use} ${chip} ${llm}`;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      if (rows.length === 0) refuseMissing(catalog);
      numbers.set(name, rows.length);
      const model = specOf(catalog, llm);
      const spec = chipSpec(chipOf(catalog, chip, "model series"));
      const vendor = vendorBelief(spec);
      rows.push({
        name,
        table: rateTable(spec, use, model, values, published),
        ...(vendor === undefined ? {} : { vendor }),
        errors: errorsOf(catalog, chip, use, model),
      });
      return rows.length - 1;
    },
    planned: (start) =>
      rows.length === 0
        ? undefined
        : {
            start: Math.round(monthsBetween(`${start}-01`, SOFTWARE_START)),
            pace: PACE,
            factors: UNCERTAIN_FACTORS.map(beliefOf),
            rows: [...rows],
          },
  };
}

function errorsOf(catalog: Catalog, chip: string, use: Use, model: ModelSpec): RatePlanRow["errors"] {
  const { document, where } = catalog.hardwareFiles.get("errors")!;
  const { common, own } = rateErrors(use, model, errorModel(document, where));
  return [
    { parameter: COMMON_ERROR, deviation: common },
    { parameter: ownError(chip), deviation: own },
  ];
}

/**
 * Beliefs that the rate of a mix of chips over the reference's reads, or the rate itself: a common error falls out of a
 * ratio, and so does the own error of chips of one kind with the reference.
 */
export function rateBeliefs(
  { chips, compared }: Pick<Catalog, "chips"> & { readonly compared: boolean },
  ids: readonly string[],
  use: Use,
): readonly string[] {
  const vendors = ids.flatMap((id) => {
    const chip = chips.get(id);
    return (chip && vendorBelief(chip)) ?? [];
  });
  const own = [...ids, ...(compared ? [REFERENCE_CHIP] : [])].map(ownError);
  const errors = compared ? (new Set(own).size > 1 ? own : []) : [...own, COMMON_ERROR];
  const factors = UNCERTAIN_FACTORS.filter((name) => acts(name, use)).map(beliefOf);
  return [...new Set([...vendors, ...factors, PACE, ...errors])];
}

const COMMON_ERROR = "hardware_error_common";

function ownError(chip: string): string {
  return `hardware_error_${classOf(chip)}`;
}

/** @throws InputError for a chip that the race has no class for */
function classOf(chip: string): ChipClass {
  const found = Object.hasOwn(RACE_CHIPS, chip) ? RACE_CHIPS[chip] : undefined;
  if (found) return found;
  const known = Object.keys(RACE_CHIPS);
  throw new InputError({
    where: "model series",
    what: `expected a chip of the race (${known.join(", ")}), got "${chip}"${didYouMean(chip, known)}`,
  });
}

function specOf(catalog: Catalog, llm: string): ModelSpec {
  const model = catalog.llms.get(llm);
  if (model) return modelSpec(model);
  throw new InputError({
    where: "model series",
    what: `unknown language model "${llm}"${didYouMean(llm, [...catalog.llms.keys()])}`,
  });
}

function beliefOf(constant: ConstantName): string {
  return `hardware_${constantId(constant)}`;
}

function vendorBelief({ vendor }: Pick<ChipSpec, "vendor">): string | undefined {
  const constant = VENDOR_FACTORS[vendor];
  return constant && beliefOf(constant);
}

/** Every belief that rates of chips may read. */
const BELIEFS: readonly string[] = [
  PACE,
  ...UNCERTAIN_FACTORS.map(beliefOf),
  ...Object.values(VENDOR_FACTORS).map(beliefOf),
  COMMON_ERROR,
  ...new Set(Object.keys(RACE_CHIPS).map(ownError)),
];

function refuseMissing({ parameters }: Catalog): void {
  const faults = BELIEFS.filter((id) => !parameters.has(id)).map(
    (id): Fault => ({
      where: "catalog/parameters/hardware.yaml",
      path: id,
      what: "expected this belief, which rates of chips read, got none",
    }),
  );
  if (faults.length > 0) throw new InputError(faults);
}
