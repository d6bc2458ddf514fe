import type { Parameter, Process, Text } from "../catalog/index.ts";
import { type Expression, equationHtml, type QuantityKind } from "../engine/index.ts";
import { type Trace, valuesAt } from "../ensemble/index.ts";
import { rankCorrelation } from "../random/index.ts";
import { type Moment, shareTaken } from "./explain-branches.ts";
import { type Origins, processOf, readsWithOrigins, type Solved, solvedBy } from "./explain-inputs.ts";
import { type Instant, type Mark, type Outline, type OutlineNode, outlineOf } from "./explain-outline.ts";
import type { Element, Reading } from "./explain-reads.ts";
import { observationRows, type RecordRow, recordsOf } from "./explain-records.ts";
import { type Footing, footingOf, sourcesOf } from "./explain-sources.ts";
import { type Band, band, type Replication } from "./statistics.ts";

/** An equation as the model file has it, and typeset as HTML in both languages. */
export interface WrittenEquation {
  readonly written: string;
  readonly typeset: Text;
}

/** A belief as the catalog states it, and what the scenario or the record makes of it. */
export interface ExplainedBelief extends Pick<Parameter, "distribution" | "why" | "structural" | "options"> {
  /** What the scenario puts in its place. */
  readonly override?: Parameter["distribution"] | number;
  /** Solved for in every world, so that a quantity meets the record. */
  readonly solved?: Solved & { readonly rows: readonly RecordRow[] };
}

/** What a series is made of. */
export interface ExplainedSeries {
  readonly from: Readonly<Record<string, unknown>>;
  readonly process?: Pick<Process, "id" | "name" | "type" | "why">;
  readonly rows: readonly RecordRow[];
  /** Ids of the rules that decide it. */
  readonly rules: readonly string[];
}

/** One number of the tree: its values over the worlds, and what it is made of. */
export interface ExplainedNode extends Band {
  readonly element: string;
  readonly name: Text;
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly instant: Instant;
  /** Set where the node stands without its inputs because they are shown elsewhere. */
  readonly mark?: Mark;
  readonly note?: Text;
  readonly equation?: WrittenEquation;
  /** Stocks: their value at the start. */
  readonly initial?: WrittenEquation;
  readonly belief?: ExplainedBelief;
  readonly series?: ExplainedSeries;
  /** Ids of its own sources, those of its inputs apart. */
  readonly sources: readonly string[];
  readonly inputs: readonly ExplainedInput[];
  /** Inputs that the limit of depth leaves out. */
  readonly hidden: number;
}

export interface ExplainedInput {
  readonly reading: Reading;
  /** Share of worlds in which the branch of an IF that reads it is taken at the date; absent where nothing guards it. */
  readonly taken?: number;
  /** Spearman's, over the worlds, of the input with what reads it; NaN where one of them is the same in all worlds, or both are one. */
  readonly rankCorrelation: number;
  readonly node: ExplainedNode;
}

/** A belief and how closely the number goes with it over the worlds (Spearman's rank correlation). */
export interface Companion {
  readonly parameter: string;
  readonly name: Text;
  readonly rankCorrelation: number;
}

/** A number back to its inputs. */
export interface Explanation {
  readonly tree: ExplainedNode;
  /** Beliefs of the whole tree that differ between worlds, the one that goes most closely with the number first. */
  readonly companions: readonly Companion[];
  readonly footing: Footing;
}

/** What is to be explained, before any number. */
export interface Explainable {
  readonly outline: Outline;
  readonly footing: Footing;
  /** Elements to be traced at the month. */
  readonly names: readonly string[];
  /** Whether month 0 is to be traced as well. */
  readonly readsStart: boolean;
}

/** Lays out the tree to be explained, and says what is to be traced for it. @throws InputError for an unknown element */
export function explainable(
  origins: Origins,
  asked: { readonly name: string; readonly depth: number; readonly instant?: Instant },
): Explainable {
  const outline = outlineOf(origins.equations, { ...asked, readsOf: readsWithOrigins(origins) });
  const footing = footingOf(origins, asked.name, asked.instant);
  const names = [...new Set([...outline.names, ...footing.parameters])];
  return { outline, footing, names, readsStart: outline.readsStart };
}

/**
 * Puts the numbers of a trace to an outline: quantiles at each node, and how much each input goes with what reads it.
 *
 * @param trace holds all names at the month, and at month 0 where the outline reads the start
 */
export function explainOf(
  origins: Origins,
  { outline, footing }: Explainable,
  { trace, month, replicates }: { trace: Trace; month: number; replicates: number },
): Explanation {
  const replication = { replicates, worldsPerReplicate: trace.worlds / replicates };
  const explainer = new Explainer(origins, { trace, month, replication });
  const tree = explainer.node(outline.root);
  return { tree, companions: explainer.companions(outline.root, footing.parameters), footing };
}

class Explainer {
  private readonly origins: Origins;
  private readonly traced: { trace: Trace; month: number; replication: Replication };

  constructor(origins: Origins, traced: Explainer["traced"]) {
    this.origins = origins;
    this.traced = traced;
  }

