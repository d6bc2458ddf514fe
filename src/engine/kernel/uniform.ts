import { ARITHMETIC, lookup } from "../arithmetic.ts";
import type { Program } from "../program.ts";
import type { Sections } from "./sections.ts";

/**
 * What all worlds share at every step, by the interpreter's arithmetic.
 *
 * @param series in the order of the program; only those that the sections take for shared are read
 * @returns `[step][place]`, places as in `Layout.uniformOf`
 */
export function uniformNumbers(
  program: Program,
  { uniform, uniformSlots }: Sections,
  series: readonly Float64Array[],
): Float64Array {
  const { stepsPerMonth, months } = program;
  const steps = months * stepsPerMonth + 1;
  const slots = [...uniformSlots];
  const table = new Float64Array(steps * slots.length);
  const numbers = new Float64Array(program.slots);
  for (const { slot, value } of program.constants) numbers[slot] = value;
  for (let step = 0; step < steps; step += 1) {
    const month = Math.floor(step / stepsPerMonth);
    const past = (step % stepsPerMonth) / stepsPerMonth;
    if (program.time >= 0) numbers[program.time] = step / stepsPerMonth;
    program.series.forEach(({ slot, interpolation }, index) => {
      if (!uniformSlots.has(slot)) return;
      const here = series[index]![month]!;
      const part = interpolation === "linear" ? past : 0;
      numbers[slot] = part === 0 ? here : here + (series[index]![month + 1]! - here) * part;
    });
    for (const { op, out, args, points } of uniform) {
      const [a, b, c] = [numbers[args[0]!]!, numbers[args[1] ?? 0]!, numbers[args[2] ?? 0]!];
      if (op === "first_reached") throw new Error("a level reached is not shared");
      numbers[out] = op === "lookup" ? lookup(a, points!) : ARITHMETIC[op](a, b, c);
    }
    for (const [place, slot] of slots.entries()) table[step * slots.length + place] = numbers[slot]!;
  }
  return table;
}
