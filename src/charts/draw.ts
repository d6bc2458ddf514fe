import { bindingCalendar, bindingCalendarTable } from "./binding-calendar.ts";
import { bindingMap, bindingMapTable } from "./binding-map.ts";
import { boxRanges, boxRangesTable } from "./box-ranges.ts";
import { calibration, calibrationTable } from "./calibration.ts";
import { channels, channelsTable } from "./channels.ts";
import { curves, curvesTable } from "./curves.ts";
import { decomposition, decompositionTable } from "./decomposition.ts";
import { differences, differencesTable } from "./differences.ts";
import { eventBars, eventBarsTable } from "./event-bars.ts";
import { fan } from "./fan.ts";
import { fanPanels, fanPanelsTable } from "./fan-panels.ts";
import { fanTable } from "./fan-table.ts";
import { impulse, impulseTable } from "./impulse.ts";
import { ratios, ratiosTable } from "./ratios.ts";
import { record, recordChartTable } from "./record.ts";
import { region } from "./region.ts";
import { regionTable } from "./region-table.ts";
import { roofline, rooflineTable } from "./roofline.ts";
import { sankey, sankeyTable } from "./sankey.ts";
import { sobol, sobolTable } from "./sobol.ts";
import { tornado, tornadoTable } from "./tornado.ts";
import type { Chart, ChartOptions, TableTwin } from "./types.ts";
import { waterfall, waterfallTable } from "./waterfall.ts";

/** Draws any chart as an SVG string. Throws `RangeError` when a value to draw is not finite. */
export function draw(chart: Chart, options: ChartOptions): string {
  switch (chart.kind) {
    case "fan":
      return fan(chart, options);
    case "fan-panels":
      return fanPanels(chart, options);
    case "event-bars":
      return eventBars(chart, options);
    case "tornado":
      return tornado(chart, options);
    case "ratios":
      return ratios(chart, options);
    case "channels":
      return channels(chart, options);
    case "record":
      return record(chart, options);
    case "differences":
      return differences(chart, options);
    case "region":
      return region(chart, options);
    case "roofline":
      return roofline(chart, options);
    case "binding-map":
      return bindingMap(chart, options);
    case "curves":
      return curves(chart, options);
    case "sobol":
      return sobol(chart, options);
    case "boxes":
      return boxRanges(chart, options);
    case "impulse":
      return impulse(chart, options);
    case "waterfall":
      return waterfall(chart, options);
    case "decomposition":
      return decomposition(chart, options);
    case "sankey":
      return sankey(chart, options);
    case "binding-calendar":
      return bindingCalendar(chart, options);
    case "calibration":
      return calibration(chart, options);
  }
}

/** The numbers of any chart as a table. */
export function tableOf(chart: Chart, options: Pick<ChartOptions, "language">): TableTwin {
  switch (chart.kind) {
    case "fan":
      return fanTable(chart, options);
    case "fan-panels":
      return fanPanelsTable(chart, options);
    case "event-bars":
      return eventBarsTable(chart, options);
    case "tornado":
      return tornadoTable(chart, options);
    case "ratios":
      return ratiosTable(chart, options);
    case "channels":
      return channelsTable(chart, options);
    case "record":
      return recordChartTable(chart, options);
    case "differences":
      return differencesTable(chart, options);
    case "region":
      return regionTable(chart, options);
    case "roofline":
      return rooflineTable(chart, options);
    case "binding-map":
      return bindingMapTable(chart, options);
    case "curves":
      return curvesTable(chart, options);
    case "sobol":
      return sobolTable(chart, options);
    case "boxes":
      return boxRangesTable(chart, options);
    case "impulse":
      return impulseTable(chart, options);
    case "waterfall":
      return waterfallTable(chart, options);
    case "decomposition":
      return decompositionTable(chart, options);
    case "sankey":
      return sankeyTable(chart, options);
    case "binding-calendar":
      return bindingCalendarTable(chart, options);
    case "calibration":
      return calibrationTable(chart, options);
  }
}
