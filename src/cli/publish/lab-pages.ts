import type { LabPage } from "../../articles/index.ts";
import type { Actor, Catalog, Fact, Text } from "../../catalog/index.ts";
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
        record:
          word === undefined ? [] : SERIES.flatMap((name) => recordOf(catalog, `${word}_${name}`, actor.id)),
        ...(word === undefined ? {} : largestRun(catalog, `${word}_run_flop`)),
        facts: factsOf(actor),
      };
    });
}

/** The largest of the runs on record of a laboratory, for comparison with what the run of the model has. */
function largestRun({ observations }: Catalog, id: string): Pick<LabPage, "largestRun"> {
  const [largest] = observations.filter(({ series }) => series === id).sort((a, b) => b.value - a.value);
  if (largest === undefined) return {};
  const { observed, label } = largest;
  return { largestRun: { reference: `obs:${id}@${observed}`, note: { ru: label, en: label } } };
}

/** What the pages refer to. */
export function labReferences(labs: readonly LabPage[]): string[] {
  return labs.flatMap(({ record, facts }) => [
    ...record.flatMap(({ rows }) => rows.map(({ reference }) => reference)),
    ...facts.map(({ reference }) => reference),
  ]);
}

/** What was there before a laboratory had its name: rows from before the year of its founding. */
const BEFORE: Readonly<Record<string, { readonly founded: string; readonly note: Text }>> = {
  deepseek: {
    founded: "2023",
    note: {
      ru: "кластер фонда High-Flyer, который основал DeepSeek лишь в 2023 году",
      en: "the cluster of High-Flyer, the fund that founded DeepSeek only in 2023",
    },
  },
};

function recordOf({ series, observations }: Catalog, id: string, lab: string): LabPage["record"] {
  const known = series.get(id);
  if (known === undefined) return [];
  const before = BEFORE[lab];
  const rows = new Map(
    observations
      .filter((row) => row.series === id)
      .map(({ observed, label }) => [observed, label] as const)
      .sort(([a], [b]) => (a < b ? 1 : -1)),
  );
  return [
    {
      name: known.name,
      rows: [...rows].map(([day, label]) => ({
        reference: `obs:${id}@${day}`,
        ...(before !== undefined && day < before.founded
          ? { note: before.note }
          : // A label that names the laboratory itself says nothing on its page.
            label === "" || !MODELLED.test(id)
            ? {}
            : { note: { ru: label, en: label } }),
      })),
    },
  ];
}

/** Series whose rows are models. */
const MODELLED = /_(?:eci_best|run_flop)$/;

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
