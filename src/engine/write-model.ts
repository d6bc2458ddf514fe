import type { Text } from "../catalog/types.ts";
import type { ModelFile } from "./read-model.ts";
import type { ModelSource, QuantitySource, Table } from "./types.ts";

/** Far below what a reader of YAML takes: a sector of more text is written as several files. */
const MOST_BYTES = 500_000;

/**
 * Writes a model as the files that `readModel` reads: `model.yaml` and its sectors, the longest of them in parts
 * (`model`, `model_2`, ...).
 *
 * @param about a line for a person, at the top of `model.yaml`
 */
export function writeModel(model: ModelSource, about: string): ModelFile[] {
  const sectors = model.sectors.flatMap(({ id, name }) => {
    const of = <One extends { readonly sector: string }>(all: readonly One[] = []) =>
      all.filter(({ sector }) => sector === id);
    const tables = of(model.tables).map(tableText);
    return parts(of(model.quantities).map(quantityText)).map((quantities, part) => {
      const own = part === 0 ? id : `${id}_${part + 1}`;
      const head = `id: ${own}\nname: ${words(name)}\n`;
      const first = part === 0 && tables.length > 0 ? `tables:\n${tables.join("")}` : "";
      return { id: own, text: `${head}${first}${mapOf("quantities", quantities)}` };
    });
  });
  const frame = [
    `# ${about}\n`,
    `start: ${text(model.start)}\nend: ${text(model.end)}\nstep: ${model.step}\n`,
    mapOf("dimensions", Object.entries(model.dimensions).map(dimensionText)),
    mapOf("sets", Object.entries(model.sets).map(setText)),
    `sectors: [${sectors.map(({ id }) => id).join(", ")}]\n`,
  ];
  return [
    { path: "model.yaml", text: frame.join("") },
    ...sectors.map(({ id, text }) => ({ path: `${id}.yaml`, text })),
  ];
}

/** Entries in their order, as many together as a file takes; one empty part where there are none. */
function parts(entries: readonly string[]): string[][] {
  const made: string[][] = [[]];
  let bytes = 0;
  for (const entry of entries) {
    bytes += Buffer.byteLength(entry);
    if (bytes > MOST_BYTES && made.at(-1)!.length > 0) {
      made.push([]);
      bytes = Buffer.byteLength(entry);
    }
    made.at(-1)!.push(entry);
  }
  return made;
}

function mapOf(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? `${name}: {}\n` : `${name}:\n${entries.join("")}`;
}

function dimensionText([id, elements]: [string, ModelSource["dimensions"][string]]): string {
  const lines = elements.map((one) => `    - { id: ${text(one.id)}, name: ${words(one.name)} }\n`);
  return `  ${id}:\n${lines.join("")}`;
}

function setText([id, { of, pairs }]: [string, ModelSource["sets"][string]]): string {
  const lines = pairs.map((pair) => `      - ${list(pair)}\n`);
  return `  ${id}:\n    of: ${list(of)}\n    pairs:\n${lines.join("")}`;
}

function quantityText({ id, kind, unit, name, note, by, ...of }: QuantitySource): string {
  const { initial, equation, from, interpolation, sources } = of;
  const entries = [
    ["kind", kind],
    ["unit", text(unit)],
    ["name", words(name)],
    ["note", note && words(note)],
    ["by", by.length > 0 ? list(by) : undefined],
    ["initial", initial === undefined ? undefined : JSON.stringify(initial)],
    ["equation", equation === undefined ? undefined : JSON.stringify(equation)],
    ["from", from && JSON.stringify(from)],
    ["interpolation", interpolation],
    ["sources", sources.length > 0 ? list(sources) : undefined],
  ];
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${value}\n`]));
  return `  ${id}:\n${lines.join("")}`;
}

function tableText({ id, name, x, y, points, sources }: Table): string {
  const last = sources.length > 0 ? `, sources: ${list(sources)}` : "";
  const shown = points.map((point) => `[${point.join(", ")}]`).join(", ");
  return `  ${id}: { name: ${words(name)}, x: ${text(x)}, y: ${text(y)}, points: [${shown}]${last} }\n`;
}

function words({ en, ru }: Text): string {
  return `{ en: ${text(en)}, ru: ${text(ru)} }`;
}

/** In quotes, as JSON and YAML both have them: no word means anything else there. */
function text(value: string): string {
  return JSON.stringify(value);
}

function list(values: readonly string[]): string {
  return `[${values.map(text).join(", ")}]`;
}
