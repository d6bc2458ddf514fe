import { didYouMean } from "../units/index.ts";
import type { Draft } from "./draft.ts";
import type { ReadFile } from "./read-file.ts";
import { sourceReferences } from "./source-references.ts";
import { formatPath } from "./yaml-nodes.ts";

/**
 * Checks that every source named in any file exists, and gives the files that cite each source, by source id.
 * Nothing is reported when a file of sources could not be read: every id in it would seem to be missing.
 */
export function checkSources(draft: Draft, files: readonly ReadFile[]): Map<string, string[]> {
  const known = new Set([...draft.sources.keys(), ...(draft.mentioned.get("sources") ?? [])]);
  const citedBy = new Map<string, string[]>([...draft.sources.keys()].map((id) => [id, []]));
  for (const { file, value, where } of files) {
    if (file.folder === "sources") continue;
    for (const { id, path } of sourceReferences(value)) {
      if (known.has(id)) {
        const citing = citedBy.get(id);
        if (citing && citing.at(-1) !== file.shown) citing.push(file.shown);
      } else if (!draft.unread.has("sources")) {
        const what = `expected the id of a source, got "${id}"${didYouMean(id, known)}`;
        // A row of a table is told by its line.
        const shownPath =
          typeof path[0] === "number" && file.relative.endsWith(".csv") ? path.slice(1) : path;
        draft.faults.push({ where: where(path), path: formatPath(shownPath), what });
      }
    }
  }
  return citedBy;
}
