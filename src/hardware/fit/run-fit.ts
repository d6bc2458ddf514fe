import type { ConstantName, Constants, HardwareConstant } from "../constants.ts";
import { constantId, inBaseUnit } from "../constants.ts";
import type { ErrorModel } from "../errors.ts";
import type { Row, RowLookup } from "../read-row.ts";
import { errorsLeftOut, foldOf, logError } from "./cross-validate.ts";
import { type FitPlan, type FittedConstant, fitConstants } from "./fit-constants.ts";
import { fitErrors } from "./fit-errors.ts";
import { readMeasurements } from "./read-measurements.ts";
import { type FitStatus, fitStatus } from "./status.ts";

/** Whole groups are left out by tenths. */
const FOLDS = 10;

export interface FitInput {
  readonly rows: readonly Row[];
  readonly lookup: RowLookup;
  readonly entries: readonly HardwareConstant[];
  readonly values: Constants;
  /** Date of the fit and SHA-256 of the file of rows. */
  readonly date: string;
  readonly sha256: string;
}

export interface FitOutput {
  readonly constants: readonly FittedConstant[];
  readonly errors: ErrorModel;
  readonly status: FitStatus;
}

/**
 * Fits every constant that has a prior to the rows, then scores the equations on rows that a fit had not seen, by whole
 * groups of chip, model and source and by whole chips. Deterministic: starts from the priors and draws nothing.
 */
export function runFit(input: FitInput): FitOutput {
  const shared: Record<ConstantName, number> = { ...input.values };
  const names = (Object.keys(shared) as ConstantName[]).filter((name) => entryOf(input, name).prior);
  for (const name of names) {
    const entry = entryOf(input, name);
    shared[name] = inBaseUnit(name, entry.prior!.value, entry);
  }
  const { measurements, leftOut } = readMeasurements(input.rows, input.lookup, shared);
  const plan: FitPlan = { names, entries: input.entries, shared };
  const constants = fitConstants(plan, measurements);
  const seen = measurements.map(logError);
  const groupsLeftOut = errorsLeftOut(plan, measurements, (row) => foldOf(row, FOLDS));
  const chipsLeftOut = errorsLeftOut(plan, measurements, ({ chip }) => chip);
  const unseen = { measurements, groupsLeftOut, chipsLeftOut };
  const errors = fitErrors(unseen, {
    date: input.date,
    rows: measurements.length,
    sha256: input.sha256,
  });
  return { constants, errors, status: fitStatus({ ...unseen, seen, errors, leftOut, fitted: names.length }) };
}

function entryOf({ entries }: FitInput, name: ConstantName): HardwareConstant {
  return entries.find(({ id }) => id === constantId(name))!;
}
