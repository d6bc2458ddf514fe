import { z } from "zod";
import type { Fact } from "../../catalog/index.ts";
import { didYouMean, InputError } from "../../units/index.ts";
import { id, words } from "../schemas/parts.ts";
import { openQuestion, questionIds, type Workspace } from "../workspace.ts";
import { operation } from "./operation.ts";

const KINDS = [
  "chips",
  "llms",
  "actors",
  "parameters",
  "processes",
  "series",
  "scenarios",
  "questions",
] as const;
type Kind = (typeof KINDS)[number];

interface Entry {
  readonly id: string;
  readonly name: { readonly ru: string; readonly en: string };
}

/** `ssylka chip`, `llm` and the other lists: what the catalog holds, by kind. */
export const catalog = operation({
  id: "catalog",
  title: { en: "Catalog", ru: "Каталог" },
  summary:
    "What may be asked about: chips, language models, actors, assumptions, processes, observed series, scenarios and questions, with their facts and the sources of each.",
  input: z.strictObject({
    kind: z.enum(KINDS).optional().describe("without it: how many there are of each"),
    id: id.optional().describe("one entry whole; with kind"),
  }),
  output: z.strictObject({
    hash: z.string().describe("SHA-256 of the catalog's content, twelve digits"),
    counts: z.record(z.enum(KINDS), z.int()),
    entries: z
      .array(z.strictObject({ id: z.string(), name: words }))
      .optional()
      .describe("of a kind"),
    entry: z
      .looseObject({ id: z.string() })
      .optional()
      .describe("one entry as its file has it, without facts that were quoted from memory"),
  }),
  weight: "light",
  examples: [{}, { kind: "chips" }, { kind: "chips", id: "h20" }, { kind: "questions", id: "chinese-euv" }],
  refused: [{ kind: "no-such" }, { kind: "chips", id: "h2o" }, { id: "h20" }],
  run(workspace, asked) {
    const held = entriesOf(workspace);
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, held[kind].length]));
    const about = { hash: workspace.catalog.hash.slice(0, 12), counts };
    if (asked.kind === undefined) {
      if (asked.id === undefined) return about;
      throw new InputError({ where: "id", what: "expected a kind with it, got none" });
    }
    const all = held[asked.kind];
    if (asked.id === undefined)
      return { ...about, entries: all.map(({ id: of, name }) => ({ id: of, name })) };
    const entry = all.find((one) => one.id === asked.id);
    if (entry) return { ...about, entry: opened(entry) };
    const hint = didYouMean(
      asked.id,
      all.map((one) => one.id),
    );
    throw new InputError({ where: "id", what: `unknown ${asked.kind} "${asked.id}"${hint}` });
  },
  says({ counts, entries, entry }: Said, language) {
    const shown = entry ? [entry] : entries;
    if (shown) return shown.map(({ id: of, name }) => `${of}: ${name[language]}`).join("\n");
    return Object.entries(counts)
      .map(([kind, many]) => `${kind}: ${many}`)
      .join("\n");
  },
});

/** An entry without the facts whose source nobody has opened yet: no other door gives those. */
function opened(entry: Entry & { readonly facts?: Readonly<Record<string, Fact>> }): Entry {
  if (entry.facts === undefined) return entry;
  const facts = Object.entries(entry.facts).filter(([, { evidence }]) => evidence !== "recalled");
  return { ...entry, facts: Object.fromEntries(facts) } as Entry;
}

interface Said {
  readonly counts: Readonly<Record<string, number>>;
  readonly entries?: readonly Entry[];
  readonly entry?: Entry;
}

function entriesOf({
  catalog: { chips, llms, actors, parameters, processes, series, scenarios },
}: Workspace) {
  const held: Record<Kind, readonly Entry[]> = {
    ...{ chips: [...chips.values()], llms: [...llms.values()], actors: [...actors.values()] },
    ...{ parameters: [...parameters.values()], processes: [...processes.values()] },
    ...{ series: [...series.values()], scenarios: [...scenarios.values()] },
    questions: questionIds().map((one) => {
      const question = openQuestion(one);
      return { ...question, name: question.title };
    }),
  };
  return held;
}
