import { type Attack, attacksOn } from "./attacks.ts";

/** Characters of the longest text tried. */
const LONG = 12_000;
/** Milliseconds of this process that a text of that length may take, whatever the growth. */
const FREE_MS = 25;
/** Lengths at first: what doubles with every character is seen before it takes for ever. */
const SHORT = [8, 14, 20, 25, 30, 35, 41, 48, 56, 66, 80, 100];

/** How the time of a regular expression grows with the length of a text. */
export interface Growth {
  readonly kind: "fast" | "power" | "explosive";
  /** Of the worst text tried, milliseconds and what it is. */
  readonly ms: number;
  readonly attack: Attack | undefined;
  readonly length: number;
}

/** Tries a regular expression on texts made to take long. */
export function growthOf(pattern: RegExp): Growth {
  let worst: Growth = { kind: "fast", ms: 0, attack: undefined, length: 0 };
  for (const attack of attacksOn(pattern)) {
    const found = against(pattern, attack, worst.kind === "fast");
    if (rank(found) > rank(worst)) worst = found;
    if (worst.kind === "explosive") break;
  }
  return worst;
}

function rank({ kind, ms }: Growth): number {
  return { fast: 0, power: 1e6, explosive: 1e9 }[kind] + ms;
}

/** @param long whether long texts are tried too: of what grows with the square one is enough */
function against(pattern: RegExp, attack: Attack, long: boolean): Growth {
  const { before, again, after } = attack;
  const text = (length: number) =>
    before + again.repeat(Math.max(1, Math.round(length / again.length))) + after;
  for (const length of SHORT) {
    const ms = timed(pattern, text(length));
    if (ms > FREE_MS) return { kind: "explosive", ms, attack, length };
  }
  for (const length of long ? [LONG / 10, LONG] : []) {
    const ms = timed(pattern, text(length));
    // What stays in proportion takes a third for a third.
    if (ms > FREE_MS && ms > 5 * timed(pattern, text(length / 3)))
      return { kind: "power", ms, attack, length };
  }
  return { kind: "fast", ms: 0, attack, length: LONG };
}

/** Milliseconds that a search takes; where they are many, those of this process alone, whatever others do meanwhile. */
function timed(pattern: RegExp, text: string): number {
  const start = performance.now();
  search(pattern, text);
  const ms = performance.now() - start;
  if (ms <= FREE_MS) return ms;
  // Once more: the first run compiles.
  const before = process.cpuUsage();
  search(pattern, text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function search(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  pattern.exec(text);
}
