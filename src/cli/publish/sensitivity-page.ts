import { footingOf } from "../../analysis/explain-sources.ts";
import { Equations, monthAt } from "../../analysis/index.ts";
import {
  type Box,
  boxesOf,
  drawnInputs,
  type FirstOrder,
  firstOrders,
  type SourceShare,
  sourceShares,
  type Target,
  targetColumn,
  type VarianceShare,
} from "../../analysis/sensitivity/index.ts";
import { knownScenario } from "../../api/known-scenario.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Workspace } from "../../api/workspace.ts";
import {
  capital,
  equationPath,
  type Figure,
  type RankedSource,
  type SaidBox,
  type SensitivityPage,
} from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { declareParameters } from "../../engine/index.ts";
import type { Crew } from "../../ensemble/index.ts";
import { formatPercent, formatProbability, type Language } from "../../units/index.ts";
import { restrictionWords } from "../boxes/restriction-words.ts";
import { eventHref } from "./event-entries.ts";
import { sourceLine } from "./figure-context.ts";
import { totalsOf } from "./sensitivity-totals.ts";
import { SENSITIVITY_WORDS as WORDS } from "./sensitivity-words.ts";

/** An output of the page: the headline event, or the headline lag. */
interface Output {
  readonly id: "event" | "lag";
  readonly target: Target;
  readonly element: string;
  /** Where its numbers lead. */
  readonly href: string;
  readonly date: string;
  readonly first: readonly FirstOrder[];
  readonly column: Float64Array;
}

/** Inputs drawn in a chart. */
const MOST_INPUTS = 10;
/** Inputs that are drawn anew for their share in all. */
const MOST_TOTALS = 4;
/** A share in all is shown when it is so many times its error. */
const TELLING = 3;
/** Sources named. */
const MOST_SOURCES = 15;
/** The event whose boxes are told: a Chinese laboratory first; the headline event where a question has no such. */
const BOX_EVENT = "lead-eci-3m";

/** What moves the answer of a run: from its world table, and from some of its worlds with inputs drawn anew. */
export async function sensitivityPage(
  workspace: Workspace,
  run: QuestionRun,
  { drivers, crew }: { readonly drivers: readonly Figure[]; readonly crew: Crew },
): Promise<SensitivityPage> {
  const outputs = outputsOf(workspace, run);
  const running = totalsOf(run, workspace.anchors.scenario, outputs, { most: MOST_TOTALS, crew });
  const say = namesIn(workspace);
  const boxes = boxesPart(workspace, run, say);
  const rows = sourceRows(workspace, run, outputs, say);
  const totals = await running;
  return {
    title: WORDS.title,
    lede: WORDS.lede,
    sections: [
      {
        id: "shares",
        heading: WORDS.sharesHeading,
        text: WORDS.sharesText,
        figures: outputs.map((output, at) => sharesFigure(output, totals[at]!, say)),
      },
      { id: "swing", heading: WORDS.swingHeading, text: WORDS.swingText, figures: drivers },
    ],
    boxes,
    sources: {
      heading: WORDS.sourcesHeading,
      text: WORDS.sourcesText,
      columns: [WORDS.source, WORDS.grade, WORDS.ofEvent, WORDS.ofLag, WORDS.most],
      rows,
    },
  };
}

function outputsOf({ anchors }: Workspace, { question, result, model }: QuestionRun): Output[] {
  const { event, lag } = question.headline;
  const replication = { replicates: result.plan.replicates, worldsPerReplicate: result.worldsPerReplicate };
  const inputs = drawnInputs(result);
  const targets = [
    {
      id: "event",
      target: { kind: "event", id: event.id, month: monthAt(event.by, model.start) },
      date: event.by,
    },
    {
      id: "lag",
      target: { kind: "quantity", id: lag.quantity, month: monthAt(lag.date, model.start) },
      date: lag.date,
    },
  ] as const;
  return targets.map(({ id, target, date }) => {
    const column = targetColumn(result, anchors.scenario, target);
    const element =
      id === "event" ? question.events.find((one) => one.id === event.id)!.quantity : lag.quantity;
    const href = id === "event" ? eventHref(event.id) : equationPath(lag.quantity);
    return { id, target, element, href, date, column, first: firstOrders(inputs, column, replication) };
  });
}

