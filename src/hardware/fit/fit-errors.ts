import { type ErrorModel, SPREADS, type SpreadName } from "../errors.ts";
import { remoteness, spread, traits } from "../interval.ts";
import type { Measurement } from "./measurement.ts";
import { type ChipPair, samePairs } from "./pairs.ts";
import { quantile } from "./scores.ts";

/** Share of measurements that an interval should hold. */
const COVERAGE = 0.8;

/** Errors of measurements that the constants had not seen, as logarithms of predicted over measured. */
export interface UnseenErrors {
  readonly measurements: readonly Measurement[];
  /** Each from a fit without its group of chip, model and source. */
  readonly groupsLeftOut: readonly number[];
  /** Each from a fit without its chip. */
  readonly chipsLeftOut: readonly number[];
}

/**
 * The size of errors by kind of workload: every spread in turn such that 80 % of the rows that it and the spreads
 * before it describe lie within, then what vendors with few rows add, from chips left out of the fit.
 */
export function fitErrors(unseen: UnseenErrors, fit: ErrorModel["fit"]): ErrorModel {
  const { measurements } = unseen;
  const spreads = Object.fromEntries(SPREADS.map((name) => [name, 0])) as Record<SpreadName, number>;
  const model: ErrorModel = {
    spreads,
    common: 0,
    rowsByVendor: counted(measurements, (row) => row.workload.run.chip.vendor),
    rowsByChip: counted(measurements, (row) => row.workload.run.chip.id),
    fit,
  };
  for (const name of SPREADS) {
    if (name === "far") continue;
    const rows = measurements.flatMap((row, index) => {
      const of = traits(row.workload);
      if (of.at(-1) !== name) return [];
      return [{ size: Math.abs(unseen.groupsLeftOut[index]!), others: spread(row.workload, model) }];
    });
    spreads[name] = excess(rows);
  }
  const remote = measurements.flatMap((row, index) => {
    const weight = remoteness(row.workload.run.chip.vendor, model);
    if (weight < FEW) return [];
    const scale = 1 / Math.sqrt(weight);
    return [
      {
        size: Math.abs(unseen.chipsLeftOut[index]!) * scale,
        others: spread(row.workload, model) * scale,
      },
    ];
  });
  spreads.far = excess(remote);
  return { ...model, common: commonShare(unseen, model) };
}

/** Vendors with more rows than this share says are at home. */
const FEW = 0.3;

/** What must be added as a square to the others for 80 % of the sizes to lie within; 0 where they already do. */
function excess(rows: readonly { readonly size: number; readonly others: number }[]): number {
  if (rows.length === 0) return 0;
  const needed = rows.map(({ size, others }) => size * size - others * others);
  return Math.sqrt(Math.max(0, quantile(needed, COVERAGE)));
}

/** 1 less the square of what 80 % of the pairs of chips under the same load lie within, in units of independent errors. */
function commonShare({ measurements, groupsLeftOut }: UnseenErrors, model: ErrorModel): number {
  const ratios = samePairs(measurements, groupsLeftOut).map(({ one, other, error }: ChipPair) => {
    const [above, below] = [spread(one.workload, model), spread(other.workload, model)];
    return Math.abs(error) / Math.sqrt(above * above + below * below);
  });
  if (ratios.length === 0) return 0;
  const factor = quantile(ratios, COVERAGE);
  return Math.max(0, 1 - factor * factor);
}

function counted(measurements: readonly Measurement[], key: (row: Measurement) => string) {
  const counts: Record<string, number> = {};
  for (const row of measurements) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
}
