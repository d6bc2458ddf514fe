import { createHash, type Hash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { question, runSmall } from "../small-ensemble.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Takes in every name and every bit of a result, NaN included. */
function take(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value))
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  else if (value instanceof Map) take(hash, [...value]);
  else if (value !== null && typeof value === "object") {
    for (const [name, part] of Object.entries(value)) take(hash.update(name), part);
  } else hash.update(String(value));
}

/** SHA-256 of everything that a run of all scenarios gave: worlds, histograms, broken worlds. */
async function resultHash(backend: "interpreter" | "kernel", seed = 2025): Promise<string> {
  vi.stubEnv("SSYLKA_BACKEND", backend);
  const hash = createHash("sha256");
  const { scenarios } = question;
  take(hash, await runSmall({ scenarios, replicates: 2, worldsPerReplicate: 11, seed }));
  return hash.digest("hex");
}

test("interpreter and kernel give the same worlds, histograms and faults of every scenario, bit for bit", async () => {
  const kernel = await resultHash("kernel");
  expect(kernel).toBe(await resultHash("interpreter"));
  expect(kernel).not.toBe(await resultHash("kernel", 7));
});
