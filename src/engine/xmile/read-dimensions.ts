import { canonicalName } from "./names.ts";
import type { ReadContext } from "./read-context.ts";
import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

const MOST_ELEMENTS = 10_000;

/** Reads `<dimensions>` into the context: elements by name, or numbered 1 to `size`. */
export function readDimensions(root: XmlElement, context: ReadContext): void {
  const taken = new Set<string>();
  for (const dim of childrenOf(childOf(root, "dimensions"), "dim")) {
    const name = canonicalName(dim.attributes.name ?? "");
    const named = childrenOf(dim, "elem").map((elem) => canonicalName(elem.attributes.name ?? ""));
    const size = Number(dim.attributes.size ?? "0");
    const numbered = Number.isInteger(size) && size > 0 && size <= MOST_ELEMENTS ? size : 0;
    const names = named.length > 0 ? named : Array.from({ length: numbered }, (_, place) => `${place + 1}`);
    if (name === "" || names.length === 0) {
      const what = "expected a name, and <elem> elements or a size of at least 1";
      context.faults.add(dim.where, "dimensions", what);
      continue;
    }
    // Elements of two dimensions may share a name, but not with a dimension.
    const elements = names.map((one) => ({ id: elementId(one), name: one }));
    const used = new Set(elements.map(({ id }) => id));
    if (used.size < elements.length)
      context.faults.add(dim.where, name, "expected element names that differ");
    let id = `${elementId(name)}_dimension`;
    while (taken.has(id) || used.has(id)) id += "_";
    taken.add(id);
    context.dimensions.set(name, { id, name, elements });
  }
}

function elementId(name: string): string {
  return name.replaceAll(/[^a-z0-9_]+/g, "_").replace(/^(?=\d)/, "_") || "_";
}
