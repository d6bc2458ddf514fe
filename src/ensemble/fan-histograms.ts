import { countBuckets, emptyHistogram, type Histogram, scaleOf } from "./histogram.ts";
import { type Moments, measureInto } from "./moments.ts";
import type { Plan } from "./plan.ts";
import { findBuckets, type Scale } from "./scale.ts";

/** Worlds that wait to be counted at most: a first picture. */
const WAITING_WORLDS = 256;

/**
 * The fans of one scenario. Its histograms fit no cache, and a block touches lines all over them: so blocks wait as buckets,
 * a quarter of their size, and several are counted together, fan by fan.
 */
export class FanHistograms {
  private readonly scales: readonly Scale[];
  private readonly rows: number;
  /** Of the worlds that wait no longer; none before the first of them. */
  private counts: readonly Histogram[] | undefined;
  /** Buckets of one block after another, `[fan][month][world]`. */
  private readonly waiting: Uint16Array;
  /** Worlds of the blocks that wait. */
  private readonly blocks: number[] = [];
  private used = 0;

  constructor({ outputs, months }: Plan) {
    this.scales = outputs.fans.map(scaleOf);
    this.rows = months + 1;
    this.waiting = new Uint16Array(WAITING_WORLDS * this.rows * this.scales.length);
  }

  /**
   * Adds a block: the values of each fan, `[month][world]`, of `moments.count` worlds, at least one.
   *
   * @param moments gets those of the block: fan by fan, while its values are in the cache
   */
  add(values: readonly Float64Array[], moments: Moments): void {
    const { scales, rows, waiting } = this;
    const worlds = moments.count;
    const size = rows * worlds;
    if (this.used + size * scales.length > waiting.length) this.histograms();
    for (const [fan, scale] of scales.entries()) {
      findBuckets(waiting.subarray(this.used, this.used + size), scale, values[fan]!);
      measureInto(moments, fan * rows, values[fan]!);
      this.used += size;
    }
    this.blocks.push(worlds);
  }

  /** All worlds added so far, by fan: the arrays into which those added later are counted. */
  histograms(): readonly Histogram[] {
    this.counts ??= this.empty();
    this.countWaiting(this.counts);
    this.blocks.length = 0;
    this.used = 0;
    return this.counts;
  }

  /** The same in arrays of the caller's own. */
  copies(): readonly Histogram[] {
    const copies = this.counts?.map((counts) => counts.slice()) ?? this.empty();
    this.countWaiting(copies);
    return copies;
  }

  private empty(): readonly Histogram[] {
    return this.scales.map(() => emptyHistogram(this.rows - 1));
  }

  private countWaiting(into: readonly Histogram[]): void {
    for (const [fan, histogram] of into.entries()) {
      let block = 0;
      for (const worlds of this.blocks) {
        const size = this.rows * worlds;
        const at = block + fan * size;
        countBuckets(histogram, this.waiting.subarray(at, at + size), worlds);
        block += into.length * size;
      }
    }
  }
}
