import { expect, it } from "vitest";
import { worldsTraced } from "./model-trace.ts";

it.each([
  [8, 1024, 256],
  [8, 2, 16],
  [1, 8192, 256],
  // A trace takes as many worlds of each replicate, and these do not divide 256.
  [3, 1000, 255],
  [7, 1024, 252],
  [256, 32, 256],
])(
  "traces as many worlds of each of %i replicates with %i worlds: %i",
  (replicates, worldsPerReplicate, traced) => {
    expect(worldsTraced({ worlds: replicates * worldsPerReplicate, worldsPerReplicate })).toBe(traced);
  },
);
