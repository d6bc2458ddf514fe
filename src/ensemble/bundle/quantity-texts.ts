import type { Operation } from "../../engine/index.ts";
import type { PlannedModel } from "../plan.ts";
import type { BundleTools } from "./tools.ts";

/** States without a name (stages of delays) are told apart by what moves them; so many rounds see through the longest. */
const ROUNDS = 6;

/**
 * A digest of how each named quantity is computed from other named quantities, parameters, series and constants: two
 * programs in which a quantity has the same digest have the same equation for it, whatever numbers their slots have.
 */
export function quantityDigests(
  { parameters, series, slots, program }: PlannedModel,
  { digest }: Pick<BundleTools, "digest">,
): ReadonlyMap<string, string> {
  const of = (text: string): string => digest(new TextEncoder().encode(text)).slice(0, 24);
  const names = new Map<number, string>();
  for (const [name, slot] of Object.entries(slots).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!names.has(slot)) names.set(slot, name);
  const inputs = new Map<number, string>();
  for (const { slot, value } of program.constants)
    inputs.set(slot, `constant ${Object.is(value, -0) ? "-0" : value}`);
  for (const [index, slot] of program.parameters.entries())
    inputs.set(slot, `parameter ${parameters[index]}`);
  for (const [index, { slot, interpolation }] of program.series.entries())
    inputs.set(slot, `series ${series[index]!.name} ${interpolation}`);
  if (program.time >= 0) inputs.set(program.time, "time");
  const movers = [
    ...program.rates.map(({ state, rate }) => ({ state, by: "rate", slot: rate })),
    ...program.holds.map(({ state, value }) => ({ state, by: "hold", slot: value })),
  ];
  let states = new Map(movers.map(({ state }) => [state, "state"]));
  let made = new Map<number, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = (slot: number): string =>
      names.get(slot) ?? inputs.get(slot) ?? made.get(slot) ?? states.get(slot) ?? "?";
    const write = ({ op, out, args, points }: Operation): void => {
      made.set(out, of(`${op}(${args.map(read).join(",")})${points ? points.join() : ""}`));
    };
    made = new Map();
    for (const operation of program.once) write(operation);
    const initials = new Map<number, string>();
    for (const operation of program.init) {
      if (states.has(operation.out)) initials.set(operation.out, read(operation.args[0]!));
      else write(operation);
    }
    for (const operation of [...program.step, ...program.record]) write(operation);
    states = new Map(
      movers.map(({ state, by, slot }) => [state, of(`${by}(${read(slot)}) from ${initials.get(state)}`)]),
    );
  }
  return new Map(
    Object.entries(slots).map(([name, slot]) => {
      const own = states.get(slot) ?? made.get(slot) ?? inputs.get(slot) ?? "?";
      // One number under two names is computed under the first of them.
      return [name, names.get(slot) === name ? own : `same as ${names.get(slot)}`];
    }),
  );
}
