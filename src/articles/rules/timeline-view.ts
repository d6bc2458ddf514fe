import {
  escapeMarkup,
  type RuleTimeline,
  ruleTimeline,
  ruleTimelineTable,
  type TimelineItem,
  type TimelineSpan,
} from "../../charts/index.ts";
import { twin } from "../figure.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import type { Language, SiteInput } from "../types.ts";
import { SPAN_WORDS, RULE_WORDS as WORDS } from "./words.ts";

/** Rules and chips along time: a drawing on a wide screen, a list on a narrow one, a table for both. */
export function timelineFigure(input: SiteInput, language: Language): string {
  const { timeline } = input;
  const id = "rule-timeline";
  return `<figure class="chart timeline-figure" id="figure-${id}"><figcaption><p class="figure-title">${escapeMarkup(WORDS.timelineTitle[language])}</p><p class="caption on-wide">${escapeMarkup(WORDS.timelineCaption[language])}</p><p class="caption on-narrow">${escapeMarkup(WORDS.timelineNarrow[language])}</p></figcaption>
${ruleTimeline(timeline, { language, id })}
${list(timeline, input, language)}
<details class="numbers"><summary>${escapeMarkup(WORDS.timelineTable[language])}</summary>${twin(ruleTimelineTable(timeline, SPAN_WORDS, { language }), WORDS.timelineTitle[language], "")}</details></figure>`;
}

/** What decides about chips, memory and tools, and the chips, from the first to the last day, under headings of years. */
function list({ lanes }: RuleTimeline, { rules }: SiteInput, language: Language): string {
  const others = new Set(
    rules.filter(({ paragraphs, lane }) => paragraphs.length === 0 && lane !== "tools").map(({ id }) => id),
  );
  const items = lanes
    .flatMap(({ id: lane, items: own }) => own.map((item) => ({ item, lane, day: dayOf(item) })))
    .filter(({ item }) => !others.has(item.id))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const years = [...new Set(items.map(({ day }) => day.slice(0, 4)))];
  const groups = years.map((year) => {
    const lines = items
      .filter(({ day }) => day.startsWith(year))
      .map(({ item, lane }) => line(item, lane, language));
    return `<li class="year"><span class="year-name">${time(year, language)}</span><ol>${lines.join("")}</ol></li>`;
  });
  return `<ol class="timeline-list" aria-label="${escapeMarkup(WORDS.timelineTitle[language])}">${groups.join("")}</ol>`;
}

/** The day on which it begins to matter: binding, on sale. */
function dayOf({ spans }: TimelineItem): string {
  return (spans.find(({ kind }) => kind !== "pending") ?? spans[0]!).from;
}

function line(item: TimelineItem, lane: string, language: Language): string {
  const chip = lane === "products";
  const told = chip ? delivery(item.spans, language) : "";
  const ended = item.spans.at(-1)!.until;
  const days =
    chip || ended === undefined
      ? time(dayOf(item), language)
      : `${time(dayOf(item), language)} — ${time(ended, language)}`;
  const note = told === "" ? "" : `<span class="since">${told}</span>`;
  return `<li class="${chip ? "product" : item.side}"><span class="since">${days}</span><a href="${safeHref(item.href, "")}">${escapeMarkup(item.words[language])}</a>${note}</li>`;
}

/** Until when a chip could go to China without a licence, in few words. */
function delivery(spans: readonly TimelineSpan[], language: Language): string {
  const free = (kind: TimelineSpan["kind"]): boolean => kind === "free" || kind === "notification";
  const last = spans.findLast(({ kind }) => free(kind));
  if (last === undefined)
    return escapeMarkup(SPAN_WORDS[spans[0]!.kind === "home" ? "home" : "licence"][language]);
  const words = escapeMarkup(SPAN_WORDS[last.kind][language]);
  return last.until === undefined
    ? words
    : `${words} ${escapeMarkup(WORDS.to[language])} ${time(last.until, language)}`;
}
