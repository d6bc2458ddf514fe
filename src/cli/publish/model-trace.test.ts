import { expect, it } from "vitest";
import { worldsTraced } from "./model-trace.ts";

it.each([
  [8, 1024, 512],
  [8, 2, 16],
  [1, 8192, 512],
  // A trace takes as many worlds of each replicate, and these do not divide 512.
  [3, 1000, 510],
  [7, 1024, 511],
  [256, 32, 512],
])(
  "traces as many worlds of each of %i replicates with %i worlds: %i",
  (replicates, worldsPerReplicate, traced) => {
    expect(worldsTraced({ worlds: replicates * worldsPerReplicate, worldsPerReplicate })).toBe(traced);
  },
);
