import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import { afterEach, expect, test, vi } from "vitest";
import { question, runSmall } from "../small-ensemble.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** SHA-256 of everything that a run of all scenarios gave: worlds, histograms, broken worlds. */
async function resultHash(backend: "interpreter" | "kernel"): Promise<string> {
  vi.stubEnv("SSYLKA_BACKEND", backend);
  const result = await runSmall({ scenarios: question.scenarios, replicates: 2, worldsPerReplicate: 11 });
  const worlds = [...result.scenarios.values()].map(({ table }) => table.size);
  expect(Math.min(...worlds)).toBeGreaterThan(0);
  return createHash("sha256").update(serialize(result)).digest("hex");
}

test("interpreter and kernel give the same worlds, histograms and faults of every scenario, bit for bit", async () => {
  expect(await resultHash("kernel")).toBe(await resultHash("interpreter"));
});
