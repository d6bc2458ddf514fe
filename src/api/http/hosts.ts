import { Problem } from "./problem.ts";

export const LOOPBACK = "127.0.0.1";

const OF_THIS_MACHINE = [LOOPBACK, "localhost", "[::1]"] as const;
const LOCAL = new Set<string>([...OF_THIS_MACHINE, "::1"]);

/**
 * On this machine alone, a name from outside that points at it must not reach the server: a page elsewhere could read
 * what is meant for this machine (DNS rebinding). A server for others is asked under whatever name it has.
 *
 * @returns what is wrong with a request's `Host`, if anything
 */
export function hostProblem(asked: string | undefined, host: string): Problem | undefined {
  if (!LOCAL.has(host)) return undefined;
  const name = (asked ?? "").replace(/:\d+$/, "").toLowerCase();
  if ((OF_THIS_MACHINE as readonly string[]).includes(name)) return undefined;
  return new Problem(421, `expected ${OF_THIS_MACHINE.join(", ")} as the host, got another`);
}
