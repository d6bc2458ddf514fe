import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { About, BundleTools } from "../src/ensemble/bundle/index.ts";
import { bundleFiles } from "../src/ensemble/bundle/make-bundle.ts";
import type { Plan } from "../src/ensemble/plan.ts";
import type { EnsembleResult } from "../src/ensemble/result.ts";
import { runEnsemble } from "../src/ensemble/run-ensemble.ts";
import { smallPlan } from "./small-ensemble.ts";

export const TOOLS: BundleTools = {
  digest: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  compress: (bytes) => gzipSync(bytes),
  expand: (bytes, most) => gunzipSync(bytes, { maxOutputLength: Math.max(1, most) }),
};

export const START = "2022-01";

/** Two scenarios of the real model, one of them with another equation, over 2 replicates of 40 worlds. */
export function tinyPlan(): Plan {
  return smallPlan({
    scenarios: ["as-it-was", "no-cluster-2021"],
    outputs: {
      fans: [
        { id: "lag_match", scale: "linear", low: -40, high: 80 },
        { id: "side_run[us]", scale: "log", low: 1e20, high: 1e32 },
      ],
      events: [
        {
          id: "lead",
          quantity: "lead_cn",
          margin: 0,
          months: 3,
          actor: "cn",
          ruler: "ECI",
          against: "us",
          name: { ru: "первая", en: "first" },
        },
      ],
      table: { months: [48, 84], quantities: ["lag_match", "side_frontier[us]"] },
    },
    worldsPerReplicate: 40,
  });
}

export function aboutOf({ seed, replicates, worldsPerReplicate, scenarios }: Plan): About {
  return {
    question: "q",
    questionHash: "0123456789ab",
    version: "0.0.0",
    modelHash: "0123456789ab",
    catalogHash: "0123456789ab",
    runHash: "0123456789ab",
    dataDate: "2025-12-31",
    lawDate: "2026-01-15",
    start: START,
    seed,
    replicates,
    worlds: replicates * worldsPerReplicate,
    scenarios: scenarios.map(({ id }) => id),
  };
}

/** The files of a bundle by name. */
export function filesOf(result: EnsembleResult): Map<string, Uint8Array> {
  const about = aboutOf(result.plan);
  return new Map(bundleFiles({ result, about, made: { node: "test" }, answer: "{}\n" }, TOOLS));
}

export const tinyRun = (plan: Plan): Promise<EnsembleResult> => runEnsemble(plan);
