import {
  type Catalog,
  isDate,
  type RawDocument,
  readTextFile,
  readYaml,
  reportInto,
  show,
  sortFaults,
  sourceReferences,
} from "../../catalog/index.ts";
import { loadRules, type RuleBook } from "../../rules/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";

/** Source of a person's own rule that names none: the file itself. */
export const OWN_RULE = "own-rule";

/** A rule of one's own is short; what is longer is a mistake or an attack. */
const LIMITS = { bytes: 100_000, depth: 32, tokens: 20_000 } as const;

/** The law with rules of a person's own laid over it, and the ids of these. */
export interface LaidOver {
  readonly book: RuleBook;
  readonly added: readonly string[];
}

/**
 * Lays rule files of the form of `catalog/rules/<id>.yaml` over the law of a catalog: a rule of an id that is there
 * takes its place. What only the bibliography needs may be left out (see `withDefaults`).
 *
 * @throws InputError with every fault of every file
 */
export function layOver(catalog: Catalog, paths: readonly string[]): LaidOver {
  const own = paths.map((path) => readRuleFile(catalog, path));
  const faults = twice(own);
  if (faults.length > 0) throw new InputError(faults);
  const added = own.map(({ id }) => id);
  const others = [...catalog.rules.values()].filter(({ id }) => !added.includes(id));
  return { book: loadRules([...others, ...own]), added };
}

function twice(own: readonly RawDocument[]): Fault[] {
  return own
    .filter(({ id }, i) => own.findIndex((other) => other.id === id) !== i)
    .map(({ id, where }) => ({ where: where(["id"]), path: "id", what: `expected a new id, got "${id}"` }));
}

function readRuleFile(catalog: Catalog, path: string): RawDocument {
  const document = readYaml(path, readTextFile({ path, shown: path, limit: LIMITS.bytes }), LIMITS);
  const { value } = document;
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    report([], `expected a rule, a map with an id, got ${show(value)}`);
    throw new InputError(faults);
  }
  const written = value as Readonly<Record<string, unknown>>;
  if (typeof written.id !== "string")
    report(["id"], `expected an id such as "my-rule", got ${show(written.id)}`);
  // A rule of that id would take the groups away from every other rule.
  else if (!isRule(catalog.rules.get(written.id)))
    report(["id"], `expected the id of a rule, got ${show(written.id)}`);
  if (written.kind !== undefined && written.kind !== "rule")
    report(["kind"], `expected a rule, got ${show(written.kind)}`);
  for (const { id, path: place } of sourceReferences(value))
    if (id !== OWN_RULE && !catalog.sources.has(id))
      report(place, `expected the id of a source, got "${id}"${didYouMean(id, catalog.sources.keys())}`);
  checkNames(catalog, written, report);
  if (faults.length > 0) throw new InputError(sortFaults(faults));
  const id = String(written.id);
  return { id, file: path, document: withDefaults(written), where: (at, of) => document.where(at, of) };
}

/** False of the file of country groups alone, which stands among the rules. */
function isRule(there: RawDocument | undefined): boolean {
  const kind = (there?.document as { kind?: unknown } | undefined)?.kind;
  return kind === undefined || kind === "rule";
}

/** Chips and makers that are nowhere would catch nothing without a word. */
function checkNames(
  catalog: Catalog,
  written: Readonly<Record<string, unknown>>,
  report: ReturnType<typeof reportInto>,
): void {
  const chips = [...catalog.chips.values()];
  const vendors = new Set(chips.map(({ vendor }) => vendor));
  const check = (names: unknown, known: ReadonlySet<string>, what: string, path: (string | number)[]) => {
    if (!Array.isArray(names)) return;
    for (const [i, name] of names.entries())
      if (typeof name === "string" && !known.has(name))
        report([...path, i], `expected the id of ${what}, got ${show(name)}${didYouMean(name, known)}`);
  };
  check(written.addressees, vendors, "a maker", ["addressees"]);
  if (!Array.isArray(written.scope)) return;
  for (const [i, clause] of written.scope.entries()) {
    const products: unknown = (clause as { products?: unknown } | null)?.products;
    check(products, new Set(catalog.chips.keys()), "a chip", ["scope", i, "products"]);
  }
}

/** A control of the US for China, announced as it binds, cited as the file: unless the file says otherwise. */
function withDefaults(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const name = { en: String(written.id), ru: String(written.id) };
  return {
    title: name,
    summary: name,
    authority: "US",
    instrument: "own",
    role: "control",
    // Of a rule without a day of effect, or with one that is none, only that is told.
    announced:
      typeof written.effective === "string" && isDate(written.effective) ? written.effective : "2000-01-01",
    scope: [{ to: ["china"] }],
    source: OWN_RULE,
    at: "whole file",
    ...written,
  };
}
