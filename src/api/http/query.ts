import { z } from "zod";
import { type Fault, InputError } from "../../units/index.ts";
import type { Operation } from "../operations/index.ts";

interface Property {
  readonly type?: string;
}

/** Kinds of the parts of an operation's input, as its schema says: `integer`, `array`, `object`, ... */
export function propertiesOf({ input }: Operation): Readonly<Record<string, Property>> {
  return (z.toJSONSchema(input, { io: "input" }).properties ?? {}) as Record<string, Property>;
}

/**
 * The parameters of an address as an input, not yet checked: numbers where the schema has numbers, lists divided by
 * commas, maps as JSON. What is no number stays a text, for the check to refuse in words.
 *
 * @throws InputError for a parameter given twice
 */
export function readQuery(operation: Operation, query: URLSearchParams): Readonly<Record<string, unknown>> {
  const properties = propertiesOf(operation);
  const faults: Fault[] = [...new Set(query.keys())]
    .filter((name) => query.getAll(name).length > 1)
    .map((where) => ({ where, what: `expected it once, got it ${query.getAll(where).length} times` }));
  if (faults.length > 0) throw new InputError(faults);
  return Object.fromEntries(
    [...query].map(([name, text]) => [name, readValue(text, properties[name]?.type)] as const),
  );
}

function readValue(text: string, type: string | undefined): unknown {
  if (type === "integer" || type === "number")
    return /^-?\d/.test(text) && !/[xob_]/i.test(text) ? Number(text) : text;
  if (type === "array") return text === "" ? [] : text.split(",").map((one) => one.trim());
  if (type !== "object") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The one address of a request: every part of the input by name, and the edition that computes it. */
export function canonicalQuery(input: Readonly<Record<string, unknown>>, edition: string): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(input).sort()) {
    const value = input[name];
    if (value === undefined) continue;
    if (Array.isArray(value)) query.set(name, value.join(","));
    else query.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  query.set("edition", edition);
  return query.toString();
}
