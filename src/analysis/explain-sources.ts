import type { Grade, Text } from "../catalog/index.ts";
import { type Origins, processOf, readsWithOrigins, replacementOf, solvedBy } from "./explain-inputs.ts";
import type { Instant } from "./explain-outline.ts";
import type { Element } from "./explain-reads.ts";
import { observationRows, recordsOf } from "./explain-records.ts";

/** A source with the beliefs, series and equations through which it enters a number, by quantity id. */
export interface SourceUse {
  readonly id: string;
  readonly grade: Grade;
  readonly parameters: readonly string[];
  readonly series: readonly string[];
  readonly equations: readonly string[];
}

/** All that a number rests on, however deep. */
export interface Footing {
  /** The source that enters most often first. */
  readonly sources: readonly SourceUse[];
  /** Ids of beliefs, of series and of computed quantities in the whole tree. */
  readonly parameters: readonly string[];
  readonly series: readonly string[];
  readonly equations: readonly string[];
  /** Beliefs that rest on no source of grade A or B. */
  readonly unsupported: readonly {
    readonly id: string;
    readonly name: Text;
    readonly sources: readonly string[];
  }[];
}

/** Follows every input of an element to its end, and gathers the sources on the way. @param instant when it has its value */
export function footingOf(origins: Origins, name: string, instant: Instant = "date"): Footing {
  const elements = reachedFrom(origins, name, instant);
  const uses = new Map<string, Record<Part, Set<string>>>();
  const parts: Record<Part, Set<string>> = { parameters: new Set(), series: new Set(), equations: new Set() };
  for (const element of elements) {
    const { id, kind } = element.quantity.source;
    const part = kind === "parameter" ? "parameters" : kind === "series" ? "series" : "equations";
    parts[part].add(id);
    for (const source of sourcesOf(origins, element)) {
      const use = uses.get(source) ?? { parameters: new Set(), series: new Set(), equations: new Set() };
      use[part].add(id);
      uses.set(source, use);
    }
  }
  return {
    sources: ranked(origins, uses),
    parameters: [...parts.parameters],
    series: [...parts.series],
    equations: [...parts.equations],
    unsupported: unsupported(origins, [...parts.parameters]),
  };
}

type Part = "parameters" | "series" | "equations";

/** Ids of the sources that an element itself rests on, its inputs apart. */
export function sourcesOf(origins: Origins, element: Element): string[] {
  const { id, kind, sources, from } = element.quantity.source;
  const { catalog, scenario } = origins;
  if (kind === "parameter") {
    if (Object.hasOwn(scenario.parameters, id)) return [...scenario.sources];
    const solved = solvedBy(origins, id);
    const record = solved ? observationRows(solved.observation, catalog).map(({ source }) => source) : [];
    return [...new Set([...(catalog.parameters.get(id)?.sources ?? sources), ...record])];
  }
  if (kind !== "series") {
    const own = replacementOf(scenario.equations, element) === undefined ? sources : scenario.sources;
    return [...new Set([...own, ...origins.equations.tableSourcesOf(element)])];
  }
  // Before the first date that a scenario gives, a series is what it was.
  const own = replacementOf(scenario.series, element) ? [...scenario.sources, ...sources] : sources;
  const { rules: switches } = scenario;
  const records = recordsOf(from ?? {}, { ...origins, switches });
  return [...new Set([...own, ...(processOf(origins, element)?.sources ?? []), ...records.sources])];
}

/** What is read at the start of the run rests on nothing that comes later. */
function reachedFrom(origins: Origins, name: string, instant: Instant): Element[] {
  const { equations } = origins;
  const readsOf = readsWithOrigins(origins);
  const reached: Readonly<Record<Instant, Set<string>>> = { date: new Set(), start: new Set() };
  reached[instant].add(name);
  // A set that grows while it is gone through gives what is added as well.
  for (const when of ["date", "start"] as const)
    for (const one of reached[when])
      for (const { element, reading } of readsOf(equations.find(one)!, when))
        reached[reading === "start" ? "start" : when].add(element);
  return [...new Set([...reached.date, ...reached.start])].map((one) => equations.find(one)!);
}

function ranked(
  { catalog }: Origins,
  uses: ReadonlyMap<string, Readonly<Record<Part, ReadonlySet<string>>>>,
): SourceUse[] {
  const size = (use: SourceUse) => use.parameters.length + use.series.length + use.equations.length;
  return [...uses]
    .map(([id, { parameters, series, equations }]) => ({
      id,
      grade: catalog.sources.get(id)?.grade ?? "C",
      parameters: [...parameters],
      series: [...series],
      equations: [...equations],
    }))
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}

function unsupported(origins: Origins, ids: readonly string[]): Footing["unsupported"] {
  const { catalog, equations } = origins;
  return ids.flatMap((id) => {
    const element = equations.find(id);
    const sources = element ? sourcesOf(origins, element) : [];
    const firm = sources.some((source) => ["A", "B"].includes(catalog.sources.get(source)?.grade ?? "C"));
    return element && !firm ? [{ id, name: element.quantity.source.name, sources }] : [];
  });
}
