import type { Fact, LanguageModel, Text } from "../../catalog/index.ts";
import { OWN_FIGURES } from "../read-chip-file.ts";

/** What is needed of a model that stands in no catalog: plain numbers by the names of facts. */
export interface OwnModel {
  readonly id: string;
  readonly name?: string;
  readonly attention: "mha" | "gqa" | "mla";
  readonly facts: Readonly<Record<string, number | undefined>>;
  readonly note?: Text;
}

/** No date is known of a person's own file; the facts say where they come from by their source. */
const NO_DATE = "1900";

const UNITS: Readonly<Record<string, string>> = {
  parameters_total: "parameter",
  parameters_active: "parameter",
  vocabulary: "token",
  context: "token",
  window: "token",
  attended_tokens: "token",
};

/** Such a model in the form of the catalog's. */
export function ownModel({ id, name = id, attention, facts, note }: OwnModel): LanguageModel {
  const read = Object.entries(facts).flatMap(([fact, value]): [string, Fact][] =>
    value === undefined
      ? []
      : [
          [
            fact,
            { value, unit: UNITS[fact] ?? "1", source: OWN_FIGURES, date: NO_DATE, evidence: "derived" },
          ],
        ],
  );
  return {
    ...{ id, name: { en: name, ru: name }, aliases: [], lab: "own", released: NO_DATE },
    ...{ weights: "open", attention, facts: Object.fromEntries(read), ...(note && { note }) },
  };
}
