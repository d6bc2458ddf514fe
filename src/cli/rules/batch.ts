import { findChip } from "../../api/find-chip.ts";
import { countryFaults } from "../../api/rules/countries.ts";
import { type Law, type Standing, shortAnswer } from "../../api/rules/rules-answer.ts";
import { isDate, type Text } from "../../catalog/index.ts";
import type { ChipStatus, ComputedFigures } from "../../rules/index.ts";
import { type Fault, formatFault, InputError, type Language } from "../../units/index.ts";
import { sayFault } from "../say-fault.ts";
import { visible } from "../terminal/visible.ts";
import { type BatchRow, readBatch } from "./batch-rows.ts";

/** A row that cannot be asked stands in its place, with what is wrong. */
export interface Unanswered {
  /** As written. */
  readonly chip: string;
  readonly on: string;
  readonly to: string;
  readonly hq: string;
  readonly status: "unknown";
  readonly paragraph: null;
  readonly policy: null;
  readonly computed: ComputedFigures;
  readonly because: Text;
  readonly notChecked: readonly [];
  readonly sources: readonly [];
  readonly error: string;
}

export type BatchAnswer = (ChipStatus & Standing) | Unanswered;

export interface BatchOptions {
  readonly to: string;
  readonly hq?: string | undefined;
  readonly language: Language;
}

/**
 * Answers every row of a table in its order. A row that cannot be asked (an unknown chip, a date that is none) does
 * not lose the others: it stands in its place with `error`, and `faults` has its line.
 *
 * @throws InputError for a table that cannot be read
 */
export function answerBatch(
  law: Law,
  path: string,
  options: BatchOptions,
): { readonly answers: readonly BatchAnswer[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const answers = readBatch(path).map((row) => {
    const to = row.to ?? options.to;
    const hq = row.hq ?? options.hq ?? to;
    const found = answerRow(law, row, { to, hq });
    if (!Array.isArray(found)) return found as BatchAnswer;
    faults.push(...found.map((fault) => lineOf(fault, options.language)));
    return unanswered(row, { to, hq }, found);
  });
  return { answers, faults };
}

function answerRow(
  law: Law,
  row: BatchRow,
  buyer: { readonly to: string; readonly hq: string },
): BatchAnswer | Fault[] {
  const { chip: wanted, on, where, broken } = row;
  if (broken !== undefined) return [{ where: where.chip, what: broken }];
  const faults: Fault[] = [];
  if (on.length !== "2026-02-01".length || !isDate(on))
    faults.push({ where: where.date, what: `expected a day such as 2026-02-01, got "${on}"` });
  faults.push(...countryFaults(where.to, buyer.to));
  if (row.hq !== undefined) faults.push(...countryFaults(where.hq, row.hq));
  try {
    const chip = findChip(law.catalog, wanted);
    if (faults.length === 0) return shortAnswer(law, chip, { on, ...buyer });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Of a file its own place is told, of a name the cell.
    for (const fault of error.faults)
      faults.unshift(fault.where === "chip" ? { ...fault, where: where.chip } : fault);
  }
  return faults;
}

function unanswered(
  { chip, on }: BatchRow,
  buyer: { readonly to: string; readonly hq: string },
  faults: readonly Fault[],
): Unanswered {
  const say = (language: Language) => faults.map(({ what }) => sayFault(what, language)).join("; ");
  return {
    ...{ chip, on, ...buyer, status: "unknown", paragraph: null, policy: null },
    computed: { tpp: null, performanceDensity: null, transferRate: null, memoryBandwidth: null },
    because: { en: say("en"), ru: say("ru") },
    ...{ notChecked: [], sources: [], error: say("en") },
  };
}

function lineOf(fault: Fault, language: Language): string {
  return visible(formatFault({ ...fault, what: sayFault(fault.what, language) }));
}
