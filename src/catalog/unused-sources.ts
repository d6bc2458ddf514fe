import type { Catalog } from "./types.ts";

/**
 * Sources that nothing in the catalog cites, by id, sorted. `alsoCited` names those that other rooms cite (articles,
 * claims, equations).
 */
export function unusedSources(catalog: Catalog, alsoCited: Iterable<string> = []): string[] {
  const elsewhere = new Set(alsoCited);
  return [...catalog.sources.keys()]
    .filter((id) => !elsewhere.has(id) && (catalog.citedBy.get(id) ?? []).length === 0)
    .sort();
}
