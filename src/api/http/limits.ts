import { defaultJobLimits, type JobLimits } from "../jobs/limits.ts";

/** What a server does for its clients at most; the OpenAPI document and docs/api.md state each. */
export interface ServerLimits extends JobLimits {
  /** Bytes of a request's body; more is refused with 413. */
  readonly bodyBytes: number;
  /** Requests that one address may have under way; more are refused with 429. */
  readonly perAddress: number;
  /** Open connections; more are closed at once. */
  readonly connections: number;
  /** Memory of the process, megabytes: above it no run is begun (503). */
  readonly memoryMegabytes: number;
  /** Results that are kept for the next who asks, megabytes in all. */
  readonly keptMegabytes: number;
  /** Seconds in which a request must have come whole, its head alone in half of them. */
  readonly requestSeconds: number;
  /** Seconds without a byte taken after which a client that reads too slowly is left. */
  readonly stallSeconds: number;
  /** Seconds that work under way has to end in when the server is told to. */
  readonly closeSeconds: number;
}

/** Limits for this machine. */
export function defaultLimits(runs = 1): ServerLimits {
  return {
    ...defaultJobLimits(runs),
    bodyBytes: 65_536,
    perAddress: 16,
    connections: 256,
    memoryMegabytes: 4096,
    keptMegabytes: 64,
    requestSeconds: 10,
    stallSeconds: 30,
    closeSeconds: 10,
  };
}
