import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

export type CausalKind = "stock" | "flow" | "auxiliary" | "series" | "output";

/** What stands small beneath what reads it: a belief or a constant. */
export interface CausalBelief {
  readonly id: string;
  readonly name: Text;
  readonly href: string;
}

/** One quantity in a causal diagram, whatever number of elements it has. */
export interface CausalNode {
  readonly id: string;
  readonly kind: CausalKind;
  /** As drawn, and as the tooltip says it with its unit. */
  readonly name: Text;
  readonly title: Text;
  readonly href: string;
  /** Place in `CausalDiagram.sectors`. */
  readonly sector: number;
  readonly beliefs: readonly CausalBelief[];
  /** Places of the other sectors that read it. */
  readonly readIn: readonly number[];
}

/** `to` reads `from`; the sign of the effect where the equation tells it (of a stock: on its rate of change). */
export interface CausalEdge {
  readonly from: string;
  readonly to: string;
  readonly sign?: "+" | "−";
}

/** What reads what in one sector. Quantities of other sectors stand at the margin. */
export interface CausalDiagram extends ChartWords {
  readonly sectors: readonly Text[];
  /** Place of the sector drawn. */
  readonly sector: number;
  readonly nodes: readonly CausalNode[];
  readonly edges: readonly CausalEdge[];
}

/** How many quantities each sector reads of each other one. */
export interface SectorLinks extends ChartWords {
  readonly sectors: readonly { readonly name: Text; readonly href: string; readonly quantities: number }[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

/** The density of a belief by its quantiles. */
export interface DistributionStrip {
  /** Quantiles at equal steps of probability, from near 0 to near 1. */
  readonly quantiles: readonly number[];
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}