/** How inputs are called, and where their names lead. */
type Names = (id: string) => { readonly name: Text; readonly href: string };

function namesIn({ catalog }: Workspace): Names {
  return (id) => {
    const name = catalog.parameters.get(id)?.name ?? { ru: id, en: id };
    return { name: { ru: capital(name.ru), en: capital(name.en) }, href: `parameters.html#${id}` };
  };
}

function sharesFigure(output: Output, totals: ReadonlyMap<string, VarianceShare>, say: Names): Figure {
  const rows = output.first
    .filter(({ stands }) => stands)
    .slice(0, MOST_INPUTS)
    .map(({ parameter, value, low, high }) => {
      const drawn = totals.get(parameter);
      // Of a rare event some hundred worlds may tell nothing.
      const total = drawn && drawn.mcse < drawn.value / TELLING ? drawn : undefined;
      return { id: parameter, ...say(parameter), first: { value, low, high }, ...(total ? { total } : {}) };
    });
  const year = output.date.slice(0, 4);
  const told = (language: Language) =>
    rows.map(({ name, first }) => `${name[language]}: ${percent(first.value, language)}`).join("; ");
  const unit = output.id === "event" ? WORDS.unitEvent : WORDS.unitLag;
  return {
    id: `shares-${output.id}`,
    chart: {
      kind: "sobol",
      id: `shares-${output.id}`,
      title: output.id === "event" ? WORDS.chartEvent : WORDS.chartLag,
      description: { ru: `${told("ru")}.`, en: `${told("en")}.` },
      unit: { ru: unit.ru.replace("{year}", year), en: unit.en.replace("{year}", year) },
      rows,
    },
    caption: { ru: "", en: "" },
    source: sourceLine([]),
  };
}

function boxesPart(workspace: Workspace, run: QuestionRun, say: Names): SensitivityPage["boxes"] {
  const { question, result, model } = run;
  const { scenario } = workspace.anchors;
  const event =
    question.events.find(({ id }) => id === BOX_EVENT) ??
    question.events.find(({ id }) => id === question.headline.event.id)!;
  const by = question.headline.event.by;
  const happens = targetColumn(result, scenario, {
    kind: "event",
    id: event.id,
    month: monthAt(by, model.start),
  });
  const replication = { replicates: result.plan.replicates, worldsPerReplicate: result.worldsPerReplicate };
  const { boxes } = boxesOf(drawnInputs(result), happens, replication);
  const href = eventHref(event.id);
  const said = boxes.map((one, index) => saidBox(one, index, { href, workspace, say }));
  const year = by.slice(0, 4);
  const text = boxes.length > 0 ? WORDS.boxesText : WORDS.noBoxes;
  const fill = (language: Language) =>
    text[language].replace("{event}", event.name[language]).replace("{year}", `[${year}](${href})`);
  return {
    heading: WORDS.boxesHeading,
    text: { ru: fill("ru"), en: fill("en") },
    items: said,
    ...(boxes.length > 0 ? { figure: boxesFigure(boxes, workspace, say) } : {}),
  };
}

