import type { Observation, Text } from "../catalog/index.ts";
import type { OutputSpec, ScenarioResult } from "../ensemble/index.ts";
import { exp, log } from "../numeric/index.ts";
import { crpsOfSample } from "./hindcast/scores.ts";
import { monthAt } from "./question.ts";
import { NAMES } from "./record-anchor-words.ts";
import { quantile } from "./statistics.ts";

/** A number of the record that the model has to come near before it may publish, and whether it does. */
export interface RecordAnchor {
  readonly id: string;
  readonly name: Text;
  /** What was recorded, or what the model is compared with. */
  readonly record: number;
  /** 90 % band and median of the model's worlds, except where `band` says otherwise. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly band: 0.8 | 0.9;
  readonly met: boolean;
  /** True where the run starts from this very record, so that meeting it says only that the books are kept. */
  readonly read: boolean;
}

const CHINESE = ["cn_legal", "cn_cutdown", "cn_grey", "cn_domestic", "cn_proxy"];
const STREAMS = ["us_market", ...CHINESE];
/** Months of the record that anchors look at: from the first of the run to the end of September 2026. */
const RECORD_MONTHS = Array.from({ length: 58 }, (_, month) => month);
/** The record of the lag: its first month, and the day to which its statistics go. */
const LAG = { from: "2023-06-30", to: "2026-09-30" } as const;

/** What a run must keep for `recordAnchors`. */
export const ANCHOR_OUTPUTS: OutputSpec = {
  fans: [],
  events: [],
  table: {
    months: RECORD_MONTHS,
    quantities: [
      ...STREAMS.flatMap((stream) => [`flow_flop[${stream}]`, `flow_bandwidth[${stream}]`]),
      "cutdown_chips_actual",
      "lag_match",
    ],
  },
};

/** What the anchors are compared with. */
export interface AnchorContext {
  readonly observations: readonly Observation[];
  /** First month of the run, YYYY-MM. */
  readonly start: string;
  /** H800-hours of the run of DeepSeek-V3: published, computed by the hardware room, and the factor that may be off by. */
  readonly trainingHours: { readonly published: number; readonly computed: number; readonly factor: number };
}

/** Compares the run with the rules as they were, kept as `ANCHOR_OUTPUTS` asks, with the record, anchor by anchor. */
export function recordAnchors(run: ScenarioResult, context: AnchorContext): RecordAnchor[] {
  const { observations, start, trainingHours } = context;
  const recorded = (series: string, observed: string) =>
    observations.find((row) => row.series === series && row.observed === observed)!.value;
  const worlds = run.table.get("lag_match@0")!.length;
  const perWorld = (value: (world: number) => number) =>
    Float64Array.from({ length: worlds }, (_, world) => value(world));
  const of = (quantity: string, month: number, world: number) =>
    run.table.get(`${quantity}@${month}`)![world]!;
  /** US to China: what was bought in `months` months up to a date. */
  const ratio = (basis: string, date: string, months: number, world: number) => {
    const end = monthAt(date, start);
    const sum = (stream: string) =>
      RECORD_MONTHS.slice(end - months, end).reduce(
        (all, month) => all + of(`flow_${basis}[${stream}]`, month, world),
        0,
      );
    return sum("us_market") / CHINESE.reduce((all, stream) => all + sum(stream), 0);
  };
  const stock = (basis: string, date: string) =>
    perWorld((world) => ratio(basis, date, monthAt(date, start), world));

  const covered = (id: string, values: Float64Array, record: number, band: 0.8 | 0.9 = 0.9) => {
    const [low, middle, high] = bandOf(values, band);
    return finished({ id, record, low, middle, high, band, met: low <= record && record <= high });
  };
  const flops = ["2023-09-30", "2024-12-31", "2025-12-31"].map((date) =>
    covered(`ratio-flop-${date.slice(0, 7)}`, stock("flop", date), recorded("us_cn_ratio_flop", date)),
  );
  const turns = [
    ["2023-12-31", "2025-03-31"],
    ["2025-03-31", "2025-12-31"],
  ].map(([from, to]) => {
    const [before, after] = [stock("bandwidth", from!), stock("bandwidth", to!)];
    const change = after.map((value, world) => value / before[world]!);
    const record = recorded("us_cn_ratio_bandwidth", to!) / recorded("us_cn_ratio_bandwidth", from!);
    const [low, middle, high] = bandOf(change, 0.9);
    // The sign of the turn, in at least nineteen worlds of twenty.
    const met = record < 1 ? high < 1 : low > 1;
    return finished({ id: `turn-bandwidth-${to!.slice(0, 7)}`, record, low, middle, high, band: 0.9, met });
  });
  const bandwidthFlow = () => {
    const year = ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"];
    const rise = (last: number, quarters: readonly number[]) =>
      last / (quarters.reduce((sum, value) => sum + value, 0) / quarters.length);
    const record = rise(
      recorded("us_cn_flow_ratio_bandwidth", "2025-12-31"),
      year.map((date) => recorded("us_cn_flow_ratio_bandwidth", date)),
    );
    const values = perWorld((world) =>
      rise(
        ratio("bandwidth", "2025-12-31", 3, world),
        year.map((date) => ratio("bandwidth", date, 3, world)),
      ),
    );
    const [low, middle, high] = bandOf(values, 0.9);
    const near = middle > record / 1.7 && middle < record * 1.7;
    return finished({ id: "flow-bandwidth", record, low, middle, high, band: 0.9, met: low > 1 && near });
  };
  const lags = perWorldLags(run, start, worlds);
  const lag = (["mean", "sd", "autocorrelation"] as const).map((id) =>
    covered(
      `lag-${id}`,
      Float64Array.from(lags, (one) => one[id]),
      recorded(
        { mean: "lag_mean_months", sd: "lag_sd_months", autocorrelation: "lag_autocorrelation" }[id],
        LAG.to,
      ),
      0.8,
    ),
  );
  const { published: hours, computed, factor } = trainingHours;
  const v3 = finished({
    id: "training-hours-v3",
    record: hours,
    low: computed / factor,
    middle: computed,
    high: computed * factor,
    band: 0.9,
    met: computed / factor <= hours && hours <= computed * factor,
  });
  return [...flops, ...turns, bandwidthFlow(), h20Quarters(run, context, worlds), ...lag, v3];
}

