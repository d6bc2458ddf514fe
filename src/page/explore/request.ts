import type { ExploreData } from "../../articles/explore/types.ts";
import type { RunRequest } from "../protocol.ts";
import { ruleSeries } from "./law.ts";
import { beliefsOf, settingSeries } from "./settings.ts";
import { type ExploreState, isChanged, scenarioOf } from "./state.ts";

/** What the engine is asked in a state. @throws InputError for rules moved to days that cannot be */
export function requestOf(state: ExploreState, data: ExploreData): RunRequest {
  const first = data.scenarios[0]!.id;
  const { id, addition, overrides, series } = scenarioOf(state, data);
  const where = Object.entries(state.where).map(([parameter, [low, high]]) => ({ parameter, low, high }));
  return {
    scenarios: [
      {
        scenario: addition ? id : first,
        id: "yours",
        overrides: { ...overrides, ...beliefsOf(state, data) },
        series: { ...ruleSeries(state, data), ...series, ...settingSeries(state, data) },
      },
    ],
    structures: data.structures,
    columns: data.groups.flatMap(({ told }) => (told?.amounts ?? []).map(({ column }) => column)),
    ...(isChanged(state, data) && { against: { scenario: first } }),
    ...(where.length > 0 && { where }),
  };
}
