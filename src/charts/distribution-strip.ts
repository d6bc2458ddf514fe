import type { DistributionStrip } from "./causal-types.ts";
import { QUIET, TEXT } from "./paint.ts";
import { element } from "./svg.ts";

const WIDTH = 300;
const HEIGHT = 44;
const FOOT = 34;

/**
 * The shape of a belief, small: its density above a line from its 5th to its 95th percentile with a dot at the median.
 * Says nothing that the numbers beside it do not say, and so is hidden from those who have the numbers read to them.
 */
export function distributionStrip(strip: DistributionStrip): string {
  const frame = {
    class: "strip",
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    "aria-hidden": "true",
  };
  return element("svg", frame, density(strip));
}

function density({ quantiles, p5, p50, p95 }: DistributionStrip): string {
  const [first, last] = [quantiles[0] ?? p5, quantiles.at(-1) ?? p95];
  if (!(last > first)) return base();
  const x = (value: number): number => 4 + ((value - first) / (last - first)) * (WIDTH - 8);
  // Equal steps of probability: the density between two quantiles is one over their distance.
  const steps = quantiles.slice(1).map((value, index) => {
    const before = quantiles[index]!;
    return { at: (value + before) / 2, height: 1 / Math.max(value - before, (last - first) * 1e-4) };
  });
  const smooth = steps.map(({ at }, index) => {
    const near = steps.slice(Math.max(0, index - 1), index + 2);
    return { at, height: near.reduce((sum, one) => sum + one.height, 0) / near.length };
  });
  const top = [...smooth].map(({ height }) => height).sort((a, b) => a - b)[
    Math.floor(smooth.length * 0.97)
  ]!;
  const high = smooth.map(
    ({ at, height }) => `${r(x(at))} ${r(FOOT - Math.min(1, height / top) * (FOOT - 4))}`,
  );
  return (
    element("path", {
      class: "strip-area",
      fill: QUIET,
      "fill-opacity": "0.25",
      d: `M${r(x(first))} ${FOOT}L${high.join(" ")} ${r(x(last))} ${FOOT}z`,
    }) +
    base() +
    element("path", {
      class: "strip-range",
      stroke: TEXT,
      "stroke-width": 2,
      d: `M${r(x(p5))} ${FOOT}H${r(x(p95))}`,
    }) +
    element("circle", { class: "strip-median", fill: TEXT, cx: x(p50), cy: FOOT, r: 4 })
  );
}

function base(): string {
  return element("path", {
    class: "grid",
    stroke: QUIET,
    "stroke-opacity": "0.5",
    d: `M4 ${FOOT}H${WIDTH - 4}`,
  });
}

const r = (value: number): number => Math.round(value * 10) / 10;
