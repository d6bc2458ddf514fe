import type { Language } from "../units/index.ts";
import type { LegendItem } from "./legend.ts";
import { INK, PAPER, QUIET } from "./paint.ts";
import type { RuleTimeline, TimelineSpan } from "./rule-timeline-types.ts";
import { element } from "./svg.ts";

const WORDS = {
  pending: { ru: "объявлено, исполнять ещё не надо", en: "announced, not yet to be obeyed" },
  endless: { ru: "надо исполнять, без срока", en: "to be obeyed, with no end set" },
  running: { ru: "надо исполнять, пока идёт черта", en: "to be obeyed as long as the bar runs" },
  ended: { ru: "заменено или отменено", en: "replaced or withdrawn" },
  paused: { ru: "приостановлено", en: "suspended" },
} as const;

/** What the signs of rules on a line of time mean: a dot without a bar is a rule to which no end is set. */
export function timelineKey({ lanes }: RuleTimeline, language: Language): LegendItem[] {
  const items = lanes.flatMap((lane) => lane.items.map((item) => ({ item, lane })));
  const spans = items.flatMap(({ item }) => item.spans);
  const has = (kind: TimelineSpan["kind"]): boolean => spans.some((span) => span.kind === kind);
  const binding = items.filter(({ item }) => item.spans.some(({ kind }) => kind === "binding"));
  const open = binding.filter(({ item }) => item.spans.at(-1)!.until === undefined);
  const isPoint = ({ item, lane }: (typeof items)[number]): boolean =>
    lane.drawn === "points" || item.point === true;
  const shown: readonly [boolean, keyof typeof WORDS, LegendItem["sample"]][] = [
    [has("pending"), "pending", ring],
    [open.some(isPoint), "endless", (x, y) => dot(x + 11, y)],
    [binding.some((one) => !isPoint(one)), "running", (x, y) => line(x, y, 4) + dot(x + 3, y)],
    [binding.length > open.length, "ended", (x, y) => line(x, y, 4) + stop(x + 22, y)],
    [has("paused"), "paused", (x, y) => line(x, y, 1.2, "1 3")],
  ];
  return shown.flatMap(([present, words, sample]) =>
    present ? [{ sample, words: WORDS[words][language] }] : [],
  );
}

function line(x: number, y: number, width: number, dash?: string): string {
  const paint = { class: "line other", fill: "none", stroke: QUIET, "stroke-width": width };
  const d = `M${Math.round(x)} ${Math.round(y)}h22`;
  return element("path", { ...paint, "stroke-dasharray": dash, d });
}

function dot(cx: number, cy: number): string {
  return element("circle", { class: "dot other", fill: INK.other, cx, cy: Math.round(cy), r: 3.4 });
}

function stop(x: number, y: number): string {
  const d = `M${Math.round(x)} ${Math.round(y) - 4}v8`;
  return element("path", { class: "line other", stroke: QUIET, "stroke-width": 1.2, d });
}

function ring(x: number, y: number): string {
  return (
    line(x, y, 1.2) +
    element("circle", {
      class: "ring other",
      fill: PAPER,
      stroke: INK.other,
      "stroke-width": 1.2,
      cx: x + 3,
      cy: Math.round(y),
      r: 2.4,
    })
  );
}
