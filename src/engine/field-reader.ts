import type { YamlDocument } from "../catalog/read-yaml.ts";
import type { Text } from "../catalog/types.ts";
import { didYouMean } from "../units/index.ts";
import type { FaultList } from "./faults.ts";

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** Typed reading of one map of a YAML file, every fault with its place. */
export class FieldReader {
  readonly path: Path;
  readonly document: YamlDocument;
  readonly faults: FaultList;
  private readonly fields: Fields;

  /** `known` are the keys allowed; any other is a fault. */
  constructor(document: YamlDocument, path: Path, known: readonly string[], faults: FaultList) {
    this.document = document;
    this.path = path;
    this.faults = faults;
    const found = path.reduce<unknown>(
      (value, step) => (value as Fields | undefined)?.[step],
      document.value,
    );
    this.fields = isMap(found) ? found : {};
    if (!isMap(found))
      this.fault([], known.length > 0 ? `expected a map with ${known.join(", ")}` : "expected a map");
    for (const key of Object.keys(this.fields)) {
      if (known.length > 0 && !known.includes(key)) {
        this.fault([key], `unknown key "${key}"${didYouMean(key, known)}`, "key");
      }
    }
  }

  get keys(): readonly string[] {
    return Object.keys(this.fields);
  }

  raw(key: string): unknown {
    return Object.hasOwn(this.fields, key) ? this.fields[key] : undefined;
  }

  where(steps: Path, of?: "key" | "value"): string {
    return this.document.where([...this.path, ...steps], of);
  }

  fault(steps: Path, what: string, of?: "key" | "value"): void {
    this.faults.add(this.where(steps, of), [...this.path, ...steps].join("."), what);
  }

  /** A text that is not empty; "" after a fault. */
  text(key: string): string {
    const value = this.raw(key);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
    this.fault([key], `expected a text, got ${shown(value)}`);
    return "";
  }

  /** Words in both languages. */
  words(key: string): Text {
    const value = this.raw(key);
    const { en, ru } = isMap(value) ? value : {};
    if (typeof en === "string" && typeof ru === "string") return { en, ru };
    this.fault([key], `expected words as { en: ..., ru: ... }, got ${shown(value)}`);
    return { en: "", ru: "" };
  }

  /** A list of texts; one text counts as a list of one; empty when absent. */
  texts(key: string): readonly string[] {
    const value = this.raw(key) ?? [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.every((item) => typeof item === "string")) return list;
    this.fault([key], `expected a list of names, got ${shown(value)}`);
    return [];
  }

  oneOf<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.raw(key);
    const found = choices.find((choice) => choice === value);
    if (!found) {
      const near = typeof value === "string" ? didYouMean(value, choices) : "";
      this.fault([key], `expected ${choices.join(", ")}, got ${shown(value)}${near}`);
    }
    return found;
  }
}

export function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as it is named in messages. */
export function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** An id in the house form, lower_snake. */
export function isId(id: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(id);
}
