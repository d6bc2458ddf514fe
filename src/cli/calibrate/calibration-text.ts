import type { CalibratedBelief } from "../../analysis/calibrate/calibrate.ts";
import type { Catalog } from "../../catalog/index.ts";
import { formatCompact, formatNumber, type Language } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { CalibrationRun } from "./run-calibration.ts";
import { WORDS } from "./words.ts";

/** What `ssylka calibrate --json` prints: the whole run, its counts left out. */
export function calibrationReport(run: CalibrationRun) {
  const { counts: _, refused: __, ...report } = run;
  return { ...report, barelyMoved: run.beliefs.filter(({ moved }) => !moved).length };
}

/** What weighed, what the data narrowed and what they left, as lines. */
export function calibrationText(
  run: CalibrationRun,
  { catalog, language, ink }: { catalog: Catalog; language: Language; ink: Ink },
): string[] {
  const whole = (value: number) => formatNumber(value, { language, decimals: 0 });
  const words = (...names: readonly (keyof typeof WORDS)[]) => names.map((name) => WORDS[name][language]);
  const moved = run.beliefs.filter((belief) => belief.moved);
  const error = formatNumber(run.widthRatioError, { language, significant: 1 });
  const rest = run.beliefs.length - moved.length;
  const name = (belief: CalibratedBelief) =>
    catalog.parameters.get(belief.parameter)?.name[language] ?? belief.parameter;
  const number = (value: number) => formatCompact(value, { language, significant: 2 });
  const beliefs = moved
    .sort((a, b) => (a.widthRatio ?? 1) - (b.widthRatio ?? 1))
    .map((belief) => [
      name(belief),
      belief.widthRatio === undefined ? "—" : formatNumber(belief.widthRatio, { language, significant: 2 }),
      number(belief.prior.p50),
      number(belief.posterior.p50),
    ]);
  const outputs = run.outputs.map(({ id, prior, posterior }) => [
    id,
    number(prior.p50),
    number(posterior.p50),
  ]);
  const series = run.series.map(({ name: words, months, effectiveWorlds }) => [
    words[language],
    String(months.length),
    whole(effectiveWorlds),
  ]);
  return [
    ink.strong(WORDS.title[language].replace("{month}", run.to)),
    WORDS.effective[language].replace("{n}", whole(run.effectiveWorlds)).replace("{all}", whole(run.worlds)),
    "",
    ...columns([words("series", "points", "alone"), ...series]),
    "",
    ...(beliefs.length === 0
      ? [WORDS.none[language]]
      : columns([words("belief", "width", "before", "after"), ...beliefs])),
    ...(beliefs.length === 0
      ? []
      : wrap(WORDS.barely[language].replace("{n}", String(rest)).replace("{error}", error))),
    "",
    ...columns([words("output", "before", "after"), ...outputs]),
    "",
    ...wrap(WORDS.caution[language]),
  ];
}
