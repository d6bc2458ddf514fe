import type { Chip, Text } from "../../catalog/types.ts";
import type { ChipLadder, ChipStatusStrip, SpanKind } from "../../charts/index.ts";
import type { LiveText } from "../types.ts";

/** Everything that the page of one chip shows, in both languages; the page computes nothing. */
export interface ChipPage {
  readonly chip: Chip;
  readonly maker: Text;
  readonly country: Text;
  /** Names that mean the same chip. */
  readonly aliases: readonly string[];
  /** Chips of the same die, and those that this chip's note names or whose note names this one. */
  readonly relatives: readonly { readonly name: Text; readonly chips: readonly ChipLink[] }[];
  readonly facts: readonly ChipFact[];
  /** Figures that nobody publishes as far as the catalog knows. */
  readonly unknown: readonly Text[];
  /** Figures quoted from memory, which wait for a check and are shown to nobody. */
  readonly awaiting: readonly Text[];
  readonly figures: readonly LegalFigure[];
  readonly standing: Standing;
  readonly distances: Distances;
  readonly dealings: readonly ChipDealing[];
  readonly uses: readonly ChipUses[];
  readonly notChecked: readonly Text[];
  readonly disclaimer: Text;
}

export interface ChipLink {
  readonly id: string;
  readonly name: Text;
}

/** A specification: the value leads to its source. */
export interface ChipFact {
  /** Of the fact, as the catalog names it; the row's anchor. */
  readonly id: string;
  readonly name: Text;
  readonly value: LiveText;
  readonly source: string;
  readonly at?: string;
  readonly date: string;
  readonly note?: Text;
  /** Its bounds with the unit, where the catalog gives any. */
  readonly bounds?: Text;
  /** Worked out by us from what the source says. */
  readonly derived: boolean;
  readonly weak: boolean;
}

/** Words, or a number that leads to its source (`fact`) or to the rule that sets it (`rule`). */
export type SumPart = Text | { readonly value: LiveText; readonly kind: "fact" | "rule" };

/** A worked sum: `989.5 TFLOP/s × 16 = 15,832`. */
export interface WorkedSum {
  readonly name: Text;
  readonly parts: readonly SumPart[];
  /** Whether it gives the figure, where there are several. */
  readonly decides: boolean;
}

/** A quantity of the law, with how it comes about. */
export interface LegalFigure {
  readonly id: string;
  readonly name: Text;
  /** The value or its bounds; absent when it cannot be told. */
  readonly value?: LiveText;
  readonly sums: readonly WorkedSum[];
  /** Why it is not known, or known within bounds only. */
  readonly reason?: Text;
  /** What the source says of the fact behind it. */
  readonly note?: Text;
}

/** A rule with the words by which a page leads to it. */
export interface RuleLink {
  readonly rule: string;
  readonly words: Text;
}

/** How the chip stands for a delivery to China, by date. */
export interface Standing {
  /** Day of the last answer: that up to which the law is known. */
  readonly on: string;
  /** The whole answer in a few words: "needs a licence". */
  readonly words: Text;
  readonly kind: SpanKind;
  /** A chip of China's own: no rule on exports to China decides over it, and there are no stretches. */
  readonly home: boolean;
  /** Of a chip of China's own: rules that bear on it wherever it is. */
  readonly also: readonly RuleLink[];
  readonly stretches: readonly StatusRow[];
  /** The stretch with the last day in it; absent for a chip of China's own. */
  readonly current?: StatusRow;
  readonly strip?: ChipStatusStrip;
  /** China's own stance on that day; absent for a chip of its own. */
  readonly china?: {
    readonly words: Text;
    readonly because: Text;
    readonly rule?: RuleLink;
    readonly weak: boolean;
  };
}

/** A stretch of time with one answer. */
export interface StatusRow {
  /** Null: before there was a rule. */
  readonly from: string | null;
  /** First day without; null: goes on. */
  readonly until: string | null;
  readonly kind: SpanKind;
  readonly words: Text;
  readonly paragraph?: RuleLink;
  /** The paragraph, or the letter by its name, for a sentence; absent when nothing decides. */
  readonly decidedBy?: RuleLink;
  readonly policy?: RuleLink;
  /** Whether the policy says how applications for a licence are looked at. */
  readonly applications: boolean;
  readonly because: Text;
  /** When it cannot be told: what it could be. */
  readonly couldBe: readonly RuleLink[];
  /** Other rules that bear on it and change nothing. */
  readonly also: readonly RuleLink[];
  /** Marks: weak sources, figures quoted from memory. */
  readonly remarks: readonly Text[];
}

/** The distance to every line, and what alone would turn a paragraph. */
export interface Distances {
  readonly ladder: ChipLadder;
  readonly paragraphs: readonly {
    readonly link: RuleLink;
    readonly role: Text;
    readonly lines: readonly DistanceLine[];
  }[];
  readonly changes: readonly { readonly link: RuleLink; readonly words: Text }[];
}

export interface DistanceLine {
  readonly quantity: Text;
  readonly value: Text;
  readonly threshold: Text;
  /** Signed percent of the threshold; absent when not known exactly. */
  readonly away?: Text;
  readonly side: Text;
}

/** A licence, an order or a delivery that names the chip. */
export interface ChipDealing {
  readonly on: string;
  readonly until?: string;
  readonly stage: Text;
  readonly title: Text;
  readonly amount?: Text;
  readonly weak: boolean;
  readonly source: string;
  readonly at: string;
  readonly note?: Text;
}

/** Pages of the site that read this chip's figures. */
export interface ChipUses {
  readonly name: Text;
  /** Addresses from the language's root. */
  readonly links: readonly { readonly href: string; readonly words: Text }[];
}
