/** Words of XMILE equations, functions among them: no variable may be called so. */
const RESERVED: ReadonlySet<string> = new Set(
  [
    "abs arccos arcsin arctan cos exp inf int ln log10 max mean min pi sin sqrt stddev sum size rank tan",
    "exponential lognormal normal poisson random delay delay1 delay3 delayn forcst smth1 smth3 smthn trend",
    "pulse ramp step dt starttime stoptime time init initial previous self safediv lookup",
    "if then else and or not mod",
  ].flatMap((words) => words.split(" ")),
);

/** The name of a quantity in an XMILE file: its id, unless XMILE means something else by it. */
export function xmileName(id: string): string {
  return RESERVED.has(id) ? `${id}_value` : id;
}
