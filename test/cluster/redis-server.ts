import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";

/** A Redis server of a test's own, on a free port, with its files in a folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** A connection of the test's own, for a look at what is stored. */
  readonly redis: Redis;
  /** SIGKILL, and the same server again from what its append-only file has. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts `redis-server` with an append-only file that is flushed at every write. A missing program is an error. */
export async function startServer(more: readonly string[] = []): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-redis-"));
  const port = await freePort();
  let server = await start(folder, port, more);
  const redis = new Redis(port, "127.0.0.1", { maxRetriesPerRequest: null, retryStrategy: () => 100 });
  redis.on("error", () => {});
  const kill = () => ended(server);
  return {
    ...{ url: `redis://127.0.0.1:${port}/0`, port, folder, redis, kill },
    restart: async () => {
      await kill();
      server = await start(folder, port, more);
    },
    close: async () => {
      redis.disconnect();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port: number, more: readonly string[]): Promise<ChildProcess> {
  const words = ["--port", port, "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"].map(String);
  const server = spawn("redis-server", [...words, "--appendfsync", "always", "--save", "", ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.on("error", (error) => reject(new Error(`redis-server cannot be started: ${error.message}`)));
    server.on("exit", (code) => reject(new Error(`redis-server ended with ${code}: ${said}`)));
    server.stdout!.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("Ready to accept connections")) resolve();
    });
  });
  server.removeAllListeners("exit");
  return server;
}

/** Kills a process and waits until it is gone. */
export function ended(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean> | boolean, seconds = 60): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > seconds * 20) throw new Error(`waited ${seconds} s for: ${holds}`);
    await pause(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
