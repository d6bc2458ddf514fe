import { type Box, inside, overlap } from "./boxes.ts";
import { textWidth } from "./text-size.ts";

/** A label that wants to stand beside a mark. */
export interface LabelWish {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** Half the size of the mark. */
  readonly reach: number;
  readonly size: number;
  /** Must be written: may move away, with a line back to its mark. */
  readonly must: boolean;
}

/** Where a label came to stand: the left end of its baseline, and the line back to a mark that is not beside it. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly line?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/**
 * Places labels one after another where they cover neither a mark nor each other; one for which there is no room is
 * left out (undefined). The same wishes give the same places.
 *
 * @param taken what nothing may cover
 * @param within what nothing may leave
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  within: Box,
): (LabelPlace | undefined)[] {
  const boxes = [...taken, ...wishes.map(({ x, y, reach }) => square(x, y, reach))];
  return wishes.map((wish) => {
    const found = candidates(wish).find(
      ({ box }) => inside(box, within) && !boxes.some((one) => overlap(one, box)),
    );
    if (found === undefined) return undefined;
    boxes.push(found.box);
    const { box } = found;
    const place = { x: box.left + GAP / 2, y: box.bottom - wish.size * 0.24 };
    return found.far ? { ...place, line: backTo(wish, box) } : place;
  });
}

const GAP = 2;
/** Rings on which a label that must be written is tried, and how many places on each. */
const RINGS = [10, 18, 27, 38, 50, 64, 80, 100, 125, 155];
const PLACES = 24;

/** Beside the mark first: right, left, above, below, the corners; then further away. */
function candidates(wish: LabelWish): { readonly box: Box; readonly far: boolean }[] {
  const { x, y, reach, size } = wish;
  const width = textWidth(wish.words, size) + GAP;
  const half = { across: width / 2, up: size * 0.56 };
  const at = (dx: number, dy: number, far: boolean) => ({
    far,
    box: {
      left: x + dx - half.across,
      right: x + dx + half.across,
      top: y + dy - half.up,
      bottom: y + dy + half.up,
    },
  });
  const [side, over] = [reach + GAP + half.across, reach + 1 + half.up];
  const near = [
    at(side, 0, false),
    at(-side, 0, false),
    at(0, -over, false),
    at(0, over, false),
    at(side - 2, -over, false),
    at(side - 2, over, false),
    at(-side + 2, -over, false),
    at(-side + 2, over, false),
  ];
  if (!wish.must) return near;
  const far = RINGS.flatMap((ring) =>
    Array.from({ length: PLACES }, (_, index) => {
      // Turns without Math.sin: a quarter at a time along a diamond, which is even enough.
      const turn = (index * 4) / PLACES;
      const [quarter, part] = [Math.floor(turn), turn % 1];
      const [dx, dy] = [
        [1 - part, -part],
        [-part, -(1 - part)],
        [-(1 - part), part],
        [part, 1 - part],
      ][quarter]! as [number, number];
      return at(dx * (ring + half.across), dy * (ring + half.up), true);
    }),
  );
  return [...near, ...far];
}

/** From the mark to the nearest point of its label. */
function backTo({ x, y }: LabelWish, box: Box): NonNullable<LabelPlace["line"]> {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return { x1: x, y1: y, x2: clamp(x, box.left, box.right), y2: clamp(y, box.top + 1, box.bottom - 1) };
}

function square(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}
