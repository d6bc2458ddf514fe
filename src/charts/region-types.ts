import type { Text } from "../catalog/types.ts";
import type { Interval, RegionKind, RegionMap } from "../rules/index.ts";
import type { ChartWords } from "./types.ts";

/** What a mark says: where a chip stands, or that nothing has to be imported. */
export type MarkKind = RegionKind | "home";

/** One chip on the plane. */
export interface RegionChip {
  readonly id: string;
  /** As short as readers know it: "H20". */
  readonly name: Text;
  /** Its page, relative to the language's root. */
  readonly href: string;
  readonly kind: MarkKind;
  /** Bounds of each quantity; a quantity of which nothing is known is 0 to Infinity. */
  readonly across: Interval;
  readonly up: Interval;
  /** Always labelled. */
  readonly main: boolean;
  /** Announced after the days that this figure is about: drawn faint. */
  readonly later: boolean;
  /** Why its status is not that of the region in which it stands: what decides is on neither axis. */
  readonly apart?: Text;
}

/** One plane: what is held still differs between panels. */
export interface RegionPanel {
  readonly id: string;
  /** Absent when it is the only one. */
  readonly name?: Text;
  readonly map: Pick<RegionMap, "across" | "up" | "cells">;
  readonly chips: readonly RegionChip[];
}

/** Which chips may go where by two of their quantities, with the regions as the law cuts them. */
export interface RegionChart extends ChartWords {
  readonly kind: "region";
  readonly across: { readonly name: Text; readonly domain: readonly [number, number] };
  readonly up: { readonly name: Text; readonly domain: readonly [number, number] };
  readonly panels: readonly RegionPanel[];
  /** What each kind is called in the key and in the table. */
  readonly words: Readonly<Record<MarkKind, Text>>;
}
