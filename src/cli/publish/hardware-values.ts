import type { Catalog } from "../../catalog/index.ts";
import type { Found } from "./found.ts";
import { comparisonValues } from "./hardware-comparison-values.ts";
import { dayValues, publishedDayValues } from "./hardware-day-values.ts";
import { backingValues, measuredValues } from "./hardware-measured-values.ts";
import { methodValues } from "./hardware-method-values.ts";
import { readScores, scoreValues } from "./hardware-scores.ts";
import { hardwareSetting } from "./hardware-setting.ts";
import { batchValues, costValues } from "./hardware-work-values.ts";

/** Every number of the story of hardware by its reference, `hw:` and what follows. */
export type HardwareValues = ReadonlyMap<string, Found>;

const known = new WeakMap<Catalog, HardwareValues>();

/** The values of a catalog, computed when first asked for. */
export function hardwareValues(catalog: Catalog): HardwareValues {
  const made = known.get(catalog);
  if (made) return made;
  const setting = hardwareSetting(catalog);
  const scores = readScores();
  const values = new Map<string, Found>([
    ...methodValues(setting),
    ...comparisonValues(setting),
    ...costValues(setting),
    ...batchValues(setting),
    ...dayValues(setting),
    ...publishedDayValues(setting),
    ...measuredValues(setting),
    ...backingValues(setting),
    ...(scores ? scoreValues(scores) : []),
  ]);
  known.set(catalog, values);
  return values;
}
