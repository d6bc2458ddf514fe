import { escapeMarkup } from "../../charts/index.ts";
import { formatNumber, formatPercent, MINUS } from "../../units/index.ts";
import { markdownOptions } from "../article-page.ts";
import { figure } from "../figure.ts";
import { time } from "../page.ts";
import { headings, opening, scroll } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { forecastSection } from "./forecast-section.ts";
import { HINDCAST_PATH } from "./path.ts";
import { shareCell } from "./share-cell.ts";
import type { HindcastOfDate, HindcastPage, HindcastRow } from "./types.ts";
import { HINDCAST_WORDS as WORDS } from "./words.ts";

/** Scores of runs as of earlier dates: the chart, a table a date, what was written later, how scores are computed. */
export function hindcastMain(page: HindcastPage, input: SiteInput, language: Language): string {
  const options = { ...markdownOptions(input, language, HINDCAST_PATH), where: HINDCAST_PATH };
  const { runs, goals } = page;
  const counts = runs.map(({ postHoc }) => postHoc.length);
  const link = (words: string) => `<a href="#later">${escapeMarkup(words)}</a>`;
  const caution = filled(WORDS.caution[language], { beliefs: link(range(counts)) });
  const goal = (of: "coverage" | "skill") => runs.flatMap(({ rows }) => rows.map(({ met }) => met[of]));
  const told = (all: readonly (boolean | null)[]) => link(String(all.filter((one) => one !== null).length));
  const reached = (all: readonly (boolean | null)[]) =>
    link(String(all.filter((one) => one === true).length));
  const goalWords = filled(WORDS.goals[language], {
    coverageMet: reached(goal("coverage")),
    coverageOf: told(goal("coverage")),
    skillMet: reached(goal("skill")),
    skillOf: told(goal("skill")),
    coverage: link(`${Math.round(100 * goals.coverage90[0]!)}–${percent(goals.coverage90[1]!, language)}`),
    skill: link(percent(goals.crpsSkill, language)),
  });
  const tables = runs.map((run) => table(run, language)).join("\n");
  return `<article class="reading">${opening(WORDS.title, WORDS.lede, language)}
<p id="later">${goalWords}</p>
<p>${caution}</p>
${kindWords(page, language)}
${figure(page.figure, options)}
</article>
${forecastSection(page.forecast, input, language)}
${tables}
<article class="reading"><section id="how"><h2>${escapeMarkup(WORDS.how[language])}</h2><p class="record">${escapeMarkup(WORDS.method[language])}</p></section>
</article>`;
}

function kindWords({ refused }: HindcastPage, language: Language): string {
  if (refused.length === 0) return "";
  const dates = refused.map(({ until }) => time(until, language)).join(", ");
  const when = filled(WORDS.runsRefused[language], { dates });
  return `<p>${filled(WORDS.kind[language], { refused: when })}</p>`;
}

const COLUMNS = [
  WORDS.family,
  WORDS.n,
  WORDS.in50,
  WORDS.in80,
  WORDS.in90,
  WORDS.crps,
  WORDS.skill,
  WORDS.persistence,
  WORDS.logScore,
  WORDS.goal,
];

function table(run: HindcastOfDate, language: Language): string {
  const rows = run.rows.map((one) => row(one, language)).join("");
  const name = `${WORDS.until[language]} ${run.until}`;
  const scores = `<table class="twin numeric"><thead><tr>${headings(COLUMNS, language)}</tr></thead><tbody>${rows}</tbody></table>`;
  const beliefs = filled(WORDS.beliefs[language], {
    dated: String(run.dated),
    ofThen: String(run.ofThen),
    postHoc: String(run.postHoc.length),
  });
  const later = run.postHoc
    .map(
      ({ id, name: words }) =>
        `<li><a href="parameters.html#${escapeMarkup(id)}">${escapeMarkup(words[language])}</a></li>`,
    )
    .join("");
  return `<section id="${run.until.slice(0, 7)}"><h2>${escapeMarkup(WORDS.until[language])} ${time(run.until, language)}</h2>
${scroll(scores, name)}
<p class="record">${beliefs}. ${escapeMarkup(WORDS.run[language])} <code>${escapeMarkup(run.runHash)}</code>, ${escapeMarkup(WORDS.worlds[language])}: ${formatNumber(run.worlds, { language })}, ${escapeMarkup(run.version)}.</p>
<details><summary>${escapeMarkup(WORDS.bySeries[language])}</summary>${scroll(seriesTable(run, language), name)}</details>
<details><summary>${escapeMarkup(WORDS.later[language])}</summary><ul class="record">${later}</ul></details>
</section>`;
}

function seriesTable({ series }: HindcastOfDate, language: Language): string {
  const columns = [WORDS.family, WORDS.n, WORDS.in90, WORDS.crps];
  const rows = series.map(({ name, n, coverage90, crps }) => {
    const cells = [
      String(n),
      shareCell(coverage90, n, language),
      formatNumber(crps, { language, significant: 2 }),
    ];
    const rest = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("");
    return `<tr><th scope="row">${escapeMarkup(name[language])}</th>${rest}</tr>`;
  });
  return `<table class="twin numeric"><thead><tr>${headings(columns, language)}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function row(one: HindcastRow, language: Language): string {
  const score = (value: number) => formatNumber(value, { language, significant: 2 });
  const skill =
    one.skill === null
      ? WORDS.nothing[language]
      : `${signed(one.skill, language)} (${one.skillInterval.map((end) => signed(end ?? Number.NaN, language)).join(" … ")})`;
  const cells = [
    String(one.n),
    shareCell(one.coverage["50"], one.n, language),
    shareCell(one.coverage["80"], one.n, language),
    shareCell(one.coverage["90"], one.n, language),
    score(one.crps),
    skill,
    one.persistence === null ? WORDS.nothing[language] : signed(one.persistence, language),
    score(one.logScore),
    [one.met.coverage, one.met.skill].map((met) => verdict(met)[language]).join(", "),
  ];
  const rest = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("");
  return `<tr><th scope="row">${escapeMarkup(one.name[language])}</th>${rest}</tr>`;
}

function verdict(met: boolean | null) {
  if (met === null) return WORDS.nothing;
  return met ? WORDS.met : WORDS.missed;
}

function percent(share: number, language: Language): string {
  return formatPercent(share, { language, decimals: 0 });
}

function signed(share: number, language: Language): string {
  return share < 0 ? `${MINUS}${percent(-share, language)}` : percent(share, language);
}

/** "92–103", or one number where all are the same. */
function range(counts: readonly number[]): string {
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return low === high ? String(low) : `${low}–${high}`;
}

/** Words with markup in the place of `{name}`. */
function filled(words: string, parts: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
