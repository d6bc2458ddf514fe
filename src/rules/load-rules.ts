import { capFaults, check, formatPath, type RawDocument, sortFaults } from "../catalog/index.ts";
import { type Fault, InputError, suggest } from "../units/index.ts";
import {
  type CountryGroups,
  countryGroupsSchema,
  type Predicate,
  type Rule,
  ruleSchema,
} from "./rule-schema.ts";

/** The law as read: rules in order of the date from which they bind, and the groups of countries they name. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly groups: CountryGroups;
}

type Raw = Pick<RawDocument, "id" | "document" | "where">;

/**
 * Checks the raw rule files of a catalog and the names by which they speak of each other.
 *
 * @example loadRules(catalog.rules.values())
 * @throws InputError with every fault at once, one line each
 */
export function loadRules(raw: Iterable<Raw>): RuleBook {
  const faults: Fault[] = [];
  const read: { rule: Rule; raw: Raw }[] = [];
  let groups: CountryGroups = {};
  let groupsAreKnown = true;
  const ids = new Set<string>();
  for (const one of raw) {
    const report = reporter(one, faults);
    if ((one.document as { kind?: unknown } | null)?.kind === "country-groups") {
      const written = check(countryGroupsSchema, one.document, report);
      // Of a faulty file of groups no name is known to be missing.
      groupsAreKnown &&= written !== undefined;
      groups = written?.groups ?? groups;
    } else {
      ids.add(one.id);
      const rule = check(ruleSchema, one.document, report);
      if (rule) read.push({ rule, raw: one });
    }
  }
  const groupIds = groupsAreKnown ? Object.keys(groups) : undefined;
  for (const { rule } of read) ids.add(rule.id);
  for (const { rule, raw: one } of read) {
    // Ids of faulty rules are known too: a rule built on one is not itself wrong.
    checkNames(rule, ids, groupIds, reporter(one, faults));
  }
  for (const key of ["supersedes", "builtOn"] as const)
    for (const { rule, raw: one } of read) {
      const ring = ringOf(
        rule,
        read.map((other) => other.rule),
        key,
      );
      if (ring) reporter(one, faults)([key], `expected no ring of rules, got ${ring.join(" → ")}`);
    }
  if (faults.length > 0) throw new InputError(capFaults(sortFaults(faults)));
  const order = (rule: Rule) => `${bindingDate(rule)} ${rule.id}`;
  const rules = read.map(({ rule }) => rule).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { rules, groups };
}

/** The ids on the way from a rule back to itself; rules that replace each other would all be gone without a word. */
function ringOf(
  start: Rule,
  rules: readonly Rule[],
  key: "supersedes" | "builtOn",
): readonly string[] | undefined {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const seen = new Set<string>();
  const waiting = [[start.id]];
  for (let way = waiting.pop(); way; way = waiting.pop())
    for (const next of byId.get(way.at(-1)!)?.[key] ?? []) {
      if (next === start.id) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...way, next]);
    }
  return undefined;
}

/** The day from which a rule must be obeyed: of compliance where it has one, of effect otherwise. */
export function bindingDate(rule: Rule): string {
  return rule.compliance ?? rule.effective;
}

type Report = Parameters<typeof check>[2];

function reporter(raw: Raw, faults: Fault[]): Report {
  return (path, what, of) => faults.push({ where: raw.where([...path], of), path: formatPath(path), what });
}

function checkNames(
  rule: Rule,
  ids: ReadonlySet<string>,
  groups: readonly string[] | undefined,
  report: Report,
): void {
  const known = (name: string, among: Iterable<string>, what: string, path: (string | number)[]) => {
    if (new Set(among).has(name)) return;
    const near = suggest(name, among);
    report(path, `expected the id of ${what}, got "${name}"${near ? `; did you mean "${near}"?` : ""}`);
  };
  const all = (
    names: readonly string[],
    among: Iterable<string>,
    what: string,
    path: (string | number)[],
  ) => {
    for (const [i, name] of names.entries()) known(name, among, what, [...path, i]);
  };
  const inGroups = (names: readonly string[] | undefined, path: (string | number)[]) =>
    all(groups ? (names ?? []) : [], groups ?? [], "a country group", path);
  all(rule.supersedes, ids, "a rule", ["supersedes"]);
  all(rule.builtOn, ids, "a rule", ["builtOn"]);
  for (const [i, clause] of rule.scope.entries())
    for (const key of ["to", "headquarters"] as const) inGroups(clause[key], ["scope", i, key]);
  for (const [i, paragraph] of rule.paragraphs.entries()) {
    for (const { names, path } of designers(paragraph.when, ["paragraphs", i, "when"])) inGroups(names, path);
    for (const [k, treatment] of paragraph.treatment.entries())
      for (const key of ["to", "headquarters"] as const)
        inGroups(treatment[key], ["paragraphs", i, "treatment", k, key]);
  }
}

/** Every list of designer groups in a predicate, with its place. */
function designers(
  predicate: Predicate,
  path: (string | number)[],
): { names: readonly string[]; path: (string | number)[] }[] {
  const own = predicate.designer ? [{ names: predicate.designer, path: [...path, "designer"] }] : [];
  const inner = (["all", "any"] as const).flatMap((key) =>
    (predicate[key] ?? []).flatMap((part, i) => designers(part, [...path, key, i])),
  );
  return [...own, ...inner, ...(predicate.not ? designers(predicate.not, [...path, "not"]) : [])];
}
