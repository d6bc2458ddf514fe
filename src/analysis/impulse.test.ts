import { describe, expect, it } from "vitest";
import {
  type ImpulseOutput,
  impulseNames,
  impulseOf,
  impulseOutputs,
  undecided,
  type ValuesAt,
} from "./impulse.ts";

const replication = { replicates: 2, worldsPerReplicate: 2 };
const months = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const day = 2.5;
const share: ImpulseOutput = {
  id: "ratio",
  over: ["us"],
  under: ["legal", "grey"],
  as: "share",
  quantity: "us",
};
const apart: ImpulseOutput = { id: "lag", over: ["us"], under: [], as: "difference", quantity: "us" };

/** One value for all worlds unless the element is `us`, which `of` gives by month and world. */
function values(of: (month: number, world: number) => number): ValuesAt {
  return (name, month) => Float64Array.from([0, 1, 2, 3], (world) => (name === "us" ? of(month, world) : 1));
}

/** Rises from nothing on the day by a quarter of the peak a month, stays for a while and halves at the end. */
const rise = (month: number): number => (month === 8 ? 0.5 : Math.min(1, Math.max(0, (month - day) / 4)));

describe("the effect of a rule", () => {
  it("on a ratio is how far it changes: peak, what stays at the end, months to half of the peak", () => {
    const found = impulseOf(share, {
      with: values((month, world) => 4 * (1 + (world + 1) * rise(month))),
      without: values(() => 4),
      replication,
      months,
      day,
    });
    // World w: (w + 1) times as much again at the peak, half of it at the end.
    expect(found.peak).toMatchObject({ p50: 2.5, positive: { value: 1, mcse: 0 } });
    expect(found.settled.p50).toBeCloseTo(1.25, 12);
    // The peak is 1 (month 7: 4.5 months after the day); half of it lies on the line, two months after the day.
    expect([found.half.p5, found.half.p50, found.half.p95]).toEqual(
      [2, 2, 2].map((x) => expect.closeTo(x, 12)),
    );
    expect(found.moved).toBe(1);
    expect(found.none).toBe(false);
    expect(found.course.months).toEqual(months.map((month) => month - day));
    expect(found.course.quantiles.p50[0]).toBe(0);
  });

  it("on a lag is the difference, whose sign may differ between worlds; then it is none", () => {
    const found = impulseOf(apart, {
      with: values((month, world) => (world % 2 === 0 ? 1 : -1) * rise(month)),
      without: values(() => 0),
      replication,
      months,
      day,
    });
    expect(found.peak.p50).toBe(0);
    expect(found.peak.positive.value).toBe(0.5);
    expect(found.moved).toBe(1);
    expect(found.none).toBe(true);
    expect(found.half.p50).toBeCloseTo(2, 12);
  });

  it("is none where more than a tenth of the worlds go the other way, however far the median lies from nothing", () => {
    const found = impulseOf(apart, {
      with: values((month, world) => (world === 0 ? -1 : 1) * rise(month)),
      without: values(() => 0),
      replication,
      months,
      day,
    });
    expect(found.peak.p50).toBe(1);
    expect(undecided(found)).toBe(true);
    expect(found.none).toBe(true);
  });

  it("is none where nothing changes, and has no half", () => {
    const same = values((month, world) => month + world);
    const found = impulseOf(apart, { with: same, without: same, replication, months, day });
    expect(found).toMatchObject({ moved: 0, none: true });
    expect(found.half.p50).toBeNaN();
    expect(found.peak.p50).toBe(0);
  });

  it("counts from the day of the rule only, and leaves failed worlds out", () => {
    const found = impulseOf(apart, {
      // Stockpiling before the day, the other way round and larger.
      with: values((month, world) => (world === 3 ? Number.NaN : month < day ? -9 : rise(month))),
      without: values(() => 0),
      replication,
      months,
      day,
    });
    expect(found.peak.p50).toBe(1);
    expect(found.course.quantiles.p50[0]).toBe(-9);
    expect(found.moved).toBe(1);
    // From −9 at month 2 to an eighth at month 3: half lies between months 4 and 5.
    expect(found.half.p50).toBeCloseTo(2, 12);
  });

  it("needs the elements that its outputs are made of", () => {
    expect(impulseNames([share, apart])).toEqual(["us", "legal", "grey"]);
    const streams = ["us_market", "cn_legal", "cn_proxy"].map((stream) => `flow_flop[${stream}]`);
    expect(impulseOutputs(streams)[0]).toMatchObject({ over: streams.slice(0, 1), under: streams.slice(1) });
  });
});
