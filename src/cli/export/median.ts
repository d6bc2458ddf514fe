import type { Parameter } from "../../catalog/index.ts";
import type { CoreValue } from "../../engine/xmile/index.ts";
import { distribution } from "../../random/index.ts";

/** A belief at its median, with its distribution in words; a scenario may have put a number or another in its place. */
export function medianOf(
  parameter: Parameter,
  override: number | Parameter["distribution"] | undefined,
): CoreValue {
  if (typeof override === "number")
    return { value: override, doc: { en: "Set by the scenario.", ru: "Задано сценарием." } };
  const spec = override ?? parameter.distribution;
  const belief = distribution(spec);
  const [low, value, high] = [0.05, 0.5, 0.95].map((at) => belief.quantile(at)) as [number, number, number];
  if (low === high) return { value };
  const written = JSON.stringify(spec).replaceAll('"', "");
  const ends = `${Number(low.toPrecision(6))} … ${Number(high.toPrecision(6))}`;
  return {
    value,
    doc: {
      en: `The median of a belief: 90 % interval ${ends} (${written}).`,
      ru: `Медиана предположения: 90\u00A0%-й интервал ${ends} (${written}).`,
    },
  };
}
