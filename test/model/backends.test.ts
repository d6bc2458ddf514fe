import { afterEach, expect, test, vi } from "vitest";
import { question, runSmall } from "../small-ensemble.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("interpreter and kernel give the same worlds, histograms and faults of every scenario, bit for bit", async () => {
  const asked = { scenarios: question.scenarios, replicates: 2, worldsPerReplicate: 67 };
  vi.stubEnv("SSYLKA_BACKEND", "interpreter");
  const interpreted = await runSmall(asked);
  vi.stubEnv("SSYLKA_BACKEND", "kernel");
  expect(await runSmall(asked)).toEqual(interpreted);
});
