import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { NamedLayout } from "./layout.ts";
import type { ModelSpec } from "./model-spec.ts";
import { scaleUpDomain } from "./network.ts";

/**
 * Layouts worth trying, on powers of two up to `mostChips`: one tensor group inside the scale-up domain, and for
 * a mixture also experts spread over all chips with attention copied.
 */
export function usualLayouts(
  chip: ChipSpec,
  model: ModelSpec,
  mostChips: number,
  c: Constants,
): NamedLayout[] {
  const found: NamedLayout[] = [];
  const domain = scaleUpDomain(chip, c);
  for (let chips = 1; chips <= mostChips; chips *= 2) {
    if (chips <= domain && chips <= model.heads)
      found.push({ chips, tensorParallel: chips, expertParallel: 1 });
    if (chips > 1 && chips <= model.experts) found.push({ chips, tensorParallel: 1, expertParallel: chips });
  }
  return found;
}
