import type { Fault } from "../units/index.ts";
import type { YamlDocument } from "./read-yaml.ts";
import type {
  Actor,
  Chip,
  Correlation,
  Dealing,
  LanguageModel,
  Observation,
  Parameter,
  Process,
  RawDocument,
  Scenario,
  SeriesInfo,
  Source,
} from "./types.ts";
import { formatPath, type PathStep } from "./yaml-nodes.ts";

/** Something read, and where it stands: cross-references are checked, and overlays laid, after all is read. */
export interface Entry<T> {
  readonly value: T;
  readonly document: Pick<YamlDocument, "file" | "where">;
  readonly path: readonly PathStep[];
  /** Number of the root it comes from; a later root overrides. */
  readonly layer: number;
}

/** A catalog while it is being read. */
export interface Draft {
  readonly sources: Map<string, Entry<Source>>;
  readonly chips: Map<string, Entry<Chip>>;
  readonly llms: Map<string, Entry<LanguageModel>>;
  readonly rules: Map<string, Entry<RawDocument>>;
  readonly dealings: Map<string, Entry<Dealing>>;
  readonly actors: Map<string, Entry<Actor>>;
  readonly parameters: Map<string, Entry<Parameter>>;
  /** Keyed by the two parameter ids, sorted. */
  readonly correlations: Map<string, Entry<Correlation>>;
  readonly processes: Map<string, Entry<Process>>;
  readonly series: Map<string, Entry<SeriesInfo>>;
  /** Keyed by series, observed, vintage, label and source. */
  readonly observations: Map<string, Entry<Observation>>;
  readonly scenarios: Map<string, Entry<Scenario>>;
  readonly hardware: Map<string, Entry<RawDocument>>;
  readonly faults: Fault[];
  /** Ids that each folder's files give, faulty entries included. */
  readonly mentioned: Map<string, Set<string>>;
  /** Folders with a file that could not be read: no id is known to be missing from them. */
  readonly unread: Set<string>;
}

export function newDraft(): Draft {
  return {
    sources: new Map(),
    chips: new Map(),
    llms: new Map(),
    rules: new Map(),
    dealings: new Map(),
    actors: new Map(),
    parameters: new Map(),
    correlations: new Map(),
    processes: new Map(),
    series: new Map(),
    observations: new Map(),
    scenarios: new Map(),
    hardware: new Map(),
    faults: [],
    mentioned: new Map(),
    unread: new Set(),
  };
}

/** Adds an entry: over one of an earlier layer, but twice in the same layer is a fault. */
export function addEntry<T>(map: Map<string, Entry<T>>, id: string, entry: Entry<T>, faults: Fault[]): void {
  const present = map.get(id);
  if (present && present.layer === entry.layer) {
    const first = present.document.where([...present.path, "id"]);
    faults.push({
      where: entry.document.where([...entry.path, "id"]),
      path: formatPath([...entry.path, "id"]),
      what: `expected a new id, got "${id}", already at ${first}`,
    });
    return;
  }
  map.set(id, entry);
}
