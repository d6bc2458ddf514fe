import type { Chip, Text } from "../catalog/index.ts";
import { type Decision, decide, type StatusName, statusOf } from "./decide.ts";
import { because, notChecked } from "./describe.ts";
import { type Finding, findings } from "./findings.ts";
import type { RuleBook } from "./load-rules.ts";
import { type Quantities, quantities } from "./quantities.ts";
import { exactly, isMemoryStack, type QuantityName } from "./quantity.ts";
import { checkQuestion, type Question } from "./question.ts";
import type { Rule, Treatment } from "./rule-schema.ts";

/** How a licence application would be looked at; not part of the status. */
export interface Policy {
  readonly review: NonNullable<Treatment["review"]>;
  readonly text: Text;
  /** Rule that sets the policy. */
  readonly rule: string;
}

/** Something that bears on the chip without changing its status: a presumption, guidance, a duty. */
export interface Remark {
  readonly rule: string;
  readonly role: Rule["role"];
  readonly paragraph: string;
  readonly text: Text;
}

/** The figures of `ChipStatus.computed`. */
export type ComputedFigures = Readonly<
  Record<"tpp" | "performanceDensity" | "transferRate" | "memoryBandwidth", number | null> & {
    memoryBandwidthDensity?: number | null;
  }
>;

export interface ChipStatus {
  readonly chip: string;
  readonly on: string;
  readonly to: string;
  readonly hq: string;
  readonly status: StatusName;
  /** Paragraph of the control list that catches the chip; null for a letter, and when none does. */
  readonly paragraph: string | null;
  /** Licence exception under which it may go, such as NAC. */
  readonly exception: string | null;
  readonly policy: Policy | null;
  /**
   * The quantities of the law where they are known exactly (TPP, 1/mm2, GB/s, GB/s), otherwise null: `quantities` has
   * the bounds. Of a memory stack its bandwidth density as well (GB/s/mm2).
   */
  readonly computed: ComputedFigures;
  /** The same and others with bounds, unit, the facts behind them and the facts that are missing. */
  readonly quantities: Partial<Quantities>;
  /** The reason in words, with the figures compared. */
  readonly because: Text;
  /** What the answer leaves out. */
  readonly notChecked: readonly Text[];
  readonly sources: readonly string[];
  /** Rule that decides; null when none catches the chip. */
  readonly rule: string | null;
  /** When unknown: what it could be, strictest first. */
  readonly couldBe: readonly {
    readonly status: StatusName;
    readonly paragraph: string | null;
    readonly rule: string;
  }[];
  /** Other rules that bear on it: letters beside a control, presumptions, guidance, duties. */
  readonly also: readonly Remark[];
  /** True when the rule that decides rests on weak sources. */
  readonly weak: boolean;
  /** Facts behind the figures that are quoted from memory. */
  readonly recalled: readonly string[];
}

/**
 * The status of a chip under US rules for a destination on a day: the strictest paragraph that catches it. Licences
 * do not change a status. Where a figure that would decide is missing, the status is `unknown`.
 *
 * @example status(book, a800, { on: "2023-11-01", to: "CN" }).status // "letter"
 * @throws InputError for a malformed question
 */
export function status(book: RuleBook, chip: Chip, asked: Question): ChipStatus {
  return inFull(chip, settle(book, chip, asked));
}

/** What settles a status, before any words. */
export interface Settled extends Pick<ChipStatus, "status" | "rule" | "policy" | "couldBe" | "also"> {
  readonly question: Required<Question>;
  readonly decision: Decision;
}

/** A status without its figures and words: for many chips and days. @throws InputError for a malformed question */
export function settle(book: RuleBook, chip: Chip, asked: Question): Settled {
  const question = checkQuestion(book, asked);
  const decision = decide(book, chip, question);
  const { decided } = decision;
  return {
    question,
    decision,
    status: decision.status,
    policy: decided ? policyOf(book, chip, question, decided) : null,
    rule: decided?.rule.id ?? null,
    couldBe: decision.alternatives.map((one) => ({
      status: statusOf(one),
      paragraph: listed(one),
      rule: one.rule.id,
    })),
    also: remarks(book, chip, question, decision),
  };
}

/** The paragraph of the control list that decides; null for a letter, and when none does. */
export function paragraphOf({ decided }: Decision): string | null {
  return decided ? listed(decided) : null;
}

