import type { Manifest, PlanDifference } from "../../ensemble/bundle/index.ts";
import { formatFault, formatNumber, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import type { Ink } from "../terminal/ink.ts";
import { visible } from "../terminal/visible.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Today } from "./compare-today.ts";
import { differenceLine } from "./part-words.ts";
import type { Verification } from "./verify-bundle.ts";
import { CHANGES, DAMAGE, WORDS } from "./words.ts";

/** Names of one kind that a note lists. */
const MOST_NAMES = 20;

/** The report of a verification, one line for each part or file that differs. */
export function verifyText(
  verification: Verification,
  manifest: Manifest,
  { language, ink }: { language: Language; ink: Ink },
): string[] {
  const { about, result } = manifest;
  const number = (value: number) => formatNumber(value, { language });
  const { reproduced, damaged, differences, plan, parts, today } = verification;
  const head = fill(WORDS.head[language], {
    run: about.runHash,
    question: about.question,
    worlds: number(about.worlds),
    seed: String(about.seed),
    scenarios: about.scenarios.join(", "),
    version: about.version,
  });
  const lines = [...wrap(visible(head)), ""];
  if (reproduced)
    lines.push(...wrap(fill(WORDS.reproduced[language], { parts: number(parts) })).map(ink.strong));
  else {
    const title = damaged.length > 0 ? WORDS.damaged : WORDS.notReproduced;
    const count =
      new Set(differences.map(({ name }) => name)).size + (verification.answer === "differs" ? 1 : 0);
    lines.push(ink.strong(fill(title[language], { count: number(count), parts: number(parts) })));
    for (const { file, problem, expected, got } of damaged)
      lines.push(`  ${visible(fill(DAMAGE[problem][language], { file, expected, got }))}`);
    for (const difference of differences)
      lines.push(`  ${visible(differenceLine(difference, { manifest, plan, language }))}`);
    if (verification.answer === "differs") lines.push(`  ${WORDS.answerDiffers[language]}`);
  }
  if (differences.length > 0)
    lines.push(...wrap(visible(fill(WORDS.madeBy[language], { ...manifest.made, version: about.version }))));
  lines.push(...wrap(fill(WORDS.result[language], { digest: result })));
  if (reproduced && verification.answer === "same") lines.push(WORDS.answerSame[language]);
  if (reproduced && verification.answer === "unchecked") lines.push(...wrap(WORDS.answerUnchecked[language]));
  return [...lines, "", ...todayText(today, manifest, language).map(ink.faint)];
}

function todayText(today: Today, { about }: Manifest, language: Language): string[] {
  if (today.same) return [WORDS.todaySame[language]];
  const [fault] = today.faults;
  if (fault) return wrap(fill(WORDS.noPlanToday[language], { fault: visible(formatFault(fault)) }));
  const head = fill(WORDS.todayDiffers[language], {
    catalog: today.catalogHash,
    catalogThen: about.catalogHash,
    model: today.modelHash,
    modelThen: about.modelHash,
    version: today.version,
    versionThen: about.version,
  });
  const changes = changesText(today.differences, language);
  return [...wrap(visible(head)), ...(changes.length > 0 ? changes : wrap(WORDS.nothingNamed[language]))];
}

/** `equations changed: lag_match, gap (no-rules)`: one item for each kind of thing and of change. */
export function changesText(differences: readonly PlanDifference[], language: Language): string[] {
  const groups = new Map<string, PlanDifference[]>();
  for (const difference of differences) {
    const key = `${CHANGES[difference.of][language]}, ${CHANGES[difference.change][language]}`;
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups].flatMap(([title, members]) => {
    const names = members
      .slice(0, MOST_NAMES)
      .map(({ name, scenarios }) => (scenarios.length > 0 ? `${name} (${scenarios.join(", ")})` : name));
    const more = members.length - names.length;
    const rest = more > 0 ? [fill(WORDS.more[language], { count: String(more) })] : [];
    return wrap(visible(`${title}: ${[...names, ...rest].join(", ")}`), { first: "  ", indent: "    " });
  });
}
