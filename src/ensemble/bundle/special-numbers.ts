/** Numbers that JSON cannot write, by the text that stands for them. */
const SPECIAL: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/** A number as JSON holds it without loss: itself, or a text for NaN, the infinities and minus zero. */
export function writeNumber(value: number): number | string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? "-0" : value;
  return String(value);
}

/** Undoes `writeNumber`; undefined for anything else. */
export function readNumber(written: unknown): number | undefined {
  if (typeof written === "number") return written;
  return typeof written === "string" ? SPECIAL.get(written) : undefined;
}

/** Plain values with every number written so that JSON keeps it. */
export function writeNumbers(value: unknown): unknown {
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return value.map(writeNumbers);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writeNumbers(inner)]));
}

/** Undoes `writeNumbers` where no text of its own can be one of the four. */
export function readNumbers(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(readNumbers);
  if (written !== null && typeof written === "object")
    return Object.fromEntries(Object.entries(written).map(([key, inner]) => [key, readNumbers(inner)]));
  return readNumber(written) ?? written;
}
