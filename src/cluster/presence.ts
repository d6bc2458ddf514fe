import type { Redis } from "ioredis";
import type { Edition } from "./edition.ts";
import { PREFIX } from "./run-store.ts";

/** A worker as it tells of itself. */
export interface Present extends Edition {
  /** `host:process`, which a person can look for. */
  readonly name: string;
  readonly threads: number;
}

const NAMES = `${PREFIX}:workers`;
const keyOf = (id: string) => `${PREFIX}:worker:${id}`;

/** Says that a worker is there, for so many milliseconds. */
export async function tell(redis: Redis, id: string, present: Present, milliseconds: number): Promise<void> {
  await redis.sadd(NAMES, id);
  await redis.set(keyOf(id), JSON.stringify(present), "PX", milliseconds);
}

/** Says that a worker has gone. */
export async function leave(redis: Redis, id: string): Promise<void> {
  await redis.srem(NAMES, id);
  await redis.del(keyOf(id));
}

/** Workers that have told of themselves lately, by name. */
export async function whoIsThere(redis: Redis): Promise<Present[]> {
  const ids = await redis.smembers(NAMES);
  if (ids.length === 0) return [];
  const told = await redis.mget(ids.map(keyOf));
  const silent = ids.filter((_, index) => told[index] === null);
  if (silent.length > 0) await redis.srem(NAMES, ...silent);
  return told
    .flatMap((one) => (one ? [JSON.parse(one) as Present] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
