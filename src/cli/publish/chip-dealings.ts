import type { ChipDealing } from "../../articles/index.ts";
import type { Catalog, Chip, Dealing, Text } from "../../catalog/index.ts";
import { dealingAmount } from "../rules/dealings-text.ts";
import { STAGES } from "../rules/words.ts";
import { inBoth } from "./chip-words.ts";

/** Licences, promises, orders and deliveries that name a chip, oldest first. None of them changes its status. */
export function chipDealings({ id }: Chip, { dealings }: Pick<Catalog, "dealings">): ChipDealing[] {
  return [...dealings.values()]
    .filter(({ chips }) => chips.includes(id))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((one) => ({
      on: one.on,
      ...(one.until === undefined ? {} : { until: one.until }),
      stage: STAGES[one.stage],
      title: one.title,
      ...amountOf(one),
      weak: one.weak,
      source: one.source,
      at: one.at,
      ...(one.note === undefined ? {} : { note: one.note }),
    }));
}

function amountOf({ amount }: Dealing): { amount?: Text } {
  return amount === undefined ? {} : { amount: inBoth((language) => dealingAmount(amount, language)) };
}
