import type { Catalog, Scenario } from "../catalog/index.ts";
import type { ModelSource } from "../engine/index.ts";
import { type AnchorSource, prepare, runEnsemble } from "../ensemble/index.ts";
import type { RuleBook } from "../rules/index.ts";
import { monthsBetween } from "../units/index.ts";
import type { Mechanism, Seed, SeedPlace } from "./seed.ts";

/** What the effects are computed from, as the workspace holds it. */
export interface SeedInputs {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  readonly model: ModelSource;
  readonly anchors: AnchorSource;
}

/** What switching one mechanism off does to the output that it should move. */
export interface Effect {
  readonly mechanism: Mechanism;
  /** Unit of the output, as the model writes it. */
  readonly unit: string;
  /** Medians over worlds. */
  readonly reference: number;
  readonly switchedOff: number;
  /** Mean difference, off minus reference, world by world. */
  readonly difference: number;
  /** Standard error of the mean difference from the spread between worlds. */
  readonly error: number;
}

export interface SeedResults {
  readonly worlds: number;
  readonly effects: readonly Effect[];
  /** Median of an output in the reference scenario. */
  readonly outputs: ReadonlyMap<string, { readonly value: number; readonly unit: string }>;
}

const REPLICATES = 2;
const WORLDS_PER_REPLICATE = 128;
const SEED = 2025;

/** Name of a place among the results: `gap@2030-12-31`. */
export function placeName({ quantity, date }: SeedPlace): string {
  return `${quantity}@${date}`;
}

/**
 * Runs the reference scenario and, for each mechanism, the same worlds with the mechanism switched off.
 *
 * @throws InputError for an unknown quantity, parameter or equation
 */
export async function seedEffects(seed: Seed, inputs: SeedInputs): Promise<SeedResults> {
  const { catalog, ruleBook, model, anchors } = inputs;
  const reference = catalog.scenarios.get(anchors.scenario)!;
  const named = seed.mechanisms.map(
    (one): Scenario => ({ ...reference, ...one.off, id: `without-${one.id}` }),
  );
  const all = [reference, ...named];
  const scenarios = new Map(all.map((scenario) => [scenario.id, scenario]));
  const places = [...seed.mechanisms.map(({ moves }) => moves), ...seed.rows.map(({ output }) => output)];
  const monthOf = ({ date }: SeedPlace) => Math.round(monthsBetween(`${model.start}-01`, date));
  const table = {
    months: [...new Set(places.map(monthOf))].sort((a, b) => a - b),
    quantities: [...new Set(places.map(({ quantity }) => quantity))],
  };
  const { plan } = prepare({
    catalog: { ...catalog, scenarios },
    ruleBook,
    model,
    anchors,
    scenarios: all.map(({ id }) => id),
    outputs: { fans: [], events: [], table },
    seed: SEED,
    replicates: REPLICATES,
    worldsPerReplicate: WORLDS_PER_REPLICATE,
  });
  const result = await runEnsemble(plan);
  const column = (scenario: string, place: SeedPlace) =>
    result.scenarios.get(scenario)!.table.get(`${place.quantity}@${monthOf(place)}`)!;
  const unitOf = ({ quantity }: SeedPlace) =>
    model.quantities.find(({ id }) => id === quantity.replace(/\[.*$/, ""))?.unit ?? "";
  return {
    worlds: result.worlds,
    effects: seed.mechanisms.map((mechanism) => {
      const before = column(reference.id, mechanism.moves);
      const after = column(`without-${mechanism.id}`, mechanism.moves);
      return { mechanism, unit: unitOf(mechanism.moves), ...compare(before, after) };
    }),
    outputs: new Map(
      places.map((place) => [
        placeName(place),
        { value: median(column(reference.id, place)), unit: unitOf(place) },
      ]),
    ),
  };
}

function compare(before: Float64Array, after: Float64Array): Omit<Effect, "mechanism" | "unit"> {
  const differences = after.map((value, world) => value - before[world]!);
  const count = differences.length;
  const mean = differences.reduce((sum, value) => sum + value, 0) / count;
  const variance = differences.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (count - 1);
  return {
    reference: median(before),
    switchedOff: median(after),
    difference: mean,
    error: Math.sqrt(variance / count),
  };
}

function median(values: Float64Array): number {
  const rising = values.slice().sort();
  const upper = Math.floor(rising.length / 2);
  return rising.length % 2 === 1 ? rising[upper]! : (rising[upper - 1]! + rising[upper]!) / 2;
}
