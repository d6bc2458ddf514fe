import type { Chip } from "../catalog/index.ts";
import type { StatusName } from "./decide.ts";
import type { RuleBook } from "./load-rules.ts";
import type { Question } from "./question.ts";
import { type ChipStatus, status } from "./status.ts";

/** What decides about a chip under one law. */
export interface StatusOutline extends Pick<ChipStatus, "status" | "paragraph" | "exception" | "rule"> {
  /** How an application would be looked at; null when none is needed. */
  readonly review: string | null;
  /** When unknown: what it could be. */
  readonly couldBe: readonly StatusName[];
}

/** A chip that two laws treat differently. */
export interface StatusChange {
  readonly chip: string;
  readonly before: StatusOutline;
  readonly after: StatusOutline;
}

export interface WhatIf {
  readonly changed: readonly StatusChange[];
  /** Chips asked about, changed ones among them. */
  readonly asked: number;
}

/** The law, and another: with rules added or replaced, and some left out. */
export interface TwoLaws {
  readonly law: RuleBook;
  readonly other: RuleBook;
  /** Ids of the rules that the other law adds or replaces. */
  readonly added: readonly string[];
  /** Ids of the rules that the other law leaves out, with what is built on them. */
  readonly removed: readonly string[];
}

/** Which chips another law would treat differently for the same buyer on the same day. @throws InputError */
export function whatIf({ law, other, removed }: TwoLaws, chips: Iterable<Chip>, question: Question): WhatIf {
  const all = [...chips];
  const changed = all
    .map((chip) => ({
      chip: chip.id,
      before: outline(status(law, chip, question)),
      after: outline(status(other, chip, { ...question, off: removed })),
    }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return { changed, asked: all.length };
}

function outline({ status: name, paragraph, exception, rule, policy, couldBe }: ChipStatus): StatusOutline {
  const outcomes = couldBe.map((one) => one.status);
  return { status: name, paragraph, exception, rule, review: policy?.review ?? null, couldBe: outcomes };
}
