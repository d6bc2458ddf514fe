import { chipSchema } from "../catalog/chip-schema.ts";
import {
  type Catalog,
  CHIP_FACTS,
  type Chip,
  check,
  readTextFile,
  readYaml,
  sortFaults,
  type TextFile,
} from "../catalog/index.ts";
import { readFacts } from "../catalog/read-facts.ts";
import { reportInto } from "../catalog/report.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";

/** Source of the facts that a person's file gives no source for: the file itself. */
export const OWN_FIGURES = "own-figures";

/**
 * Reads a chip that a person describes in a file of the form of `catalog/chips/<id>.yaml`. Facts need no source there;
 * a source that is named must be one of the catalog.
 *
 * @throws InputError with every fault of the file
 */
export function readChipFile(catalog: Catalog, file: TextFile): Chip {
  const document = readYaml(file.shown, readTextFile(file));
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const written = check(chipSchema, document.value, report);
  if (!written) throw new InputError(sortFaults(faults));
  const { source = OWN_FIGURES, at, date = written.announced, facts, ...rest } = written;
  const grades = new Map([...catalog.sources.values()].map(({ id, grade }) => [id, grade]));
  const read = readFacts(facts, { defaults: { source, at, date }, vocabulary: CHIP_FACTS, grades, report });
  for (const [name, fact] of Object.entries(read)) {
    if (fact.source === OWN_FIGURES || catalog.sources.has(fact.source)) continue;
    const hint = didYouMean(fact.source, catalog.sources.keys());
    report(["facts", name], `expected the id of a source, got "${fact.source}"${hint}`);
  }
  if (faults.length > 0) throw new InputError(sortFaults(faults));
  return { ...rest, facts: read } as Chip;
}
