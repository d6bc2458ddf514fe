import type { Scenario, SeriesOverride } from "../../catalog/index.ts";
import type { CompiledModel } from "../../engine/index.ts";
import {
  didYouMean,
  type Fault,
  InputError,
  monthIndex,
  parseUnit,
  sameDimensions,
} from "../../units/index.ts";
import type { PlannedSeries } from "../plan.ts";

/**
 * The series of a scenario after what it says under `series`: from the first date given on, its values; before it, what
 * the model has. A drawn process is replaced as a whole, so its first date is the start of the run.
 *
 * @param planned in the order of the model's series
 * @throws InputError for an id that names no series, a date outside the run, or a unit that is not that of the series
 */
export function overrideSeries(
  scenario: Pick<Scenario, "id" | "series" | "file" | "where" | "equations">,
  model: CompiledModel,
  planned: readonly PlannedSeries[],
): PlannedSeries[] {
  const faults: Fault[] = [];
  const series = [...planned];
  // One element's own values come after those for all.
  const overrides = Object.entries(scenario.series ?? {}).sort(([a], [b]) => a.length - b.length);
  for (const [key, override] of overrides) {
    const fault = (path: readonly string[], what: string, of: "key" | "value" = "value"): void => {
      const steps = ["series", key, ...path];
      const where = scenario.where?.(steps, of) ?? scenario.file ?? `scenario ${scenario.id}`;
      faults.push({ where, path: steps.join("."), what });
    };
    const places = placesOf(key, model);
    if (places.length === 0) fault([], unknown(key, model, scenario.equations), "key");
    checkUnit(places, override, model, fault);
    for (const place of places) {
      const made = madeOf(override, planned[place]!, model, fault);
      if (made) series[place] = made;
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return series;
}

type Report = (path: readonly string[], what: string, of?: "key" | "value") => void;

/** `allowed` is every element of that id, `allowed[us]` one. */
function placesOf(key: string, { series }: CompiledModel): number[] {
  const name = key.replaceAll(/\s/g, "");
  return series.flatMap((one, place) => (one.id === name || one.name === name ? [place] : []));
}

function unknown(key: string, model: CompiledModel, equations: Readonly<Record<string, string>>): string {
  const id = key.replace(/\[.*$/, "").trim();
  if (Object.hasOwn(equations, id))
    return `expected a series, got "${id}", which an equation of this scenario replaces`;
  const kind = model.quantities.find((quantity) => quantity.id === id)?.source.kind;
  if (kind === "parameter") return `expected a series, got the parameter "${id}"; set it under parameters`;
  if (kind !== undefined && kind !== "series")
    return `expected a series, got the ${kind} "${id}"; replace it under equations`;
  const known = new Set(model.series.flatMap((one) => [one.id, one.name]));
  return `expected the id of a series of the model, got "${key}"${didYouMean(key, known)}`;
}

function checkUnit(
  places: readonly number[],
  { unit }: SeriesOverride,
  model: CompiledModel,
  fault: Report,
): void {
  const [place] = places;
  if (unit === undefined || place === undefined) return;
  const own = model.quantities.find(({ id }) => id === model.series[place]!.id)!.source.unit;
  const [a, b] = [parseUnit(unit), parseUnit(own)];
  if (sameDimensions(a, b) && Math.abs(a.factor / b.factor - 1) < 1e-9) return;
  fault(["unit"], `expected ${own}, the unit of the series, got ${unit}`);
}

/** One element as the scenario has it; undefined after a fault. */
function madeOf(
  { values, interpolation }: SeriesOverride,
  before: PlannedSeries,
  { start, end, months }: CompiledModel,
  fault: Report,
): PlannedSeries | undefined {
  const points = Object.entries(values)
    .map(([date, value]) => ({ date, month: monthIndex(date, start), value }))
    .sort((a, b) => a.month - b.month);
  const outside = points.filter(({ month }) => month < 0 || month > months);
  for (const { date } of outside)
    fault(["values", date], `expected a month of the run, ${start} to ${end}, got ${date}`, "key");
  const [first] = points;
  if (!first || outside.length > 0) return undefined;
  if (before.kind === "process" && first.month > 0) {
    fault(
      ["values"],
      `expected values from ${start} on, since the process "${before.id}" is replaced as a whole, got none before ${first.date}`,
    );
    return undefined;
  }
  const made = before.kind === "shared" ? before.values.slice(0, months + 1) : new Float64Array(months + 1);
  points.forEach(({ month, value }, place) => {
    const next = points[place + 1];
    const slope = next && interpolation === "linear" ? (next.value - value) / (next.month - month) : 0;
    for (let at = month; at < (next?.month ?? months + 1); at += 1) made[at] = value + slope * (at - month);
  });
  if (before.kind !== "rates") return { kind: "shared", values: made };
  // Rates of chips stay other in every world until the first date.
  const earlier = before.terms.map(({ weights, ...rates }) => ({
    ...rates,
    weights: weights.map((weight, month) => (month < first.month ? weight : 0)),
  }));
  return { kind: "rates", terms: [...earlier, { weights: [...made] }] };
}
