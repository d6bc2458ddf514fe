/**
 * Does work that ends with an AbortError when it is stopped: by the caller's signal where there is one. Without one by
 * Ctrl-C, as in a command: the first aborts, and exit code 130 follows; a second one ends the process at once.
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  if (signal) return work(signal);
  const stop = new AbortController();
  const onInterrupt = () => {
    // Away from the line of progress and from what the terminal shows of the key.
    if (process.stderr.isTTY) process.stderr.write("\n");
    stop.abort();
  };
  process.once("SIGINT", onInterrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.removeListener("SIGINT", onInterrupt);
  }
}
