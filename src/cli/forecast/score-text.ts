import { formatDate, formatNumber, formatPercent, type Language, MINUS } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { told } from "./forecast-text.ts";
import type { ForecastScoreReport } from "./score-forecast.ts";
import { WORDS } from "./words.ts";

type Point = ForecastScoreReport["points"][number];
type Score = ForecastScoreReport["families"][number];

/** The score as lines: a row a point, a row a family, then what does not count or is left out, and why. */
export function scoreText(
  score: ForecastScoreReport,
  { language, ink }: { language: Language; ink: Ink },
): string[] {
  const { forecast, points, families, all, shown, leftOut } = score;
  const say = (name: keyof typeof WORDS) => WORDS[name][language];
  const aside = new Map(points.flatMap(({ why, series }) => (why ? [[series, why] as const] : [])));
  const heads = ["point", "date", "told", "came", "inside"] as const;
  const scores = ["family", "n", "in50", "in80", "in90", "crps", "line", "persistence"] as const;
  const written =
    forecast.written === null
      ? []
      : [say("written").replace("{date}", formatDate(forecast.written, language))];
  return [
    ink.strong(say("scoreTitle").replace("{date}", formatDate(forecast.asOf, language))),
    "",
    ...columns([heads.map(say), ...points.map((point) => pointRow(point, language))]),
    "",
    ...columns([
      scores.map(say),
      ...families.map((family) => familyRow(family, language)),
      coverageRow(say("all"), all, language),
      coverageRow(say("shown"), shown, language),
    ]),
    "",
    ...wrap(say("scoreHow")),
    "",
    ink.strong(say("beyondWhy")),
    ...reasons(
      score.missed.flatMap(({ id, why }) => (why === null ? [] : [{ id, why }])),
      language,
    ),
    "",
    ink.strong(say("why")),
    ...reasons(
      [...aside].map(([id, why]) => ({ id, why })),
      language,
    ),
    "",
    ink.strong(say("leftOut")),
    ...reasons(leftOut, language),
    "",
    [...written, forecast.worlds, forecast.version, forecast.runHash].join(" · "),
  ];
}

/** Each reason once, after all that it is given for. */
function reasons(
  list: readonly { readonly id: string; readonly why: { readonly [one in Language]: string } }[],
  language: Language,
): string[] {
  const whys = [...new Set(list.map(({ why }) => why[language]))];
  return whys.flatMap((why) => {
    const ids = list.filter((one) => one.why[language] === why).map(({ id }) => id);
    return wrap(`${ids.join(", ")}: ${why}`, { indent: "    ", first: "  " });
  });
}

function pointRow(point: Point, language: Language): string[] {
  const { series, date, p5, p50, p95, observed, within, counts } = point;
  // Points of an index differ in the third figure.
  const number = (value: number) =>
    value >= 100 && value < 1000 ? formatNumber(value, { language, decimals: 1 }) : told(value, language);
  const inside =
    within === null ? WORDS.beyond[language] : formatPercent(within / 100, { language, decimals: 0 });
  return [
    series,
    formatDate(date, language),
    `${number(p50)} (${number(p5)} … ${number(p95)})`,
    number(observed),
    counts ? inside : `${inside}, ${WORDS.notCounted[language]}`,
  ];
}

function familyRow(family: Score, language: Language): string[] {
  return [
    ...coverageRow(family.name[language], family, language),
    told(family.crps ?? Number.NaN, language),
    skillText(family.line, language),
    skillText(family.persistence, language),
  ];
}

function coverageRow(
  name: string,
  { n, coverage }: Pick<Score, "n" | "coverage">,
  language: Language,
): string[] {
  const shares = ([50, 80, 90] as const).map((level) =>
    formatPercent(coverage[level] ?? Number.NaN, { language, decimals: 0 }),
  );
  return [name, String(n), ...shares];
}

/** "23% (10% … 39%)", or a dash where there is no yardstick. */
function skillText({ skill, interval }: Score["line"], language: Language): string {
  if (skill === null) return "—";
  const ends = interval === null ? "" : ` (${interval.map((end) => signed(end, language)).join(" … ")})`;
  return `${signed(skill, language)}${ends}`;
}

function signed(share: number, language: Language): string {
  const words = formatPercent(Math.abs(share), { language, decimals: 0 });
  return share < 0 ? `${MINUS}${words}` : words;
}
