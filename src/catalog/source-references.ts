import type { PathStep } from "./yaml-nodes.ts";

/** A place in a document that cites a source. */
export interface SourceReference {
  readonly id: string;
  readonly path: readonly PathStep[];
}

/** Every `source: id` and `sources: [id, ...]` anywhere in a document, whatever room its meaning belongs to. */
export function sourceReferences(value: unknown): SourceReference[] {
  const found: SourceReference[] = [];
  collect(value, [], found);
  return found;
}

/** `path` is where `value` stands; it is changed on the way and given back as it was. */
function collect(value: unknown, path: PathStep[], found: SourceReference[]): void {
  if (value === null || typeof value !== "object") return;
  const steps: Iterable<readonly [PathStep, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [step, inner] of steps) {
    path.push(step);
    if (typeof inner === "string") {
      if (isSourcePath(path)) found.push({ id: inner, path: [...path] });
    } else {
      collect(inner, path, found);
    }
    path.pop();
  }
}

function isSourcePath(path: readonly PathStep[]): boolean {
  const last = path.at(-1);
  return last === "source" || (typeof last === "number" && path.at(-2) === "sources");
}
