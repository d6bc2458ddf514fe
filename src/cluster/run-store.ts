import type { Redis } from "ioredis";
import type { Edition } from "./edition.ts";
import { DIGEST_BYTES } from "./pack.ts";

/** Before every name that this package gives in a database, so that others can use it too. */
export const PREFIX = "ssylka";

/** Seconds that a run which nobody goes on with is kept. */
export const KEPT_SECONDS = 7 * 24 * 3600;

/** What a run is: who may compute it, and the digest of its plan. */
export interface RunHead extends Edition {
  /** SHA-256 of the plan as text. */
  readonly plan: string;
  readonly question: string;
  readonly ranges: number;
}

/** What became of a range that was handed in: `gone`: its run is not there any more. */
export type HandedIn = "stored" | "known" | "differs" | "gone";

/** KEYS: run, sum, rows. ARGV: index, sum, rows, seconds. */
const HAND_IN = `
local merged = redis.call("HGET", KEYS[1], "merged")
if not merged then return "gone" end
if tonumber(merged) > tonumber(ARGV[1]) then return "known" end
if redis.call("EXISTS", KEYS[2]) == 1 then
  if redis.call("GETRANGE", KEYS[2], 0, ${DIGEST_BYTES - 1}) == string.sub(ARGV[2], 1, ${DIGEST_BYTES}) then return "known" end
  return "differs"
end
if #ARGV[3] > 0 then redis.call("SET", KEYS[3], ARGV[3], "EX", ARGV[4]) end
redis.call("SET", KEYS[2], ARGV[2], "EX", ARGV[4])
return "stored"`;

/** KEYS: run, lock, kept, then sums. ARGV: owner, merged, kept, seconds. */
const KEEP = `
if redis.call("GET", KEYS[2]) ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[3], ARGV[3], "EX", ARGV[4])
redis.call("HSET", KEYS[1], "merged", ARGV[2])
for index = 4, #KEYS do redis.call("DEL", KEYS[index]) end
return 1`;

/** KEYS: lock. ARGV: owner, milliseconds. A lock that a restarted server has forgotten is taken again. */
const RENEW = `
local owner = redis.call("GET", KEYS[1])
if owner and owner ~= ARGV[1] then return owner end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return ARGV[1]`;

/** The keys of one run in a database. All of them expire. */
export class RunStore {
  readonly id: string;
  private readonly redis: Redis;

  constructor(redis: Redis, id: string) {
    this.redis = redis;
    this.id = id;
  }

  private key(part = ""): string {
    return `${PREFIX}:run:${this.id}${part}`;
  }

  /** Puts a run that may have been there before, without the reasons for which it could not end then. */
  async begin(head: RunHead, plan: Uint8Array): Promise<void> {
    await this.redis.del(this.key(":plan"));
    await this.redis.hdel(this.key(), "faults");
    await this.publish(head, plan);
  }

  /** Puts what is not there yet, and the time until it expires anew. */
  async publish(head: RunHead, plan: Uint8Array): Promise<void> {
    const { redis } = this;
    await redis.set(this.key(":plan"), Buffer.from(plan), "EX", KEPT_SECONDS, "NX");
    const fields = Object.entries(head).flatMap(([name, value]) => [name, String(value)]);
    await redis.hset(this.key(), ...fields);
    await redis.hsetnx(this.key(), "merged", 0);
    await redis.sadd(`${PREFIX}:runs`, this.id);
    for (const part of ["", ":plan", ":kept"]) await redis.expire(this.key(part), KEPT_SECONDS);
  }

  /** The head of the run; undefined when there is none. */
  async head(): Promise<RunHead | undefined> {
    const { version, code, plan, question, ranges } = await this.redis.hgetall(this.key());
    if (version === undefined || code === undefined || plan === undefined) return undefined;
    return { version, code, plan, question: question ?? "", ranges: Number(ranges) };
  }

  /** The plan as it was put. */
  plan(): Promise<Uint8Array | null> {
    return this.redis.getBuffer(this.key(":plan"));
  }

  /** Whether a range has still to be computed; `gone` when the run is not there. */
  async isWanted(index: number): Promise<"wanted" | "known" | "gone"> {
    const merged = await this.redis.hget(this.key(), "merged");
    if (merged === null) return "gone";
    return Number(merged) > index || (await this.redis.exists(this.key(`:sum:${index}`))) === 1
      ? "known"
      : "wanted";
  }

