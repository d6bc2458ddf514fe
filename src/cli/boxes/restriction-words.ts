import type { Restriction } from "../../analysis/sensitivity/index.ts";
import type { Parameter, Text } from "../../catalog/index.ts";
import { formatNumber, type Language, percentSign } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { quantileWords } from "../publish/parameter-entries.ts";
import { WORDS } from "./words.ts";

/** Whether a belief has a few values only, one of which is then the bound itself: "at least 60%", not "above 60%". */
function hasFewValues({ distribution }: Parameter): boolean {
  return Object.hasOwn(distribution, "discrete");
}

/** A restriction in words: "above 40 months (upper 35% of its values)"; of a switch, the option that it leaves. */
export function restrictionWords({ low, high, below, above }: Restriction, belief: Parameter): Text {
  const inBoth = (say: (language: Language) => string): Text => ({ ru: say("ru"), en: say("en") });
  const options = Object.keys(belief.options ?? {}).map(Number);
  const left = options.filter((value) => value >= low && value <= high);
  if (left.length > 0)
    return inBoth((language) => left.map((value) => belief.options![String(value)]![language]).join(", "));
  const few = hasFewValues(belief);
  const share = (part: number, language: Language) =>
    formatNumber(part * 100, { language, decimals: 0 }) + percentSign(language);
  return inBoth((language) => {
    const ends = {
      low: Number.isFinite(low) ? quantileWords(belief, low)[language] : "",
      high: Number.isFinite(high) ? quantileWords(belief, high)[language] : "",
    };
    const [form, prior, part] =
      ends.high === ""
        ? [few ? WORDS.atLeast : WORDS.above, WORDS.priorUpper, 1 - below]
        : ends.low === ""
          ? [few ? WORDS.atMost : WORDS.below, WORDS.priorLower, 1 - above]
          : [WORDS.between, WORDS.priorMiddle, 1 - below - above];
    return `${fill(form[language], ends)} (${fill(prior[language], { share: share(part, language) })})`;
  });
}
