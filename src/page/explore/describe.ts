import { leverRange, leverText } from "../../articles/explore/lever-words.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { formatDate } from "../../units/format-date.ts";
import type { StageAnswer } from "../protocol.ts";
import { type ExploreState, isAsked, scenarioOf } from "./state.ts";
import type { SummaryRow } from "./summary.ts";

/** What the reader changed, in words; that nothing is, where nothing is. */
export function changesText(state: ExploreState, data: ExploreData): string {
  const { words, language } = data;
  if (!isAsked(state, data)) return words.unchanged;
  const scenario = scenarioOf(state, data);
  const ruleName = (id: string) => data.rules.find((rule) => rule.id === id)!.name;
  const parts = [
    ...(scenario.id === data.scenarios[0]!.id ? [] : [scenario.name]),
    ...state.off.map((id) => `${ruleName(id)}: ${words.off}`),
    ...state.on.map((id) => `${ruleName(id)}: ${words.onAgain}`),
    ...Object.entries(state.moved).map(([id, months]) => `${ruleName(id)}: ${monthsText(months, data)}`),
    ...Object.entries(state.values).map(
      ([id, value]) => `${data.levers[id]!.name}: ${leverText(value, data.levers[id]!, language)}`,
    ),
    ...Object.entries(state.where).map(
      ([id, ends]) => `${words.onlyWhere} ${data.levers[id]!.name}: ${rangeText(id, ends, data)}`,
    ),
  ];
  return `${words.changed}: ${parts.join("; ")}.`;
}

/** "+3 mo". */
export function monthsText(months: number, { words }: ExploreData): string {
  const sign = months > 0 ? "+" : months < 0 ? "−" : "";
  return `${sign}${Math.abs(months)}\u00a0${words.months}`;
}

/** A range of a belief; of a switch, its one value in words. */
export function rangeText(id: string, [low, high]: readonly [number, number], data: ExploreData): string {
  const lever = data.levers[id]!;
  return low === high ? leverText(low, lever, data.language) : leverRange(low, high, lever, data.language);
}

/** What was computed, of how many worlds, to which date: lines for files and pictures. */
export function aboutLines(
  state: ExploreState,
  data: ExploreData,
  answer: StageAnswer,
  address: string,
): string[] {
  const { words, language } = data;
  return [
    `Ssylka ${data.version}, ${data.title}`,
    changesText(state, data),
    `${words.counting}: ${answer.worlds - answer.scenarios[0]!.outside}`,
    `${words.conditional} ${formatDate(data.dataDate, language)}`,
    address,
  ];
}

/** A sentence with the interval and the link. */
export function citation(rows: readonly SummaryRow[], about: readonly string[]): string {
  return [...rows.map(({ name, yours }) => `${name}: ${yours}.`), ...about].join("\n");
}