function saidBox(
  { density, around, coverage, restrictions }: Box,
  index: number,
  { href, workspace, say }: { href: string; workspace: Workspace; say: Names },
): SaidBox {
  const inBoth = (words: Text, values: (language: Language) => Record<string, string>): Text => {
    const put = (language: Language) =>
      words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => values(language)[name] ?? whole);
    return { ru: put("ru"), en: put("en") };
  };
  const link = (share: number, language: Language) => `[${formatProbability(share, language)}](${href})`;
  return {
    title: inBoth(index === 0 ? WORDS.box : WORDS.further, (language) => ({
      density: link(density, language),
      around: link(around, language),
    })),
    restrictions: restrictions.map((one) => {
      const { name, href: at } = say(one.parameter);
      const words = restrictionWords(one, workspace.catalog.parameters.get(one.parameter)!);
      return inBoth({ ru: "{name}: {range}", en: "{name}: {range}" }, (language) => ({
        name: name[language],
        range: `[${words[language]}](${at})`,
      }));
    }),
    note: inBoth(WORDS.covers, (language) => ({ coverage: link(coverage, language) })),
  };
}

function boxesFigure(boxes: readonly Box[], { catalog }: Workspace, say: Names): Figure {
  const named = boxes.map((box, index) => {
    const words = (language: Language) =>
      (index === 0 ? WORDS.boxTitle : WORDS.furtherTitle)[language]
        .replace("{density}", formatProbability(box.density, language))
        .replace("{around}", formatProbability(box.around, language));
    return {
      id: `box-${index}`,
      name: { ru: words("ru"), en: words("en") },
      rows: box.restrictions.map((one) => ({
        id: one.parameter,
        ...say(one.parameter),
        below: one.below,
        above: one.above,
        range: restrictionWords(one, catalog.parameters.get(one.parameter)!),
      })),
    };
  });
  const told = (language: Language) =>
    named
      .map(
        ({ name, rows }) =>
          `${name[language]}: ${rows.map((row) => `${row.name[language]}: ${row.range[language]}`).join("; ")}`,
      )
      .join(". ");
  return {
    id: "boxes",
    chart: {
      kind: "boxes",
      id: "boxes",
      title: WORDS.chartBoxes,
      description: { ru: `${told("ru")}.`, en: `${told("en")}.` },
      boxes: named,
    },
    caption: { ru: "", en: "" },
    source: sourceLine([]),
  };
}

function sourceRows(
  workspace: Workspace,
  run: QuestionRun,
  outputs: readonly Output[],
  say: Names,
): RankedSource[] {
  const { catalog, ruleBook, anchors } = workspace;
  const scenario = knownScenario(anchors.scenario, catalog);
  const source = declareParameters(workspace.model, [...catalog.parameters.values()]);
  const origins = { equations: new Equations(run.model, source), catalog, ruleBook, scenario, anchors };
  const forms = new Map(run.model.quantities.map(({ id, source: { from } }) => [id, from]));
  const shares = outputs.map(({ element, first }) =>
    sourceShares(footingOf(origins, element), first, { plan: run.result.plan, from: (id) => forms.get(id) }),
  );
  const of = shares.map((own) => new Map(own.map((one) => [one.id, one])));
  const ids = [...new Set(shares.flatMap((own) => own.map(({ id }) => id)))];
  const sum = (id: string) => of.reduce((total, own) => total + (own.get(id)?.share ?? 0), 0);
  return ids
    .filter((id) => sum(id) > 0)
    .sort((a, b) => sum(b) - sum(a) || (a < b ? -1 : 1))
    .slice(0, MOST_SOURCES)
    .map((id) => rowOf(id, of, say));
}

function rowOf(id: string, of: readonly ReadonlyMap<string, SourceShare>[], say: Names): RankedSource {
  const known = of.flatMap((own) => own.get(id) ?? []);
  const best = known.reduce((a, b) => (b.share > a.share ? b : a));
  const words = (share: number): Text => ({ ru: percent(share, "ru"), en: percent(share, "en") });
  return {
    id,
    grade: best.grade,
    shares: of.map((own) => words(own.get(id)?.share ?? 0)),
    ...(best.most === undefined ? {} : { most: say(best.most) }),
  };
}

function percent(share: number, language: Language): string {
  return share < 0.0005 ? "—" : formatPercent(share, { language, significant: share < 0.0995 ? 1 : 2 });
}
