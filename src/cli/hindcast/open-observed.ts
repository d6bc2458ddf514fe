import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ObservedSource, readObserved } from "../../analysis/hindcast/observed.ts";
import { PACKAGE_ROOT } from "../../api/workspace.ts";
import type { Catalog } from "../../catalog/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";

const FILE = "model/observed.yaml";

/**
 * Which observation each quantity answers to, with every series known to the catalog.
 *
 * @throws InputError with every fault
 */
export function openObserved({ series: known }: Pick<Catalog, "series">): ObservedSource {
  const observed = readObserved(FILE, readFileSync(join(PACKAGE_ROOT, FILE), "utf8"));
  const faults = observed.series.flatMap(({ id, of }): Fault[] =>
    of
      .filter((series) => !known.has(series))
      .map((series) => ({
        where: FILE,
        path: `${id}.of`,
        what: `expected the id of a series of observations, got "${series}"${didYouMean(series, known.keys())}`,
      })),
  );
  if (faults.length > 0) throw new InputError(faults);
  return observed;
}
