import type { ExploreData } from "../../articles/explore/types.ts";
import { monthIndex } from "../../units/calendar.ts";
import { gateOf } from "./law.ts";
import type { ExploreState } from "./state.ts";

/** The beliefs that a state fixes: its levers, but for those that set series. */
export function beliefsOf({ values }: ExploreState, { levers }: ExploreData): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !levers[id]!.sets));
}

/** Series that levers set: name to the month from which on, and the value. */
export function settingsOf(
  { values }: ExploreState,
  { levers }: ExploreData,
): { readonly name: string; readonly from: string; readonly value: number }[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const { sets } = levers[id]!;
    if (!sets) return [];
    return Object.entries(sets.series).map(([name, to]) => ({
      name,
      from: sets.from,
      value: to === "value" ? value : to,
    }));
  });
}

/** Monthly values of the series that levers set: up to their month those that the state would have without them. */
export function settingSeries(state: ExploreState, data: ExploreData): Record<string, number[]> {
  return Object.fromEntries(
    settingsOf(state, data).map(({ name, from, value }) => {
      const month = monthIndex(from, data.start);
      return [name, gateOf(name, state, data).map((old, at) => (at < month ? old : value))];
    }),
  );
}
