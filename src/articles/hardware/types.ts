import type { LanguageModel, Text } from "../../catalog/types.ts";
import type { Figure, LiveText } from "../types.ts";

/** The page about how fast chips are. Texts are Markdown with live values and `{{figure:id}}`. */
export interface HardwareStory {
  readonly title: Text;
  readonly lede: Text;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: Text;
    /** Markdown and tables, in order. */
    readonly parts: readonly (Text | StoryTable)[];
  }[];
  readonly figures: readonly Figure[];
  /** The constants of the equations, and the beliefs behind the cost of an hour. */
  readonly constants: readonly BeliefRow[];
  readonly costs: readonly BeliefRow[];
}

/** A table whose cells are Markdown with live values. */
export interface StoryTable {
  readonly head: Readonly<Record<"ru" | "en", readonly string[]>>;
  readonly rows: readonly Readonly<Record<"ru" | "en", readonly string[]>>[];
}

/** A constant or belief with its interval and its reason. */
export interface BeliefRow {
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  readonly interval: Text;
  readonly why: Text;
  readonly source: string;
}

/** Everything that the page of one language model shows; the page computes nothing. */
export interface LlmPage {
  readonly model: LanguageModel;
  readonly lab: Text;
  /** Figures of the catalog, each leading to its source. */
  readonly facts: readonly LlmFact[];
  /** What follows from its architecture; absent where that is not published. */
  readonly computed?: LlmComputed;
}

export interface LlmFact {
  readonly id: string;
  readonly name: Text;
  readonly value: LiveText;
  readonly source: string;
  readonly at?: string;
  readonly date: string;
  readonly note?: Text;
}

export interface LlmComputed {
  /** Cells of the table of all models. */
  readonly summary: {
    /** In billions. */
    readonly parameters?: LiveText;
    readonly active?: LiveText;
    readonly weights: LiveText;
    readonly cache: LiveText;
    readonly fewest?: LiveText;
    readonly decodeH20?: LiveText;
    readonly decodeH800?: LiveText;
  };
  /** Bytes of weights by format, and what a token of context takes. */
  readonly memory: readonly { readonly name: Text; readonly value: LiveText }[];
  /** How many chips hold it, by chip. */
  readonly needs: readonly LlmChipRow[];
  /** What main chips make of it. */
  readonly rates: readonly LlmChipRow[];
  /** Published measurements with what the model gives for the same runs. */
  readonly measured: readonly MeasuredRow[];
  readonly figure?: Figure;
}

/** A run that leads to its source, what was measured and what is computed. */
export interface MeasuredRow {
  readonly words: Text;
  readonly href: string;
  readonly rate: LiveText;
  readonly predicted: LiveText;
}

/** What a chip's page says of its speed: roofline, rates, measurements. */
export interface ChipSpeed {
  readonly figure?: Figure;
  /** A row a language model; cells: decode, what binds it, prefill, cost of a million generated tokens. */
  readonly rates: readonly {
    readonly llm: string;
    readonly name: Text;
    readonly cells: readonly (LiveText | undefined)[];
  }[];
  readonly measured: readonly MeasuredRow[];
}

/** A row a chip; cells by column of the table. */
export interface LlmChipRow {
  readonly chip: string;
  readonly name: Text;
  readonly cells: readonly (LiveText | undefined)[];
}
