/**
 * Does work that Ctrl-C ends: the first one aborts the signal, so that the work ends in order with an AbortError and exit
 * code 130; a second one ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
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
