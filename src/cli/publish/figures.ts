import type { Figure } from "../../articles/index.ts";
import { drivers, events, lagDrivers, scenarioRatios, scenarios } from "./answer-figures.ts";
import { frontiers, lagFan, runs } from "./fan-figures.ts";
import type { FigureContext } from "./figure-context.ts";
import { channels, controls, fleetRatios } from "./fleet-figures.ts";
import { lead } from "./lead-figure.ts";

/** Every chart that an article may show by `{{figure:id}}`. */
export function figuresOf(context: FigureContext): Figure[] {
  return [
    lead,
    frontiers,
    lagFan,
    events,
    fleetRatios,
    controls,
    channels,
    drivers,
    lagDrivers,
    scenarios,
    scenarioRatios,
    runs,
  ].map((figure) => figure(context));
}
