import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../workspace.ts";

/** How many measurements of a chip the constants were fitted on. */
export interface FitCount {
  /** Of all chips. */
  readonly all: number;
  readonly serving: number;
  readonly training: number;
}

interface Status {
  readonly chips?: Readonly<Record<string, FitCount>>;
}

/** Counts from `status/hardware.json`, which the fit writes; undefined where it is not there. */
export function fitCount(chip: string): FitCount | undefined {
  const path = join(PACKAGE_ROOT, "status", "hardware.json");
  if (!existsSync(path)) return undefined;
  const { chips } = JSON.parse(readFileSync(path, "utf8")) as Status;
  return chips && (chips[chip] ?? { serving: 0, training: 0 });
}
