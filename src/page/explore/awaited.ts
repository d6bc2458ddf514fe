/** A whole value that a run will give: all who wait get the same, or hear that the run failed. */
export class Awaited<Value> {
  private failure: { readonly error: unknown } | undefined;
  private waiting: Waiting<Value> | undefined;

  /** The next whole value. @throws what the last run failed with, if none has begun since (rejects) */
  next(): Promise<Value> {
    if (this.failure) return Promise.reject(this.failure.error);
    this.waiting ??= waiting();
    return this.waiting.promise;
  }

  /** A run begins or goes on: it can be waited for, whatever became of the last one. */
  begin(): void {
    this.failure = undefined;
  }

  /** The whole value is there. */
  give(value: Value): void {
    this.waiting?.resolve(value);
    this.waiting = undefined;
  }

  /** None will come of this run. */
  fail(error: unknown): void {
    this.failure = { error };
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}

interface Waiting<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: unknown): void;
}

function waiting<Value>(): Waiting<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Value>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}
