import { type Box, inside, overlap } from "./boxes.ts";
import type { Point } from "./path.ts";
import { textWidth } from "./text-size.ts";

/** A place for a block of lines: where its anchor stands and the baseline of its first line. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface TextWish {
  readonly lines: readonly string[];
  readonly size: number;
  /** Wider letters, as of bold text. */
  readonly weight?: number;
  /** Where it may stand, the best first. */
  readonly places: readonly TextPlace[];
  /** The point that it names: a leader runs from there to words that stand apart. */
  readonly of?: Point;
}

/** Between the baselines of a block, in its size. */
export const LEADING = 1.15;

/** What a block of lines covers, with a little air around it. */
export function textBox({ lines, size, weight = 1 }: Omit<TextWish, "places">, place: TextPlace): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size * weight)));
  const left = place.x - (place.anchor === "start" ? 0 : place.anchor === "middle" ? width / 2 : width);
  return {
    left: left - 2,
    right: left + width + 2,
    top: place.y - size * 0.85,
    bottom: place.y + (lines.length - 1) * size * LEADING + size * 0.3,
  };
}

/** Words so near their point need no leader, drawing units. */
const NEAR = 9;

/** A line from a point to the nearest edge of its words; none where they stand by it. */
export function leaderTo([x, y]: Point, { left, right, top, bottom }: Box): readonly Point[] {
  const end: Point = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  return Math.hypot(end[0] - x, end[1] - y) > NEAR ? [[x, y], end] : [];
}

/**
 * Chooses a place for each block of lines in turn: one within the frame that covers no other text and no leader of one,
 * with a leader of its own that runs through no text (undefined where there is none), and among those the one that
 * covers the fewest `points` of what is drawn. Whoever comes first leaves less room, so the last is tried first as well.
 * The same wishes give the same places.
 *
 * @param taken what no text may cover
 * @param points of lines and marks, close together along each
 */
export function placeText(
  wishes: readonly TextWish[],
  { within, taken, points }: Room,
): (TextPlace | undefined)[] {
  const forth = inTurn(wishes, { within, taken, points });
  if (wishes.length < 2) return forth.places;
  const back = inTurn(wishes.toReversed(), { within, taken, points });
  return back.covered < forth.covered ? back.places.toReversed() : forth.places;
}

interface Room {
  readonly within: Box;
  readonly taken: readonly Box[];
  readonly points: readonly Point[];
}

/** The points of a whole drawing: words that find no place are worse than any that they would cover. */
const HOMELESS = 1e6;

function inTurn(wishes: readonly TextWish[], { within, taken, points }: Room) {
  const full = [...taken];
  let sum = 0;
  const places = wishes.map((wish) => {
    let best: { readonly place: TextPlace; readonly box: Box; readonly covered: number } | undefined;
    for (const place of wish.places) {
      const box = textBox(wish, place);
      if (!inside(box, within) || full.some((one) => overlap(one, box))) continue;
      if (leaderBoxes(wish, box).some((dot) => full.some((one) => overlap(one, dot)))) continue;
      const covered = coveredBy(box, points);
      if (best === undefined || covered < best.covered) best = { place, box, covered };
      if (covered === 0) break;
    }
    if (best !== undefined) full.push(best.box, ...leaderBoxes(wish, best.box));
    sum += best?.covered ?? HOMELESS;
    return best?.place;
  });
  return { places, covered: sum };
}

/** How many points lie under a box. */
export function coveredBy(box: Box, points: readonly Point[]): number {
  return points.filter(([x, y]) => overlap({ left: x, right: x, top: y, bottom: y }, box)).length;
}

function leaderBoxes({ of }: TextWish, box: Box): Box[] {
  if (of === undefined) return [];
  return alongLine(leaderTo(of, box), 2).map(([x, y]) => ({
    left: x - 1,
    right: x + 1,
    top: y - 1,
    bottom: y + 1,
  }));
}

/** Points along a line at most `step` apart. */
export function alongLine(corners: readonly Point[], step = 5): Point[] {
  return corners.flatMap((corner, index) => {
    const before = corners[index - 1];
    if (before === undefined) return [corner];
    const [dx, dy] = [corner[0] - before[0], corner[1] - before[1]];
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / step));
    return Array.from({ length: count }, (_, part): Point => {
      const share = (part + 1) / count;
      return [before[0] + dx * share, before[1] + dy * share];
    });
  });
}
