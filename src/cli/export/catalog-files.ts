import { type Catalog, toBibtex, toRis } from "../../catalog/index.ts";
import { catalogTables, countRecalled, withoutRecalled } from "./catalog-tables.ts";
import { csvMetadata, csvOf } from "./tables.ts";
import type { FileContent } from "./write-folder.ts";

/** The files of the catalog: all of it as JSON, a CSV for each kind with metadata, the sources as BibTeX and RIS. */
export function catalogFiles(catalog: Catalog, version: string): Map<string, FileContent> {
  const tables = catalogTables(catalog);
  const content = contentOf(catalog);
  const about = { version, catalogHash: catalog.hash, factsLeftOut: countRecalled(content) };
  return new Map<string, FileContent>([
    ["catalog.json", `${JSON.stringify({ ...about, ...(withoutRecalled(content) as object) }, null, 2)}\n`],
    ...tables.map((table) => [`${table.name}.csv`, csvOf(table)] as const),
    ["csv-metadata.json", csvMetadata(tables, about)],
    ["sources.bib", toBibtex(catalog.sources.values())],
    ["sources.ris", toRis(catalog.sources.values())],
  ]);
}

/** Every kind as a list. */
function contentOf(catalog: Catalog): Readonly<Record<string, unknown>> {
  const documents = (files: Iterable<{ readonly id: string; readonly document: unknown }>) =>
    [...files].map(({ id, document }) => ({ id, document }));
  return {
    sources: [...catalog.sources.values()],
    chips: [...catalog.chips.values()],
    llms: [...catalog.llms.values()],
    actors: [...catalog.actors.values()],
    rules: documents(catalog.rules.values()),
    dealings: [...catalog.dealings.values()],
    parameters: [...catalog.parameters.values()],
    correlations: catalog.correlations,
    processes: [...catalog.processes.values()],
    series: [...catalog.series.values()],
    observations: catalog.observations.map(({ where: _, ...rest }) => rest),
    scenarios: [...catalog.scenarios.values()].map(({ where: _, file: __, ...rest }) => rest),
    hardware: documents(catalog.hardwareFiles.values()),
  };
}
