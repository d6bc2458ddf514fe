import type { Figure } from "../../articles/index.ts";
import { drivers, lagDrivers } from "./driver-figures.ts";
import { events } from "./event-figures.ts";
import { frontiers, lagFan, runs } from "./fan-figures.ts";
import type { FigureContext } from "./figure-context.ts";
import { channels, controls, fleetRatios } from "./fleet-figures.ts";
import { lead } from "./lead-figure.ts";
import { scenarioRatios, scenarios } from "./scenario-figures.ts";

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
