import {
  type Catalog,
  check,
  type LanguageModel,
  LLM_FACTS,
  readTextFile,
  readYaml,
  sortFaults,
  type TextFile,
} from "../catalog/index.ts";
import { llmSchema } from "../catalog/llm-schema.ts";
import { readFacts } from "../catalog/read-facts.ts";
import { reportInto } from "../catalog/report.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";
import { OWN_FIGURES } from "./read-chip-file.ts";

/**
 * Reads a language model that a person describes in a file of the form of `catalog/llms/<id>.yaml`. Facts need no
 * source there; a source that is named must be one of the catalog.
 *
 * @throws InputError with every fault of the file
 */
export function readLlmFile(catalog: Catalog, file: TextFile): LanguageModel {
  const document = readYaml(file.shown, readTextFile(file));
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const written = check(llmSchema, document.value, report);
  if (!written) throw new InputError(sortFaults(faults));
  const { source = OWN_FIGURES, at, date = written.released, facts, ...rest } = written;
  const grades = new Map([...catalog.sources.values()].map(({ id, grade }) => [id, grade]));
  const read = readFacts(facts, { defaults: { source, at, date }, vocabulary: LLM_FACTS, grades, report });
  for (const [name, fact] of Object.entries(read)) {
    if (fact.source === OWN_FIGURES || catalog.sources.has(fact.source)) continue;
    const hint = didYouMean(fact.source, catalog.sources.keys());
    report(["facts", name], `expected the id of a source, got "${fact.source}"${hint}`);
  }
  if (faults.length > 0) throw new InputError(sortFaults(faults));
  return { ...rest, facts: read } as LanguageModel;
}
