import { dayBefore, type RuleLink, type Standing, type StatusRow } from "../../articles/index.ts";
import type { Chip, Text } from "../../catalog/index.ts";
import {
  bindingDate,
  type ChipStatus,
  chineseGate,
  firstDay,
  QUANTITY_WORDS,
  type QuantityName,
  quantities,
  type RuleBook,
  STATUS_WORDS,
  type Stretch,
  sinceAnnounced,
  status,
  timeline,
} from "../../rules/index.ts";
import { REVIEWS } from "../rules/rules-text.ts";
import { SHORT_STATUS, STANCES } from "../rules/words.ts";
import { CHIP_WORDS, filledText, inBoth, SPAN_KINDS, STANCE_KINDS } from "./chip-words.ts";

/** Whose purchases the pages are about. */
export const DESTINATION = "CN";

/** Policies on applications; the others only say that a licence or a notice is needed. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  "presumption-of-denial",
  "case-by-case",
  "presumption-of-approval",
]);

/** The start of the drawing for chips older than every rule on chips. */
const FIRST_DRAWN = "2022-01-01";

/** Every stretch of a chip for a delivery to China since it was announced; none for a chip of China's own. */
export function chipStretches(chip: Chip, ruleBook: RuleBook): readonly Stretch[] {
  if (chip.headquarters === DESTINATION) return [];
  return sinceAnnounced(timeline(ruleBook, chip, { to: DESTINATION }), chip);
}

/** The stretch that a day is in; of a chip announced later, its first. */
export function stretchOn(stretches: readonly Stretch[], on: string): Stretch | undefined {
  return stretches.findLast(({ from }) => from === null || from <= on) ?? stretches[0];
}

/** How a chip stands for a delivery to China: every stretch, and the answer of the last day of the law. */
export function chipStanding(
  chip: Chip,
  ruleBook: RuleBook,
  { on, stretches }: { readonly on: string; readonly stretches: readonly Stretch[] },
): Standing {
  const now = stretchOn(stretches, on);
  if (now === undefined)
    return {
      ...{ on, words: CHIP_WORDS.home, kind: "open", home: true, stretches: [] },
      also: alsoLinks(status(ruleBook, chip, { on, to: DESTINATION }), ruleBook),
    };
  const rows = stretches.map((stretch) => statusRow(stretch, chip, ruleBook, on));
  const strip = stripOf(chip, stretches, ruleBook, on);
  const { because, rule, weak, status: stance } = chineseGate(ruleBook, chip, on);
  return {
    ...{ on, words: STATUS_WORDS[now.status], kind: SPAN_KINDS[now.status], home: false },
    also: [],
    stretches: rows,
    current: rows[stretches.indexOf(now)]!,
    ...(strip === undefined ? {} : { strip }),
    china: {
      words: STANCES[stance]!,
      because,
      ...(rule === null ? {} : { rule: titled(rule, ruleBook) }),
      weak,
    },
  };
}

