import type { Figure } from "../../articles/index.ts";
import { drivers, events, lagDrivers, scenarioRatios, scenarios } from "./answer-figures.ts";
import { frontiers, lagFan, runs } from "./fan-figures.ts";
import type { FigureContext } from "./figure-context.ts";
import { channels, fleetRatios } from "./fleet-figures.ts";

/** Every chart that an article may show by `{{figure:id}}`. */
export function figuresOf(context: FigureContext): Figure[] {
  return [
    frontiers,
    lagFan,
    events,
    fleetRatios,
    channels,
    drivers,
    lagDrivers,
    scenarios,
    scenarioRatios,
    runs,
  ].map((figure) => figure(context));
}
