import type { Text } from "../../catalog/types.ts";

/** What a paragraph asks of a chip, as lines that read. */
export type RuleCondition =
  | { readonly kind: "all" | "any" | "none"; readonly parts: readonly RuleCondition[] }
  /** A quantity against its thresholds: `≥` and `4,800`. */
  | {
      readonly kind: "bound";
      readonly name: Text;
      readonly bounds: readonly { readonly sign: string; readonly value: Text }[];
    }
  | { readonly kind: "trait"; readonly words: Text };

/** What follows for a destination or an owner. */
export interface RuleTreatment {
  readonly where: Text;
  readonly status?: Text;
  readonly review?: Text;
  /** In the words of the rule. */
  readonly text?: Text;
}

export interface RuleParagraph {
  readonly id: string;
  readonly at?: string;
  /** Of a policy: paragraphs whose policy it replaces. */
  readonly appliesTo: readonly Text[];
  readonly condition: RuleCondition;
  readonly treatments: readonly RuleTreatment[];
}

/** A chip by the name that readers know. */
export interface RuleChip {
  readonly id: string;
  readonly name: Text;
  /** The answer rests on a figure quoted from memory. */
  readonly unchecked?: boolean;
}

/** Chips that went from one answer to another on the day of a rule. */
export interface RuleChange {
  readonly before: Text;
  readonly after: Text;
  readonly chips: readonly RuleChip[];
}

/** What a rule changed for chips known by its day. */
export interface RuleEffect {
  /** To whom the delivery would go. */
  readonly destination: Text;
  readonly day: string;
  /** Stricter than the day before. */
  readonly caught: readonly RuleChange[];
  /** Less strict than the day before. */
  readonly released: readonly RuleChange[];
  /** The same status, an application looked at in another way, or a remark that bears on it. */
  readonly other: readonly RuleChange[];
}

/** A licence, promise, order or delivery under a rule. */
export interface RuleDealing {
  readonly on: string;
  readonly until?: string;
  readonly stage: Text;
  readonly title: Text;
  readonly amount?: Text;
  readonly weak: boolean;
  readonly source: string;
  readonly at?: string;
}

/** Part of the race model that a rule moves. */
export interface RuleMoved {
  readonly name: Text;
  /** Quantities of the model with pages of their own. */
  readonly quantities: readonly string[];
  /** True when the model draws them from this dated rule. */
  readonly drawn: boolean;
}

/** How a rule stands on the day to which the law is known. */
export interface RuleStanding {
  readonly state: "in-force" | "replaced" | "suspended" | "ended" | "never" | "not-yet";
  /** First day on which it is suspended, replaced, ended or begins. */
  readonly since?: string;
  /** Last day of a suspension. */
  readonly until?: string;
}

/** Lanes of the timeline and groups of the list. */
export type RuleLane = "chips" | "letters" | "tools" | "lists" | "policy" | "china" | "allies";

/** One instrument with all that its page shows; nothing of it is computed by the page. */
export interface RuleEntry {
  readonly id: string;
  readonly name: Text;
  /** As short as a drawing needs it. */
  readonly short: Text;
  readonly lane: RuleLane;
  readonly text: Text;
  readonly authority: Text;
  readonly role: Text;
  /** Legal citation: "90 FR 1234". */
  readonly citation: string;
  /** Paragraph or place in the source. */
  readonly at: string;
  readonly source: string;
  readonly sources: readonly string[];
  readonly announced: string;
  readonly published?: string;
  /** From when it takes effect. */
  readonly effective: string;
  /** From when it must be obeyed, where that is later. */
  readonly compliance?: string;
  /** First day on which it no longer binds; not later than it was to bind: it never did. */
  readonly ended?: string;
  readonly suspended: readonly { readonly from: string; readonly until: string }[];
  readonly standing: RuleStanding;
  readonly weak: boolean;
  readonly note?: Text;
  readonly scope: readonly Text[];
  readonly addressees: readonly Text[];
  readonly products: readonly RuleChip[];
  readonly paragraphs: readonly RuleParagraph[];
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  readonly builtOn: readonly string[];
  readonly builtOver: readonly string[];
  readonly effect?: RuleEffect;
  readonly dealings: readonly RuleDealing[];
  readonly moved: readonly RuleMoved[];
  /** Decides or bears on chips, or moves a series of the model; others are context. */
  readonly modelled: boolean;
  readonly notChecked: readonly Text[];
}
