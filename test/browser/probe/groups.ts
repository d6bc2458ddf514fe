import type { DistributionSpec } from "../../../src/catalog/types.ts";
import { decodePlan } from "../../../src/page/page-plan.ts";
import { distributionChecks, streamChecks } from "./chance.ts";
import type { Named } from "./named.ts";
import { numericChecks } from "./numeric.ts";
import { programChecks, type SentRun } from "./programs.ts";
import { publishedModelChecks } from "./published-model.ts";
import { specialChecks } from "./special.ts";

/** What the checks are made of, beside the project's code. */
export interface ProbeInput {
  /** A plan of the published model, as pages have it. */
  readonly plan: string;
  readonly beliefs: Readonly<Record<string, DistributionSpec>>;
  readonly programs: readonly SentRun[];
}

/** Checks by group: the same code runs in Node and in a page. */
export const GROUPS = {
  "numeric functions": () => numericChecks(),
  distributions: ({ beliefs }: ProbeInput) => distributionChecks(beliefs),
  streams: () => streamChecks(),
  "special numbers": () => specialChecks(),
  "random programs": ({ programs }: ProbeInput) => programChecks(programs),
  "published model": ({ plan }: ProbeInput) => publishedModelChecks(decodePlan(plan)),
} satisfies Readonly<Record<string, (input: ProbeInput) => Iterable<Named>>>;

export type Group = keyof typeof GROUPS;
