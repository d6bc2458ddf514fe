import { SaxesParser } from "saxes";
import { type Fault, InputError } from "../../units/index.ts";

/** An element of an XML file, with its place for faults. */
export interface XmlElement {
  /** Without the prefix of the root element's namespace; other prefixes stay: `isee:prefs`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly inside, as decoded. */
  readonly text: string;
  /** `model.xmile:12:3`, the opening `<`. */
  readonly where: string;
  /** Place of the first character after the opening tag. */
  readonly textAt: { readonly line: number; readonly column: number };
}

/** Beyond these a file is no model that a person works with, and reading it would cost memory for nothing. */
const MOST_CHARACTERS = 16_000_000;
const MOST_ELEMENTS = 300_000;
const MOST_LEVELS = 100;

/**
 * Reads XML strictly as far as its form goes, and without namespaces: files of real tools use prefixes that nothing
 * binds (`isee:`). Nothing outside the file is ever read: entities other than XML's own five are faults. An element whose
 * closing tag is missing ends with the element around it, and `notes` says so.
 *
 * @throws InputError at the line and column of the first fault
 */
export function readXml(text: string, path: string, notes: Fault[] = []): XmlElement {
  if (text.length > MOST_CHARACTERS) {
    const what = `expected at most ${MOST_CHARACTERS} characters, got ${text.length}`;
    throw new InputError({ where: path, what });
  }
  const parser = new SaxesParser({ xmlns: false, position: true });
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const refuse = (what: string): never => {
    const { line, column } = place();
    throw new InputError({ where: `${path}:${line}:${column}`, what });
  };
  const open: Draft[] = [];
  let root: Draft | undefined;
  let count = 0;
  let start = place();
  let closed: Draft | undefined;
  parser.on("error", ({ message }) => {
    const problem = message.replace(/^\d+:\d+: /, "");
    if (problem !== "unexpected close tag." || !closed) refuse(`expected well-formed XML: ${problem}`);
    const { name, where } = closed!;
    notes.push({
      where,
      what: `expected </${name}>, got none: read as if it stood where <${open.at(-1)?.name}> ends`,
    });
  });
  parser.on("opentagstart", ({ name }) => {
    const { line, column } = place();
    start = { line, column: Math.max(1, column - name.length - 2) };
  });
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS) refuse(`expected at most ${MOST_ELEMENTS} elements, got more`);
    if (open.length >= MOST_LEVELS) refuse(`expected at most ${MOST_LEVELS} nested elements, got more`);
    const where = `${path}:${start.line}:${start.column}`;
    const draft: Draft = { name, attributes, children: [], text: "", where, textAt: place() };
    open.at(-1)?.children.push(draft);
    root ??= draft;
    open.push(draft);
  });
  parser.on("closetag", () => {
    closed = open.pop();
  });
  const addText = (piece: string): void => {
    const inside = open.at(-1);
    if (inside) inside.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (!root) return refuse("expected an XML element, got none");
  const prefix = /^[^:]+:/.exec(root.name)?.[0];
  return prefix === undefined ? root : withoutPrefix(root, prefix);
}

interface Draft extends XmlElement {
  text: string;
  readonly children: Draft[];
}

function withoutPrefix(element: XmlElement, prefix: string): XmlElement {
  const name = element.name.startsWith(prefix) ? element.name.slice(prefix.length) : element.name;
  return { ...element, name, children: element.children.map((child) => withoutPrefix(child, prefix)) };
}

/** The children of one name, in order; none of an absent element. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}
