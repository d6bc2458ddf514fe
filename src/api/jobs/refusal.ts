import type { Text } from "../../catalog/index.ts";

/** Why a job was not done although nothing is wrong with it. */
export type RefusalKind = "busy" | "too long" | "out of memory" | "closing";

/** A job that may be asked for again later. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly text: Text;
  /** After so many seconds. */
  readonly retryAfter: number;
  constructor(kind: RefusalKind, text: Text, retryAfter: number) {
    super(text.en);
    this.name = "Refusal";
    this.kind = kind;
    this.text = text;
    this.retryAfter = retryAfter;
  }
}
