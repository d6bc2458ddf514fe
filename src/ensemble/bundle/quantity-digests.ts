import type { Operation } from "../../engine/index.ts";
import type { PlannedModel } from "../plan.ts";
import type { BundleTools } from "./tools.ts";

/** States without a name (stages of delays) are told apart by what moves them; so many rounds see through most. */
const ROUNDS = 6;

/** How a quantity is computed, whatever numbers its slots have. */
export interface QuantityDigests {
  /** From other named quantities, parameters, series and constants. */
  readonly own: ReadonlyMap<string, string>;
  /** From parameters, series and constants alone, and from states some rounds back. */
  readonly through: ReadonlyMap<string, string>;
}

/**
 * Digests of every named quantity of a model. When both differ between two models, its equation does: `own` alone also
 * differs when an expression inside of it has got or lost a name elsewhere, `through` alone when something before it changed.
 */
export function quantityDigests(
  model: PlannedModel,
  { digest }: Pick<BundleTools, "digest">,
): QuantityDigests {
  const short = (text: string): string => digest(new TextEncoder().encode(text)).slice(0, 24);
  const names = new Map<number, string>();
  for (const [name, slot] of Object.entries(model.slots).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!names.has(slot)) names.set(slot, name);
  const inputs = inputLabels(model);
  const through = slotLabels(model, inputs, short, new Map());
  const own = slotLabels(model, inputs, short, names);
  const named = (labels: ReadonlyMap<number, string>) =>
    new Map(Object.entries(model.slots).map(([name, slot]) => [name, labels.get(slot) ?? "?"]));
  return { own: named(own), through: named(through) };
}

/** What constants, parameters, series and the time are called. */
function inputLabels({ parameters, series, program }: PlannedModel): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { slot, value } of program.constants)
    labels.set(slot, `constant ${Object.is(value, -0) ? "-0" : value}`);
  for (const [index, slot] of program.parameters.entries())
    labels.set(slot, `parameter ${parameters[index]}`);
  for (const [index, { slot, interpolation }] of program.series.entries())
    labels.set(slot, `series ${series[index]!.name} ${interpolation}`);
  if (program.time >= 0) labels.set(program.time, "time");
  return labels;
}

/** A label for every slot that says how it is computed; operands with a name are not looked into. */
function slotLabels(
  { program }: PlannedModel,
  inputs: ReadonlyMap<number, string>,
  short: (text: string) => string,
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const movers = [
    ...program.rates.map(({ state, rate }) => ({ state, by: "rate", slot: rate })),
    ...program.holds.map(({ state, value }) => ({ state, by: "hold", slot: value })),
  ];
  let states: ReadonlyMap<number, string> = new Map(movers.map(({ state }) => [state, "state"]));
  let made = new Map<number, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    made = new Map();
    const read = (slot: number): string =>
      names.get(slot) ?? inputs.get(slot) ?? made.get(slot) ?? states.get(slot) ?? "?";
    const write = ({ op, out, args, points }: Operation): void => {
      made.set(out, short(`${op}(${args.map(read).join(",")})${points ? points.join() : ""}`));
    };
    const initials = new Map<number, string>();
    for (const operation of program.once) write(operation);
    for (const operation of program.init) {
      if (states.has(operation.out)) initials.set(operation.out, read(operation.args[0]!));
      else write(operation);
    }
    for (const operation of [...program.step, ...program.record]) write(operation);
    states = new Map(
      movers.map(({ state, by, slot }) => [state, short(`${by}(${read(slot)}) from ${initials.get(state)}`)]),
    );
  }
  return new Map([...inputs, ...made, ...states]);
}
