import type { Grade, Text } from "../../catalog/types.ts";
import type { Figure } from "../types.ts";

/** What moves the answer: shares of variance, boxes and sources. Texts are Markdown in which every number is a link. */
export interface SensitivityPage {
  readonly title: Text;
  readonly lede: Text;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: Text;
    readonly text: Text;
    readonly figures: readonly Figure[];
  }[];
  readonly boxes: {
    readonly heading: Text;
    readonly text: Text;
    readonly items: readonly SaidBox[];
    readonly figure?: Figure;
  };
  readonly sources: {
    readonly heading: Text;
    readonly text: Text;
    readonly columns: readonly Text[];
    readonly rows: readonly RankedSource[];
  };
}

/** A box in words. */
export interface SaidBox {
  readonly title: Text;
  readonly restrictions: readonly Text[];
  readonly note: Text;
}

/** A source with how much of two outputs its assumptions explain. */
export interface RankedSource {
  readonly id: string;
  readonly grade: Grade;
  /** Shares in words, one an output. */
  readonly shares: readonly Text[];
  /** The assumption that explains most: its name and its anchor. */
  readonly most?: { readonly name: Text; readonly href: string };
}
