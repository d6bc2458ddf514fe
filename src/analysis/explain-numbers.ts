import type { Text } from "../catalog/index.ts";
import { type Expression, equationHtml } from "../engine/index.ts";
import { type Trace, valuesAt } from "../ensemble/index.ts";
import { rankCorrelation } from "../random/index.ts";
import { type Moment, shareTaken } from "./explain-branches.ts";
import { type Origins, processOf, replacementOf, solvedBy } from "./explain-inputs.ts";
import type { Instant, OutlineNode } from "./explain-outline.ts";
import type { Element } from "./explain-reads.ts";
import { observationRows, recordsOf } from "./explain-records.ts";
import { sourcesOf } from "./explain-sources.ts";
import type { Companion, ExplainedInput, ExplainedNode, ExplainedSeries } from "./explain-types.ts";
import { band, type Replication } from "./statistics.ts";

/** Puts the numbers of a trace to the nodes of an outline. */
export class Explainer {
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
    const { scenario } = this.origins;
    const { rows, rules } = recordsOf(from, { ...this.origins, switches: scenario.rules });
    const override = replacementOf(scenario.series, element);
    const known = { from, rows, rules, ...(override ? { override } : {}) };
    const process = processOf(this.origins, element);
    if (!process) return known;
    const { id, name, type, why } = process;
    return { ...known, process: { id, name, type, why } };
  }
}

/** The input that goes most closely with its reader first; those that do not vary, and then those of the start, last. */
function byWeight(a: ExplainedInput, b: ExplainedInput): number {
  const weight = ({ rankCorrelation: rank, reading }: ExplainedInput) =>
    (Number.isNaN(rank) ? -1 : Math.abs(rank)) - (reading === "start" ? 2 : 0);
  return weight(b) - weight(a);
}
