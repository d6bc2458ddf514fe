import type { z } from "zod";
import { didYouMean } from "../units/index.ts";
import { type Report, show } from "./report.ts";
import { shorten } from "./shorten.ts";
import type { PathStep } from "./yaml-nodes.ts";

/**
 * Checks a value against a schema and turns every issue into a fault of the one form `expected ..., got ...`.
 * `base` is the path of the value in its document. Undefined when anything was wrong.
 *
 * A schema gives its own words through an error that starts with `expected `; a missing `, got ` part is added here.
 */
export function check<T>(
  schema: z.ZodType<T>,
  value: unknown,
  report: Report,
  base: readonly PathStep[] = [],
): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, value, report, base, schema);
  return undefined;
}

type Issue = z.core.$ZodIssue;

function reportIssue(
  issue: Issue,
  root: unknown,
  report: Report,
  base: readonly PathStep[],
  schema: z.ZodType,
): void {
  const local = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const path = [...base, ...local];
  const got = valueAt(root, local);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, local);
    for (const key of issue.keys) report([...path, key], unknownKey(key, known, got), "key");
    return;
  }
  if (issue.code === "invalid_union" && !issue.message.startsWith("expected ")) {
    const branch = closestBranch(issue.errors);
    if (branch) {
      for (const inner of branch) {
        reportIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, root, report, base, schema);
      }
      return;
    }
    report(path, `expected ${alternatives(issue.errors)}, got ${show(got)}`);
    return;
  }
  const words = expectation(issue);
  report(path, words.includes(", got ") ? words : `${words}, got ${show(got)}${nearValue(issue, got)}`);
}

function nearValue(issue: Issue, got: unknown): string {
  return issue.code === "invalid_value" && typeof got === "string"
    ? didYouMean(got, issue.values.map(String))
    : "";
}

/** Of a union, the alternative whose outer form fits (its faults lie deeper), with the fewest faults. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === "invalid_type"),
  );
  return fitting.sort((a, b) => a.length - b.length)[0];
}

function alternatives(branches: readonly (readonly Issue[])[]): string {
  return branches.map((issues) => expectation(issues[0] as Issue).replace("expected ", "")).join(" or ");
}

function unknownKey(key: string, known: readonly string[], parent: unknown): string {
  const missing = known.filter((name) => !Object.hasOwn(parent as object, name));
  const hint = didYouMean(key, missing.length > 0 ? missing : known);
  return known.length > 0
    ? `expected one of ${known.join(", ")}, got "${shorten(key)}"${hint}`
    : `expected no such key, got "${shorten(key)}"${hint}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a finite number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
  tuple: "a list",
};

function expectation(issue: Issue): string {
  if (issue.message.startsWith("expected ")) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `expected ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `expected ${listed(issue.values)}`;
    case "too_small":
      return bound(issue.origin, issue.inclusive ? "at least" : "more than", issue.minimum);
    case "too_big":
      return bound(issue.origin, issue.inclusive ? "at most" : "less than", issue.maximum);
    default:
      return `expected another value (${issue.message})`;
  }
}

function listed(values: readonly unknown[]): string {
  return values.length > 2 ? `one of ${values.join(", ")}` : values.map(show).join(" or ");
}

function bound(origin: string, relation: string, limit: number | bigint): string {
  if (origin === "array") return `expected a list of ${relation} ${limit} entries`;
  if (origin === "string") return `expected text of ${relation} ${limit} characters`;
  return `expected ${relation} ${limit}`;
}

function valueAt(root: unknown, path: readonly PathStep[]): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== "object") return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<PathStep, unknown>)[step] : undefined;
  }
  return value;
}

/** Keys that the schema allows at a path; of a union, those of its first map. */
function keysAt(schema: unknown, path: readonly PathStep[]): string[] {
  let at = unwrap(schema);
  for (const step of path) {
    const definition = at?._zod.def as unknown as Record<string, unknown> | undefined;
    if (!definition) return [];
    const shape = definition.shape as Record<string, unknown> | undefined;
    at = unwrap(shape ? shape[step] : (definition.element ?? definition.valueType));
  }
  const shape = (at?._zod.def as { shape?: object } | undefined)?.shape;
  return shape ? Object.keys(shape) : [];
}

interface AnySchema {
  readonly _zod: { readonly def: object };
}

/** Looks through optional, default and pipe wrappers, and picks the map among a union's alternatives. */
function unwrap(schema: unknown): AnySchema | undefined {
  const def = (schema as AnySchema | undefined)?._zod.def as Record<string, unknown> | undefined;
  if (!def) return undefined;
  if (def.innerType) return unwrap(def.innerType);
  if (def.in) return unwrap(def.in);
  if (Array.isArray(def.options)) {
    const options = def.options.map(unwrap);
    return options.find((option) => "shape" in (option?._zod.def ?? {})) ?? options[0];
  }
  return schema as AnySchema;
}
