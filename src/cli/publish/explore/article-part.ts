import type { Workspace } from "../../../api/workspace.ts";
import type { ArticlePart, NamedLever } from "../../../articles/explore/types.ts";
import type { Parameter } from "../../../catalog/index.ts";
import type { FanChart } from "../../../charts/index.ts";
import type { Language } from "../../../units/index.ts";
import { leverGroups } from "./lever-groups.ts";

/** The levers of the article in one language. @throws InputError for a file with faults */
export function articleLevers(
  { catalog, anchors, model }: Workspace,
  question: string,
  language: Language,
): NamedLever[] {
  const solved = anchors.solve.map(({ parameter }) => parameter);
  const sectors = new Map(model.sectors.map(({ id, name }) => [id, name[language]]));
  const { levers, inArticle } = leverGroups(question, catalog, { solved, sectors, language });
  return inArticle.map((id) => ({ id, ...levers[id]! }));
}

/** The figure above the text as a frame for other quantiles, with the published median. */
export function articlePart(levers: readonly string[], chart: FanChart, probability: number): ArticlePart {
  const series = chart.series.map(({ id, name, side, dates, p50, observed, observedAs }) => ({
    ...{ id, name, side, dates, p5: [], p10: [], p25: [], p50: p50.map(short), p75: [], p90: [], p95: [] },
    ...(observed && { observed }),
    ...(observedAs && { observedAs }),
  }));
  const from = chart.series[0]!.dates[0]!.slice(0, 7);
  return { levers, chart: { ...chart, notes: [], series }, probability, from };
}

/** To the figures that a drawing shows. */
function short(value: number): number {
  return Number(value.toPrecision(5));
}

/** Whether a belief has a control: it is uncertain, and no level that is solved for. */
export function isChangeable({ id, distribution }: Parameter, { anchors }: Workspace): boolean {
  return !("constant" in distribution) && !anchors.solve.some(({ parameter }) => parameter === id);
}
