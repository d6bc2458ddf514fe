import { didYouMean, type Fault } from "../units/index.ts";

/** Reads the parts of one written distribution and collects every fault instead of stopping at the first. */
export class SpecReader {
  readonly faults: Fault[] = [];
  readonly where: string;
  constructor(where: string) {
    this.where = where;
  }

  fault(path: string, what: string): void {
    this.faults.push(path === "" ? { where: this.where, what } : { where: this.where, path, what });
  }

  /** A finite number, or NaN after a fault. */
  number(value: unknown, path: string): number {
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.fault(path, `expected a finite number, got ${shown(value)}`);
    return Number.NaN;
  }

  /** A list of `length` finite numbers, or of at least one when no length is given; undefined after a fault. */
  numbers(value: unknown, path: string, length?: number): number[] | undefined {
    const fits = Array.isArray(value) && (length === undefined ? value.length > 0 : value.length === length);
    if (!fits) {
      const count = length === undefined ? "at least one number" : `${length} numbers`;
      this.fault(path, `expected a list of ${count}, got ${shown(value)}`);
      return undefined;
    }
    const read = (value as unknown[]).map((item, index) => this.number(item, `${path}[${index}]`));
    return read.every(Number.isFinite) ? read : undefined;
  }

  /** A map with no other keys than these; undefined after a fault. */
  record(
    value: unknown,
    path: string,
    keys: readonly string[],
  ): Readonly<Record<string, unknown>> | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.fault(path, `expected a map with ${keys.join(", ")}, got ${shown(value)}`);
      return undefined;
    }
    const before = this.faults.length;
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) {
        this.fault(
          join(path, key),
          `expected one of ${keys.join(", ")}, got "${key}"${didYouMean(key, keys)}`,
        );
      }
    }
    return this.faults.length === before ? (value as Record<string, unknown>) : undefined;
  }

  /** A fault when weights do not sum to 1 within 1e-9 or one is negative. */
  weights(weights: readonly number[], path: string): void {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (weights.some((weight) => weight < 0))
      this.fault(path, `expected weights of at least 0, got ${weights.join(", ")}`);
    else if (!(Math.abs(sum - 1) <= 1e-9))
      this.fault(path, `expected weights that sum to 1, got a sum of ${sum}`);
  }
}

/** `mixture[0]` and `of` to `mixture[0].of`. */
export function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** A value as a message shows it, cut to a readable length. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
