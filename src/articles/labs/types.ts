import type { Text } from "../../catalog/types.ts";

/** A laboratory: what the model follows of it, and what is written down about it. */
export interface LabPage {
  readonly id: string;
  readonly name: Text;
  readonly side: "us" | "cn";
  readonly note?: Text;
  /** Its element in the model, as written in names of quantities: `us,openai`; absent where it is followed only with others. */
  readonly element?: string;
  /** Series of observations about it alone, newest first. */
  readonly record: readonly { readonly name: Text; readonly rows: readonly LabRow[] }[];
  /** The largest training run on record; absent where none is known. */
  readonly largestRun?: LabRow;
  /** References to its facts in the catalog. */
  readonly facts: readonly { readonly name: Text; readonly reference: string; readonly note?: Text }[];
}

/** An observation as a reference. */
export interface LabRow {
  readonly reference: string;
  /** The model that it is about, or what else its reader has to know. */
  readonly note?: Text;
}
