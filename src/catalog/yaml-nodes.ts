import { isMap, isPair, isScalar, isSeq, type ParsedNode } from "yaml";
import { controlProblem } from "./control-characters.ts";
import { shorten } from "./shorten.ts";

/** One step into a document: a key or an index. */
export type PathStep = string | number;

type Complain = (offset: number, path: string, what: string) => void;

/** Keys that reach an object's prototype when somebody copies them carelessly. */
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** `facts.hbm_bandwidth.unit`, `[2].name`. */
export function formatPath(path: readonly PathStep[]): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : (i > 0 ? "." : "") + shorten(step)))
    .join("");
}

/** The steps of a path as `formatPath` writes it. */
export function parsePath(text: string): PathStep[] {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );
}

/** Plain values of a node; keys and numbers that must not pass are given to `complain` and left out. */
export function toPlain(node: unknown, complain: Complain, path: readonly PathStep[] = []): unknown {
  if (isMap(node)) return mapToPlain(node as MapNode, complain, path);
  if (isSeq(node)) return node.items.map((item, i) => toPlain(item, complain, [...path, i]));
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === "number" && !Number.isFinite(value)) {
    complain(
      node.range?.[0] ?? 0,
      formatPath(path),
      `expected a finite number, got ${shorten(node.source ?? String(value))}`,
    );
  }
  const problem = typeof value === "string" ? controlProblem(value) : undefined;
  if (problem !== undefined) complain(node.range?.[0] ?? 0, formatPath(path), problem);
  return value;
}

/** Where in the text the value (or key) at a path starts; the nearest ancestor that exists when it does not. */
export function offsetOf(root: unknown, path: readonly PathStep[], of: "key" | "value"): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const [i, step] of path.entries()) {
    let key: unknown;
    if (isMap(node)) {
      const pair = pairsOf(node as MapNode).get(String(step));
      if (!pair) return offset;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number" && step < node.items.length) {
      node = node.items[step];
    } else {
      return offset;
    }
    const asked = of === "key" && i === path.length - 1 ? startOf(key) : startOf(node);
    offset = asked ?? startOf(key) ?? offset;
  }
  return offset;
}

interface Pair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

interface MapNode {
  readonly items: readonly Pair[];
}

/** Indexes of maps that were asked for places: a file with many faults asks many times. */
const indexes = new WeakMap<MapNode, Map<string, Pair>>();

/** Pairs by key; of a key that stands twice, the first. */
function pairsOf(node: MapNode): Map<string, Pair> {
  const known = indexes.get(node);
  if (known) return known;
  const index = new Map([...node.items].reverse().map((pair) => [keyOf(pair.key), pair]));
  indexes.set(node, index);
  return index;
}

function mapToPlain(node: MapNode, complain: Complain, path: readonly PathStep[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const pair of node.items) {
    const key = keyOf(pair.key);
    const at = startOf(pair.key) ?? 0;
    if (key === "") {
      complain(at, formatPath(path), "expected a key before the colon, got nothing");
    } else if (keyProblem(key) !== undefined) {
      complain(at, formatPath(path), keyProblem(key) as string);
    } else if (REFUSED_KEYS.has(key)) {
      complain(at, formatPath(path), `expected another key, got "${key}", which is never allowed`);
    } else if (Object.hasOwn(plain, key)) {
      complain(at, formatPath(path), `expected each key once, got "${shorten(key)}" twice`);
    } else {
      plain[key] = toPlain(pair.value, complain, [...path, key]);
    }
  }
  return plain;
}

/** Keys are words of one line. */
function keyProblem(key: string): string | undefined {
  return key.includes("\n") ? "expected a key of one line, got a line end" : controlProblem(key);
}

function keyOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : "";
}

function startOf(node: unknown): number | undefined {
  if (isPair(node)) return startOf(node.key);
  // An empty value (`key:`) has no text of its own; its key is the better place.
  if (isScalar(node) && node.value === null && node.source === "") return undefined;
  return (node as { range?: readonly number[] } | null)?.range?.[0];
}
