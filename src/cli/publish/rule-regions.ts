import type { Figure } from "../../articles/index.ts";
import type { Catalog, Chip, Text } from "../../catalog/index.ts";
import type { RegionChart, RegionChip, RegionPanel } from "../../charts/index.ts";
import {
  bindingDate,
  chipAt,
  type Interval,
  type Plane,
  type PlaneBase,
  type QuantityName,
  quantities,
  type RegionMap,
  type Rule,
  type RuleBook,
  regionAt,
  regionKind,
  regionMap,
  settle,
} from "../../rules/index.ts";
import { chipHref, shortChipName } from "./rule-chip-names.ts";
import { regionCaption, regionDescription, regionSource, regionTitle, STILL } from "./rule-region-texts.ts";
import { APART_WORDS, AXIS_WORDS, KIND_WORDS, PANEL_WORDS } from "./rule-region-words.ts";

/** A rule that changed which two quantities decide, and the axis beside TPP. */
const REGIMES: readonly { readonly rule: string; readonly up: Plane["up"] }[] = [
  { rule: "us-2022-10-advanced-computing", up: "transferRate" },
  { rule: "us-2023-10-advanced-computing", up: "performanceDensity" },
  { rule: "us-2025-04-letters", up: "memoryBandwidth" },
  { rule: "us-2026-01-review-policy", up: "memoryBandwidth" },
];

/** Addressed by every letter. */
const STILL_VENDOR = "nvidia";

/** Always labelled. */
export const MAIN_CHIPS: readonly string[] = [
  "a100",
  "a800",
  "h100",
  "h800",
  "h20",
  "h200",
  "l20",
  "l40s",
  "rtx-4090",
  "rtx-4090d",
  "ascend-910b",
  "ascend-910c",
  "b200",
  "b30a",
  "mi300x",
  "mi308x",
  "gaudi-3",
];

const DESTINATION = "CN";

/** A figure of the law of one day, with the plane it is drawn on. */
export interface RegionFigure extends Figure {
  readonly chart: RegionChart;
  readonly on: string;
  readonly rule: Rule;
  readonly planes: readonly Plane[];
  /** Chips that cannot be placed: no TPP, or one that is quoted from memory. */
  readonly leftOut: readonly Chip[];
}

/** One figure for each change of what decides, on the first day of each. */
export function regionFigures({ chips }: Pick<Catalog, "chips">, book: RuleBook): RegionFigure[] {
  const days = REGIMES.flatMap(({ rule, up }) => {
    const found = book.rules.find(({ id }) => id === rule);
    return found === undefined ? [] : [{ rule: found, up, on: bindingDate(found) }];
  });
  return days.map(({ rule, up, on }, index) => {
    const until = days[index + 1]?.on;
    const still = stillBase(chips);
    const planes = [true, false].map((datacenter): Plane => {
      return { on, to: DESTINATION, up, base: { ...still, datacenter } };
    });
    const maps = planes.map((plane) => regionMap(book, plane));
    const one = sameMap(maps[0]!, maps[1]!);
    const placed = [...chips.values()].filter((chip) => shown(chip, "tpp").high !== Number.POSITIVE_INFINITY);
    const panels = (one ? [planes[0]!] : planes).map((plane, at): RegionPanel => {
      const own = one ? placed : placed.filter(({ datacenter }) => datacenter === plane.base.datacenter);
      return {
        id: plane.base.datacenter ? "datacenter" : "other",
        ...(one ? {} : { name: PANEL_WORDS[plane.base.datacenter ? "datacenter" : "other"] }),
        map: maps[at]!,
        chips: own.map((chip) => regionChip(chip, { book, plane, map: maps[at]!, until })),
      };
    });
    const id = `region-${on}`;
    return {
      id,
      on,
      rule,
      planes: one ? [planes[0]!] : planes,
      leftOut: [...chips.values()].filter((chip) => !placed.includes(chip)),
      caption: regionCaption(up, one, chips),
      source: regionSource(
        maps.flatMap((map) => map.rules),
        book,
      ),
      chart: {
        kind: "region",
        id,
        title: regionTitle(on),
        description: regionDescription(on, up),
        across: { name: AXIS_WORDS.tpp, domain: acrossDomain(panels) },
        up: { name: AXIS_WORDS[up], domain: upDomain(panels) },
        panels,
        words: KIND_WORDS,
      },
    };
  });
}

