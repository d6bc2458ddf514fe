import type { Answer, Clamped, ScenarioAnswer } from "../../analysis/index.ts";
import { DEFAULT_WORLDS } from "../../api/run-question.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";
import { shortProbability } from "./figures.ts";
import { fill } from "./words.ts";

const WORDS = {
  fewWorlds: {
    ru: "прогонов всего {worlds}: так мало их почти ничего не говорит о вероятностях; по умолчанию --worlds {least}",
    en: "worlds in all: {worlds}; so few say little about probabilities; the default is --worlds {least}",
  },
  lost: {
    ru: "сценарий «{scenario}»: исключено прогонов: {lost} из {worlds}; {causes}",
    en: "scenario “{scenario}”: {lost} of {worlds} worlds left out: {causes}",
  },
  "not finite": {
    ru: "первой стала нечисловой {quantity} — в {worlds} ({months})",
    en: "{quantity} was the first not to be finite in {worlds} ({months})",
  },
  level: {
    ru: "не нашлось уровня, при котором {quantity} совпадает с записью, — в {worlds} ({months})",
    en: "no level was found with which {quantity} meets the record in {worlds} ({months})",
  },
  otherCauses: { ru: "и ещё величин: {count}", en: "and {count} more quantities" },
  missed: {
    ru: "расхождение с записью индекса на дату данных больше {tolerance} — у {above} из {worlds} прогонов (самое большое — {worst})",
    en: "at the date of the data {above} of {worlds} worlds miss the record of the index by more than {tolerance} (the worst by {worst})",
  },
  clamped: {
    ru: "эти полосы обрезаны краем своей шкалы (доля прогонов за краем в худшем месяце): {fans}",
    en: "these fans end at their scale (share of worlds beyond it, worst month): {fans}",
  },
  low: { ru: "ниже шкалы", en: "below" },
  high: { ru: "выше шкалы", en: "above" },
} as const;

/** With fewer worlds than this a probability is known to no better than a tenth or so. */
const FEWEST_WORLDS = 64;

/** Quantities named for one scenario; the others are counted. */
const MOST_CAUSES = 3;

/** Beside the answer, on stderr: what weakens it. `grave` is told whatever was asked; `minor` unless it is to be quiet. */
export function answerNotes(answer: Answer, language: Language): { grave: string[]; minor: string[] } {
  const { worlds, anchors, scenarios } = answer;
  const number = (value: number) => formatNumber(value, { language });
  const grave = scenarios
    .filter(({ failed }) => failed > 0)
    .map((scenario) => lostNote(scenario, number(worlds), language));
  if (worlds < FEWEST_WORLDS)
    grave.push(fill(WORDS.fewWorlds[language], { worlds: String(worlds), least: String(DEFAULT_WORLDS) }));
  const minor: string[] = [];
  if (anchors.above > 0)
    minor.push(
      fill(WORDS.missed[language], {
        above: number(anchors.above),
        worlds: number(worlds),
        tolerance: number(anchors.tolerance),
        worst: formatNumber(anchors.worst, { language, significant: 2 }),
      }),
    );
  const fans = clampedFans(answer.clamped, language);
  if (fans.length > 0) minor.push(fill(WORDS.clamped[language], { fans: fans.join("; ") }));
  return { grave, minor };
}

function lostNote({ name, failed, failures }: ScenarioAnswer, worlds: string, language: Language): string {
  const month = (date: string) => formatDate(date.slice(0, 7), language);
  const causes = failures.slice(0, MOST_CAUSES).map(({ quantity, reason, worlds: count, from, to }) =>
    fill(WORDS[reason][language], {
      quantity,
      worlds: formatNumber(count, { language }),
      months: from === to ? month(from) : `${month(from)} — ${month(to)}`,
    }),
  );
  const others = failures.length - causes.length;
  if (others > 0) causes.push(fill(WORDS.otherCauses[language], { count: String(others) }));
  const lost = formatNumber(failed, { language });
  return fill(WORDS.lost[language], { scenario: name[language], lost, worlds, causes: causes.join("; ") });
}

/** "lag_pace above 77% (January 2022)", each fan and side once, in the scenario that loses most. */
function clampedFans(clamped: readonly Clamped[], language: Language): string[] {
  const worst = new Map<string, Clamped>();
  for (const one of clamped) {
    // Nought lies below every log scale: it is missing from the picture by nature.
    if (one.beyond === "nought") continue;
    const key = `${one.output} ${one.beyond}`;
    const known = worst.get(key);
    if (!known || known.share < one.share) worst.set(key, one);
  }
  return [...worst.values()].map(({ output, beyond, share, date }) => {
    const side = beyond === "low" ? WORDS.low : WORDS.high;
    return `${output} ${side[language]} ${percent(share, language)} (${formatDate(date.slice(0, 7), language)})`;
  });
}

/** "77%", "1.5%": what is said of a fan is a share of worlds, no probability. */
function percent(share: number, language: Language): string {
  if (share >= 0.01) return shortProbability(share, language);
  return `${formatNumber(share * 100, { language, significant: 1 })}${language === "ru" ? "\u00a0%" : "%"}`;
}
