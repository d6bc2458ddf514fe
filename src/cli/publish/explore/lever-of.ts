import type { Lever, Written } from "../../../articles/explore/types.ts";
import type { Parameter } from "../../../catalog/index.ts";
import { distribution } from "../../../random/index.ts";
import type { Language } from "../../../units/index.ts";
import { quantileWords, writtenAs } from "../parameter-entries.ts";
import type { LeverEntry } from "./lever-groups.ts";

/** The ends of a slider: what lies beyond holds one world in a hundred on each side. */
const ENDS = [0.01, 0.99] as const;
/** Above such a ratio of its ends a slider moves by ratios. */
const WIDE = 8;

/** A belief as a reader may fix it, with the words that the page has of its own. */
export function leverOf(parameter: Parameter, language: Language, entry: Partial<LeverEntry> = {}): Lever {
  const { name, unit, distribution: spec } = parameter;
  const drawn = distribution(spec);
  const [first, middle, last] = [ENDS[0], 0.5, ENDS[1]].map((p) => drawn.quantile(p)) as [
    number,
    number,
    number,
  ];
  const [low, high] = entry.range ?? [first, last];
  const written = writtenOf(parameter);
  const common = {
    name: entry.name?.[language] ?? capital(name[language]),
    unit,
    ...(written && { written }),
    ...(entry.about && { about: entry.about[language] }),
    low,
    middle,
    high,
  };
  if ("discrete" in spec && !entry.range) {
    const values = (spec.discrete as readonly { readonly value: number }[]).map(({ value }) => value);
    return {
      ...common,
      options: values.map((value) => ({ value, name: quantileWords(parameter, value)[language] })),
    };
  }
  return { ...common, ...(low > 0 && high / low > WIDE && { log: true }) };
}

/** A lever that sets series: from nothing to all of what it speaks of. */
export function settingOf(entry: LeverEntry, language: Language): Lever {
  const { name, about, sets, from, through, page } = entry;
  return {
    name: name![language],
    unit: "1",
    written: "share",
    ...(about && { about: about[language] }),
    sets: { series: sets!, from: from!, through: through ?? [], href: page! },
    low: 0,
    middle: 0,
    high: 1,
  };
}

/** Beliefs in logarithms a year and in chances a month: their equations take them to the power of e, or as hazards. */
function writtenOf(parameter: Parameter): Written | undefined {
  const { id, unit } = parameter;
  if (unit === "1") return writtenAs(parameter);
  if (unit === "1/month" || unit === "1/(month*ECI)") return "rate";
  if (unit !== "1/year") return undefined;
  if (/^(?:price|energy)_trend$/.test(id)) return "fall";
  return /growth|trend|drift|concentration/.test(id) ? "growth" : undefined;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
