import { type Impulse, type Signed, undecided } from "../../analysis/impulse.ts";
import type { Workspace } from "../../api/workspace.ts";
import { formatDate, formatNumber, type Language, percentSign, plural } from "../../units/index.ts";
import { errorCell, figure, shortProbability, signed } from "../answer/figures.ts";
import { fill } from "../answer/words.ts";
import { SHORT_NAMES } from "../publish/rule-short-names.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { RuleImpulse } from "./rule-impulses.ts";
import type { EffectRun } from "./run-effect.ts";
import { outputName, WORDS } from "./words.ts";

interface Context {
  readonly workspace: Workspace;
  readonly language: Language;
  readonly ink: Ink;
}

/** Effects for people: a table a rule, the rules without any in one line, what identifies the run. */
export function effectText(run: EffectRun, context: Context): string[] {
  const { language, ink } = context;
  const tables = run.effects.flatMap((effect) => [...table(effect, context), ""]);
  const note = run.effects.length === 0 ? [] : [...wrap(WORDS.note[language]).map(ink.faint), ""];
  return [...tables, ...note, ...idleLines(run, context), ...wrap(editionLine(run, language)).map(ink.faint)];
}

function table({ rule: id, date, impulses }: RuleImpulse, { workspace, language, ink }: Context): string[] {
  const rule = workspace.ruleBook.rules.find((one) => one.id === id)!;
  const heading = fill(WORDS.heading[language], {
    rule: (SHORT_NAMES[id] ?? rule.title)[language],
    id,
    date: formatDate(date, language),
  });
  const heads = Object.values(WORDS.columns).map((words) => words[language]);
  return [
    ...wrap(heading).map(ink.strong),
    ...columns([heads, ...impulses.map((one) => row(one, language))]),
  ];
}

function row(impulse: Impulse, language: Language): string[] {
  const { output, peak, settled } = impulse;
  const { value, mcse } = peak.positive;
  return [
    outputName(output)[language],
    effectCell(peak, output, language),
    effectCell(settled, output, language),
    halfCell(impulse, language),
    `${shortProbability(value, language)}${errorCell(mcse, language)}`,
  ];
}

/** Months to half of the peak; where there is no effect to speak of, that. */
export function halfCell({ half, none, moved, peak }: Impulse, language: Language): string {
  if (!none)
    return `${figure(half.p50, language)} (${figure(half.p5, language)}…${figure(half.p95, language)})`;
  if (undecided({ peak, moved })) return WORDS.unclear[language];
  if (moved > 0.5) return WORDS.small[language];
  return fill(WORDS.rare[language], { share: shortProbability(1 - moved, language) });
}

/** "+12% (+3…+30)", "×1,100 (×3…×1,400)" of what grows tenfold or more, or months of lag. */
export function effectCell({ p5, p50, p95 }: Signed, output: string, language: Language): string {
  if (output === "lag") return `${signed(p50, language)} (${signed(p5, language)}…${signed(p95, language)})`;
  if (p50 >= TENFOLD) {
    const times = (share: number): string => `×${figure(share + 1, language)}`;
    return `${times(p50)} (${times(p5)}…${times(p95)})`;
  }
  const show = (share: number): string => signed(share * 100, language);
  return `${show(p50)}${show(p50) === "≈0" ? "" : percentSign(language)} (${show(p5)}…${show(p95)})`;
}

/** As a change: nine times as much again. */
const TENFOLD = 9;

function idleLines({ idle, effects, alone }: EffectRun, { language, ink }: Context): string[] {
  if (idle.length === 0) return [];
  const line = wrap(fill(WORDS.idle[language], { list: idle.join(", ") }));
  const why = alone ? [] : wrap(WORDS.idleNote[language]).map(ink.faint);
  return [...line, ...(effects.length === 0 || !alone ? why : []), ""];
}

function editionLine(run: EffectRun, language: Language): string {
  const count = formatNumber(run.worlds, { language });
  return fill(WORDS.edition[language], {
    scenario: run.name[language],
    how: run.alone ? WORDS.howAlone[language] : "",
    data: formatDate(run.dataDate, language),
    law: formatDate(run.lawDate, language),
    worlds: `${count} ${plural(run.worlds, language, WORDS.worldsCount[language])}`,
    seed: String(run.seed),
    model: run.modelHash,
    catalog: run.catalogHash,
    version: run.version,
  });
}
