import { z } from "zod";
import { InputError } from "../../units/index.ts";
import { DEFAULT_REPLICATES, DEFAULT_SEED, DEFAULT_WORLDS, type RunSize } from "../run-question.ts";
import { id } from "../schemas/parts.ts";
import { DEFAULT_QUESTION } from "../workspace.ts";

/** Worlds that a server runs for one answer, at most: as many as a published one has. */
export const MOST_WORLDS = 16_384;
/** The same where up to 32 scenarios, or inputs drawn anew, run over them. */
export const MOST_REPEATED_WORLDS = 4096;

/** How large a run is: what every operation that runs worlds takes. */
export const sizeInput = (worlds = DEFAULT_WORLDS, most = MOST_WORLDS) => ({
  question: id.default(DEFAULT_QUESTION).describe("id of a question; catalog?kind=questions lists them"),
  worlds: z.int().min(1).max(most).default(worlds).describe("worlds to run, a multiple of the replicates"),
  replicates: z
    .int()
    .min(1)
    .max(256)
    .default(DEFAULT_REPLICATES)
    .describe("independent replicates that they form; errors come from their spread"),
  seed: z.int().min(0).default(DEFAULT_SEED).describe("seed of the random numbers"),
});

/** @throws InputError for worlds that the replicates do not divide */
export function sizeOf(
  { worlds, replicates, seed }: Pick<RunSize, "worlds" | "replicates" | "seed">,
  workers: number,
): RunSize {
  if (worlds % replicates !== 0)
    throw new InputError({
      where: "worlds",
      what: `expected a multiple of the ${replicates} replicates, got ${worlds}`,
    });
  return { worlds, replicates, seed, workers };
}