/** The 2025 quarters of H20 by the equations alone, against the trend of 2024's four: mean score, lower is better. */
function h20Quarters(
  run: ScenarioResult,
  { observations, start }: AnchorContext,
  worlds: number,
): RecordAnchor {
  const rows = observations.filter(({ series }) => series === "cn_inflow_h20_units");
  const [before, after] = [rows.slice(0, 4), rows.slice(4)];
  const equations = after.map(({ observed, value }) => {
    const end = monthAt(observed, start);
    const sample = Float64Array.from({ length: worlds }, (_, world) =>
      [3, 2, 1].reduce((sum, back) => sum + run.table.get(`cutdown_chips_actual@${end - back}`)![world]!, 0),
    );
    return crpsOfSample(sample.sort(), value);
  });
  const logs = before.map(({ value }) => log(value));
  // Least squares through four equally spaced points.
  const slope = (3 * (logs[3]! - logs[0]!) + (logs[2]! - logs[1]!)) / 10;
  const middle = logs.reduce((sum, value) => sum + value, 0) / 4;
  const trend = after.map(({ value }, index) => Math.abs(exp(middle + slope * (index + 2.5)) - value));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [own, other] = [mean(equations), mean(trend)];
  const band = { low: Math.min(...equations), middle: own, high: Math.max(...equations), band: 0.9 } as const;
  return finished({ id: "h20-quarters", record: other, ...band, met: own < other });
}

/** Mean, standard deviation and correlation of neighbouring months of the lag over its record, by world. */
function perWorldLags(run: ScenarioResult, start: string, worlds: number) {
  const months = RECORD_MONTHS.slice(monthAt(LAG.from, start) - 1, monthAt(LAG.to, start) + 1);
  const stats = Array.from({ length: worlds }, (_, world) => {
    const values = months.map((month) => run.table.get(`lag_match@${month}`)![world]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const off = values.map((value) => value - mean);
    const variance = off.reduce((sum, value) => sum + value * value, 0) / (values.length - 1);
    const products = off.slice(1).reduce((sum, value, index) => sum + value * off[index]!, 0);
    return { mean, sd: Math.sqrt(variance), autocorrelation: products / (variance * (values.length - 1)) };
  });
  return stats;
}

function bandOf(values: Float64Array, band: 0.8 | 0.9): [number, number, number] {
  const tail = (1 - band) / 2;
  return [quantile(values, tail), quantile(values, 0.5), quantile(values, 1 - tail)];
}

function finished(anchor: Omit<RecordAnchor, "name" | "read">): RecordAnchor {
  return { ...anchor, name: NAMES[anchor.id]!, read: /^(ratio|turn|flow)-/.test(anchor.id) };
}
