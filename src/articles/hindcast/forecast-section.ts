import { escapeMarkup } from "../../charts/index.ts";
import { formatCompact, formatNumber, formatPercent, MINUS } from "../../units/index.ts";
import { markdownOptions } from "../article-page.ts";
import { figure } from "../figure.ts";
import { time } from "../page.ts";
import { headings, scroll } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import type {
  ForecastFamilyRow,
  ForecastPointRow,
  ForecastReason,
  ForecastSection,
  ForecastShares,
} from "./forecast-types.ts";
import { FORECAST_WORDS as WORDS } from "./forecast-words.ts";
import { HINDCAST_PATH } from "./path.ts";
import { shareCell } from "./share-cell.ts";
import { HINDCAST_WORDS } from "./words.ts";

/** The committed forecast: when it was written, each point with what came, scores, misses and what is left out. */
export function forecastSection(one: ForecastSection, input: SiteInput, language: Language): string {
  const options = { ...markdownOptions(input, language, HINDCAST_PATH), where: HINDCAST_PATH };
  const say = (name: keyof typeof WORDS) => escapeMarkup(WORDS[name][language]);
  const years = { from: year(one.asOf), to: year(one.points[0]!.date), date: time(one.committed, language) };
  const words = (name: keyof typeof WORDS) => filled(WORDS[name][language], years);
  const link = (shown: string) => `<a href="#forecast-points">${escapeMarkup(shown)}</a>`;
  const { coverage, n } = one.all;
  const result = filled(WORDS.result[language], {
    n: link(String(n)),
    in90: link(percent(coverage["90"], language)),
    in50: link(percent(coverage["50"], language)),
  });
  const rows = one.points.map((point) => pointRow(point, language)).join("");
  const families = [
    ...one.families.map((family) => familyRow(family.name[language], family, language)),
    familyRow(WORDS.all[language], one.all, language),
    familyRow(WORDS.shown[language], one.shown, language),
  ].join("");
  return `<article class="reading"><section id="forecast"><h2>${words("title")}</h2>
<p>${words("written")}</p>
<p>${result}</p>
<p>${words("weak")}</p>
<p class="record">${escapeMarkup(HINDCAST_WORDS.run[language])} <code>${escapeMarkup(one.runHash)}</code>, <code>${escapeMarkup(one.modelHash)}</code>, ${escapeMarkup(HINDCAST_WORDS.worlds[language])}: ${formatNumber(one.worlds, { language })}, ${escapeMarkup(one.version)}.</p>
</section></article>
${one.figures.map((chart) => figure(chart, options)).join("\n")}
<section id="forecast-points"><h3>${say("points")}</h3>
${table([WORDS.what, WORDS.date, WORDS.told, WORDS.came, WORDS.inside], rows, WORDS.points[language], language)}
</section>
<section id="forecast-families"><h3>${say("families")}</h3>
${table(SCORES, families, WORDS.families[language], language, "twin numeric")}
<p class="record">${say("method")}</p>
</section>
<article class="reading">
<h3>${say("why")}</h3>${reasons(one.missed, language)}
<details><summary>${say("whyNot")}</summary>${reasons(one.notCounted, language)}</details>
<details open><summary>${say("leftOut")}</summary>${reasons(one.leftOut, language)}</details>
</article>`;
}

/** The year of a day alone: it is part of a name. */
function year(date: string): string {
  const digits = escapeMarkup(date.slice(0, 4));
  return `<time datetime="${digits}">${digits}</time>`;
}

const SCORES = [
  HINDCAST_WORDS.family,
  HINDCAST_WORDS.n,
  HINDCAST_WORDS.in50,
  HINDCAST_WORDS.in80,
  HINDCAST_WORDS.in90,
  HINDCAST_WORDS.crps,
  HINDCAST_WORDS.skill,
  HINDCAST_WORDS.persistence,
];

function table(
  columns: Parameters<typeof headings>[0],
  rows: string,
  name: string,
  language: Language,
  kind = "twin",
): string {
  return scroll(
    `<table class="${kind}"><thead><tr>${headings(columns, language)}</tr></thead><tbody>${rows}</tbody></table>`,
    name,
  );
}

function pointRow(point: ForecastPointRow, language: Language): string {
  const { name, href, date, median, low, high, observed, source, within, counts } = point;
  const number = (value: number) => escapeMarkup(told(value, language));
  const inside =
    within === null
      ? `<strong>${escapeMarkup(WORDS.missedCell[language])}</strong>`
      : escapeMarkup(percent(within / 100, language));
  const note = counts ? inside : `${inside}, ${escapeMarkup(WORDS.notCounted[language])}`;
  const told90 = `<a href="${escapeMarkup(href)}">${number(median)}</a> (${number(low)} … ${number(high)})`;
  return `<tr><th scope="row"><a href="${escapeMarkup(href)}">${escapeMarkup(name[language])}</a></th><td>${time(date, language)}</td><td>${told90}</td><td><a href="sources.html#${escapeMarkup(source)}">${number(observed)}</a></td><td>${note}</td></tr>`;
}

function familyRow(
  name: string,
  one: ForecastShares & Partial<ForecastFamilyRow>,
  language: Language,
): string {
  const { n, coverage, crps, line, persistence } = one;
  const cells = [
    String(n),
    ...(["50", "80", "90"] as const).map((level) => shareCell(coverage[level], n, language)),
    crps == null ? "—" : formatNumber(crps, { language, significant: 2 }),
    signed(line, language),
    signed(persistence, language),
  ];
  const rest = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("");
  return `<tr><th scope="row">${escapeMarkup(name)}</th>${rest}</tr>`;
}

function reasons(list: readonly ForecastReason[], language: Language): string {
  const items = list.map(({ names, why }) => {
    const whose = names.map((name) => name[language]).join(", ");
    return `<li><strong>${escapeMarkup(whose)}.</strong> ${escapeMarkup(why[language])}</li>`;
  });
  return `<ul class="record">${items.join("")}</ul>`;
}

const MILLION = 1e6;

/** Two figures, great numbers in words; points of an index to a tenth. */
function told(value: number, language: Language): string {
  if (Math.abs(value) >= MILLION) return formatCompact(value, { language, significant: 2 });
  return value >= 100 && value < 1000
    ? formatNumber(value, { language, decimals: 1 })
    : formatNumber(value, { language, significant: 2 });
}

function percent(share: number | null, language: Language): string {
  return share === null ? "—" : formatPercent(share, { language, decimals: 0 });
}

function signed(share: number | null | undefined, language: Language): string {
  if (share == null) return "—";
  return share < 0 ? `${MINUS}${percent(-share, language)}` : percent(share, language);
}

/** Words with markup in the place of `{name}`. */
function filled(words: string, parts: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
