import type { LabPage } from "../../articles/index.ts";
import type { Actor, Catalog, Fact } from "../../catalog/index.ts";
import { factWords } from "./fact-words.ts";

/** Laboratories of the model by actor: their element, and the word that begins the names of their series. */
const FOLLOWED: Readonly<Record<string, readonly [element: string, series: string]>> = {
  openai: ["us,openai", "openai"],
  anthropic: ["us,anthropic", "anthropic"],
  "google-deepmind": ["us,gdm", "gdm"],
  meta: ["us,meta", "meta"],
  xai: ["us,xai", "xai"],
  deepseek: ["cn,deepseek", "deepseek"],
  moonshot: ["cn,moonshot", "moonshot"],
  zai: ["cn,zai", "zai"],
  "alibaba-qwen": ["cn,qwen", "qwen"],
  "bytedance-seed": ["cn,bytedance", "bytedance"],
};

/** Series that tell of a laboratory's means and place. */
const SERIES = ["eci_best", "compute", "run_flop", "power"] as const;

/** The pages of the laboratories among the actors. */
export function labPages(catalog: Catalog): LabPage[] {
  return [...catalog.actors.values()]
    .filter(({ kind }) => kind === "lab")
    .map((actor) => {
      const [element, word] = FOLLOWED[actor.id] ?? [];
      return {
        id: actor.id,
        name: actor.name,
        side: actor.bloc,
        ...(actor.note === undefined ? {} : { note: actor.note }),
        ...(element === undefined ? {} : { element }),
        record: word === undefined ? [] : SERIES.flatMap((name) => recordOf(catalog, `${word}_${name}`)),
        facts: factsOf(actor),
      };
    });
}

/** What the pages refer to. */
export function labReferences(labs: readonly LabPage[]): string[] {
  return labs.flatMap(({ record, facts }) => [
    ...record.flatMap(({ references }) => references),
    ...facts.map(({ reference }) => reference),
  ]);
}

function recordOf({ series, observations }: Catalog, id: string): LabPage["record"] {
  const known = series.get(id);
  if (known === undefined) return [];
  const days = [
    ...new Set(observations.filter((row) => row.series === id).map(({ observed }) => observed)),
  ].sort();
  return [{ name: known.name, references: days.reverse().map((day) => `obs:${id}@${day}`) }];
}

/** What is quoted from memory only is shown to no reader. */
function factsOf(actor: Actor): LabPage["facts"] {
  return Object.entries(actor.facts as Readonly<Record<string, Fact>>)
    .filter(([, { evidence }]) => evidence !== "recalled")
    .map(([id, { note }]) => ({
      name: factWords(id),
      reference: `actor:${actor.id}.${id}`,
      ...(note === undefined ? {} : { note }),
    }));
}
