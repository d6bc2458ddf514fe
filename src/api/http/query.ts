import { z } from "zod";
import { type Fault, InputError } from "../../units/index.ts";
import type { Operation } from "../operations/index.ts";

interface Property {
  readonly type?: string;
}

const PROPERTIES = new WeakMap<Operation, Readonly<Record<string, Property>>>();

/** Kinds of the parts of an operation's input, as its schema says: `integer`, `array`, `object`, ... */
export function propertiesOf(operation: Operation): Readonly<Record<string, Property>> {
  const known = PROPERTIES.get(operation);
  if (known) return known;
  const { properties = {} } = z.toJSONSchema(operation.input, { io: "input" });
  PROPERTIES.set(operation, properties as Record<string, Property>);
  return properties as Record<string, Property>;
}

/** Takes a parameter out of an address. @throws InputError where it stands there more than once */
export function takeOnce(query: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = query.getAll(name);
  query.delete(name);
  if (more.length > 0) throw new InputError(repeated(name, more.length + 1));
  return value;
}

const repeated = (where: string, times: number): Fault => ({
  where,
  what: `expected it once, got it ${times} times`,
});

/**
 * The parameters of an address as an input, not yet checked: numbers where the schema has numbers, lists divided by
 * commas, maps as JSON. What is no number stays a text, for the check to refuse in words.
 *
 * @throws InputError for a parameter given twice
 */
export function readQuery(operation: Operation, query: URLSearchParams): Readonly<Record<string, unknown>> {
  const properties = propertiesOf(operation);
  const times = new Map<string, number>();
  for (const name of query.keys()) times.set(name, (times.get(name) ?? 0) + 1);
  const faults = [...times].filter(([, many]) => many > 1).map(([name, many]) => repeated(name, many));
  if (faults.length > 0) throw new InputError(faults);
  return Object.fromEntries(
    [...query].map(([name, text]) => [
      name,
      readValue(text, Object.hasOwn(properties, name) ? properties[name]!.type : undefined),
    ]),
  );
}

/** @throws InputError for parameters beside a body: they would change nothing */
export function refuseQuery(query: URLSearchParams): void {
  const [name] = query.keys();
  if (name === undefined) return;
  const what = "expected the whole input in the body of a POST, got a part of it in the address";
  throw new InputError({ where: name.slice(0, 80), what });
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