  /** Stores what a range gave, once: of what is there already only the digest is compared. */
  handIn(index: number, sum: Uint8Array, rows: Uint8Array): Promise<HandedIn> {
    const keys = [this.key(), this.key(`:sum:${index}`), this.key(`:rows:${index}`)];
    const words = [index, Buffer.from(sum), Buffer.from(rows), KEPT_SECONDS];
    return this.redis.eval(HAND_IN, keys.length, ...keys, ...words) as Promise<HandedIn>;
  }

  sum(index: number): Promise<Uint8Array | null> {
    return this.redis.getBuffer(this.key(`:sum:${index}`));
  }

  rows(index: number): Promise<Uint8Array | null> {
    return this.redis.getBuffer(this.key(`:rows:${index}`));
  }

  /** Takes a range back that turned out to be damaged. */
  async discard(index: number): Promise<void> {
    await this.redis.del(this.key(`:sum:${index}`), this.key(`:rows:${index}`));
  }

  /** Which of some ranges have been handed in. */
  async handedIn(indices: readonly number[]): Promise<boolean[]> {
    const all = this.redis.pipeline();
    for (const index of indices) all.exists(this.key(`:sum:${index}`));
    return ((await all.exec()) ?? []).map(([error, found]) => {
      if (error) throw error;
      return found === 1;
    });
  }

  /** What the driver kept last: the ranges merged into it, and it. */
  async kept(): Promise<{ readonly merged: number; readonly state: Uint8Array | null }> {
    const merged = Number((await this.redis.hget(this.key(), "merged")) ?? 0);
    return { merged, state: merged === 0 ? null : await this.redis.getBuffer(this.key(":kept")) };
  }

  /** Keeps the state of the driver and lets go of the ranges in it, at one stroke. False when the lock is another's. */
  async keep(
    owner: string,
    state: Uint8Array,
    merged: { readonly from: number; readonly to: number },
  ): Promise<boolean> {
    const sums = Array.from({ length: merged.to - merged.from }, (_, one) =>
      this.key(`:sum:${merged.from + one}`),
    );
    const keys = [this.key(), this.key(":lock"), this.key(":kept"), ...sums];
    const words = [owner, merged.to, Buffer.from(state), KEPT_SECONDS];
    return (await this.redis.eval(KEEP, keys.length, ...keys, ...words)) === 1;
  }

  /** Begins from nothing: what was kept is of no use. */
  async restart(): Promise<void> {
    await this.redis.hset(this.key(), "merged", 0);
  }

  /** Takes or renews the lock of the driver. Gives its owner, oneself or another. */
  lock(owner: string, milliseconds: number): Promise<string> {
    return this.redis.eval(RENEW, 1, this.key(":lock"), owner, milliseconds) as Promise<string>;
  }

  async unlock(owner: string): Promise<void> {
    if ((await this.redis.get(this.key(":lock"))) === owner) await this.redis.del(this.key(":lock"));
  }

  /** A reason for which the run cannot end, whoever computes it: faults as JSON. */
  async fail(faults: unknown): Promise<void> {
    await this.redis.hset(this.key(), "faults", JSON.stringify(faults));
  }

  async faults(): Promise<unknown> {
    const written = await this.redis.hget(this.key(), "faults");
    return written === null ? undefined : JSON.parse(written);
  }

  /** Removes everything of the run. */
  async remove(ranges: number): Promise<void> {
    await this.redis.srem(`${PREFIX}:runs`, this.id);
    // First the head: what is handed in later finds no run.
    await this.redis.del(...["", ":plan", ":kept", ":lock"].map((part) => this.key(part)));
    for (let from = 0; from < ranges; from += 500) {
      const few = Array.from({ length: Math.min(500, ranges - from) }, (_, one) => from + one);
      await this.redis.unlink(...few.flatMap((one) => [this.key(`:sum:${one}`), this.key(`:rows:${one}`)]));
    }
  }
}

/** Runs in a database that have not ended. */
export async function openRuns(redis: Redis): Promise<{ readonly id: string; readonly head: RunHead }[]> {
  const found: { readonly id: string; readonly head: RunHead }[] = [];
  for (const id of (await redis.smembers(`${PREFIX}:runs`)).sort()) {
    const head = await new RunStore(redis, id).head();
    if (head) found.push({ id, head });
    else await redis.srem(`${PREFIX}:runs`, id);
  }
  return found;
}
