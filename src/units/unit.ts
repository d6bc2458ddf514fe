/** A unit as a factor to the base units and the powers of the base dimensions (no zero powers). */
export interface Unit {
  readonly factor: number;
  readonly dimensions: Readonly<Record<string, number>>;
}

/** A unit that cannot be read or does not fit; the message says what was expected and what came. */
export class UnitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnitError";
  }
}

/** The unit of shares, ratios and counts of nothing in particular. */
export const dimensionless: Unit = { factor: 1, dimensions: {} };

/** The unit of a product. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return { factor: a.factor * b.factor, dimensions: addPowers(a, b, 1) };
}

/** The unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return { factor: a.factor / b.factor, dimensions: addPowers(a, b, -1) };
}

/** The unit of a power; the exponent may be negative or a fraction such as 0.5 only where the factor is 1. */
export function powerUnit(unit: Unit, exponent: number): Unit {
  const dimensions: Record<string, number> = {};
  if (exponent !== 0) {
    for (const [name, power] of Object.entries(unit.dimensions)) dimensions[name] = power * exponent;
  }
  return { factor: powerOfFactor(unit.factor, exponent), dimensions };
}

/** Whether two units measure the same thing, so that one converts to the other. */
export function sameDimensions(a: Unit, b: Unit): boolean {
  const names = Object.keys(a.dimensions);
  return (
    names.length === Object.keys(b.dimensions).length &&
    names.every((name) => a.dimensions[name] === b.dimensions[name])
  );
}

function addPowers(a: Unit, b: Unit, sign: 1 | -1): Record<string, number> {
  const dimensions: Record<string, number> = { ...a.dimensions };
  for (const [name, power] of Object.entries(b.dimensions)) {
    const sum = (dimensions[name] ?? 0) + sign * power;
    if (sum === 0) delete dimensions[name];
    else dimensions[name] = sum;
  }
  return dimensions;
}

function powerOfFactor(factor: number, exponent: number): number {
  if (factor === 1) return 1;
  if (exponent === 0.5) return Math.sqrt(factor);
  if (!Number.isInteger(exponent)) {
    throw new UnitError(`expected a whole exponent for a unit with a factor, got ${exponent}`);
  }
  let product = 1;
  for (let step = 0; step < Math.abs(exponent); step++) product *= factor;
  return exponent < 0 ? 1 / product : product;
}
