import type { Text } from "../catalog/types.ts";
import { formatDate, type Language } from "../units/index.ts";
import type { RuleTimeline, TimelineSpan } from "./rule-timeline-types.ts";
import type { ChartOptions, TableTwin } from "./types.ts";

/** Everything on a line of time as rows: what, in which lane, since when, until when, each stretch with its word. */
export function ruleTimelineTable(
  chart: RuleTimeline,
  words: Readonly<Record<TimelineSpan["kind"], Text>>,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  return {
    columns: [HEADS.what[language], HEADS.lane[language], HEADS.days[language]],
    rows: chart.lanes.flatMap((lane) =>
      lane.items.map((item) => [
        { text: item.words[language], href: item.href },
        { text: lane.name[language] },
        { text: item.spans.map((span) => spanWords(span, words, language)).join("; ") },
      ]),
    ),
  };
}

function spanWords(
  { from, until, kind }: TimelineSpan,
  words: Readonly<Record<TimelineSpan["kind"], Text>>,
  language: Language,
): string {
  const days =
    until === undefined
      ? formatDate(from, language)
      : `${formatDate(from, language)} — ${formatDate(until, language)}`;
  return `${days}: ${words[kind][language]}`;
}

const HEADS = {
  what: { ru: "Что", en: "What" },
  lane: { ru: "Дорожка", en: "Lane" },
  days: { ru: "Дни", en: "Days" },
} as const satisfies Readonly<Record<string, Text>>;
