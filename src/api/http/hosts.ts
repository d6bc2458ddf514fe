import type { IncomingHttpHeaders } from "node:http";
import { Problem } from "./problem.ts";
import { DETAILS, SAY } from "./words.ts";

export const LOOPBACK = "127.0.0.1";

const OF_THIS_MACHINE = [LOOPBACK, "localhost", "[::1]"] as const;

/** Whether a server that listens there is reached from this machine alone: all of 127.0.0.0/8 is. */
export function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){1,3}$/.test(host);
}

/** Names under which a server for this machine answers. */
function namesOf(host: string): readonly string[] {
  return host.startsWith("127.") && host !== LOOPBACK ? [...OF_THIS_MACHINE, host] : OF_THIS_MACHINE;
}

/**
 * On this machine alone, a name from outside that points at it must not reach the server: a page elsewhere could read
 * what is meant for this machine (DNS rebinding). A server for others is asked under whatever name it has.
 *
 * @returns what is wrong with a request's `Host`, if anything
 */
export function hostProblem(asked: string | undefined, host: string): Problem | undefined {
  if (!isLocal(host)) return undefined;
  const name = (asked ?? "").replace(/:\d+$/, "").toLowerCase();
  const names = namesOf(host);
  return names.includes(name) ? undefined : new Problem(421, SAY.host(names));
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
  host: string,
): Problem | undefined {
  if (!isLocal(host)) return undefined;
  const elsewhere =
    origin === undefined
      ? headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-dest"] !== "document"
      : !isLocalOrigin(origin, host);
  return elsewhere ? new Problem(403, DETAILS.elsewhere) : undefined;
}

/**
 * Whom a browser may let read an answer: of a server for this machine its own pages, of one for others any page.
 *
 * @returns the value of `Access-Control-Allow-Origin`
 */
export function allowedOrigin(origin: string | undefined, host: string): string | undefined {
  return isLocal(host) ? origin : "*";
}

function isLocalOrigin(origin: string, host: string): boolean {
  try {
    const { protocol, hostname } = new URL(origin);
    return /^https?:$/.test(protocol) && namesOf(host).includes(hostname);
  } catch {
    // "null" of a page that has no address: it may be anybody's.
    return false;
  }
}
