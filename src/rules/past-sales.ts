import type { Chip, Observation } from "../catalog/index.ts";
import { addMonths, parseIsoDate } from "../units/index.ts";
import { decide } from "./decide.ts";
import { findings } from "./findings.ts";
import type { RuleBook } from "./load-rules.ts";
import { checkQuestion, type Question } from "./question.ts";
import { turningDays } from "./timeline.ts";
import type { TwoLaws } from "./what-if.ts";

/** A quantity with the ends of its 90 % interval; the ends of a sum take every error to lie on the same side. */
export interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What a law would have caught of the recorded sales, and the part of all that is (0 to 1). */
export interface Share {
  /** Chips. */
  readonly units: Spread;
  /** H100 equivalents by FLOP/s. */
  readonly h100e: Spread;
  readonly shareOfUnits: Spread;
  readonly shareOfH100e: Spread;
  readonly chips: readonly { readonly chip: string; readonly units: Spread; readonly h100e: Spread }[];
}

export interface CaughtSales {
  /** First and last day of the record. */
  readonly from: string;
  readonly until: string;
  readonly all: { readonly units: Spread; readonly h100e: Spread };
  /** Sold of the chips that the added rules catch on the day asked about, whenever sold; null when none is added. */
  readonly whenever: Share | null;
  /** Sold while the law let the chip go and the other law would not have: after the other law's own dates. */
  readonly sinceBinding: Share;
  readonly sources: readonly string[];
}

interface Sold {
  readonly chip: Chip;
  readonly basis: "units" | "h100e";
  readonly start: string;
  readonly end: string;
  readonly amount: Spread;
  readonly source: string;
}

const SERIES = /^cn_inflow_.+_(units|flop)$/;
const DESTINATION = "CN";

/**
 * What another law would have caught of the recorded sales into China: quarterly estimates by chip, imports only.
 * Within a quarter sales are taken to be even over the days on which the law let the chip go. Null for a destination
 * of which there is no record.
 */
export function caughtSales(
  laws: TwoLaws,
  {
    observations,
    chips,
  }: { readonly observations: readonly Observation[]; readonly chips: ReadonlyMap<string, Chip> },
  asked: Question,
): CaughtSales | null {
  if (asked.to !== DESTINATION) return null;
  const { law, other, added } = laws;
  const sold = salesOf(observations, chips);
  if (sold.length === 0) return null;
  const question = checkQuestion(law, asked);
  const days = [...new Set([...turningDays(law), ...turningDays(other)])].sort();
  const parts = new Map<string, number>();
  const partOf = (sale: Sold) => {
    const key = `${sale.chip.id} ${sale.start}`;
    const known = parts.get(key) ?? caughtPart(laws, sale, days, question);
    parts.set(key, known);
    return known;
  };
  return {
    from: sold.map(({ start }) => start).sort()[0]!,
    until: sold
      .map(({ end }) => end)
      .sort()
      .at(-1)!,
    all: { units: sum(sold, "units", () => 1), h100e: sum(sold, "h100e", () => 1) },
    whenever:
      added.length === 0
        ? null
        : shareOf(sold, ({ chip }) => (catches(other, added, chip, question) ? 1 : 0)),
    sinceBinding: shareOf(sold, partOf),
    sources: [...new Set(sold.map(({ source }) => source))],
  };
}

function salesOf(observations: readonly Observation[], chips: ReadonlyMap<string, Chip>): Sold[] {
  return observations.flatMap(({ series, label, observed, value, low, high, source }) => {
    const basis = SERIES.exec(series)?.[1];
    const chip = chips.get(label);
    if (basis === undefined || !chip || chip.headquarters === DESTINATION) return [];
    const amount = {
      value,
      low: Number.isNaN(low) ? value : low,
      high: Number.isNaN(high) ? value : high,
    };
    const start = `${addMonths(observed.slice(0, "2023-11".length), -2)}-01`;
    return [
      { chip, basis: basis === "units" ? "units" : "h100e", start, end: observed, amount, source } as const,
    ];
  });
}

/** The part of the days on which the law let a chip go that the other law would have shut. */
function caughtPart(
  { law, other, removed }: TwoLaws,
  { chip, start, end }: Sold,
  days: readonly string[],
  question: Required<Question>,
): number {
  const edges = [start, ...days.filter((day) => start < day && day <= end)];
  let open = 0;
  let caught = 0;
  for (const [i, day] of edges.entries()) {
    const length = (i + 1 < edges.length ? dayNumber(edges[i + 1]!) : dayNumber(end) + 1) - dayNumber(day);
    if (!goes(law, chip, { ...question, on: day })) continue;
    open += length;
    if (isShut(other, chip, { ...question, off: removed, on: day })) caught += length;
  }
  return open === 0 ? 0 : caught / open;
}

function goes(book: RuleBook, chip: Chip, question: Required<Question>): boolean {
  const { status } = decide(book, chip, question);
  return status === "free" || status === "notification";
}

function isShut(book: RuleBook, chip: Chip, question: Required<Question>): boolean {
  const { status } = decide(book, chip, question);
  return status === "controlled" || status === "letter";
}

/** True when one of the added rules itself catches a chip on the day asked about. */
function catches(
  book: RuleBook,
  added: readonly string[],
  chip: Chip,
  question: Required<Question>,
): boolean {
  const found = findings(book, chip, question, { authority: "US", roles: ["control", "letter"] });
  return found.some(
    ({ rule, truth, treatment }) =>
      added.includes(rule.id) &&
      truth === "yes" &&
      (treatment.status === "controlled" || treatment.status === "letter"),
  );
}

function shareOf(sold: readonly Sold[], partOf: (sale: Sold) => number): Share {
  const parts = new Map(sold.map((sale) => [sale, partOf(sale)]));
  const weight = (sale: Sold) => parts.get(sale)!;
  const caught = [...new Set(sold.filter((sale) => weight(sale) > 0).map(({ chip }) => chip))];
  const of = (basis: Sold["basis"]) => {
    const inside = sum(sold, basis, weight);
    const outside = sum(sold, basis, (sale) => 1 - weight(sale));
    return { inside, share: ratio(inside, outside) };
  };
  const [units, h100e] = [of("units"), of("h100e")];
  return {
    units: units.inside,
    h100e: h100e.inside,
    shareOfUnits: units.share,
    shareOfH100e: h100e.share,
    chips: caught.map((chip) => {
      const own = (sale: Sold) => (sale.chip === chip ? weight(sale) : 0);
      return { chip: chip.id, units: sum(sold, "units", own), h100e: sum(sold, "h100e", own) };
    }),
  };
}

function sum(sold: readonly Sold[], basis: Sold["basis"], weight: (sale: Sold) => number): Spread {
  let [value, low, high] = [0, 0, 0];
  for (const sale of sold) {
    if (sale.basis !== basis) continue;
    const part = weight(sale);
    value += part * sale.amount.value;
    low += part * sale.amount.low;
    high += part * sale.amount.high;
  }
  return { value, low, high };
}

/** The share of the inside in the whole; its ends put the two sides' errors against each other. */
function ratio(inside: Spread, outside: Spread): Spread {
  const part = (a: number, b: number) => (a + b === 0 ? 0 : a / (a + b));
  return {
    value: part(inside.value, outside.value),
    low: part(inside.low, outside.high),
    high: part(inside.high, outside.low),
  };
}

/** Days since the first of March of the year 0 of the Gregorian calendar. */
function dayNumber(date: string): number {
  const { year, month, day } = parseIsoDate(date);
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}
