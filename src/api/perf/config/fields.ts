import { type Fault, InputError } from "../../../units/index.ts";

/** Reads the fields of a configuration; what is wrong is collected, so that all of it is told at once. */
export interface Fields {
  /** A whole number within bounds that no model comes near; NaN (and a fault) when it is missing or something else. */
  count(name: string, options?: CountOptions): number;
  flag(name: string, fallback: boolean): boolean;
  text(name: string): string | undefined;
  /** A list, as it stands; empty when there is none. */
  list(name: string): readonly unknown[];
  has(name: string): boolean;
  /** A fault of a field whose value alone may be right. */
  refuse(name: string, what: string): void;
  /** @throws InputError when anything was wrong */
  finish(): void;
}

export interface CountOptions {
  readonly least?: number;
  readonly most?: number;
  /** When the field is absent or null. */
  readonly fallback?: number;
}

/** Wider than any model: a product of five such numbers is still finite. */
const MOST = 1e9;

export function fieldsOf(document: Readonly<Record<string, unknown>>, where: string): Fields {
  const faults: Fault[] = [];
  const fieldOf = (name: string) => (Object.hasOwn(document, name) ? document[name] : undefined);
  const fault = (path: string, what: string) => {
    if (!faults.some((known) => known.path === path)) faults.push({ where, path, what });
  };
  return {
    count(name, { least = 1, most = MOST, fallback } = {}) {
      const value = fieldOf(name);
      if ((value === undefined || value === null) && fallback !== undefined) return fallback;
      if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most)
        return value;
      fault(name, `expected a whole number from ${least} to ${most}, got ${shown(value)}`);
      return Number.NaN;
    },
    flag(name, fallback) {
      const value = fieldOf(name);
      if (value === undefined || value === null) return fallback;
      if (typeof value === "boolean") return value;
      fault(name, `expected true or false, got ${shown(value)}`);
      return fallback;
    },
    text(name) {
      const value = fieldOf(name);
      return typeof value === "string" ? value : undefined;
    },
    list(name) {
      const value = fieldOf(name);
      if (value === undefined || value === null) return [];
      if (Array.isArray(value)) return value;
      fault(name, `expected a list, got ${shown(value)}`);
      return [];
    },
    refuse: fault,
    has: (name) => fieldOf(name) !== undefined && fieldOf(name) !== null,
    finish() {
      if (faults.length > 0) throw new InputError(faults);
    },
  };
}

const MOST_SHOWN = 40;

/** A value of a stranger in a message: short, and of one line. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
