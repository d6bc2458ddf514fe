/** Why a job was not done although nothing is wrong with it. */
export type RefusalKind = "busy" | "too long" | "out of memory" | "closing";

/** A job that may be asked for again later. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** After so many seconds. */
  readonly retryAfter: number;
  constructor(kind: RefusalKind, message: string, retryAfter: number) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