function statusRow(stretch: Stretch, chip: Chip, ruleBook: RuleBook, on: string): StatusRow {
  const { from, until, rule, paragraph, policy, exception } = stretch;
  const review = policy && inBoth((language) => REVIEWS[policy.review][language]);
  const words =
    paragraph === null ? CHIP_WORDS.letterName : same(exception ? `${paragraph}, ${exception}` : paragraph);
  const decidedBy = rule === null ? undefined : paragraph === null ? titled(rule, ruleBook) : { rule, words };
  const remarks = [
    ...(stretch.weak ? [CHIP_WORDS.weakLines] : []),
    ...(stretch.recalled.length > 0 ? [CHIP_WORDS.restsOnMemory] : []),
  ];
  return {
    from,
    until,
    kind: SPAN_KINDS[stretch.status],
    words: STATUS_WORDS[stretch.status],
    ...(rule === null ? {} : { paragraph: { rule, words } }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
    applications: policy !== null && LOOKED_AT.has(policy.review),
    ...(policy === null || !review ? {} : { policy: { rule: policy.rule, words: review } }),
    because: becauseOf(stretch, chip, ruleBook, on),
    couldBe: couldBe(stretch),
    also: alsoLinks(stretch, ruleBook),
    remarks,
  };
}

/**
 * The reason in words. Where nothing catches the chip, that of the last day of the stretch: rules that begin within it
 * and do not catch the chip are part of the reason. Figures quoted from memory are not repeated.
 */
function becauseOf(stretch: Stretch, chip: Chip, ruleBook: RuleBook, on: string): Text {
  const lastDay = stretch.until === null ? on : dayBefore(stretch.until);
  const asked =
    stretch.status === "free"
      ? status(ruleBook, chip, { on: lastDay, to: DESTINATION })
      : (stretch as ChipStatus);
  if (stretch.recalled.length === 0) return asked.because;
  const all = quantities(chip);
  const hidden = (Object.keys(QUANTITY_WORDS) as QuantityName[]).filter(
    (name) => all[name].recalled.length > 0,
  );
  const told = hidden.some((name) => asked.because.en.includes(`${QUANTITY_WORDS[name].en} `));
  if (!told) return asked.because;
  const title = ruleBook.rules.find(({ id }) => id === stretch.rule)?.title;
  return inBoth((language) =>
    [title?.[language], CHIP_WORDS.reasonFromMemory[language]].filter(Boolean).join(": "),
  );
}

function couldBe(stretch: Stretch): RuleLink[] {
  const links = stretch.couldBe.map(({ status: name, paragraph, rule }) => ({
    rule,
    words: inBoth((language) => [SHORT_STATUS[name][language], paragraph].filter(Boolean).join(", ")),
  }));
  return links.filter(({ words }, index) => links.findIndex((one) => one.words.en === words.en) === index);
}

function alsoLinks({ also }: Pick<ChipStatus, "also">, ruleBook: RuleBook): RuleLink[] {
  return [...new Set(also.map(({ rule }) => rule))].map((rule) => titled(rule, ruleBook));
}

function titled(rule: string, ruleBook: RuleBook): RuleLink {
  return { rule, words: ruleBook.rules.find(({ id }) => id === rule)?.title ?? same(rule) };
}

/** The stretches as a drawing, with China's stance below where it ever hinders. */
function stripOf(
  chip: Chip,
  stretches: readonly Stretch[],
  ruleBook: RuleBook,
  on: string,
): Standing["strip"] {
  const announced = firstDay(chip.announced);
  const from = announced < FIRST_DRAWN ? FIRST_DRAWN : announced;
  if (from >= on) return undefined;
  const within = <T extends { readonly from: string | null; readonly until: string | null }>(
    spans: readonly T[],
  ) =>
    spans
      .map((span) => ({ ...span, from: later(span.from ?? from, from), until: span.until ?? on }))
      .filter((span) => span.from < span.until && span.from < on);
  const law = merged(
    within(stretches).map(({ from: start, until, status: name }) => ({
      from: start,
      until: until > on ? on : until,
      kind: SPAN_KINDS[name],
      words: SHORT_STATUS[name],
    })),
  );
  const china = merged(within(chineseStretches(chip, ruleBook)));
  const sale = firstDay(chip.available);
  return {
    id: "status",
    title: filledText(CHIP_WORDS.stripTitle, { name: chip.name }),
    description: CHIP_WORDS.stripAbout,
    from,
    until: on,
    bands: [
      { name: CHIP_WORDS.usBand, spans: law },
      ...(china.some(({ kind }) => kind !== "open") ? [{ name: CHIP_WORDS.chinaBand, spans: china }] : []),
    ],
    flags: [
      ...(announced < from ? [{ date: from, words: sinceYear(announced) }] : []),
      ...(sale > from && sale < on ? [{ date: sale, words: CHIP_WORDS.onSale }] : []),
    ],
  };
}

/** For a chip older than the axis. */
function sinceYear(day: string): Text {
  const year = day.slice(0, 4);
  return { ru: `← с ${year} года`, en: `← since ${year}` };
}

/** China's stance from each day on which it may change. */
function chineseStretches(chip: Chip, ruleBook: RuleBook) {
  const rules = ruleBook.rules.filter(({ authority, role }) => authority === "CN" && role === "import");
  const days = [
    ...new Set(
      rules.flatMap((rule) => [bindingDate(rule), ...(rule.until === undefined ? [] : [rule.until])]),
    ),
  ].sort();
  const turns = [null, ...days].map((from, index) => ({ from, until: days[index] ?? null }));
  return turns.map(({ from, until }) => ({
    from,
    until,
    ...(from === null
      ? STANCE_KINDS.open!
      : (STANCE_KINDS[chineseGate(ruleBook, chip, from).status] ?? STANCE_KINDS.unknown!)),
  }));
}

/** Neighbours that look the same in a drawing are one. */
function merged<T extends { readonly from: string; readonly until: string; readonly words: Text }>(
  spans: readonly T[],
): T[] {
  const found: T[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last?.words.en === span.words.en) found[found.length - 1] = { ...last, until: span.until };
    else found.push(span);
  }
  return found;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function same(words: string): Text {
  return { ru: words, en: words };
}
