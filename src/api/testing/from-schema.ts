import fc from "fast-check";

/** A JSON Schema as the OpenAPI document has it for inputs: objects of texts, numbers, lists and maps. */
export interface Schema {
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean";
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** Values that mean something to a server, by the name of the part: a schema does not know which ids there are. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Inputs that a schema allows, most with values that mean something, the required parts always and the others at times. */
export function allowed(schema: Schema, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(schema.properties ?? {});
  // Of many parts most exclude each other.
  const missing = { weight: entries.length > 10 ? 10 : 1, arbitrary: fc.constant(undefined) };
  const parts = entries.map(([name, part]) => {
    const any = valueFor(part);
    const values = known[name]
      ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known[name]) }, { weight: 1, arbitrary: any })
      : any;
    const sure = schema.required?.includes(name) || ALWAYS.has(name);
    return [name, sure ? values : fc.oneof(missing, { weight: 2, arbitrary: values })] as const;
  });
  return fc.record(Object.fromEntries(parts)).map(withoutMissing);
}

/** Parts without which a run would be of thousands of worlds, and a speed of nothing. */
const ALWAYS = new Set(["worlds", "chip", "llm"]);

/** An input of which one part breaks its schema, and the name of that part. */
export interface Broken {
  readonly part: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Inputs that a schema allows but for one part, which is of another kind, beyond its bounds, or unknown. */
export function broken(schema: Schema, known: Known): fc.Arbitrary<Broken> {
  const parts = Object.entries(schema.properties ?? {});
  const wrong = parts.map(([part, of]) =>
    fc.constantFrom(...faultsOf(of)).map((value) => ({ part, value: value as unknown })),
  );
  const strange = fc
    .constantFrom("colour", "__proto__", "constructor", "toString", "worlds ")
    .map((part) => ({ part, value: 1 as unknown }));
  return fc.tuple(allowed(schema, known), fc.oneof(...wrong, strange)).map(([input, { part, value }]) => ({
    part,
    // A literal would set the prototype.
    input: JSON.parse(
      `{${[...Object.entries(input).filter(([name]) => name !== part), [part, value] as const]
        .map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`)
        .join(",")}}`,
    ) as Record<string, unknown>,
  }));
}

function valueFor(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "integer":
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1e6, 1e6) });
    case "number":
      return fc.double({
        min: schema.exclusiveMinimum ?? -1e9,
        max: schema.maximum ?? 1e9,
        noNaN: true,
        minExcluded: true,
      });
    case "string":
      return textFor(schema);
    case "array":
      return fc.array(valueFor(schema.items!), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case "object":
      return fc.dictionary(
        valueFor(schema.propertyNames!) as fc.Arbitrary<string>,
        valueFor(schema.additionalProperties as Schema),
        { maxKeys: 2 },
      );
    default:
      throw new Error(`expected a schema that this test knows, got ${JSON.stringify(schema)}`);
  }
}

function textFor({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const any = fc.string({ minLength, maxLength: Math.min(maxLength, 20) });
  if (pattern === undefined) return any;
  const form = new RegExp(pattern, "u");
  // The generator knows no lookahead; nearly any text meets those that have one.
  const made = pattern.includes("(?!") ? any : fc.stringMatching(form);
  return made.filter((text) => form.test(text) && text.length <= maxLength);
}

/** Values that a schema does not allow, as JSON has them. */
function faultsOf(schema: Schema): unknown[] {
  const others = [null, true, {}, [], 1.5, "\u0000", { __proto__x: 1 }];
  const kind = schema.type ?? "string";
  const strange = others.filter((value) => !isOf(value, kind));
  const beyond: unknown[] = [];
  if (kind === "integer" || kind === "number") {
    if (schema.minimum !== undefined) beyond.push(schema.minimum - 1);
    if (schema.exclusiveMinimum !== undefined) beyond.push(schema.exclusiveMinimum);
    if (schema.maximum !== undefined && schema.maximum < 1e17) beyond.push(schema.maximum + 1);
    beyond.push("7");
  }
  if (kind === "string" && schema.maxLength !== undefined && !schema.enum)
    beyond.push("x".repeat(schema.maxLength + 1));
  if (schema.enum) beyond.push("constructor", "");
  if (kind === "array") {
    if (schema.maxItems !== undefined)
      beyond.push(Array.from({ length: schema.maxItems + 1 }, (_, at) => `x${at}`));
    beyond.push([7]);
  }
  return [...strange, ...beyond];
}

function isOf(value: unknown, kind: string): boolean {
  if (kind === "array") return Array.isArray(value);
  if (kind === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (kind === "integer") return Number.isInteger(value);
  return typeof value === kind;
}

function withoutMissing(input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
