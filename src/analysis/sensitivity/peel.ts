/** Worlds among which a box is looked for. */
export interface Points {
  /** One column an input. */
  readonly inputs: readonly Float64Array[];
  /** 1 or 0 a world. */
  readonly happens: Float64Array;
  /** Numbers of the worlds that count. */
  readonly worlds: readonly number[];
}

/** Values allowed, both ends included; infinite where nothing is cut off. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range of one input, by its place. */
export interface Bound extends Range {
  readonly input: number;
}

/** Share of a box's worlds that one step cuts off, unless equal values make it more. */
const PATIENCE = 0.05;

/** A box holds at least this share of the worlds, and so many. */
const LEAST_SHARE = 0.02;
const LEAST_WORLDS = 20;

/** Worlds within all bounds, and those of them in which the thing happens. */
export function countIn(
  { inputs, happens, worlds }: Points,
  bounds: readonly Bound[],
): { readonly worlds: number; readonly hits: number } {
  let [all, hits] = [0, 0];
  for (const world of worlds) {
    if (
      !bounds.every(({ input, low, high }) => inputs[input]![world]! >= low && inputs[input]![world]! <= high)
    )
      continue;
    all += 1;
    hits += happens[world]!;
  }
  return { worlds: all, hits };
}

/** A cut at one end of one input. */
interface Cut {
  readonly input: number;
  readonly end: "low" | "high";
  /** The outermost value that stays. */
  readonly value: number;
  readonly worlds: number;
  readonly hits: number;
}

/**
 * Peels a box off the worlds, a thin slice of one input at a time, always the slice whose loss raises the density most for
 * each world lost, and gives the box on the way that best joins density and coverage (the largest harmonic mean of the
 * two).
 */
export function peel({ inputs, happens, worlds }: Points): Bound[] {
  // The worlds still in the box by rising value of each input.
  let orders = inputs.map((values) =>
    Uint32Array.from(worlds).sort((a, b) => values[a]! - values[b]! || happens[a]! - happens[b]!),
  );
  const ranges = inputs.map(() => ({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }));
  const all = worlds.reduce((sum, world) => sum + happens[world]!, 0);
  const least = Math.max(LEAST_WORLDS, LEAST_SHARE * worlds.length);
  let inside = { worlds: worlds.length, hits: all };
  let best = { score: boxScore(inside, all), ranges: ranges.map((range) => ({ ...range })) };
  for (;;) {
    const cut = bestCut(orders, { inputs, happens }, inside, least);
    if (!cut) break;
    ranges[cut.input]![cut.end] = cut.value;
    inside = { worlds: cut.worlds, hits: cut.hits };
    const { low, high } = ranges[cut.input]!;
    const values = inputs[cut.input]!;
    orders = orders.map((order) => order.filter((world) => values[world]! >= low && values[world]! <= high));
    const score = boxScore(inside, all);
    if (score > best.score) best = { score, ranges: ranges.map((range) => ({ ...range })) };
  }
  return best.ranges
    .map((range, input) => ({ input, ...range }))
    .filter(({ low, high }) => Number.isFinite(low) || Number.isFinite(high));
}

/** Harmonic mean of density and coverage. @param all worlds in which the thing happens, in the box or not */
export function boxScore({ worlds, hits }: { worlds: number; hits: number }, all: number): number {
  return (2 * hits) / (worlds + all);
}

function bestCut(
  orders: readonly Uint32Array[],
  points: Pick<Points, "inputs" | "happens">,
  inside: { readonly worlds: number; readonly hits: number },
  least: number,
): Cut | undefined {
  let best: { cut: Cut; gain: number } | undefined;
  for (const [input, order] of orders.entries())
    for (const end of ["low", "high"] as const) {
      const cut = cutAt(order, { input, end, ...points }, inside);
      if (!cut || cut.worlds < least) continue;
      const gain = (cut.hits / cut.worlds - inside.hits / inside.worlds) / (inside.worlds - cut.worlds);
      if (gain > 0 && (!best || gain > best.gain)) best = { cut, gain };
    }
  return best?.cut;
}

/** Cuts off the outermost worlds at one end, equal values together; undefined when nothing would be left. */
function cutAt(
  order: Uint32Array,
  {
    input,
    end,
    inputs,
    happens,
  }: { input: number; end: "low" | "high" } & Pick<Points, "inputs" | "happens">,
  inside: { readonly worlds: number; readonly hits: number },
): Cut | undefined {
  const values = inputs[input]!;
  const size = order.length;
  const at = (place: number) => order[end === "low" ? place : size - 1 - place]!;
  const wanted = Math.max(1, Math.floor(size * PATIENCE));
  let hits = 0;
  let lost = 0;
  while (lost < size && (lost < wanted || values[at(lost)] === values[at(lost - 1)])) {
    hits += happens[at(lost)]!;
    lost += 1;
  }
  if (lost === size) return undefined;
  return { input, end, value: values[at(lost)]!, worlds: inside.worlds - lost, hits: inside.hits - hits };
}
