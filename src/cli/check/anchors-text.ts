import { formatNumber, type Language } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import type { AnchorsReport } from "./anchors-report.ts";
import { WORDS } from "./words.ts";

/** The anchors as a table with its heads, and the yardstick below it. */
export function anchorsText({ anchors, baseline }: AnchorsReport, language: Language): string[] {
  const number = (value: number) => formatNumber(value, { language, significant: 3 });
  const rows = anchors.map(({ name, record, low, middle, high, met, read }) => [
    name[language],
    number(record),
    number(middle),
    `${number(low)}–${number(high)}`,
    (met ? (read ? WORDS.anchorRead : WORDS.anchorMet) : WORDS.anchorMissed)[language],
  ]);
  const { mean, sd, autocorrelation, events } = baseline;
  const said: Readonly<Record<string, string>> = {
    mean: number(mean),
    sd: number(sd),
    ac: number(autocorrelation),
    chance: `${number(100 * events[0]!.probability)}${language === "ru" ? "\u00a0%" : "%"}`,
  };
  const words = WORDS.anchorBaseline[language].replace(/\{(\w+)\}/g, (_, key: string) => said[key]!);
  return [...columns([[...WORDS.anchorColumns[language]], ...rows]), "", ...wrap(words)];
}
