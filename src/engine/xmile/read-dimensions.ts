import { canonicalName, IdMaker, shownName } from "./names.ts";
import type { ReadContext } from "./read-context.ts";
import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

const MOST_ELEMENTS = 10_000;

/** Reads `<dimensions>` into the context: elements by name, or numbered 1 to `size`. */
export function readDimensions(root: XmlElement, context: ReadContext): void {
  const read = childrenOf(childOf(root, "dimensions"), "dim").flatMap((dim) => {
    const written = dim.attributes.name ?? "";
    const elements = elementsOf(dim);
    if (canonicalName(written) !== "" && elements.length > 0)
      return [{ where: dim.where, name: canonicalName(written), elements }];
    const what = "expected a name, and <elem> elements or a size of at least 1";
    context.faults.add(dim.where, "dimensions", what);
    return [];
  });
  // Elements of two dimensions may share an id, but not with a dimension.
  const ids = new IdMaker();
  for (const { id } of read.flatMap(({ elements }) => elements)) ids.take(id);
  for (const { where, name, elements } of read) {
    if (new Set(elements.map((one) => one.name)).size < elements.length)
      context.faults.add(where, name, "expected element names that differ");
    context.dimensions.set(name, { id: ids.make(`${name}_dimension`), name, elements });
  }
}

function elementsOf(dim: XmlElement) {
  const named = childrenOf(dim, "elem").map((elem) => elem.attributes.name ?? "");
  const size = Number(dim.attributes.size ?? "0");
  const numbered = Number.isInteger(size) && size > 0 && size <= MOST_ELEMENTS ? size : 0;
  const written = named.length > 0 ? named : Array.from({ length: numbered }, (_, place) => `${place + 1}`);
  const ids = new IdMaker();
  return written.map((one) => {
    const name = canonicalName(one);
    return { id: ids.make(name), name, shown: shownName(one) };
  });
}
