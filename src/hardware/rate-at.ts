/** The logarithm of one rate of one chip as a table, so that a world needs no hardware model: see `rateLogsAt`. */
export interface RateRow {
  /** ln of the speed of the vendor's software over the reference: a + b z + c z^2 of the draw for that vendor. */
  readonly vendor: readonly [number, number, number];
  /** Change of ln speed with a year of progress of software. */
  readonly trend: number;
  /** ln speeds at which the rate is tabulated, rising; beyond the ends the rate is that at the end. */
  readonly speeds: readonly number[];
  /** The sum of these is the ln of the rate. */
  readonly columns: readonly RateColumn[];
}

/** What counts times the product of some draws: of no draw ln of the rate in the middle, of one a slope, of two a curve. */
export interface RateColumn {
  /** Numbers of factors, as often as their draw multiplies. */
  readonly of: readonly number[];
  /** By speed. */
  readonly values: readonly number[];
}

/** What worlds draw of the hardware, one number a world. */
export interface HardwareDraws {
  /** Years of progress of software after the start of 2026. */
  readonly years: Float64Array;
  /** Standard normal draws for the vendor's software; left out: its middle. */
  readonly vendor?: Float64Array | undefined;
  /** Standard normal draws of the factors of the table, in their order. */
  readonly factors: readonly Float64Array[];
}

/**
 * ln of a tabulated rate in every world: each column is a cubic between speeds, which a vendor's software and its progress
 * set together.
 */
export function rateLogsAt(row: RateRow, { years, vendor, factors }: HardwareDraws): Float64Array {
  const [middle, slope, curve] = row.vendor;
  const { speeds, columns } = row;
  const table = columns.map(({ of, values }) => ({
    values: Float64Array.from(values),
    draws: of.map((factor) => factors[factor]!),
  }));
  const weights = new Float64Array(4);
  return years.map((progress, world) => {
    const draw = vendor ? vendor[world]! : 0;
    const at = cubicAt(speeds, middle + draw * (slope + draw * curve) + progress * row.trend, weights);
    const [w0, w1, w2, w3] = [weights[0]!, weights[1]!, weights[2]!, weights[3]!];
    let sum = 0;
    for (const { values, draws } of table) {
      let value = w1 * values[at]! + w2 * values[at + 1]!;
      if (at > 0) value += w0 * values[at - 1]!;
      if (at + 2 < values.length) value += w3 * values[at + 2]!;
      for (const column of draws) value *= column[world]!;
      sum += value;
    }
    return sum;
  });
}

/**
 * Fills in the weights of four neighbouring values in a cubic that meets the two inner ones with the slopes of parabolas.
 * Gives the place of the second of the four; the first or the last has weight 0 where there is none.
 */
function cubicAt(x: readonly number[], wanted: number, weights: Float64Array): number {
  let at = 0;
  while (at < x.length - 2 && wanted > x[at + 1]!) at += 1;
  const width = x[at + 1]! - x[at]!;
  const part = Math.min(1, Math.max(0, (wanted - x[at]!) / width));
  const square = part * part;
  const cube = square * part;
  const value = 3 * square - 2 * cube;
  // Slopes at both ends count times the width.
  const [low, high] = [part - 2 * square + cube, cube - square];
  const before = at > 0 ? x[at]! - x[at - 1]! : Number.POSITIVE_INFINITY;
  const after = at + 2 < x.length ? x[at + 2]! - x[at + 1]! : Number.POSITIVE_INFINITY;
  // Shares of the neighbour's step in a parabola's slope: 0 where there is no neighbour.
  const left = at > 0 ? (low * width) / (before + width) : 0;
  const right = at + 2 < x.length ? (high * width) / (after + width) : 0;
  weights[0] = (-left * width) / before;
  weights[3] = (right * width) / after;
  // The rest of the slope is that of the line between the two inner values.
  weights[1] = 1 - value - (low - left) - (high - right) + (left * width) / before;
  weights[2] = value + (low - left) + (high - right) - (right * width) / after;
  return at;
}
