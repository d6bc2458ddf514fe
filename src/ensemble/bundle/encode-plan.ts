import type { Plan } from "../plan.ts";
import { writeNumber } from "./special-numbers.ts";

/**
 * A whole plan as JSON text: programs, series, distributions and all, every number exact. Series that scenarios share
 * are written once, in `shared`, and named by their number.
 */
export function encodePlan(plan: Plan): string {
  const shared: unknown[] = [];
  const numbers = new Map<Float64Array, number>();
  const place = (values: Float64Array): number => {
    const known = numbers.get(values);
    if (known !== undefined) return known;
    numbers.set(values, shared.push([...values].map(writeNumber)) - 1);
    return shared.length - 1;
  };
  const write = (value: unknown): unknown => {
    if (typeof value === "number") return writeNumber(value);
    if (value instanceof Float64Array) return place(value);
    if (Array.isArray(value)) return value.map(write);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, write(inner)]));
  };
  const written = write(plan) as object;
  return JSON.stringify({ ...written, shared });
}
