import type { Claim, EquationEntry, FactEntry } from "../../articles/index.ts";
import { type Dealing, type Fact, NO_ADDRESS, type Parameter, type Source } from "../../catalog/index.ts";
import type { Rule } from "../../rules/index.ts";

/** What rests on sources. */
export interface Resting {
  readonly facts: readonly FactEntry[];
  readonly parameters: Iterable<Parameter>;
  readonly equations: readonly EquationEntry[];
  readonly rules: readonly Rule[];
  readonly claims: readonly Claim[];
  /** Ids of sources behind the pages of language models and of hardware. */
  readonly others: readonly string[];
  /** Licences, orders and deliveries. */
  readonly dealings: Iterable<Dealing>;
  /** Facts on the pages of chips. */
  readonly chipFacts: readonly Fact[];
}

/** Our own pages have no address of their own: they are part of this site. */
const OWN = "https://ssylka.example/";

/** The sources on which something that is shown rests, as readers should see them. */
export function shownSources(all: Iterable<Source>, resting: Resting): Source[] {
  const used = new Set([
    ...resting.facts.map(({ source }) => source),
    ...[...resting.parameters].flatMap(({ sources, before = [] }) => [
      ...sources,
      ...before.flatMap((version) => version.sources),
    ]),
    ...resting.equations.flatMap(({ sources }) => sources),
    ...resting.rules.flatMap(({ source, sources }) => [source, ...sources]),
    ...resting.others,
    ...[...resting.dealings].map(({ source }) => source),
    ...resting.chipFacts.map(({ source }) => source),
    ...resting.claims.flatMap((claim) => [...claim.for, ...claim.against].map(({ source }) => source)),
  ]);
  return [...all].filter(({ id }) => used.has(id)).map(presentable);
}

function presentable(source: Source): Source {
  return source.URL.startsWith(OWN) ? { ...source, URL: NO_ADDRESS } : source;
}
