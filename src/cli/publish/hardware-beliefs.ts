import { type Belief, beliefsOf } from "../../api/perf/beliefs.ts";
import type { BeliefRow } from "../../articles/index.ts";
import { constantList } from "../../hardware/index.ts";
import type { Language } from "../../units/index.ts";
import { amountText, bareText } from "../../units/index.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** The constants of the equations as rows. */
export function constantRows({ catalog }: HardwareSetting): BeliefRow[] {
  return constantList(catalog.hardware.document, catalog.hardware.where).map(beliefRow);
}

/** The beliefs behind the cost of an hour of a chip. */
export function costRows({ catalog }: HardwareSetting): BeliefRow[] {
  return beliefsOf(catalog, "costs").map(beliefRow);
}

function beliefRow({ id, name, unit, value, low, high, why, source }: Belief): BeliefRow {
  const told = (amount: number, language: Language) => amountText(amount, unit, language);
  const range = (language: Language) =>
    low === high ? "" : `${bareText(low, unit, language)} … ${bareText(high, unit, language)}`;
  return {
    id,
    name,
    value: { ru: told(value, "ru"), en: told(value, "en") },
    interval: { ru: range("ru"), en: range("en") },
    why,
    source,
  };
}
