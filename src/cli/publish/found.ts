import type { ValueKind } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";

/** What a number is, which decides how it is written. */
export type Shape = "quantity" | "probability" | "date" | "words";

/** What a reference stands for, before it is put into a language. */
export interface Found {
  readonly kind: ValueKind;
  readonly shape: Shape;
  /** A number in `unit` (of a probability: 0 to 1), an ISO date, or words as they are. */
  readonly value: number | string;
  readonly unit: string;
  /** Bounds of the interval, in `unit`. */
  readonly low?: number;
  readonly high?: number;
  /** Level of the interval in per cent; 90 without it. */
  readonly level?: 80;
  /** Relative to the language's root. */
  readonly href: string;
  readonly name: Text;
  /** The quantity of the model that was computed. */
  readonly quantity?: string;
  /** The source whose figure it is. */
  readonly source?: string;
  readonly at?: string;
  /** How we found it from other rows, instead of a place in a source. */
  readonly derived?: Text;
  /** ISO date of a fact. */
  readonly date?: string;
  readonly note?: Text;
  /** What is counted, scenario, worlds: lines of the hover text. */
  readonly about?: (language: Language) => readonly string[];
  /** The middle of a difference, which is told as "about zero" where it rounds to nothing. */
  readonly difference?: boolean;
  /** Printed to all its digits: what a source states, not what we estimate. */
  readonly exact?: boolean;
}

/** A fact's anchor on the page of sources is its reference. */
export function sourceAnchor(reference: string): string {
  return `sources.html#${reference}`;
}
