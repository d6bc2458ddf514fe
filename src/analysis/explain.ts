import type { Trace } from "../ensemble/index.ts";
import { type Origins, readsWithOrigins } from "./explain-inputs.ts";
import { Explainer } from "./explain-numbers.ts";
import { type Instant, type Outline, outlineOf } from "./explain-outline.ts";
import { type Footing, footingOf } from "./explain-sources.ts";
import type { Explanation } from "./explain-types.ts";

/** What is to be explained, before any number. */
export interface Explainable {
  readonly outline: Outline;
  readonly footing: Footing;
  /** Elements to be traced at the month. */
  readonly names: readonly string[];
  /** Whether month 0 is to be traced as well. */
  readonly readsStart: boolean;
}

/** Lays out the tree to be explained, and says what is to be traced for it. @throws InputError for an unknown element */
export function explainable(
  origins: Origins,
  asked: { readonly name: string; readonly depth: number; readonly instant?: Instant },
): Explainable {
  const outline = outlineOf(origins.equations, { ...asked, readsOf: readsWithOrigins(origins) });
  const footing = footingOf(origins, asked.name, asked.instant);
  const names = [...new Set([...outline.names, ...footing.parameters])];
  return { outline, footing, names, readsStart: outline.readsStart };
}

/**
 * Puts the numbers of a trace to an outline: quantiles at each node, and how much each input goes with what reads it.
 *
 * @param trace holds all names at the month, and at month 0 where the outline reads the start
 */
export function explainOf(
  origins: Origins,
  { outline, footing }: Explainable,
  { trace, month, replicates }: { trace: Trace; month: number; replicates: number },
): Explanation {
  const replication = { replicates, worldsPerReplicate: trace.worlds / replicates };
  const explainer = new Explainer(origins, { trace, month, replication });
  const tree = explainer.node(outline.root);
  return { tree, companions: explainer.companions(outline.root, footing.parameters), footing };
}
