import { exp, log } from "../../numeric/index.ts";
import type { ErrorModel } from "../errors.ts";
import { spread } from "../interval.ts";
import type { UnseenErrors } from "./fit-errors.ts";
import type { Measurement } from "./measurement.ts";
import { type ChipPair, samePairs } from "./pairs.ts";
import { median, type Score, scoreOf } from "./scores.ts";

/** What is written to `status/hardware.json`: every score with its n. */
export interface FitStatus {
  readonly fit: ErrorModel["fit"];
  readonly fittedConstants: number;
  readonly leftOut: Readonly<Record<string, number>>;
  /** On the rows that the constants were fitted on. */
  readonly seen: ByUse;
  /** On rows of groups of chip, model and source that the fit had not seen. */
  readonly groupsLeftOut: ByUse;
  /** On rows of chips that the fit had not seen. */
  readonly chipsLeftOut: ByUse & { readonly byChip: Readonly<Record<string, Score>> };
  readonly byChip: Readonly<Record<string, Score>>;
  readonly byModel: Readonly<Record<string, Score>>;
  /** Of 80 % intervals on groups left out. */
  readonly intervals: IntervalScore & { readonly byFamily: Readonly<Record<string, IntervalScore>> };
  /** Of two chips measured under one configuration and load, and of those among them with one date as well. */
  readonly pairs: PairScore & { readonly ofOneDate: PairScore };
}

interface ByUse {
  readonly serving: Score;
  readonly training: Score;
}

interface IntervalScore {
  readonly n: number;
  readonly covered: number;
  /** Two binomial standard errors of a true share of 0.8. */
  readonly tolerance: number;
  /** Median of the upper bound over the middle. */
  readonly medianFactor: number;
}

interface PairScore {
  readonly n: number;
  /** Median factor between predicted and measured ratio. */
  readonly medianFactor: number;
  /** Pairs measured more than 10 % apart, and the share whose order is predicted. */
  readonly apart: number;
  readonly ordered: number;
}

/** Scores of a fit; errors are logarithms of predicted over measured, in the order of the measurements. */
export function fitStatus(
  fit: UnseenErrors & {
    readonly seen: readonly number[];
    readonly errors: ErrorModel;
    readonly leftOut: Readonly<Record<string, number>>;
    readonly fitted: number;
  },
): FitStatus {
  const { measurements, groupsLeftOut, chipsLeftOut, errors } = fit;
  const byUse = (of: readonly number[]): ByUse => ({
    serving: picked(measurements, of, (row) => row.workload.phase !== "train"),
    training: picked(measurements, of, (row) => row.workload.phase === "train"),
  });
  const by = (of: readonly number[], key: (row: Measurement) => string) =>
    Object.fromEntries(
      [...new Set(measurements.map(key))]
        .sort()
        .map((name) => [name, picked(measurements, of, (row) => key(row) === name)]),
    );
  const use = (row: Measurement) => (row.workload.phase === "train" ? "training" : "serving");
  const covered = (keep: (row: Measurement) => boolean) => intervalScore(fit, keep);
  const pairs = samePairs(measurements, groupsLeftOut);
  const families = [...new Set(measurements.map((row) => row.chip))].sort();
  return rounded({
    fit: errors.fit,
    fittedConstants: fit.fitted,
    leftOut: fit.leftOut,
    seen: byUse(fit.seen),
    groupsLeftOut: byUse(groupsLeftOut),
    chipsLeftOut: { ...byUse(chipsLeftOut), byChip: by(chipsLeftOut, (row) => `${row.chip} ${use(row)}`) },
    byChip: by(groupsLeftOut, (row) => `${row.chip} ${use(row)}`),
    byModel: by(groupsLeftOut, (row) => `${row.llm} ${use(row)}`),
    intervals: {
      ...covered(() => true),
      byFamily: Object.fromEntries(families.map((chip) => [chip, covered((row) => row.chip === chip)])),
    },
    pairs: { ...pairScore(pairs), ofOneDate: pairScore(pairs.filter(ofOneDate)) },
  });
}

function picked(
  measurements: readonly Measurement[],
  errors: readonly number[],
  keep: (row: Measurement) => boolean,
): Score {
  const rows = measurements.flatMap((row, index) => (keep(row) ? [index] : []));
  return scoreOf(
    rows.map((row) => measurements[row]!),
    rows.map((row) => errors[row]!),
  );
}

function intervalScore(
  { measurements, groupsLeftOut, errors }: UnseenErrors & { readonly errors: ErrorModel },
  keep: (row: Measurement) => boolean,
): IntervalScore {
  const rows = measurements.flatMap((row, index) => (keep(row) ? [index] : []));
  const widths = rows.map((row) => spread(measurements[row]!.workload, errors));
  const inside = rows.filter((row, at) => Math.abs(groupsLeftOut[row]!) <= widths[at]!).length;
  return {
    n: rows.length,
    covered: inside / Math.max(1, rows.length),
    tolerance: 2 * Math.sqrt((0.8 * 0.2) / Math.max(1, rows.length)),
    medianFactor: exp(median(widths)),
  };
}

/** Dates are kept to the month. */
function ofOneDate({ one, other }: ChipPair): boolean {
  return one.workload.run.softwareAge === other.workload.run.softwareAge;
}

function pairScore(pairs: readonly ChipPair[]): PairScore {
  const apart = pairs.filter(({ measured }) => Math.abs(measured) > log(1.1));
  const ordered = apart.filter(({ measured, error }) => (measured + error) * measured > 0);
  return {
    n: pairs.length,
    medianFactor: exp(median(pairs.map(({ error }) => Math.abs(error)))),
    apart: apart.length,
    ordered: ordered.length / Math.max(1, apart.length),
  };
}

/** Four digits behind the point: more would change with every rounding. */
function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === "number" ? Math.round(part * 1e4) / 1e4 : part)),
  );
}
