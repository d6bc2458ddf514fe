import { InputError } from "../units/index.ts";
import type { PlaceOf } from "./constants.ts";

/** Kinds of workload whose errors are of one size. */
export const SPREADS = [
  "servingDense",
  "servingMixture",
  "servingApart",
  "servingCrowded",
  "trainingDense",
  "trainingMixture",
  "oldSoftware",
  "far",
] as const;
export type SpreadName = (typeof SPREADS)[number];

/**
 * How far measurements lie from predictions that had not seen them. A spread is the distance, as a difference of
 * logarithms, within which 80 % of them lie; spreads of one workload add as squares.
 */
export interface ErrorModel {
  readonly spreads: Readonly<Record<SpreadName, number>>;
  /** Share of the squared error that two chips under the same load have in common. */
  readonly common: number;
  /** Measurements that the constants were fitted on, by vendor and by chip. */
  readonly rowsByVendor: Readonly<Record<string, number>>;
  readonly rowsByChip: Readonly<Record<string, number>>;
  /** Date of the fit, number of its rows and SHA-256 of their file. */
  readonly fit: { readonly date: string; readonly rows: number; readonly sha256: string };
}

const nowhere: PlaceOf = () => "catalog/hardware/errors.yaml";

/** The document of `catalog/hardware/errors.yaml`, which `npm run fit` writes. An InputError for what is missing. */
export function errorModel(document: unknown, where: PlaceOf = nowhere): ErrorModel {
  const read = document as Partial<Record<string, unknown>> | null;
  const missing = (path: string) =>
    new InputError({ where: where([]), path, what: "expected a number of at least 0, got none" });
  const numbers = (path: string): Record<string, number> => {
    const part = read?.[path];
    if (typeof part !== "object" || part === null) throw missing(path);
    for (const [name, value] of Object.entries(part))
      if (!(typeof value === "number" && value >= 0)) throw missing(`${path}.${name}`);
    return part as Record<string, number>;
  };
  const spreads = numbers("spreads");
  const kinds = SPREADS.map((name) => {
    const value = spreads[snake(name)];
    if (value === undefined) throw missing(`spreads.${snake(name)}`);
    return [name, value] as const;
  });
  const common = read?.common;
  if (!(typeof common === "number" && common >= 0 && common <= 1)) throw missing("common");
  return {
    spreads: Object.fromEntries(kinds) as Record<SpreadName, number>,
    common,
    rowsByVendor: numbers("rows_by_vendor"),
    rowsByChip: numbers("rows_by_chip"),
    fit: read?.fit as ErrorModel["fit"],
  };
}

/** Name of a spread in the catalog. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
