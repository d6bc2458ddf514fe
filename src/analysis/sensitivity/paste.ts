import { type Bound, boxScore, countIn, type Points } from "./peel.ts";

/** A box and how good it is. */
interface Scored {
  readonly bounds: readonly Bound[];
  readonly score: number;
}

/**
 * Gives back what peeling took too much of: moves one end of one bound outwards, as far as makes the box best, as long as
 * that makes it better. An end that reaches the end of its input is open again.
 */
export function paste(bounds: readonly Bound[], points: Points): Bound[] {
  const all = countIn(points, []).hits;
  let best: Scored = { bounds, score: boxScore(countIn(points, bounds), all) };
  for (;;) {
    const wider = best.bounds
      .flatMap((bound) =>
        (["low", "high"] as const).map((end) => widened(bound, end, best.bounds, { points, all })),
      )
      .reduce((most, one) => (one.score > most.score ? one : most), best);
    if (wider === best)
      return best.bounds.filter(({ low, high }) => Number.isFinite(low) || Number.isFinite(high));
    best = wider;
  }
}

/** The box with one end of one bound where the box is best, all others as they are. */
function widened(
  bound: Bound,
  end: "low" | "high",
  bounds: readonly Bound[],
  { points, all }: { points: Points; all: number },
): Scored {
  const others = bounds.filter((other) => other !== bound);
  const { happens, worlds } = points;
  const values = points.inputs[bound.input]!;
  const sign = end === "low" ? -1 : 1;
  const beyond = worlds
    .filter((world) => (values[world]! - bound[end]) * sign > 0 && isWithin(world, others, points))
    .sort((a, b) => (values[a]! - values[b]!) * sign);
  let { worlds: inside, hits } = countIn(points, bounds);
  let [to, score] = [bound[end], boxScore({ worlds: inside, hits }, all)];
  for (const [place, world] of beyond.entries()) {
    inside += 1;
    hits += happens[world]!;
    const next = beyond[place + 1];
    // Equal values come in together.
    if (next !== undefined && values[next] === values[world]) continue;
    const reached = boxScore({ worlds: inside, hits }, all);
    if (reached <= score) continue;
    score = reached;
    to = next === undefined ? sign * Number.POSITIVE_INFINITY : values[world]!;
  }
  return { bounds: bounds.map((other) => (other === bound ? { ...bound, [end]: to } : other)), score };
}

function isWithin(world: number, bounds: readonly Bound[], { inputs }: Points): boolean {
  return bounds.every(({ input, low, high }) => {
    const value = inputs[input]![world]!;
    return value >= low && value <= high;
  });
}
