import type { Text } from "../../catalog/types.ts";
import { assignEquations, elementName, type QuantityElements } from "../elements.ts";
import { parseExpression } from "../language/parse.ts";
import type { ModelSource } from "../types.ts";
import type { CoreInputs, CoreValue } from "./core-inputs.ts";
import type { SplitModel } from "./split-off.ts";
import { EquationWriter, type WriteScope } from "./write-equation.ts";
import { stockFlows } from "./write-flows.ts";
import { graphicalLines, type Points, pairedPoints, seriesPoints } from "./write-graphical.ts";
import { xmileName } from "./write-names.ts";
import { xmileUnit } from "./write-units.ts";
import { block, leaf } from "./xml-text.ts";

/** What a variable is in one element: an equation, and a graphical function of it. */
interface Value {
  readonly eqn: string;
  readonly gf?: Points;
}

/** Writes the variables of a model, one after another, in XMILE. */
export class VariableWriter {
  private readonly model: ModelSource;
  private readonly split: SplitModel;
  private readonly inputs: CoreInputs;
  private readonly quantities: ReadonlyMap<string, QuantityElements>;
  private readonly equations: EquationWriter;
  private readonly taken = { inflows: new Set<string>(), outflows: new Set<string>() };

  constructor(split: SplitModel, quantities: ReadonlyMap<string, QuantityElements>, inputs: CoreInputs) {
    this.model = split.model;
    this.split = split;
    this.inputs = inputs;
    this.quantities = quantities;
    this.equations = new EquationWriter(split.model, quantities);
  }

  /** The lines of a variable: `<stock>`, `<flow>` or `<aux>`, and the net flow of a stock that needs one. */
  lines(quantity: QuantityElements): string[] {
    const { source } = quantity;
    if (source.kind !== "stock") {
      const tag = source.kind === "flow" ? "flow" : "aux";
      return this.variable(tag, xmileName(source.id), quantity, this.values(quantity, "equation"), []);
    }
    const rate = typeof source.equation === "string" ? parseExpression(source.equation) : undefined;
    const flows = rate && stockFlows(rate, quantity, this.quantities, this.taken);
    const net = `${xmileName(source.id)}_net_flow`;
    const sides = flows ?? { inflows: [net], outflows: [] };
    const ends = [
      ...sides.inflows.map((id) => leaf("inflow", xmileName(id))),
      ...sides.outflows.map((id) => leaf("outflow", xmileName(id))),
    ];
    const stock = this.variable(
      "stock",
      xmileName(source.id),
      quantity,
      this.values(quantity, "initial"),
      ends,
    );
    if (flows) return stock;
    return [...stock, ...this.variable("flow", net, quantity, this.values(quantity, "equation"), [])];
  }

  private variable(
    tag: string,
    name: string,
    quantity: QuantityElements,
    values: ReadonlyMap<string, Value> | Value,
    ends: readonly string[],
  ): string[] {
    const dimensions = quantity.axes.map((axis) => leaf("dim", "", { name: axis }));
    const whole = "eqn" in values;
    const body = whole
      ? valueLines(values)
      : [...values].flatMap(([key, value]) =>
          block("element", valueLines(value), { subscript: key.replaceAll(",", ", ") }),
        );
    const isRate = tag === "flow" && name.endsWith("_net_flow") && quantity.source.kind === "stock";
    return block(
      tag,
      [
        leaf("doc", isRate ? this.rateDoc(quantity) : this.doc(quantity)),
        ...(dimensions.length > 0 ? block("dimensions", dimensions) : []),
        ...body,
        ...ends,
        ...(this.split.parts.has(quantity.source.id)
          ? []
          : [leaf("units", isRate ? `${unitOf(quantity)}/month` : unitOf(quantity))]),
      ],
      { name },
    );
  }