function stillBase(chips: Catalog["chips"]): Omit<PlaneBase, "datacenter"> {
  const fact = (chip: string, name: "die_area" | "io_bandwidth" | "hbm_bandwidth"): number => {
    const value = chips.get(chip)?.facts[name]?.value;
    if (value === undefined) throw new Error(`regions: chip ${chip} has no ${name}`);
    return value;
  };
  const rates = quantities(chips.get(STILL.memoryBandwidth)!);
  return {
    vendor: STILL_VENDOR,
    dieArea: fact(STILL.dieArea, "die_area"),
    transferRate: rates.transferRate.low,
    memoryBandwidth: rates.memoryBandwidth.low,
  };
}

function sameMap(a: RegionMap, b: RegionMap): boolean {
  return JSON.stringify([a.across, a.up, a.cells]) === JSON.stringify([b.across, b.up, b.cells]);
}

/** A quantity as a reader may see it: what rests on memory alone is as good as unknown. */
function shown(chip: Chip, name: QuantityName): Interval {
  const { low, high, recalled } = quantities(chip)[name];
  return recalled.length > 0 ? { low: 0, high: Number.POSITIVE_INFINITY } : { low, high };
}

function regionChip(
  chip: Chip,
  { book, plane, map, until }: { book: RuleBook; plane: Plane; map: RegionMap; until: string | undefined },
): RegionChip {
  const [across, up] = [shown(chip, "tpp"), shown(chip, plane.up)];
  const home = chip.headquarters === plane.to;
  const kind = regionKind(settle(book, chip, plane));
  const differs = !home && !regionsCrossed(map, across, up).includes(kind);
  return {
    id: chip.id,
    name: shortChipName(chip),
    href: chipHref(chip.id),
    kind: home ? "home" : kind,
    across,
    up,
    main: MAIN_CHIPS.includes(chip.id),
    later: until !== undefined && chip.announced >= until,
    ...(differs ? { apart: apartWords(chip, { book, plane, kind }) } : {}),
  };
}

/** The kinds of region that the bounds of a chip touch; a chip that could be of several is itself unknown. */
export function regionsCrossed(
  map: Pick<RegionMap, "across" | "up" | "cells">,
  across: Interval,
  up: Interval,
): string[] {
  const inside = (lines: readonly number[], { low, high }: Interval): number[] => [
    low,
    ...lines.filter((line) => low < line && line <= high),
  ];
  const kinds = inside(map.across, across).flatMap((x) =>
    inside(map.up, up).map((y) => regionAt({ ...map, rules: [] }, x, y)),
  );
  const crossed = [...new Set<string>(kinds)];
  return crossed.length > 1 ? [...crossed, "unknown"] : crossed;
}

/** Which figure of a chip, put in the place of what is held still, gives its own status. */
function apartWords(chip: Chip, { book, plane, kind }: { book: RuleBook; plane: Plane; kind: string }): Text {
  const computed = quantities(chip);
  const [x, y] = [computed.tpp.high, computed[plane.up].high];
  const own = {
    dieArea: computed.tpp.high / computed.performanceDensity.high,
    transferRate: computed.transferRate.high,
    memoryBandwidth: computed.memoryBandwidth.high,
    vendor: chip.vendor,
  };
  const explains = (Object.keys(own) as (keyof typeof own)[]).find((name) => {
    if (typeof own[name] === "number" && !(own[name] < Number.POSITIVE_INFINITY && own[name] > 0))
      return false;
    const base = { ...plane.base, [name]: own[name] };
    return regionKind(settle(book, chipAt({ ...plane, base }, x, y), plane)) === kind;
  });
  return APART_WORDS[explains ?? "several"];
}

/** TPP around the lines of the law and the main chips: what lies beyond stands at the edge, with an arrow. */
function acrossDomain(panels: readonly RegionPanel[]): [number, number] {
  const lines = panels.flatMap(({ map }) => map.across);
  const chips = panels.flatMap((panel) => panel.chips.filter(({ main }) => main).map(({ across }) => across));
  const low = Math.min(...lines, ...chips.map((one) => one.low));
  const high = Math.max(...lines, ...chips.map((one) => one.high));
  return [low / BELOW, high * ABOVE];
}

/** How much of the axis there is beyond the lines and the main chips. */
const BELOW = 3;
const ABOVE = 3;

/** The other quantity of every chip and every line of the law. */
function upDomain(panels: readonly RegionPanel[]): [number, number] {
  const known = panels.flatMap(({ map, chips }) => [
    ...map.up,
    ...chips.flatMap(({ up }) => [up.low, up.high]),
  ]);
  const finite = known.filter((value) => value > 0 && value < Number.POSITIVE_INFINITY);
  return [Math.min(...finite) * 0.8, Math.max(...finite) * 1.25];
}
