import { scaleLinear, scaleLog } from "d3-scale";
import { formatNumber, type Language } from "../units/index.ts";
import type { Axis } from "./axes.ts";

/** Factors that an axis may number, for those below one as fractions. */
const LADDER = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
/** Fewest numbers on an axis. */
const FEWEST = 3;
/** An axis is no narrower, so that what all but does not change lies level. */
const NARROWEST = 1.05;
/** Least distance between two numbers, drawing units. */
const APART = 14;
/** Nothing smaller is drawn: a logarithm has no place for nought. */
const FLOOR = 1 / 1000;

/**
 * A logarithmic axis of factors for changes given as shares: 1 (twice) is as far above 0 as −0.5 (half) is below. Its
 * numbers are ×⅕, ×½, ×1, ×2, ×5, or tenths where it is narrow.
 *
 * @param shares lowest and highest change, 0.1 for ten per cent more
 */
export function factorAxis(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  language: Language,
): Axis {
  const air = ((1 + high) / factorOf(low)) ** 0.04;
  const domain = [
    Math.min(factorOf(low) / air, 1 / NARROWEST),
    Math.max((1 + high) * air, NARROWEST),
  ] as const;
  const scale = scaleLog().domain(domain).range([from, to]);
  const places: number[] = [];
  const ticks = ticksIn(domain).filter((factor) => {
    const free = places.every((place) => Math.abs(place - scale(factor)) >= APART);
    if (free) places.push(scale(factor));
    return free;
  });
  // What is smaller still lies on the last line that is drawn.
  const least = (factor: number): string => (factorOf(low) === FLOOR && factor === FLOOR ? "≤\u00A0" : "");
  return {
    at: (share) => scale(factorOf(share)),
    ticks: ticks
      .sort((a, b) => a - b)
      .map((factor) => ({ value: factor - 1, text: least(factor) + factorText(factor, language) })),
  };
}

function factorOf(share: number): number {
  return Number.isNaN(share) ? share : Math.max(1 + share, FLOOR);
}

/** Factors to number, one first and then away from it, so that it is never left out. */
function ticksIn([low, high]: readonly [number, number]): number[] {
  const inside = (value: number): boolean => value >= low && value <= high;
  const ladder = [...LADDER.slice(1).map((one) => 1 / one), ...LADDER].filter(inside);
  const found = ladder.length >= FEWEST ? ladder : scaleLinear().domain([low, high]).ticks(4);
  // Every third step of a long ladder is a power of ten.
  const round = found.length > 6 ? found.filter((one) => Number.isInteger(nearly(Math.log10(one)))) : found;
  return round.sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));
}

function nearly(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

const FRACTIONS: Readonly<Record<number, string>> = { 2: "½", 5: "⅕" };

/** "×½", "×2", "×1.05". */
function factorText(factor: number, language: Language): string {
  const below = Math.round(1 / factor);
  if (factor < 1 && Math.abs(1 / factor - below) < 1e-9 && LADDER.some((step) => step === below))
    return `×${FRACTIONS[below] ?? `1/${below}`}`;
  return `×${formatNumber(factor, { language, significant: 3 })}`;
}
