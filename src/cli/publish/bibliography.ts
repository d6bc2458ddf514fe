import { cite, type Source } from "../../catalog/index.ts";

/** Ids of the catalog's sources among these, each once, in the order of a bibliography. */
export function inOrder(ids: readonly string[], sources: ReadonlyMap<string, Source>): string[] {
  const name = (id: string): string => cite(sources.get(id)!, "en").toLowerCase();
  return [...new Set(ids)].filter((id) => sources.has(id)).sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
