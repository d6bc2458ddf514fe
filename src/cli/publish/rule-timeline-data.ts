import type { RuleEntry, RuleLane } from "../../articles/index.ts";
import { LANE_WORDS } from "../../articles/rules/words.ts";
import type { Chip, Text } from "../../catalog/index.ts";
import type { RuleTimeline, Side, TimelineItem, TimelineLane, TimelineSpan } from "../../charts/index.ts";
import { bindingDate, type Rule, type RuleBook, regionKind, timeline } from "../../rules/index.ts";
import { chipHref, shortChipName } from "./rule-chip-names.ts";
import { MAIN_CHIPS } from "./rule-regions.ts";
import { replacedOn } from "./rule-standing.ts";

const FROM = "2022-01-01";

/** Lanes in which each bar has an end or matters for as long as it lasts. */
const BARS: ReadonlySet<RuleLane> = new Set(["chips", "letters"]);

/** Rules by lane, and the main chips, along time. */
export function ruleTimelineOf(
  entries: readonly RuleEntry[],
  {
    book,
    chips,
    on,
  }: { readonly book: RuleBook; readonly chips: ReadonlyMap<string, Chip>; readonly on: string },
): RuleTimeline {
  const rules = new Map(book.rules.map((rule) => [rule.id, rule]));
  const lanes = (Object.keys(LANE_WORDS) as RuleLane[]).map((lane): TimelineLane => {
    const own = entries.filter((entry) => entry.lane === lane);
    return {
      id: lane,
      name: LANE_WORDS[lane],
      drawn: BARS.has(lane) ? "bars" : "points",
      items: own.map((entry) => ruleItem(entry, rules.get(entry.id)!, book, on)),
    };
  });
  const products: TimelineLane = {
    id: "products",
    name: PRODUCTS,
    drawn: "bars",
    items: MAIN_CHIPS.flatMap((id) => chips.get(id) ?? [])
      .filter(({ available }) => available <= on)
      .sort((a, b) => (a.available < b.available ? -1 : 1))
      .map((chip) => chipItem(chip, book, on)),
  };
  return {
    id: "rule-timeline",
    title: TITLE,
    description: DESCRIPTION,
    from: FROM,
    until: `${Number(on.slice(0, 4)) + 1}-01-01`,
    today: on,
    todayWords: TODAY,
    lanes: [lanes[0]!, products, ...lanes.slice(1)].filter(({ items }) => items.length > 0),
  };
}

const PRODUCTS: Text = { ru: "Чипы в продаже: можно ли в Китай", en: "Chips on sale: may they go to China" };
const TITLE: Text = { ru: "Правила и чипы по времени", en: "Rules and chips along time" };
const DESCRIPTION: Text = {
  ru: "Дорожки правил и чипов от начала 2022 года. Всё то же — в таблице под рисунком.",
  en: "Lanes of rules and of chips from the start of 2022. The table below has the same.",
};
const TODAY: Text = { ru: "закон учтён", en: "law known" };

const SIDES: Readonly<Record<RuleLane, Side>> = {
  chips: "us",
  letters: "us",
  tools: "us",
  lists: "us",
  policy: "us",
  china: "cn",
  allies: "other",
};

function ruleItem(entry: RuleEntry, rule: Rule, book: RuleBook, on: string): TimelineItem {
  return {
    id: entry.id,
    words: entry.short,
    href: `rules/${entry.id}.html`,
    side: SIDES[entry.lane],
    ...(rule.paragraphs.length === 0 ? { point: true } : {}),
    spans: ruleSpans(rule, book, on),
  };
}

/** From announcement to binding, to its end: its own, that of its replacement, or a suspension. */
function ruleSpans(rule: Rule, book: RuleBook, on: string): TimelineSpan[] {
  const binds = bindingDate(rule);
  const replaced = replacedOn(rule, book);
  const end = [rule.until, replaced].filter((day) => day !== undefined).sort()[0];
  const pending: TimelineSpan[] =
    rule.announced < binds
      ? [{ from: rule.announced, until: end !== undefined && end < binds ? end : binds, kind: "pending" }]
      : [];
  if (end !== undefined && end <= binds) return pending;
  const spans: TimelineSpan[] = [...pending];
  let from = binds;
  for (const pause of rule.suspended) {
    spans.push({ from, until: pause.from, kind: "binding" });
    spans.push({ from: pause.from, until: pause.until, kind: "paused" });
    from = pause.until;
  }
  if (from > on && rule.suspended.length > 0) return spans;
  return [...spans, { from, ...(end === undefined ? {} : { until: end }), kind: "binding" }];
}

/** What a delivery to China needed from the day on which a chip was on sale. */
function chipItem(chip: Chip, book: RuleBook, on: string): TimelineItem {
  const home = chip.headquarters === CHINA;
  const sold = `${chip.available}-01-01`.slice(0, 10);
  const spans: TimelineSpan[] = home ? [{ from: sold, kind: "home" }] : deliverySpans(chip, book, sold, on);
  return {
    id: chip.id,
    words: shortChipName(chip),
    href: chipHref(chip.id),
    side: home ? "cn" : "us",
    spans,
  };
}

const CHINA = "CN";

function deliverySpans(chip: Chip, book: RuleBook, sold: string, on: string): TimelineSpan[] {
  const spans: TimelineSpan[] = [];
  for (const stretch of timeline(book, chip, { to: CHINA })) {
    const from = stretch.from === null || stretch.from < sold ? sold : stretch.from;
    if ((stretch.until !== null && stretch.until <= sold) || from > on) continue;
    const kind = regionKind(stretch);
    const last = spans.at(-1);
    const until = stretch.until === null || stretch.until > on ? {} : { until: stretch.until };
    if (last?.kind === kind) spans[spans.length - 1] = { from: last.from, kind, ...until };
    else spans.push({ from, kind, ...until });
  }
  return spans;
}
