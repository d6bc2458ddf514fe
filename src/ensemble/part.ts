import type { Moments } from "./moments.ts";
import type { OutputSpec } from "./plan.ts";
import type { EnsembleResult, ScenarioResult } from "./result.ts";

/**
 * What a run of several questions together has of one of them: the same, to the bit, as a run of that one alone.
 *
 * @param asked scenarios in the order of the question, and outputs that the whole run has too
 * @throws RangeError for a scenario or an output that was not run
 */
export function partOf(
  result: EnsembleResult,
  asked: { readonly scenarios: readonly string[]; readonly outputs: OutputSpec },
): EnsembleResult {
  const { plan } = result;
  const { fans, events, table } = asked.outputs;
  const months = plan.months + 1;
  const places = fans.map(({ id }) => {
    const at = plan.outputs.fans.findIndex((fan) => fan.id === id);
    if (at < 0) throw new RangeError(`no fan "${id}" in the run`);
    return at;
  });
  const columns = table.quantities.flatMap((id) => table.months.map((month) => `${id}@${month}`));
  const narrow = (one: ScenarioResult): ScenarioResult => ({
    ...one,
    histograms: places.map((place) => one.histograms[place]!),
    moments: one.moments.map((own) => momentsAt(own, places, months)),
    table: only(one.table, columns),
    events: only(
      one.events,
      events.map(({ id }) => id),
    ),
    eventCounts: only(
      one.eventCounts,
      events.map(({ id }) => id),
    ),
  });
  const scenarios = asked.scenarios.map((id) => {
    const found = result.scenarios.get(id);
    if (found === undefined) throw new RangeError(`no scenario "${id}" in the run`);
    return [id, narrow(found)] as const;
  });
  return {
    ...result,
    plan: {
      ...plan,
      outputs: asked.outputs,
      scenarios: asked.scenarios.map((id) => plan.scenarios.find((one) => one.id === id)!),
    },
    scenarios: new Map(scenarios),
  };
}

function momentsAt(own: Moments, places: readonly number[], months: number): Moments {
  const pick = (all: Float64Array): Float64Array => {
    const picked = new Float64Array(places.length * months);
    places.forEach((place, index) => {
      picked.set(all.subarray(place * months, (place + 1) * months), index * months);
    });
    return picked;
  };
  return { ...own, means: pick(own.means), squares: pick(own.squares) };
}

function only<T>(all: ReadonlyMap<string, T>, names: readonly string[]): ReadonlyMap<string, T> {
  return new Map(
    names.map((name) => {
      const found = all.get(name);
      if (found === undefined) throw new RangeError(`no output "${name}" in the run`);
      return [name, found];
    }),
  );
}
