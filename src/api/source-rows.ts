import { type Catalog, cite, type Source } from "../catalog/index.ts";
import { didYouMean, InputError } from "../units/index.ts";
import { citingFiles } from "./citing-files.ts";

/** A source with its citation and the files that rest on it. */
export interface SourceRow extends Source {
  readonly cite: { readonly ru: string; readonly en: string };
  readonly citedBy: readonly string[];
}

/** One source, or all of them. @throws InputError for an unknown id, with the nearest one */
export function sourceRows(catalog: Catalog, id?: string): readonly SourceRow[] {
  const chosen = id === undefined ? [...catalog.sources.values()] : [knownSource(catalog, id)];
  const citing = citingFiles(catalog);
  return chosen.map((source) => ({
    ...source,
    cite: { ru: cite(source, "ru"), en: cite(source, "en") },
    citedBy: citing.get(source.id) ?? [],
  }));
}

/** @throws InputError for an unknown id, with the nearest one */
export function knownSource({ sources }: Catalog, id: string): Source {
  const source = sources.get(id);
  if (source) return source;
  const hint = didYouMean(id, sources.keys()) || "; `ssylka sources` lists them";
  throw new InputError({ where: "source", what: `unknown source "${id}"${hint}` });
}