  private values(
    quantity: QuantityElements,
    field: "equation" | "initial",
  ): ReadonlyMap<string, Value> | Value {
    const { source, elements, axes } = quantity;
    const valueAt = this.valueAt(quantity, field);
    const symbolic = typeof source[field] === "string" && !this.needsElements(quantity, field);
    if (axes.length === 0 || symbolic) {
      const current = new Map(axes.map((axis) => [axis, axis]));
      return valueAt({ current, each: new Map() }, []);
    }
    const values = elements.map((element): [string, Value] => {
      const current = new Map(axes.map((axis, place) => [axis, element[place]!]));
      return [element.join(","), valueAt({ current, each: new Map() }, element)];
    });
    return new Map(values);
  }

  private valueAt(
    quantity: QuantityElements,
    field: "equation" | "initial",
  ): (scope: WriteScope, element: readonly string[]) => Value {
    const { source } = quantity;
    const { id } = source;
    const input = (element: readonly string[]) => this.inputOf(elementName(id, element), source.kind);
    if (this.isInput(quantity)) return (_, element) => fixed(input(element), source.interpolation ?? "step");
    const written = source[field] ?? "0";
    const { keys } = assignEquations(written, quantity);
    const points = field === "equation" ? this.split.lookups.get(id) : undefined;
    return (scope, element) => {
      const key = keys[quantity.byKey.get(element.join(",")) ?? 0] ?? "";
      const text = typeof written === "string" ? written : written[key]!;
      const eqn = this.equations.text(parseExpression(text), scope);
      return points ? { eqn, gf: pairedPoints(points) } : { eqn };
    };
  }

  private isInput({ source: { id, kind } }: QuantityElements): boolean {
    return kind === "parameter" || kind === "series" || this.split.reached.has(id);
  }

  private inputOf(name: string, kind: string): CoreValue {
    const found = kind === "parameter" ? this.inputs.parameters.get(name) : this.inputs.series.get(name);
    if (!found) throw new RangeError(`expected a value of ${name} to export`);
    return found;
  }

  /** Whether an equation must be written for each element: inputs, and what reads arrays that are not full. */
  private needsElements(quantity: QuantityElements, field: "equation" | "initial"): boolean {
    if (this.isInput(quantity)) return true;
    const text = quantity.source[field] as string;
    const names = text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];
    const read = names.flatMap((name) => this.quantities.get(name.toLowerCase()) ?? []);
    return [quantity, ...read].some(({ source }) =>
      source.by.some((by) => Object.hasOwn(this.model.sets, by)),
    );
  }

  private doc(quantity: QuantityElements): string {
    const { source } = quantity;
    const input = this.isInput(quantity)
      ? this.inputOf(elementName(source.id, quantity.elements[0]!), source.kind).doc
      : undefined;
    const texts = [source.name, source.note, input, this.inputs.written.get(source.id)];
    const join = (language: "en" | "ru") =>
      texts
        .flatMap((text: Text | undefined) => text?.[language] ?? [])
        .map(sentence)
        .join(" ");
    const { language } = this.inputs;
    return [join(language), join(language === "en" ? "ru" : "en")].join("\n\n");
  }

  private rateDoc({ source }: QuantityElements): string {
    const en = `Net flow of the stock "${source.name.en}".`;
    const ru = `Чистый поток запаса «${source.name.ru}».`;
    return this.inputs.language === "en" ? `${en}\n\n${ru}` : `${ru}\n\n${en}`;
  }
}

function unitOf({ source }: QuantityElements): string {
  return xmileUnit(source.unit);
}

function valueLines({ eqn, gf }: Value): string[] {
  return [leaf("eqn", eqn), ...(gf ? graphicalLines(gf) : [])];
}

/** A number, or a graphical function over TIME. */
function fixed({ value, values }: CoreValue, interpolation: "step" | "linear"): Value {
  if (values === undefined) return { eqn: String(value) };
  const gf = seriesPoints(values, interpolation);
  return gf ? { eqn: "TIME", gf } : { eqn: String(values[0]) };
}

function sentence(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length) + (/[.!?]$/.test(text) ? "" : ".");
}
