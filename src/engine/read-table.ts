import type { YamlDocument } from "../catalog/read-yaml.ts";
import { parseUnit, UnitError } from "../units/index.ts";
import type { FaultList } from "./faults.ts";
import { FieldReader, isId, shown } from "./field-reader.ts";
import { RESERVED } from "./language/functions.ts";
import type { Table } from "./types.ts";

/**
 * Reads one of the `tables` of a sector file:
 * `learning: { name: {...}, x: month, y: 1, points: [[0, 0.2], [24, 0.8], [60, 1]], sources: [...] }`.
 */
export function readTable(document: YamlDocument, id: string, sector: string, faults: FaultList): Table {
  const fields = new FieldReader(document, ["tables", id], ["name", "x", "y", "points", "sources"], faults);
  if (!isId(id)) fields.fault([], `expected an id in lower_snake, got "${id}"`, "key");
  if (RESERVED.has(id)) fields.fault([], `"${id}" is a word of the equation language`, "key");
  return {
    id,
    name: fields.words("name"),
    x: readUnit(fields, "x"),
    y: readUnit(fields, "y"),
    points: readPoints(fields),
    sources: fields.texts("sources"),
    sector,
    where: fields.where([], "key"),
  };
}

function readUnit(fields: FieldReader, key: string): string {
  const unit = fields.text(key);
  try {
    if (unit !== "") parseUnit(unit);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    fields.fault([key], error.message);
  }
  return unit;
}

function readPoints(fields: FieldReader): Table["points"] {
  const found = fields.raw("points");
  const list: readonly unknown[] = Array.isArray(found) ? found : [];
  if (list.length < 2)
    fields.fault(["points"], `expected a list of at least two [x, y], got ${shown(found)}`);
  const points: (readonly [number, number])[] = [];
  for (const [place, point] of list.entries()) {
    const before = points.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY;
    if (!isPoint(point)) fields.fault(["points", place], `expected [x, y], got ${shown(point)}`);
    else if (point[0] <= before)
      fields.fault(["points", place], `expected an x above ${before}, got ${point[0]}`);
    else points.push(point);
  }
  return points;
}

function isPoint(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}
