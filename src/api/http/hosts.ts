import type { IncomingHttpHeaders } from "node:http";
import { Problem } from "./problem.ts";
import { DETAILS, SAY } from "./words.ts";

export const LOOPBACK = "127.0.0.1";

const OF_THIS_MACHINE = [LOOPBACK, "localhost", "[::1]"] as const;

/** Where a server listens. */
export interface Listening {
  /** Whether it is reached from this machine alone. */
  readonly local: boolean;
  /** Names under which a server for this machine answers. */
  readonly names: readonly string[];
}

/**
 * @param host what was asked for: a name leads where the system says, `LOCALHOST` and the machine's own often to 127.0.0.0/8
 * @param address where it listens
 */
export function listeningAt(host: string, address: string): Listening {
  return {
    // All of 127.0.0.0/8 is this machine.
    local: address === "::1" || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address),
    names: [...OF_THIS_MACHINE, host.toLowerCase(), address],
  };
}

/**
 * On this machine alone, a name from outside that points at it must not reach the server: a page elsewhere could read
 * what is meant for this machine (DNS rebinding). A server for others is asked under whatever name it has.
 *
 * @returns what is wrong with a request's `Host`, if anything
 */
export function hostProblem(asked: string | undefined, { local, names }: Listening): Problem | undefined {
  if (!local) return undefined;
  const name = (asked ?? "").replace(/:\d+$/, "").toLowerCase();
  return names.includes(name) ? undefined : new Problem(421, SAY.host([...new Set(names)]));
}

/**
 * A browser lets any page ask 127.0.0.1. What answers there is for the programs and pages of this machine: with a catalog
 * of one's own it holds what nobody else should read, and a run takes every processor. A link that a reader follows is
 * answered.
 *
 * @returns what is wrong with a request that a page elsewhere makes of a server for this machine, if anything
 */
export function originProblem(
  { origin, ...headers }: IncomingHttpHeaders,
  listening: Listening,
): Problem | undefined {
  if (!listening.local) return undefined;
  const elsewhere =
    origin === undefined
      ? headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-dest"] !== "document"
      : !isLocalOrigin(origin, listening);
  return elsewhere ? new Problem(403, DETAILS.elsewhere) : undefined;
}

/**
 * Whom a browser may let read an answer: of a server for this machine its own pages, of one for others any page.
 *
 * @returns the value of `Access-Control-Allow-Origin`
 */
export function allowedOrigin(origin: string | undefined, { local }: Listening): string | undefined {
  return local ? origin : "*";
}

function isLocalOrigin(origin: string, { names }: Listening): boolean {
  try {
    const { protocol, hostname } = new URL(origin);
    return /^https?:$/.test(protocol) && names.includes(hostname);
  } catch {
    // "null" of a page that has no address: it may be anybody's.
    return false;
  }
}
