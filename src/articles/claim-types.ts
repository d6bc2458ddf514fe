import type { Text } from "../catalog/types.ts";

export type Verdict = "holds" | "mostly" | "mixed" | "weak" | "outdated" | "open";

/** What the article did with the claim; the ledger shows them in this order. */
export type ClaimKind = "right" | "error" | "outdated" | "omitted";

/** What speaks for or against a claim, and where it is read. */
export interface Evidence {
  readonly source: string;
  readonly text: Text;
  /** Where it is said of a named party: what kind of statement it is, whose, and what the party answers. */
  readonly party?: {
    readonly status: PartyStatus;
    readonly claimant: Text;
    readonly reply: Text;
  };
}

/** Words for a statement about a named party: each is a different thing. */
export type PartyStatus = "alleged" | "charged" | "convicted" | "admitted";

/** Limits on a number that were fixed when the verdict was written; `low...` and `high...` bound its 90 % interval. */
export interface ThresholdCheck {
  readonly reference: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly lowAtMost?: number;
  readonly highAtLeast?: number;
}

/** A verdict that numbers decide: it is given where all its limits hold. */
export interface VerdictRule {
  readonly verdict: Verdict;
  readonly checks: readonly ThresholdCheck[];
}

/** One claim of the article, as checked. Texts but the title are Markdown with live values. */
export interface Claim {
  readonly id: string;
  /** The article itself, or the source that it probably follows. */
  readonly from: "article" | "source";
  /** Absent where there is nothing to correct and no settled verdict. */
  readonly kind?: ClaimKind;
  readonly title: Text;
  /** The claim in our words, never a copy. */
  readonly claim: Text;
  /** How sure the article was: "asserted", "possibly". */
  readonly modality: Text;
  readonly verdict: Verdict;
  /** The finding in one or two sentences, with its conditions. */
  readonly verdictText: Text;
  /** What is measured to check it. */
  readonly quantity: Text;
  /** Corrections that do not decide the verdict. */
  readonly notes: readonly { readonly kind: ClaimKind; readonly text: Text }[];
  readonly for: readonly Evidence[];
  readonly against: readonly Evidence[];
  readonly threshold: {
    readonly date: string;
    readonly text: Text;
    readonly checks: readonly ThresholdCheck[];
  };
  /** Rules in order, the first that fits decides; without rules the editors judge. */
  readonly decide: readonly VerdictRule[];
  readonly wouldChangeIf: Text;
  /** ISO dates of the last and the next check. */
  readonly checked: string;
  readonly nextCheck: string;
  /** Model quantities that compute the same thing. */
  readonly equations: readonly string[];
  /** File and line, for faults in its texts. */
  readonly where: string;
}
