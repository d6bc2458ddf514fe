/** Below this a pivot counts as zero: the matrix is not positive definite in doubles. */
const LEAST_PIVOT = 1e-10;

/**
 * The lower triangular factor L with L L^T = matrix, for a symmetric matrix with a unit diagonal.
 * `failedAt` is the first row at which the matrix is not positive definite, or -1.
 */
export function choleskyOf(matrix: readonly (readonly number[])[]): { factor: number[][]; failedAt: number } {
  const size = matrix.length;
  const factor = matrix.map(() => new Array<number>(size).fill(0));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let before = 0; before < column; before++)
        rest -= factor[row]![before]! * factor[column]![before]!;
      if (row === column) {
        if (!(rest > LEAST_PIVOT)) return { factor, failedAt: row };
        factor[row]![row] = Math.sqrt(rest);
      } else {
        factor[row]![column] = rest / factor[column]![column]!;
      }
    }
  }
  return { factor, failedAt: -1 };
}
