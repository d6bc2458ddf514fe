import type { PathStep } from "./yaml-nodes.ts";

/** A place in a document that cites a source. */
export interface SourceReference {
  readonly id: string;
  readonly path: readonly PathStep[];
}

/** Every `source: id` and `sources: [id, ...]` anywhere in a document, whatever room its meaning belongs to. */
export function sourceReferences(value: unknown, path: readonly PathStep[] = []): SourceReference[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => sourceReferences(item, [...path, i]));
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (key === "source" && typeof inner === "string") return [{ id: inner, path: at }];
    if (key === "sources" && Array.isArray(inner)) {
      const ids = inner.flatMap((id, i) => (typeof id === "string" ? [{ id, path: [...at, i] }] : []));
      return [...ids, ...sourceReferences(inner, at)];
    }
    return sourceReferences(inner, at);
  });
}
