import { Redis } from "ioredis";
import { InputError } from "../units/index.ts";
import type { ClusterAddress } from "./address.ts";

/** Longest pause between two tries to connect again, in milliseconds. */
const LONGEST_PAUSE = 1000;
/** Redis from which on everything used here is there. */
const OLDEST_REDIS = [6, 2] as const;

/** Options that both `ioredis` and BullMQ take. */
interface ConnectionOptions extends Omit<ClusterAddress, "tls" | "shown"> {
  readonly tls?: object;
  readonly connectTimeout: number;
  readonly keepAlive: number;
  readonly maxRetriesPerRequest: null;
  readonly retryStrategy: (tries: number) => number;
}

/** How to connect, and to connect again for as long as it takes. */
export function connectionOptions({
  host,
  port,
  db,
  username,
  password,
  tls,
}: ClusterAddress): ConnectionOptions {
  return {
    ...{ host, port, db },
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    connectTimeout: 5000,
    // What a network lost without a word is found out by asking.
    keepAlive: 10_000,
    // A command that was cut off waits for the next connection.
    maxRetriesPerRequest: null,
    retryStrategy: (tries) => Math.min(100 * tries, LONGEST_PAUSE),
  };
}

/** Whether a server refuses for a while only: it loads its file, its disk or memory is full, it follows another one. */
export function passes(error: unknown): boolean {
  return /\b(LOADING|MISCONF|OOM|READONLY|TRYAGAIN|BUSY|MASTERDOWN)\b/.test((error as Error).message);
}

/** What to do where a connection is cut, and where it is there again. */
export interface CutListeners {
  readonly onCut: (reason: string) => void;
  readonly onBack: () => void;
}

/**
 * Connects to a server that can be relied on: it answers, is new enough, and drops nothing that it was given.
 *
 * @throws InputError that says what is amiss, without the password
 */
export async function connect(
  address: ClusterAddress,
  where: string,
  { onCut, onBack }: CutListeners = { onCut: () => {}, onBack: () => {} },
): Promise<Redis> {
  const options = connectionOptions(address);
  let known = false;
  let reason = "";
  const redis = new Redis({
    ...options,
    lazyConnect: true,
    // The first time somebody waits for an answer.
    retryStrategy: (tries) => (known ? options.retryStrategy(tries) : null),
  });
  redis.on("error", (error: Error & { code?: string }) => {
    reason = error.code ?? error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
    refuseUnfit(await redis.info(), address, where);
  } catch (error) {
    redis.disconnect();
    if (error instanceof InputError) throw error;
    const said = reason || (error as Error).message;
    const what = `expected a Redis server at ${address.shown}, got ${said}; start it, or check address and password`;
    throw new InputError({ where, what });
  }
  known = true;
  let cut = false;
  redis.on("close", () => {
    if (!cut) onCut(reason);
    cut = true;
  });
  redis.on("ready", () => {
    if (cut) onBack();
    cut = false;
  });
  return redis;
}

/** Ends a connection without a word. */
export function disconnect(redis: Redis): void {
  redis.removeAllListeners("close");
  redis.disconnect();
}

function refuseUnfit(info: string, { shown }: ClusterAddress, where: string): void {
  const fieldOf = (name: string) => new RegExp(`^${name}:(.*?)\r?$`, "m").exec(info)?.[1] ?? "";
  const version = fieldOf("redis_version");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldMajor, oldMinor] = OLDEST_REDIS;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    const what = `expected Redis ${oldMajor}.${oldMinor} or later at ${shown}, got ${version}`;
    throw new InputError({ where, what });
  }
  const policy = fieldOf("maxmemory_policy");
  if (policy !== "noeviction") {
    const what = `expected a Redis server with maxmemory-policy noeviction at ${shown}, got ${policy}: it would drop work`;
    throw new InputError({ where, what });
  }
}
