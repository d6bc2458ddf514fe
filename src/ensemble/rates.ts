import { rateLogsAt } from "../hardware/rate-at.ts";
import { exp } from "../numeric/index.ts";
import type { PlannedRates, RateSeries, RateTerm } from "./plan.ts";

type ColumnOf = (id: string) => Float64Array;

/** The rates of chips in one block of worlds. Those that no scenario touches are computed once. */
export class BlockRates {
  private readonly rates: PlannedRates;
  private readonly worlds: number;
  private readonly beliefs: readonly string[];
  private readonly shared: Computed = { logs: new Map(), series: new Map() };

  constructor(rates: PlannedRates, worlds: number) {
    this.rates = rates;
    this.worlds = worlds;
    this.beliefs = beliefsOf(rates);
  }

  /**
   * The values of a series, `[month][world]`.
   *
   * @param column values of a parameter in the scenario at work
   * @param replaced parameters that this scenario replaces
   */
  series(planned: RateSeries, column: ColumnOf, replaced: { has(id: string): boolean }): Float64Array {
    const isOwn = this.beliefs.some((id) => replaced.has(id));
    const computed: Computed = isOwn ? { logs: new Map(), series: new Map() } : this.shared;
    const known = computed.series.get(planned) ?? this.sum(planned.terms, computed, column);
    computed.series.set(planned, known);
    return known;
  }

  /** The sum of the terms: weight of the month times the rate, which moves in a straight line from year to year. */
  private sum(terms: readonly RateTerm[], computed: Computed, column: ColumnOf): Float64Array {
    const { worlds } = this;
    const rows = new Float64Array(terms[0]!.weights.length * worlds);
    for (const term of terms) {
      const years: Float64Array[] = [];
      const rateIn = (year: number): Float64Array => {
        years[year] ??= this.rate(term, year, computed, column);
        return years[year];
      };
      for (const [month, weight] of term.weights.entries()) {
        if (weight === 0) continue;
        const at = Math.max(0, month - this.rates.start) / 12;
        const year = Math.floor(at);
        const part = at - year;
        const now = rateIn(year);
        const next = part === 0 ? now : rateIn(year + 1);
        const from = month * worlds;
        for (let world = 0; world < worlds; world += 1)
          rows[from + world]! += weight * (now[world]! + part * (next[world]! - now[world]!));
      }
    }
    return rows;
  }

  /** One rate over another in every world, so many years after the start; 1 without either. */
  private rate({ above, below }: RateTerm, year: number, computed: Computed, column: ColumnOf): Float64Array {
    const rate = new Float64Array(this.worlds);
    const add = (row: number | undefined, sign: 1 | -1): void => {
      const logs = row === undefined ? [] : this.logs(row, year, computed, column);
      for (const [world, log] of logs.entries()) rate[world]! += sign * log;
    };
    add(above, 1);
    add(below, -1);
    for (const [world, log] of rate.entries()) rate[world] = exp(log);
    return rate;
  }

  /** The logarithm of a rate in every world, with the errors of the equations. */
  private logs(row: number, year: number, computed: Computed, column: ColumnOf): Float64Array {
    const key = `${row} ${year}`;
    const known = computed.logs.get(key);
    if (known) return known;
    const { rows, pace, factors } = this.rates;
    const { table, vendor, errors } = rows[row]!;
    const logs = rateLogsAt(table, {
      years: column(pace).map((each) => year * each),
      vendor: vendor === undefined ? undefined : column(vendor),
      factors: factors.map(column),
    });
    for (const { parameter, deviation } of errors) {
      const draws = column(parameter);
      for (const [world, draw] of draws.entries()) logs[world]! += deviation * draw;
    }
    computed.logs.set(key, logs);
    return logs;
  }
}

/** What was computed from one set of draws: logarithms of rates by row and year, whole series. */
interface Computed {
  readonly logs: Map<string, Float64Array>;
  readonly series: Map<RateSeries, Float64Array>;
}

/** Every parameter that some rate of a plan reads. */
export function beliefsOf({ pace, factors, rows }: PlannedRates): string[] {
  const own = rows.flatMap(({ vendor, errors }) => [
    ...(vendor === undefined ? [] : [vendor]),
    ...errors.map(({ parameter }) => parameter),
  ]);
  return [...new Set([pace, ...factors, ...own])];
}
