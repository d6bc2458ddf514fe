import { uniforms } from "../../random/index.ts";
import { quantile } from "../statistics.ts";

/** Scores of a forecast and of a yardstick at the points of one series, in the order of time. */
export type ScoredSeries = readonly { readonly crps: number; readonly against: number }[];

export interface Skill {
  /** 1 is perfect, 0 no better than the yardstick; NaN without points. */
  readonly skill: number;
  /** 90 % interval over resampled blocks. */
  readonly interval: readonly [number, number];
  /** Points that the yardstick could be computed for. */
  readonly n: number;
}

/** Points that stay together when points are drawn anew: neighbours in time err together. */
const BLOCK = 3;
const RESAMPLES = 1000;

/**
 * One less the ratio of mean scores. The interval comes from a circular block bootstrap within each series (Politis and
 * Romano, 1992), with draws that depend on the name alone.
 */
export function skillOf(name: string, series: readonly ScoredSeries[]): Skill {
  const own = series.filter((points) => points.length > 0);
  const n = own.reduce((sum, points) => sum + points.length, 0);
  if (n === 0) return { skill: Number.NaN, interval: [Number.NaN, Number.NaN], n };
  const blocks = own.reduce((sum, points) => sum + Math.ceil(points.length / BLOCK), 0);
  const drawn = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const starts = uniforms(0, `hindcast ${name}`, resample, blocks);
    let block = 0;
    const picked = own.map((points) => {
      const chosen: { crps: number; against: number }[] = [];
      while (chosen.length < points.length) {
        const start = Math.floor(starts[block]! * points.length);
        block += 1;
        for (let step = 0; step < BLOCK && chosen.length < points.length; step += 1)
          chosen.push(points[(start + step) % points.length]!);
      }
      return chosen;
    });
    drawn[resample] = ratioSkill(picked);
  }
  return { skill: ratioSkill(own), interval: [quantile(drawn, 0.05), quantile(drawn, 0.95)], n };
}

function ratioSkill(series: readonly ScoredSeries[]): number {
  let own = 0;
  let other = 0;
  for (const points of series) {
    for (const { crps, against } of points) {
      own += crps;
      other += against;
    }
  }
  return 1 - own / other;
}
