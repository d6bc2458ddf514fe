import { leverRange, leverText } from "../../articles/explore/lever-words.ts";
import type { ExploreData } from "../../articles/explore/types.ts";
import { formatDate } from "../../units/format-date.ts";
import type { StageAnswer } from "../protocol.ts";
import { worldsOf } from "./counted.ts";
import { type ExploreState, isAsked, scenarioOf } from "./state.ts";

/** What the reader changed, in words; that nothing is, where nothing is. */
export function changesText(state: ExploreState, data: ExploreData): string {
  const { words } = data;
  return isAsked(state, data) ? `${words.changed}: ${changesOf(state, data).join("; ")}.` : words.unchanged;
}

/** Each thing that the reader changed, in words. */
export function changesOf(state: ExploreState, data: ExploreData): string[] {
  const { words, language } = data;
  const scenario = scenarioOf(state, data);
  const ruleName = (id: string) => data.rules.find((rule) => rule.id === id)!.name;
  return [
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

/** What numbers rest on, in lines for files, pictures and quotations. */
export interface About {
  readonly source: string;
  readonly changes: string;
  readonly counted: string;
  readonly conditional: string;
  readonly address: string;
}

/** What was computed, of how many worlds, to which date. @param address where a reader sees the same */
export function aboutLines(
  state: ExploreState,
  data: ExploreData,
  answer: StageAnswer,
  address: string,
): About {
  const { words, language } = data;
  return {
    source: `Ssylka ${data.version}, ${data.title}`,
    changes: changesText(state, data),
    counted: `${words.counting}: ${worldsOf(answer)}`,
    conditional: `${words.conditional} ${formatDate(data.dataDate, language)}`,
    address,
  };
}

/** What is told, with what it rests on and the link. */
export function citation(told: readonly string[], about: Partial<About>): string {
  return [...told, ...Object.values(about)].join("\n");
}