/** The whole answer, with its figures and its reason in words. */
export function inFull(
  chip: Chip,
  { question, decision, status: name, policy, rule, couldBe, also }: Settled,
): ChipStatus {
  const { decided, alternatives, tested } = decision;
  const all = quantities(chip);
  return {
    chip: chip.id,
    on: question.on,
    to: question.to,
    hq: question.hq,
    status: name,
    paragraph: paragraphOf(decision),
    exception: decided?.treatment.exception ?? null,
    policy,
    computed: figures(chip, all),
    quantities: shownQuantities(chip, all),
    because: because(decision, all),
    notChecked: notChecked(chip, question),
    sources: sourcesOf(decided ? [decided] : alternatives.length > 0 ? alternatives : tested),
    rule,
    couldBe,
    also,
    weak: decided?.rule.weak ?? false,
    recalled: [...new Set(COMPARED.flatMap((name) => all[name].recalled))],
  };
}

/** What the letters and lines compare, apart from counts that only a presumption asks for. */
const COMPARED = [
  "tpp",
  "performanceDensity",
  "transferRate",
  "memoryBandwidth",
] as const satisfies readonly QuantityName[];

/** The quantities of a chip that are known exactly, as plain numbers; null where one is not. */
export function figures(chip: Chip, all: Quantities = quantities(chip)): ComputedFigures {
  const { tpp, performanceDensity, transferRate, memoryBandwidth, memoryBandwidthDensity } = all;
  return {
    tpp: exactly(tpp),
    performanceDensity: exactly(performanceDensity),
    transferRate: exactly(transferRate),
    memoryBandwidth: exactly(memoryBandwidth),
    ...(isMemoryStack(chip) && { memoryBandwidthDensity: exactly(memoryBandwidthDensity) }),
  };
}

function shownQuantities(chip: Chip, all: Quantities): Partial<Quantities> {
  if (isMemoryStack(chip)) return all;
  const { memoryBandwidthDensity: _, ...others } = all;
  return others;
}

/** A letter is no paragraph of the control list. */
function listed(finding: Finding): string | null {
  return finding.rule.role === "letter" ? null : finding.paragraph.id;
}

/** The latest policy that replaces the paragraph's own, or that one. */
function policyOf(book: RuleBook, chip: Chip, question: Required<Question>, decided: Finding): Policy | null {
  // A policy says how an application is looked at, and an exception needs none.
  const licensed = decided.treatment.status === "controlled" || decided.treatment.status === "letter";
  const replacing = !licensed
    ? []
    : findings(book, chip, question, { authority: "US", roles: ["policy"] }).filter(
        ({ truth, paragraph }) => truth === "yes" && paragraph.appliesTo?.includes(decided.paragraph.id),
      );
  const { treatment, rule } = replacing.at(-1) ?? decided;
  if (!treatment.review) return null;
  return { review: treatment.review, text: treatment.text ?? rule.summary, rule: rule.id };
}

function remarks(
  book: RuleBook,
  chip: Chip,
  question: Required<Question>,
  { tested, decided }: Decision,
): Remark[] {
  const letters = tested.filter(
    (one) => one.truth === "yes" && one.rule.role === "letter" && one !== decided,
  );
  const others = findings(book, chip, question, {
    authority: "US",
    roles: ["presumption", "guidance", "duty"],
  });
  const remark = ({ rule, paragraph, treatment }: Finding): Remark => ({
    rule: rule.id,
    role: rule.role,
    paragraph: paragraph.id,
    text: treatment.text ?? rule.summary,
  });
  return [
    ...[...letters, ...others.filter(({ truth }) => truth === "yes")].map(remark),
    ...openPolicies(book, chip, question, decided).map((one) => ({ ...remark(one), text: openWords(one) })),
  ];
}

/** Policies that would replace the paragraph's own if a figure that is missing lay on their side. */
function openPolicies(
  book: RuleBook,
  chip: Chip,
  question: Required<Question>,
  decided: Finding | undefined,
): readonly Finding[] {
  if (!decided) return [];
  return findings(book, chip, question, { authority: "US", roles: ["policy"] }).filter(
    ({ truth, paragraph }) => truth === "unknown" && paragraph.appliesTo?.includes(decided.paragraph.id),
  );
}

function openWords({ rule }: Finding): Text {
  return {
    en: `${rule.title.en}: whether it covers the chip cannot be told, a figure is not known.`,
    ru: `${rule.title.ru}: распространяется ли на чип, сказать нельзя — величина неизвестна.`,
  };
}

function sourcesOf(found: readonly Finding[]): string[] {
  return [...new Set(found.flatMap(({ rule }) => [rule.source, ...rule.sources]))];
}
