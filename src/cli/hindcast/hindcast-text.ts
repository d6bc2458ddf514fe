import type { FamilyScore } from "../../analysis/hindcast/hindcast.ts";
import type { Skill } from "../../analysis/hindcast/skill.ts";
import { csvLines } from "../../catalog/write-csv.ts";
import { formatNumber, formatPercent, type Language, MINUS } from "../../units/index.ts";
import { runLine } from "../run-line.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { HindcastRun } from "./run-hindcast.ts";
import { WORDS } from "./words.ts";

/** The scores as lines: one row a family, what they mean, and what was written after the events. */
export function hindcastText(
  run: HindcastRun,
  { language, ink }: { language: Language; ink: Ink },
): string[] {
  const { asOf, families, beliefs, anchored } = run;
  const head = [
    WORDS.family,
    WORDS.n,
    WORDS.inBand,
    WORDS.crps,
    WORDS.skill,
    WORDS.persistence,
    WORDS.logScore,
  ];
  const rows = families.map((family) => rowOf(family, language));
  const title = WORDS.title[language]
    .replace("{month}", asOf.month)
    .replace("{kind}", WORDS[asOf.kind][language]);
  const postHoc = beliefs.postHoc.filter((id) => !anchored.includes(id));
  return [
    ink.strong(title),
    "",
    ...columns([head.map((word) => word[language]), ...rows]),
    "",
    ...wrap(WORDS.how[language]),
    ...wrap(WORDS.postHoc[language].replace("{n}", String(postHoc.length))),
    "",
    ...wrap(WORDS.postHocIds[language].replace("{n}", String(postHoc.length))),
    ...wrap(postHoc.join(", "), { indent: "  " }).map((line) => ink.faint(line)),
    "",
    ...wrap(runLine(run, language)).map(ink.faint),
  ];
}

function rowOf(family: FamilyScore, language: Language): string[] {
  const score = (value: number) => formatNumber(value, { language, significant: 2 });
  return [
    family.name[language],
    String(family.n),
    formatPercent(family.coverage["90"], { language, decimals: 0 }),
    score(family.crps),
    skillText(family.line, language),
    skillText(family.persistence, language),
    score(family.logScore),
  ];
}

/** "23% (10…39)", or a dash where there is no yardstick. */
function skillText({ skill, interval, n }: Skill, language: Language): string {
  if (n === 0) return "—";
  const percent = (value: number) => {
    const points = Math.round(value * 100);
    return points < 0 ? `${MINUS}${-points}` : String(points);
  };
  const sign = language === "ru" ? "\u00a0%" : "%";
  return `${percent(skill)}${sign} (${percent(interval[0])}…${percent(interval[1])})`;
}

/** The scores as CSV, one row a family, each with what identifies the run. */
export function hindcastCsv({ asOf, families, runHash }: HindcastRun): string {
  const header =
    "as_of,kind,family,n,coverage50,coverage80,coverage90,crps,crps_skill,low,high,skill_n,persistence_skill,log_score,run_hash";
  const rows = families.map(({ id, n, coverage, crps, line, persistence, logScore }) => [
    ...[asOf.month, asOf.kind, id, n, coverage["50"], coverage["80"], coverage["90"], crps],
    ...[line.skill, line.interval[0], line.interval[1], line.n, persistence.skill, logScore, runHash],
  ]);
  return `${csvLines(header.split(","), rows).join("\n")}\n`;
}
