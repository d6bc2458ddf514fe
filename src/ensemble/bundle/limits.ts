/**
 * What a bundle may hold at most: far above what a run of the race model makes, far below what would exhaust a machine.
 * A bundle comes from other people, so that everything in it is measured against these before it is used.
 */
export const LIMITS = {
  /** Bytes of `bundle.json`. */
  manifestBytes: 16 * 2 ** 20,
  /** Bytes of the plan, expanded. */
  planBytes: 64 * 2 ** 20,
  /** Bytes of any one file, and of `summaries.bin.gz` expanded. */
  fileBytes: 4 * 2 ** 30 - 1,
  summaryBytes: 2 ** 30,
  valueBytes: 256 * 2 ** 20,
  /** Levels of brackets in JSON. */
  depth: 32,
  parts: 100_000,
  worlds: 16_777_216,
  scenarios: 64,
  months: 1200,
  stepsPerMonth: 64,
  /** Steps of a whole run. */
  steps: 20_000,
  slots: 100_000,
  /** Operations of one program: a straight line of WebAssembly holds no more. */
  operations: 10_000,
  points: 1000,
  /** Numbers in a written distribution; the distributions in it, a quantile of each of which can take milliseconds; levels. */
  distributionNumbers: 10_000,
  distributionForms: 64,
  distributionDepth: 8,
  parameters: 2000,
  correlations: 1000,
  series: 2000,
  /** Tables of rates of chips; factors, errors and columns of one; terms of a series made of them. */
  rateRows: 200,
  rateFactors: 32,
  rateColumns: 200,
  rateTerms: 100,
  anchors: 50,
  fans: 1000,
  events: 1000,
  columns: 10_000,
  /** Numbers in the memory of one block: slots and remembered steps, times 64 worlds. */
  blockNumbers: 2 ** 27,
  /** Numbers that a run keeps, whatever its worlds. */
  resultNumbers: 2 ** 31,
  /** Operations times steps times worlds of a whole run: about ten hours of one core. */
  work: 1e14,
  nameLength: 200,
  textLength: 2000,
} as const;
