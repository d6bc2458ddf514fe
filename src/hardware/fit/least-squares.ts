/** A problem of least squares: residuals at a point, and how many there are. */
export interface Problem {
  /** Fills `into` with the residuals at `point`. */
  readonly residuals: (point: Float64Array, into: Float64Array) => void;
  readonly count: number;
}

export interface Solution {
  readonly point: Float64Array;
  /** Half the sum of squared residuals. */
  readonly cost: number;
  /** Inverse of J'J at the solution, row by row: the covariance of the point where residuals have unit variance. */
  readonly covariance: Float64Array;
}

/** Step of the numerical derivatives: points are logarithms and plain shares of order one. */
const DIFFERENCE = 1e-5;
const MOST_STEPS = 60;
const LEAST_GAIN = 1e-7;

/**
 * Levenberg-Marquardt with derivatives by differences: the damping is cut after a step that helped and raised after
 * one that did not. Deterministic; ends when a step gains less than one part in ten million.
 */
export function leastSquares(problem: Problem, start: Float64Array, mostSteps = MOST_STEPS): Solution {
  const size = start.length;
  let point: Float64Array = Float64Array.from(start);
  let at: Float64Array = new Float64Array(problem.count);
  problem.residuals(point, at);
  let cost = halfSquares(at);
  let damping = 1e-3;
  let normal: Float64Array = new Float64Array(size * size);
  for (let step = 0; step < mostSteps; step++) {
    const jacobian = differences(problem, point, at);
    normal = squared(jacobian);
    const gradient = jacobian.map((column) => dot(column, at));
    const before = cost;
    let accepted = false;
    for (let attempt = 0; attempt < 12 && !accepted; attempt++) {
      const move = solve(damped(normal, damping, size), gradient, size);
      const next = point.map((value, index) => value - move[index]!);
      const there = new Float64Array(problem.count);
      problem.residuals(next, there);
      const nextCost = halfSquares(there);
      if (nextCost < cost) {
        [point, at, cost, accepted] = [next, there, nextCost, true];
        damping = Math.max(damping / 5, 1e-9);
      } else damping *= 4;
    }
    if (!accepted || before - cost < LEAST_GAIN * before) break;
  }
  return { point, cost, covariance: inverse(normal, size) };
}

function differences(problem: Problem, point: Float64Array, at: Float64Array): Float64Array[] {
  return Array.from(point, (_, index) => {
    const moved = Float64Array.from(point);
    moved[index]! += DIFFERENCE;
    const there = new Float64Array(problem.count);
    problem.residuals(moved, there);
    return there.map((value, row) => (value - at[row]!) / DIFFERENCE);
  });
}

function squared(columns: readonly Float64Array[]): Float64Array {
  const size = columns.length;
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++)
      result[row * size + column] = result[column * size + row] = dot(columns[row]!, columns[column]!);
  return result;
}

function damped(normal: Float64Array, damping: number, size: number): Float64Array {
  const result = Float64Array.from(normal);
  for (let index = 0; index < size; index++) result[index * size + index]! *= 1 + damping;
  return result;
}

function halfSquares(values: Float64Array): number {
  return dot(values, values) / 2;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

/** Lower factor of a positive matrix; a direction that nothing decides gets a pivot so large that it does not move. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column]!;
      for (let inner = 0; inner < column; inner++)
        sum -= lower[row * size + inner]! * lower[column * size + inner]!;
      if (row === column) lower[row * size + row] = sum > 1e-12 ? Math.sqrt(sum) : 1e12;
      else lower[row * size + column] = sum / lower[column * size + column]!;
    }
  return lower;
}

function solve(matrix: Float64Array, right: readonly number[], size: number): number[] {
  const lower = cholesky(matrix, size);
  return backward(lower, forward(lower, right, size), size);
}

function forward(lower: Float64Array, right: readonly number[], size: number): number[] {
  const result = [...right];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++)
      result[row]! -= lower[row * size + column]! * result[column]!;
    result[row]! /= lower[row * size + row]!;
  }
  return result;
}

function backward(lower: Float64Array, right: readonly number[], size: number): number[] {
  const result = [...right];
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++)
      result[row]! -= lower[column * size + row]! * result[column]!;
    result[row]! /= lower[row * size + row]!;
  }
  return result;
}

function inverse(matrix: Float64Array, size: number): Float64Array {
  const lower = cholesky(matrix, size);
  const result = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = Array.from({ length: size }, (_, row) => (row === column ? 1 : 0));
    const solved = backward(lower, forward(lower, unit, size), size);
    for (let row = 0; row < size; row++) result[row * size + column] = solved[row]!;
  }
  return result;
}
