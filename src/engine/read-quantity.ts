import type { YamlDocument } from "../catalog/read-yaml.ts";
import type { Text } from "../catalog/types.ts";
import type { FaultList } from "./faults.ts";
import { FieldReader, isId, isMap, shown } from "./field-reader.ts";
import { RESERVED } from "./language/functions.ts";
import { readTable } from "./read-table.ts";
import type { EquationPlace, QuantityKind, QuantitySource, Table } from "./types.ts";

const KINDS: readonly QuantityKind[] = ["stock", "flow", "auxiliary", "parameter", "series", "output"];
const KEYS = [
  ["kind", "unit", "name", "note", "by", "equation", "initial"],
  ["from", "interpolation", "sources"],
].flat();

/** One sector file: `id`, `name`, `quantities` (a map from id to quantity) and perhaps `tables` (from id to table). */
export interface Sector {
  readonly id: string;
  readonly name: Text;
  readonly quantities: readonly QuantitySource[];
  readonly tables: readonly Table[];
}

/** Reads a sector file. `text` is the file's text, for the places inside equations. */
export function readQuantities(document: YamlDocument, text: string, faults: FaultList): Sector {
  const top = new FieldReader(document, [], ["id", "name", "quantities", "tables"], faults);
  const id = top.text("id");
  const quantities = new FieldReader(document, ["quantities"], [], faults);
  return {
    id,
    name: top.words("name"),
    quantities: quantities.keys.map((key) => readQuantity(document, text, key, id, faults)),
    tables: readTables(top, id),
  };
}

function readTables(sector: FieldReader, id: string): readonly Table[] {
  const { document, faults } = sector;
  if (sector.raw("tables") === undefined) return [];
  return new FieldReader(document, ["tables"], [], faults).keys.map((key) =>
    readTable(document, key, id, faults),
  );
}

function readQuantity(
  document: YamlDocument,
  text: string,
  id: string,
  sector: string,
  faults: FaultList,
): QuantitySource {
  const fields = new FieldReader(document, ["quantities", id], KEYS, faults);
  if (!isId(id)) fields.fault([], `expected an id in lower_snake, got "${id}"`, "key");
  if (RESERVED.has(id)) fields.fault([], `"${id}" is a word of the equation language`, "key");
  const kind = fields.oneOf("kind", KINDS) ?? "auxiliary";
  const equation = readEquation(fields, "equation", kind !== "parameter" && kind !== "series");
  const initial = readEquation(fields, "initial", kind === "stock");
  const from = fields.raw("from");
  if (from !== undefined && !isMap(from)) fields.fault(["from"], `expected a map, got ${shown(from)}`);
  const read = fields.raw("interpolation") !== undefined;
  const interpolation = read ? fields.oneOf("interpolation", ["step", "linear"]) : undefined;
  return {
    id,
    kind,
    unit: fields.text("unit"),
    name: fields.words("name"),
    ...(fields.raw("note") === undefined ? {} : { note: fields.words("note") }),
    by: fields.texts("by"),
    ...(equation === undefined ? {} : { equation }),
    ...(initial === undefined ? {} : { initial }),
    ...(isMap(from) ? { from } : {}),
    ...(interpolation ? { interpolation } : {}),
    sources: fields.texts("sources"),
    sector,
    where: fields.where([], "key"),
    places: { ...placesOf(fields, text, "equation"), ...placesOf(fields, text, "initial") },
  };
}

type Equation = string | Readonly<Record<string, string>>;

function readEquation(
  fields: FieldReader,
  key: "equation" | "initial",
  wanted: boolean,
): Equation | undefined {
  const value = fields.raw(key);
  if (value === undefined && !wanted) return undefined;
  if (!wanted) fields.fault([key], `expected no ${key}: only what is computed has one`);
  if (value === undefined)
    fields.fault([], `expected ${key === "initial" ? "an" : "an"} ${key}, got none`, "key");
  if (isMap(value)) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, String(v)]));
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (value !== undefined) fields.fault([key], `expected an equation, got ${shown(value)}`);
  return "0";
}

/** The place of each equation of a field, by its key (see `QuantitySource.places`). */
function placesOf(fields: FieldReader, text: string, key: string): Record<string, EquationPlace> {
  const value = fields.raw(key);
  const steps = isMap(value) ? Object.keys(value).map((element) => [key, element]) : [[key]];
  if (value === undefined) return {};
  return Object.fromEntries(steps.map((step) => [step.join("."), placeIn(text, fields.where(step))]));
}

/** Moves from where a YAML value starts to its first character, past a quote or a block mark such as `>-`. */
function placeIn(text: string, where: string): EquationPlace {
  const match = /^(.*):(\d+):(\d+)$/s.exec(where);
  if (!match) return { where };
  const line = Number(match[2]);
  const lines = text.split("\n").slice(line - 1);
  const rest = lines.join("\n").slice(Number(match[3]) - 1);
  const mark = /^(?:["']|[|>][^\n]*\n)\s*/.exec(rest)?.[0] ?? "";
  const broken = mark.split("\n");
  const column = (broken.at(-1) ?? "").length + (broken.length === 1 ? Number(match[3]) : 1);
  const written = rest.slice(mark.length, mark.length + 2000);
  return { where: `${match[1]}:${line + broken.length - 1}:${column}`, written };
}
