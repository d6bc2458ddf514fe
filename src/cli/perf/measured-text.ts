import type { Placed } from "../../api/perf/measured.ts";
import { formatProbability, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { wrap } from "../terminal/wrap.ts";
import { figure } from "./figures.ts";
import { WORDS } from "./words.ts";

/** Where a measured value lies, in a sentence; nothing without one. */
export function measuredText(placed: Placed | undefined, language: Language): string[] {
  if (!placed) return [];
  const { value, quantile, verdict } = placed;
  const line = fill(WORDS.measured[language], {
    value: figure(value, language),
    share: formatProbability(1 - quantile, language),
    verdict: WORDS[verdict][language],
  });
  return ["", ...wrap(line)];
}
