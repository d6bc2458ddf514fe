import { addEntry, type Draft } from "./draft.ts";
import { compareDates, isDate } from "./partial-date.ts";
import { readCsv } from "./read-csv.ts";
import { show } from "./report.ts";
import type { Observation } from "./types.ts";

/** Header of every `catalog/observations/<family>.csv`; `low` and `high` bound a 90 % interval. */
const OBSERVATION_COLUMNS = [
  "series",
  "observed",
  "published",
  "vintage",
  "value",
  "low",
  "high",
  "source",
  "at",
  "label",
] as const;

type Column = (typeof OBSERVATION_COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;
type Complain = (column: Column, what: string) => void;

interface ReadTable {
  readonly value: readonly Row[];
  readonly where: (path?: readonly (string | number)[]) => string;
}

/** Reads a table of observations into a draft; the same series, date, vintage, label and source twice is a fault. */
export function readObservations(draft: Draft, file: string, text: string, layer: number): ReadTable {
  const table = readCsv(file, text, OBSERVATION_COLUMNS);
  for (const [i, row] of table.rows.entries()) {
    let sound = true;
    const value = observation(row, table.where(i), (column, what) => {
      draft.faults.push({ where: table.where(i, column), path: column, what });
      sound = false;
    });
    if (!sound) continue;
    const key = [row.series, row.observed, row.vintage, row.label, row.source].join("\t");
    const document = { file, where: (path: readonly unknown[] = []) => table.where(i, cellOf(path)) };
    const present = draft.observations.get(key);
    if (present?.layer === layer) {
      const what = `expected a new observation, got the same series, observed, vintage, label and source as ${present.document.where()}`;
      draft.faults.push({ where: table.where(i), what });
    } else {
      addEntry(draft.observations, key, { value, document, path: [], layer }, draft.faults);
    }
  }
  return {
    value: table.rows,
    where: (path = []) => table.where(Number(path[0] ?? 0), cellOf(path.slice(1))),
  };
}

function cellOf(path: readonly unknown[]): Column | undefined {
  return OBSERVATION_COLUMNS.find((column) => column === path[0]);
}

function observation(row: Row, where: string, complain: Complain): Observation {
  for (const column of ["series", "source", "vintage", "at"] as const) {
    if (row[column] === "") complain(column, "expected text, got nothing");
  }
  for (const column of OBSERVATION_COLUMNS) {
    if (row[column].includes("\n")) complain(column, "expected text of one line, got a line end");
  }
  const dated = (["observed", "published"] as const).filter((column) => {
    if (isDate(row[column])) return true;
    complain(column, `expected an ISO date such as 2023-10-17, got ${show(row[column] || undefined)}`);
    return false;
  });
  if (dated.length === 2 && compareDates(row.observed, row.published) > 0) {
    complain(
      "observed",
      `expected a date not after it was published (${row.published}), got ${row.observed}`,
    );
  }
  const value = number(row, "value", complain);
  const low = row.low === "" ? Number.NaN : number(row, "low", complain);
  const high = row.high === "" ? Number.NaN : number(row, "high", complain);
  if (low > value) complain("low", `expected at most the value ${value}, got ${low}`);
  if (high < value) complain("high", `expected at least the value ${value}, got ${high}`);
  return { ...row, value, low, high, where };
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

function number(row: Row, column: "value" | "low" | "high", complain: Complain): number {
  const parsed = NUMBER.test(row[column]) ? Number(row[column]) : Number.NaN;
  if (!Number.isFinite(parsed)) {
    complain(column, `expected a finite number, got ${show(row[column] || undefined)}`);
  }
  return parsed;
}
