import type { ExploreData } from "../../articles/explore/types.ts";
import type { RunRequest } from "../protocol.ts";
import { ruleSeries } from "./law.ts";
import { type ExploreState, isChanged } from "./state.ts";

/** What the engine is asked in a state. @throws InputError for rules moved to days that cannot be */
export function requestOf(state: ExploreState, data: ExploreData): RunRequest {
  const series = ruleSeries(state, data);
  const yours = { scenario: state.scenario, id: "yours", overrides: state.values, series };
  return {
    scenarios: [yours],
    ...(isChanged(state, data) && { against: { scenario: data.scenarios[0]!.id } }),
  };
}
