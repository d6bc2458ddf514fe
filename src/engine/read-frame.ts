import type { YamlDocument } from "../catalog/read-yaml.ts";
import type { Text } from "../catalog/types.ts";
import { didYouMean, monthsBetween } from "../units/index.ts";
import type { FaultList } from "./faults.ts";
import { FieldReader, isId, isMap, shown } from "./field-reader.ts";
import { RESERVED } from "./language/functions.ts";
import type { ModelSource } from "./types.ts";

/** What `model.yaml` says. */
export interface ModelFrame extends Pick<ModelSource, "start" | "end" | "step" | "dimensions" | "sets"> {
  readonly sectors: readonly { readonly id: string; readonly where: string }[];
}

const KEYS = ["start", "end", "step", "dimensions", "sets", "sectors"];

/**
 * Reads `model.yaml`: `start: 2020-01`, `end: 2032-12`, `step: 0.25` (months), `dimensions: { bloc: [{ id, name }] }`,
 * `sets: { holding: { of: [actor, channel], pairs: [[us, bought]] } }`, `sectors: [supply, law]` (their order).
 */
export function readFrame(document: YamlDocument, faults: FaultList): ModelFrame {
  const fields = new FieldReader(document, [], KEYS, faults);
  const start = readMonth(fields, "start");
  const end = readMonth(fields, "end");
  if (start && end && monthsBetween(start, end) <= 0)
    fields.fault(["end"], `expected after ${start}, got ${end}`);
  const dimensions = readDimensions(fields);
  return {
    start,
    end,
    step: readStep(fields),
    dimensions,
    sets: readSets(fields, dimensions),
    sectors: fields.texts("sectors").map((id, place) => ({ id, where: fields.where(["sectors", place]) })),
  };
}

function readMonth(fields: FieldReader, key: string): string {
  const text = fields.text(key);
  if (text === "" || /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  fields.fault([key], `expected a month such as "2025-12", got ${shown(text)}`);
  return "";
}

function readStep(fields: FieldReader): number {
  const step = fields.raw("step");
  if (typeof step === "number" && step > 0 && step <= 1) {
    const perMonth = 1 / step;
    if (Math.abs(perMonth - Math.round(perMonth)) < 1e-9) return step;
  }
  fields.fault(["step"], `expected a step in months whose inverse is a whole number, got ${shown(step)}`);
  return 1;
}

type Dimensions = Record<string, { readonly id: string; readonly name: Text }[]>;

function readDimensions(fields: FieldReader): Dimensions {
  const dimensions: Dimensions = {};
  const taken = new Map<string, string>();
  const claim = (id: string, as: string, steps: (string | number)[]): void => {
    if (!isId(id) || RESERVED.has(id)) fields.fault(steps, `expected an id in lower_snake, got "${id}"`);
    const other = taken.get(id);
    // Element ids may be shared between dimensions, but not with the name of one: a subscript would mean two things.
    if (other !== undefined && (as === "dimension" || other === "dimension")) {
      fields.fault(steps, `"${id}" already names a dimension or an element`);
    }
    taken.set(id, as);
  };
  const found = fields.raw("dimensions") ?? {};
  if (!isMap(found)) fields.fault(["dimensions"], `expected a map of dimensions, got ${shown(found)}`);
  for (const [dimension, list] of Object.entries(isMap(found) ? found : {})) {
    claim(dimension, "dimension", ["dimensions", dimension]);
    const elements = Array.isArray(list) ? (list as unknown[]) : [];
    if (elements.length === 0) {
      fields.fault(["dimensions", dimension], `expected a list of { id, name }, got ${shown(list)}`);
    }
    dimensions[dimension] = elements.map((_, place) => {
      const path = ["dimensions", dimension, place];
      const element = new FieldReader(fields.document, path, ["id", "name"], fields.faults);
      const id = element.text("id");
      if (id !== "") claim(id, "element", path);
      return { id, name: element.words("name") };
    });
    const ids = dimensions[dimension].map(({ id }) => id);
    if (new Set(ids).size < ids.length) fields.fault(["dimensions", dimension], "expected ids that differ");
  }
  return dimensions;
}

function readSets(fields: FieldReader, dimensions: Dimensions): ModelSource["sets"] {
  const sets: Record<string, { of: readonly string[]; pairs: readonly (readonly string[])[] }> = {};
  const found = fields.raw("sets") ?? {};
  for (const name of Object.keys(isMap(found) ? found : {})) {
    const path = ["sets", name];
    if (Object.hasOwn(dimensions, name)) fields.fault(path, `"${name}" already names a dimension`);
    const entry = new FieldReader(fields.document, path, ["of", "pairs"], fields.faults);
    const of = entry.texts("of");
    for (const dimension of of) {
      if (Object.hasOwn(dimensions, dimension)) continue;
      const near = didYouMean(dimension, Object.keys(dimensions));
      fields.fault([...path, "of"], `unknown dimension "${dimension}"${near}`);
    }
    const pairs = entry.raw("pairs");
    const list = Array.isArray(pairs) ? (pairs as unknown[]) : [];
    if (list.length === 0)
      entry.fault(["pairs"], `expected a list of [${of.join(", ")}], got ${shown(pairs)}`);
    sets[name] = { of, pairs: list.map((pair, place) => readPair(pair, of, dimensions, entry, place)) };
  }
  return sets;
}

function readPair(
  pair: unknown,
  of: readonly string[],
  dimensions: Dimensions,
  entry: FieldReader,
  place: number,
): readonly string[] {
  const ids = Array.isArray(pair) ? pair.map(String) : [];
  if (ids.length !== of.length) {
    entry.fault(["pairs", place], `expected [${of.join(", ")}], got ${shown(pair)}`);
  }
  of.forEach((dimension, axis) => {
    const known = (dimensions[dimension] ?? []).map((element) => element.id);
    const id = ids[axis];
    if (id === undefined || known.length === 0 || known.includes(id)) return;
    entry.fault(["pairs", place], `unknown ${dimension} "${id}"${didYouMean(id, known)}`);
  });
  return ids;
}
