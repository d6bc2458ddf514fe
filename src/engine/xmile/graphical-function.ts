import type { FaultList } from "../faults.ts";
import { numberText, type ReadContext, type Site } from "./read-context.ts";
import { childOf, type XmlElement } from "./xml-tree.ts";

/** A graphical function: y over rising x, and what is outside and between the points. */
export interface GraphicalFunction {
  readonly kind: "continuous" | "extrapolate" | "discrete";
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const KINDS = ["continuous", "extrapolate", "discrete"] as const;

/** LOOKUP of the equation language takes 99 points; longer functions are split. */
const MOST_POINTS = 90;

/** Reads a `<gf>`: points in `xpts` and `ypts` (with any separator), or evenly between the ends of `xscale`. */
export function readGraphicalFunction(gf: XmlElement, faults: FaultList): GraphicalFunction | undefined {
  const fault = (what: string) => void faults.add(gf.where, "gf", what);
  const written = (gf.attributes.type ?? "continuous").toLowerCase();
  const type = gf.attributes.discrete?.toLowerCase() === "true" ? "discrete" : written;
  const kind = KINDS.find((one) => one === type);
  if (!kind) return fault(`expected continuous, extrapolate or discrete, got "${type}"`);
  const y = readPoints(childOf(gf, "ypts"));
  if (y === undefined || y.length === 0 || y.some(notFinite)) return fault("expected numbers in <ypts>");
  const x = childOf(gf, "xpts") ? readPoints(childOf(gf, "xpts")) : evenly(childOf(gf, "xscale"), y.length);
  if (x === undefined || x.some(notFinite)) return fault("expected numbers in <xpts>, or <xscale min max>");
  if (x.length !== y.length) return fault(`expected as many x as y, got ${x.length} and ${y.length}`);
  if (x.some((value, place) => place > 0 && value <= x[place - 1]!)) return fault("expected the x to rise");
  return { kind, x, y };
}

const notFinite = (value: number) => !Number.isFinite(value);

function readPoints(points: XmlElement | undefined): number[] | undefined {
  if (!points) return undefined;
  const separator = points.attributes.sep ?? ",";
  const parts = points.text.split(separator === "" ? "," : separator);
  // A separator after the last point is common.
  if (parts.length > 1 && parts.at(-1)!.trim() === "") parts.pop();
  return parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
}

function evenly(scale: XmlElement | undefined, count: number): number[] | undefined {
  const [low, high] = [Number(scale?.attributes.min ?? "x"), Number(scale?.attributes.max ?? "x")];
  if (notFinite(low) || notFinite(high)) return undefined;
  if (count === 1) return [low];
  return Array.from({ length: count }, (_, place) => low + ((high - low) * place) / (count - 1));
}

/** The function of an input as a piece of an equation that binds tightly. */
export function graphicalText(
  context: ReadContext,
  site: Site,
  gf: GraphicalFunction,
  input: string,
): string {
  const { x, y, kind } = gf;
  const name = /^[a-z_][a-z0-9_]*$/.test(input) ? input : context.helper(site, input);
  const inside = kind === "discrete" ? steps(context, site, gf, name) : between(context, site, x, y, name);
  if (kind !== "extrapolate" || x.length < 2) return inside;
  const beyond = (from: number, to: number) => {
    const slope = (y[to]! - y[from]!) / (x[to]! - x[from]!);
    return `${numberText(y[to]!)} + ${numberText(slope)} * (${name} - ${numberText(x[to]!)})`;
  };
  const last = x.length - 1;
  const above = `IF ${name} > ${numberText(x[last]!)} THEN ${beyond(last - 1, last)} ELSE ${inside}`;
  return `(IF ${name} < ${numberText(x[0]!)} THEN ${beyond(1, 0)} ELSE (${above}))`;
}

/** Straight between the points, flat outside. */
function between(
  context: ReadContext,
  site: Site,
  x: readonly number[],
  y: readonly number[],
  name: string,
): string {
  if (x.length <= MOST_POINTS) {
    const points = x.flatMap((value, place) => [numberText(value), numberText(y[place]!)]);
    return `LOOKUP(${[name, ...points].join(", ")})`;
  }
  const middle = x.length >> 1;
  const half = (from: number, to?: number) =>
    context.helper(site, between(context, site, x.slice(from, to), y.slice(from, to), name));
  return `(IF ${name} < ${numberText(x[middle]!)} THEN ${half(0, middle + 1)} ELSE ${half(middle)})`;
}

/**
 * The y of the last point reached: the place among the points, cut to a whole number, names it. Each y is flat around its
 * place, since on a slope rounding would touch it.
 */
function steps(context: ReadContext, site: Site, { x, y }: GraphicalFunction, name: string): string {
  const places = x.map((_, place) => place);
  const place = context.helper(site, `INT(${between(context, site, x, places, name)})`);
  const around = places.flatMap((at) => [at - 0.25, at + 0.25]);
  const flat = y.flatMap((value) => [value, value]);
  return between(context, site, around, flat, place);
}
