import type { z } from "zod";
import { actorSchema } from "./actor-schema.ts";
import { chipSchema } from "./chip-schema.ts";
import { dealingSchema } from "./dealing-schema.ts";
import { addEntry, type Draft, type Entry } from "./draft.ts";
import type { FactDefaults, WrittenFact } from "./fact-schema.ts";
import { CHIP_FACTS, type FactForm, LLM_FACTS } from "./fact-vocabulary.ts";
import { llmSchema } from "./llm-schema.ts";
import { correlationSchema, parameterSchema } from "./parameter-schema.ts";
import { processSchema } from "./process-schema.ts";
import { readFacts } from "./read-facts.ts";
import type { YamlDocument } from "./read-yaml.ts";
import { reportInto, show } from "./report.ts";
import { scenarioSchema } from "./scenario-schema.ts";
import { seriesSchema } from "./series-schema.ts";
import { soundParts } from "./sound-scenario.ts";
import { sourceSchema } from "./source-schema.ts";
import type { Fact, Grade, RawDocument, Scenario } from "./types.ts";
import type { PathStep } from "./yaml-nodes.ts";
import { check } from "./zod-faults.ts";

/** One YAML file to be read into a draft. */
export interface Reading {
  readonly draft: Draft;
  readonly document: YamlDocument;
  /** The file's name without its ending. */
  readonly stem: string;
  /** Number of the root it comes from. */
  readonly layer: number;
}

/** How the YAML files of each folder are read, in this order: facts need the grades of the sources. */
export const YAML_KINDS: Readonly<Record<string, (reading: Reading) => void>> = {
  sources: (reading) => readList(reading, sourceSchema, reading.draft.sources),
  actors: (reading) => readSubject(reading, actorSchema, reading.draft.actors),
  chips: (reading) => readSubject(reading, chipSchema, reading.draft.chips, CHIP_FACTS),
  llms: (reading) => readSubject(reading, llmSchema, reading.draft.llms, LLM_FACTS),
  rules: (reading) => readRaw(reading, reading.draft.rules),
  licences: (reading) => readList(reading, dealingSchema, reading.draft.dealings),
  hardware: (reading) => readRaw(reading, reading.draft.hardware),
  parameters: readParameters,
  processes: (reading) => readOne(reading, processSchema, reading.draft.processes),
  observations: (reading) => readList(reading, seriesSchema, reading.draft.series),
  scenarios: readScenario,
};

/** A file that is one thing with an id. */
function readOne<T extends { readonly id: string }>(
  reading: Reading,
  schema: z.ZodType<T>,
  map: Map<string, Entry<T>>,
): void {
  const value = check(schema, reading.document.value, reportInto(reading.draft.faults, reading.document));
  if (value) add(reading, map, value, []);
}

/** A scenario keeps its places: only the engine can tell what is wrong with its equations. A faulty one keeps what is sound. */
function readScenario(reading: Reading): void {
  const { document, draft } = reading;
  const written =
    check(scenarioSchema, document.value, reportInto(draft.faults, document)) ??
    soundParts(document.value, reading.stem);
  if (!written) return;
  const where: Scenario["where"] = (path, of) => document.where(path, of);
  const scenario: Scenario = { ...written, file: document.file, where };
  add(reading, draft.scenarios, scenario, []);
}

/** A file that is a list of things with ids. */
function readList<Written extends { readonly id: string }, T extends { readonly id: string }>(
  reading: Reading,
  schema: z.ZodType<Written>,
  map: Map<string, Entry<T>>,
  finish: (written: Written) => T = (written) => written as unknown as T,
): void {
  forEachItem(reading, schema, (written, path) => add(reading, map, finish(written), path));
}

function forEachItem<T>(
  reading: Reading,
  schema: z.ZodType<T>,
  take: (item: T, path: PathStep[]) => void,
): void {
  const { document, draft } = reading;
  const report = reportInto(draft.faults, document);
  const list = document.value ?? [];
  if (!Array.isArray(list)) {
    report([], `expected a list, each entry starting with "- ", got ${show(list)}`);
    return;
  }
  for (const [i, item] of list.entries()) {
    const value = check(schema, item, report, [i]);
    if (value !== undefined) take(value, [i]);
  }
}

function readParameters(reading: Reading): void {
  if (reading.stem !== "correlations") {
    const finish = (written: z.infer<typeof parameterSchema>) => ({ sector: reading.stem, ...written });
    readList(reading, parameterSchema, reading.draft.parameters, finish);
    return;
  }
  forEachItem(reading, correlationSchema, (value, path) => {
    const key = [...value.between].sort().join(" ");
    const entry = { value, document: reading.document, path, layer: reading.layer };
    addEntry(reading.draft.correlations, key, entry, reading.draft.faults);
  });
}

interface WrittenSubject extends FactDefaults {
  readonly id: string;
  readonly facts: Readonly<Record<string, WrittenFact>>;
}

/** A file about one thing with facts: the defaults at its top go into the facts. */
function readSubject<Written extends WrittenSubject, T extends { readonly id: string }>(
  reading: Reading,
  schema: z.ZodType<Written>,
  map: Map<string, Entry<T>>,
  vocabulary?: Readonly<Record<string, FactForm>>,
): void {
  const report = reportInto(reading.draft.faults, reading.document);
  const written = check(schema, reading.document.value, report);
  if (!written) return;
  const { source, at, date, facts, ...rest } = written;
  const grades = gradesOf(reading.draft);
  const read: Record<string, Fact> = readFacts(facts, {
    defaults: { source, at, date },
    grades,
    report,
    ...(vocabulary && { vocabulary }),
  });
  add(reading, map, { ...rest, facts: read } as unknown as T, []);
}

function gradesOf(draft: Draft): ReadonlyMap<string, Grade> {
  return new Map([...draft.sources].map(([id, entry]) => [id, entry.value.grade]));
}

/** A document that a room above checks: only its id is looked at. */
function readRaw(reading: Reading, map: Map<string, Entry<RawDocument>>): void {
  const { document, stem } = reading;
  const written = (document.value as { id?: unknown } | null)?.id;
  if (written !== undefined && typeof written !== "string") {
    reportInto(reading.draft.faults, document)(["id"], `expected text, got ${show(written)}`);
    return;
  }
  const where: RawDocument["where"] = (path, of) => document.where(path, of);
  add(reading, map, { id: written ?? stem, file: document.file, document: document.value ?? {}, where }, []);
}

function add<T extends { readonly id: string }>(
  reading: Reading,
  map: Map<string, Entry<T>>,
  value: T,
  path: readonly PathStep[],
): void {
  const { document, layer, draft } = reading;
  addEntry(map, value.id, { value, document, path, layer }, draft.faults);
}