  node({ element, instant, mark, inputs, hidden }: OutlineNode): ExplainedNode {
    const { name, quantity } = element;
    const { unit, kind, note } = quantity.source;
    const values = this.values(name, instant);
    const head = {
      element: name,
      name: this.words(element),
      unit,
      kind,
      instant,
      ...band(values, this.traced.replication),
    };
    const sources = sourcesOf(this.origins, element);
    if (mark) return { ...head, mark, sources, inputs: [], hidden: 0 };
    const explained = inputs.map(({ read, node }): ExplainedInput => {
      const taken = shareTaken(read, this.moment(instant));
      return {
        reading: read.reading,
        ...(taken === undefined ? {} : { taken }),
        rankCorrelation:
          node.mark === "own"
            ? Number.NaN
            : this.correlation(this.values(node.element.name, node.instant), values),
        node: this.node(node),
      };
    });
    return {
      ...head,
      ...(note && kind !== "parameter" ? { note } : {}),
      ...this.equations(element),
      ...(kind === "parameter" ? this.belief(element) : {}),
      ...(kind === "series" ? { series: this.series(element) } : {}),
      sources,
      inputs: explained.sort(byWeight),
      hidden,
    };
  }

  /** Levels that are solved for are no beliefs that anyone could argue about. */
  companions({ element, instant }: OutlineNode, parameters: readonly string[]): Companion[] {
    const values = this.values(element.name, instant);
    return parameters
      .filter((id) => id !== element.name && !solvedBy(this.origins, id))
      .map((id) => ({
        parameter: id,
        name: this.origins.equations.words(id)!,
        rankCorrelation: this.correlation(this.values(id, "date"), values),
      }))
      .filter(({ rankCorrelation }) => !Number.isNaN(rankCorrelation))
      .sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
  }

  private values(name: string, instant: Instant): Float64Array {
    return valuesAt(this.traced.trace, name, instant === "start" ? 0 : this.traced.month);
  }

  private correlation(input: Float64Array, reader: Float64Array): number {
    const sound = (_: number, world: number) => !Number.isNaN(input[world]!) && !Number.isNaN(reader[world]!);
    return rankCorrelation(input.filter(sound), reader.filter(sound));
  }

  private moment(instant: Instant): Moment {
    const { equations } = this.origins;
    const { start, step } = equations.model;
    return {
      month: instant === "start" ? 0 : this.traced.month,
      start,
      step,
      worlds: this.traced.trace.worlds,
      value: (reference, scope, world) => {
        const name = equations.resolve(reference, scope)!;
        const always = equations.find(name)!.quantity.source.kind === "parameter";
        return this.values(name, always ? "date" : instant)[world]!;
      },
    };
  }

  /** Words of the quantity with those of its element in brackets. */
  private words({ quantity, ids }: Element): Text {
    const { name } = quantity.source;
    if (ids.length === 0) return name;
    const { equations } = this.origins;
    const say = (language: "ru" | "en") =>
      `${name[language]} (${ids.map((id) => equations.words(id)?.[language] ?? id).join(", ")})`;
    return { ru: say("ru"), en: say("en") };
  }

  private equations(element: Element): Pick<ExplainedNode, "equation" | "initial"> {
    const { equations } = this.origins;
    const [equation, initial] = (["equation", "initial"] as const).map((field) => {
      const found = equations.equationOf(element, field);
      return found && { written: found.written, typeset: this.typeset(found.expression) };
    });
    return { ...(equation ? { equation } : {}), ...(initial ? { initial } : {}) };
  }

  private typeset(expression: Expression): Text {
    const words = (id: string) => this.origins.equations.words(id);
    return {
      ru: equationHtml(expression, { language: "ru", words }),
      en: equationHtml(expression, { language: "en", words }),
    };
  }

  private belief({ quantity }: Element): Pick<ExplainedNode, "belief"> {
    const { catalog, scenario } = this.origins;
    const { id } = quantity;
    const parameter = catalog.parameters.get(id);
    if (!parameter) return {};
    const { distribution, why, structural, options } = parameter;
    const override = Object.hasOwn(scenario.parameters, id) ? scenario.parameters[id] : undefined;
    const solved = solvedBy(this.origins, id);
    const rows = solved ? observationRows(solved.observation, catalog) : [];
    return {
      belief: {
        distribution,
        why,
        ...(structural === undefined ? {} : { structural }),
        ...(options === undefined ? {} : { options }),
        ...(override === undefined ? {} : { override }),
        ...(solved ? { solved: { ...solved, rows } } : {}),
      },
    };
  }

  private series(element: Element): ExplainedSeries {
    const from = element.quantity.source.from ?? {};
    const { rows, rules } = recordsOf(from, { ...this.origins, switches: this.origins.scenario.rules });
    const process = processOf(this.origins, element);
    if (!process) return { from, rows, rules };
    const { id, name, type, why } = process;
    return { from, process: { id, name, type, why }, rows, rules };
  }
}

/** The input that goes most closely with its reader first; those that do not vary, and then those of the start, last. */
function byWeight(a: ExplainedInput, b: ExplainedInput): number {
  const weight = ({ rankCorrelation: rank, reading }: ExplainedInput) =>
    (Number.isNaN(rank) ? -1 : Math.abs(rank)) - (reading === "start" ? 2 : 0);
  return weight(b) - weight(a);
}
