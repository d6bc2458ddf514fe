import type { Uncertain } from "../../charts/index.ts";
import { type Interval, interval, ratioInterval, type Workload } from "../../hardware/index.ts";
import type { HardwareSetting } from "./hardware-setting.ts";

/** Tokens a second and chip, with the 80 % interval of the model's error. */
export function rated({ equations }: HardwareSetting, load: Workload): Uncertain {
  return uncertain(interval(load, equations.errors));
}

/** The rate of one load over that of another, whose errors they share in part. */
export function ratioOf({ equations }: HardwareSetting, load: Workload, other: Workload): Uncertain {
  return uncertain(ratioInterval(load, other, equations.errors));
}

function uncertain({ p10, p50, p90 }: Interval): Uncertain {
  return { value: p50, low: p10, high: p90 };
}

/** An uncertain value through a rising or falling function of it. */
export function through({ value, low, high }: Uncertain, way: (value: number) => number): Uncertain {
  if (low === undefined || high === undefined) return { value: way(value) };
  const [from, to] = [way(low), way(high)];
  return { value: way(value), low: Math.min(from, to), high: Math.max(from, to) };
}
