import { rulePagePath } from "../../articles/index.ts";
import type { Actor, Catalog, Chip, Fact, LanguageModel, Observation, Text } from "../../catalog/index.ts";
import { distribution } from "../../random/index.ts";
import type { RuleBook } from "../../rules/index.ts";
import { bindingDate } from "../../rules/index.ts";
import { derivedWords } from "./derived-words.ts";
import { factWords } from "./fact-words.ts";
import { type Found, sourceAnchor } from "./found.ts";

/** References to what is written down: observations, facts of chips, models and actors, beliefs, dates of rules. */
export type FactLookup = (reference: string) => Found | undefined;

type Owner = Chip | LanguageModel | Actor;

/** Quantiles of a belief by the suffix of its reference. */
const QUANTILES: Readonly<Record<string, number>> = { "": 0.5, p5: 0.05, p95: 0.95 };

/**
 * @returns undefined for what is not in the catalog, and for facts that are quoted from memory only
 */
export function factLookup(catalog: Catalog, ruleBook: RuleBook): FactLookup {
  const rows = new Map(catalog.observations.map((row) => [`obs:${row.series}@${row.observed}`, row]));
  const owners: Readonly<Record<string, ReadonlyMap<string, Owner>>> = {
    chip: catalog.chips,
    llm: catalog.llms,
    actor: catalog.actors,
  };
  return (reference) => {
    const [kind = "", rest = ""] = splitOnce(reference, ":");
    if (kind === "obs") return observed(reference, rows.get(reference), catalog);
    if (kind === "param") return believed(rest, catalog);
    if (kind === "rule") return dated(rest, ruleBook);
    const [id, name] = splitLast(rest, ".");
    const owner = owners[kind]?.get(id);
    return owner && name !== undefined ? stated(reference, owner, name) : undefined;
  };
}

/** Every reference that the catalog can answer. */
export function factReferences(catalog: Catalog, ruleBook: RuleBook): string[] {
  const facts = (kind: string, owners: ReadonlyMap<string, Owner>) =>
    [...owners.values()].flatMap((owner) =>
      Object.entries(owner.facts as Readonly<Record<string, Fact>>)
        .filter(([, fact]) => fact.evidence !== "recalled")
        .map(([name]) => `${kind}:${owner.id}.${name}`),
    );
  return [
    ...catalog.observations.map((row) => `obs:${row.series}@${row.observed}`),
    ...facts("chip", catalog.chips),
    ...facts("llm", catalog.llms),
    ...facts("actor", catalog.actors),
    ...[...catalog.parameters.keys()].flatMap((id) => [`param:${id}`, `param:${id}/p5`, `param:${id}/p95`]),
    ...ruleBook.rules.flatMap(({ id }) => [
      `rule:${id}.announced`,
      `rule:${id}.effective`,
      `rule:${id}.compliance`,
    ]),
  ];
}

function observed(reference: string, row: Observation | undefined, catalog: Catalog): Found | undefined {
  const series = row && catalog.series.get(row.series);
  if (!row || !series) return undefined;
  const bounds = Number.isNaN(row.low) || Number.isNaN(row.high) ? {} : { low: row.low, high: row.high };
  const derived = derivedWords(row, catalog);
  return {
    kind: "observation",
    shape: "quantity",
    value: row.value,
    unit: series.unit,
    ...bounds,
    href: sourceAnchor(reference),
    name: labelled(series.name, row.label),
    source: row.source,
    at: row.at,
    ...(derived === undefined ? {} : { derived }),
    date: row.observed,
    about: (language) => [series.scope[language]],
  };
}

function stated(reference: string, owner: Owner, name: string): Found | undefined {
  const fact = (owner.facts as Readonly<Record<string, Fact>>)[name];
  if (!fact || fact.evidence === "recalled") return undefined;
  const bounds = fact.low === undefined || fact.high === undefined ? {} : { low: fact.low, high: fact.high };
  return {
    kind: "fact",
    shape: "quantity",
    value: fact.value,
    unit: fact.unit,
    ...bounds,
    href: sourceAnchor(reference),
    name: joined(owner.name, factWords(name)),
    source: fact.source,
    ...(fact.at === undefined ? {} : { at: fact.at }),
    date: fact.date,
    ...(fact.note === undefined ? {} : { note: fact.note }),
    exact: fact.evidence !== "derived" && !isRough(fact),
  };
}

/** An estimate whose own bounds are wider than a fifth of it is not known to all the digits that its source prints. */
function isRough({ value, low, high }: Fact): boolean {
  return low !== undefined && high !== undefined && high - low > Math.abs(value) / 5;
}

function believed(rest: string, catalog: Catalog): Found | undefined {
  const [id, suffix = ""] = splitOnce(rest, "/");
  const parameter = catalog.parameters.get(id!);
  const at = QUANTILES[suffix];
  if (!parameter || at === undefined) return undefined;
  const drawn = distribution(parameter.distribution);
  return {
    kind: "parameter",
    shape: "quantity",
    value: drawn.quantile(at),
    unit: parameter.unit,
    low: drawn.quantile(0.05),
    high: drawn.quantile(0.95),
    href: `parameters.html#${parameter.id}`,
    name: parameter.name,
    note: parameter.why,
  };
}

function dated(rest: string, ruleBook: RuleBook): Found | undefined {
  const [id, which] = splitLast(rest, ".");
  const rule = ruleBook.rules.find((one) => one.id === id);
  if (!rule) return undefined;
  const dates: Readonly<Record<string, string>> = {
    announced: rule.announced,
    effective: rule.effective,
    compliance: bindingDate(rule),
  };
  const value = dates[which ?? ""];
  if (value === undefined) return undefined;
  return {
    kind: "date",
    shape: "date",
    value,
    unit: "1",
    href: rulePagePath(rule.id),
    name: rule.title,
    source: rule.source,
    at: rule.at,
    note: rule.summary,
  };
}

/** A series with the model or chip that the row is about, unless the series says so itself. */
function labelled(name: Text, label: string): Text {
  const said =
    label === "" || [name.ru, name.en].every((words) => words.toLowerCase().includes(label.toLowerCase()));
  return said ? name : { ru: `${name.ru} (${label})`, en: `${name.en} (${label})` };
}

function joined(owner: Text, name: Text): Text {
  return { ru: `${owner.ru}: ${name.ru}`, en: `${owner.en}: ${name.en}` };
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function splitLast(text: string, sign: string): [string, string | undefined] {
  const at = text.lastIndexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
