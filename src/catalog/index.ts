export { toBibtex } from "./bibtex.ts";
export { canonicalJson } from "./canonical-json.ts";
export { capFaults } from "./cap-faults.ts";
export { catalogHash } from "./catalog-hash.ts";
export { authorsShort, cite, NO_ADDRESS } from "./citation.ts";
export { CHIP_FACTS, type FactForm, LLM_FACTS } from "./fact-vocabulary.ts";
export { isJudgement } from "./judgement.ts";
export {
  BUILT_IN_CATALOG,
  type CatalogOptions,
  type CatalogRoot,
  loadCatalog,
} from "./load-catalog.ts";
export { compareDates, isDate } from "./partial-date.ts";
export { plainName } from "./plain-name.ts";
export { type CsvCell, type CsvTable, readCsv, readCsvRecords } from "./read-csv.ts";
export { readTextFile, type TextFile } from "./read-text-file.ts";
export { readYaml, YAML_LIMITS, type YamlDocument, type YamlLimits } from "./read-yaml.ts";
export { type Report, reportInto, show, sortFaults } from "./report.ts";
export { isReported } from "./reported.ts";
export { insteadOf } from "./retired.ts";
export { toRis } from "./ris.ts";
export { CATALOG_KINDS, type FileKind } from "./schemas.ts";
export { type SourceReference, sourceReferences } from "./source-references.ts";
export * from "./types.ts";
export { unusedSources } from "./unused-sources.ts";
export { dateSchema, idSchema, lineSchema, nameSchema, textSchema, unitSchema } from "./words.ts";
export { formatPath, type PathStep } from "./yaml-nodes.ts";
export { check } from "./zod-faults.ts";
