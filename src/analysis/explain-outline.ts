import { InputError } from "../units/index.ts";
import type { Element, Equations, Read } from "./explain-reads.ts";

/** When a node has its values: at the date asked for, or at the start of the run. */
export type Instant = "date" | "start";

/** Why a node is not expanded: it stands elsewhere in the tree, its own equation is above it, or it is the parent itself. */
export type Mark = "shown" | "loop" | "own";

/** A node of the tree behind an element, before any number. */
export interface OutlineNode {
  readonly element: Element;
  readonly instant: Instant;
  readonly mark?: Mark;
  readonly inputs: readonly { readonly read: Read; readonly node: OutlineNode }[];
  /** Inputs that the limit of depth leaves out, or the start of the run. */
  readonly hidden: number;
}

export interface Outline {
  readonly root: OutlineNode;
  /** Names of all elements in it. */
  readonly names: readonly string[];
  /** Whether a node has its values at the start. */
  readonly readsStart: boolean;
}

/** Reads of an element, those that come with no equation included. */
export type ReadsOf = (element: Element, instant: Instant) => readonly Read[];

/** What makes a number known: nothing when the inputs of an element are told by its equations alone. */
export function equationReads(equations: Equations): ReadsOf {
  return (element, instant) => {
    const own = element.quantity.source.kind === "stock" && instant === "start";
    const now = own ? [] : equations.readsOf(element, "equation");
    const initial = equations.readsOf(element, "initial");
    const known = new Set(now.map((read) => read.element));
    const start = initial
      .filter((read) => !known.has(read.element))
      .map((read) => ({ ...read, reading: "start" as const }));
    return [...now, ...start];
  };
}

/**
 * The tree behind an element down to a depth: every element is expanded where it stands highest, and elsewhere is a mark.
 * What is read at the start of the run is shown with its value then, and is not followed further.
 *
 * @throws InputError for an unknown element
 */
export function outlineOf(
  equations: Equations,
  {
    name,
    depth,
    instant = "date",
    readsOf,
  }: { name: string; depth: number; instant?: Instant; readsOf: ReadsOf },
): Outline {
  const element = equations.find(name);
  if (!element) throw new InputError({ where: "explain", what: `unknown element "${name}"` });
  const root = bare(element, instant);
  const expanded = new Set([keyOf(root)]);
  const names = new Set<string>();
  let readsStart = false;
  let level: Open[] = [{ node: root, above: [] }];
  for (let at = 0; level.length > 0; at += 1) {
    const next: Open[] = [];
    for (const { node, above } of level) {
      names.add(node.element.name);
      if (node.instant === "start") readsStart = true;
      if (node.mark) continue;
      const reads = readsOf(node.element, node.instant);
      if (at === depth || node.instant !== instant) {
        node.hidden = reads.filter((read) => read.element !== node.element.name).length;
        continue;
      }
      const path = [...above, keyOf(node)];
      for (const read of reads) {
        const child = bare(equations.find(read.element)!, instantOf(read, instant, equations));
        const key = keyOf(child);
        if (child.element.name === node.element.name) child.mark = "own";
        else if (path.includes(key)) child.mark = "loop";
        else if (expanded.has(key)) child.mark = "shown";
        else expanded.add(key);
        node.inputs.push({ read, node: child });
        next.push({ node: child, above: path });
      }
    }
    level = next;
  }
  return { root, names: [...names], readsStart };
}

interface Growing {
  readonly element: Element;
  readonly instant: Instant;
  mark?: Mark;
  inputs: { read: Read; node: Growing }[];
  hidden: number;
}

interface Open {
  readonly node: Growing;
  /** Keys of the nodes above it. */
  readonly above: readonly string[];
}

function bare(element: Element, instant: Instant): Growing {
  return { element, instant, inputs: [], hidden: 0 };
}

function keyOf({ element, instant }: Pick<Growing, "element" | "instant">): string {
  return `${element.name} ${instant}`;
}

/** A parameter has one value; all else is read when the root is, or at the start where the equation says so. */
function instantOf({ element, reading }: Read, instant: Instant, equations: Equations): Instant {
  const isFixed = equations.find(element)!.quantity.source.kind === "parameter";
  return reading === "start" && !isFixed ? "start" : instant;
}
