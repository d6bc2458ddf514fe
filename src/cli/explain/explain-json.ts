import { VERSION } from "../../api/workspace.ts";
import type { ExplainRun } from "./run-explain.ts";

/** What a rank correlation in the tree is. */
const STATISTIC = "Spearman's rank correlation over the worlds of an input with what reads it";

/** An explanation as `ssylka explain --json` prints it: what identifies the run, the tree, and what it rests on. */
export function explainJson(
  { tree, companions, footing, asked, event, origins, model, failed, depth }: ExplainRun,
  {
    question,
    worlds,
    replicates,
    seed,
  }: { question: string; worlds: number; replicates: number; seed: number },
) {
  const { catalog, scenario } = origins;
  return {
    question,
    scenario: { id: scenario.id, name: scenario.name },
    output: asked.element,
    at: asked.at,
    month: asked.month,
    depth,
    worlds,
    replicates,
    seed,
    failed,
    version: VERSION,
    modelHash: model.hash.slice(0, 12),
    catalogHash: catalog.hash.slice(0, 12),
    statistic: STATISTIC,
    ...(event
      ? { event: { ...event.event, by: asked.at, probability: event.probability, mcse: event.mcse } }
      : {}),
    tree,
    companions,
    footing: {
      ...footing,
      sources: footing.sources.map(({ id, ...use }) => {
        const source = catalog.sources.get(id);
        return { id, title: source?.title ?? id, url: source?.URL ?? null, ...use };
      }),
    },
  };
}
