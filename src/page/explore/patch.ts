/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Puts markup into a place by changing only what differs: texts that stay are not laid out again. */
export function patch(place: Element, markup: string): void {
  const next = document.createElement("template");
  next.innerHTML = markup;
  follow(place, next.content);
}

/** Makes an element what its markup says, in the same way. */
export function patchElement(element: Element, markup: string): void {
  const next = document.createElement("template");
  next.innerHTML = markup;
  const other = next.content.firstElementChild!;
  followAttributes(element, other);
  follow(element, other);
}

function follow(now: Element, next: Element | DocumentFragment): void {
  const [old, fresh] = [[...now.childNodes], [...next.childNodes]];
  const alike =
    old.length === fresh.length && old.every((node, index) => node.nodeName === fresh[index]!.nodeName);
  if (!alike) {
    now.replaceChildren(...fresh);
    return;
  }
  for (const [index, node] of old.entries()) {
    const other = fresh[index]!;
    if (node instanceof Element) {
      followAttributes(node, other as Element);
      follow(node, other as Element);
    } else if (node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue;
  }
}

function followAttributes(now: Element, next: Element): void {
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
}
