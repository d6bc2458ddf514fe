/** Median, least and most of some numbers, to four digits. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return {
    median: digits(median),
    least: digits(sorted[0]),
    most: digits(sorted.at(-1)),
    runs: sorted.length,
  };
}

/** The ratio of two things measured in turns: of each turn, so that a slow spell of the machine falls out. */
export function ratioOf(above, below) {
  return spread(above.map((value, turn) => value / below[turn]));
}

export function digits(value) {
  return Number(value.toPrecision(4));
}

/** Milliseconds of processor time that a piece of work takes in this process; waiting for the processor is not counted. */
export function busyTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds by the clock. */
export async function clockTime(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
