import { EquationError } from "../language/tokens.ts";
import type { QuantitySource } from "../types.ts";
import { graphicalText, readGraphicalFunction } from "./graphical-function.ts";
import { canonicalName } from "./names.ts";
import { parseXmileEquation } from "./parse-xmile-equation.ts";
import { plainQuantity, type ReadContext, type Site, type XmileVariable } from "./read-context.ts";
import type { Translator } from "./translate.ts";
import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

/** Parts of a variable that would change its meaning if they were left out. */
const UNSUPPORTED = ["conveyor", "queue", "oven", "leak", "overflow", "multiplier", "init_eqn", "mathml"];

/** Which variables stop at zero when their own element says nothing: `<behavior>` of the file or the model. */
export interface Behaviour {
  readonly stock: boolean;
  readonly flow: boolean;
}

type Equation = string | Readonly<Record<string, string>>;

/** Turns one variable of the file into a quantity; what is wrong goes to the context's faults. */
export class VariableReader {
  private readonly context: ReadContext;
  private readonly translator: Translator;
  private readonly behaviour: Behaviour;

  constructor(context: ReadContext, translator: Translator, behaviour: Behaviour) {
    this.context = context;
    this.translator = translator;
    this.behaviour = behaviour;
  }

  read(variable: XmileVariable): QuantitySource | undefined {
    const { element, name, kind } = variable;
    if (kind === "gf") return undefined;
    for (const part of UNSUPPORTED) {
      const found = childOf(element, part);
      if (found) this.context.faults.add(found.where, name, `not supported: <${part}>`);
    }
    const parts = this.partsOf(variable);
    const by = this.subscriptsOf(variable, parts);
    const value = parts.length > 0 ? this.byElement(variable, by, parts) : this.whole(variable, by);
    const quantity = {
      ...plainQuantity(variable.id, { en: name, ru: name }, element.where),
      by,
      ...noteOf(element),
    };
    if (kind === "stock") return { ...quantity, kind, initial: value, equation: this.rate(variable, by) };
    return { ...quantity, kind: kind === "flow" ? "flow" : "auxiliary", equation: value };
  }

  /** `<element>` entries; several equations in a row, or numbers with commas, are those of the elements in order. */
  private partsOf(variable: XmileVariable): readonly XmlElement[] {
    const { element, axes, name } = variable;
    const equations = listed(childrenOf(element, "eqn"), axes.length);
    if (equations.length < 2) return childrenOf(element, "element");
    const subscripts = axes.reduce(
      (rows, axis) =>
        rows.flatMap((row) => this.context.dimensionOf(axis)!.elements.map((one) => [...row, one.name])),
      [[]] as string[][],
    );
    if (axes.length === 0 || subscripts.length !== equations.length) {
      const count = axes.length === 0 ? 0 : subscripts.length;
      const what = `expected one <eqn>, or as many as elements (${count}), got ${equations.length}`;
      this.context.faults.add(equations[1]!.where, name, what);
      return [];
    }
    return equations.map((eqn, place) => ({
      ...eqn,
      name: "element",
      attributes: { subscript: subscripts[place]!.join(",") },
      children: [eqn],
    }));
  }

  private whole(variable: XmileVariable, by: readonly string[]): Equation {
    const eqn = childOf(variable.element, "eqn");
    const site = this.context.siteFor(variable, by, eqn ?? variable.element);
    return this.valueText(variable, eqn, variable.element, site);
  }

  private byElement(variable: XmileVariable, by: readonly string[], parts: readonly XmlElement[]): Equation {
    const entries = parts.map((part) => {
      const key = this.keyOf(variable, part) ?? "";
      const eqn = childOf(part, "eqn") ?? childOf(variable.element, "eqn");
      const site = this.context.siteFor(variable, by, eqn ?? part, key);
      return [key, this.valueText(variable, eqn, part, site)];
    });
    return Object.fromEntries(entries);
  }

  /** The value of a variable that is no stock, or the initial value of a stock. */
  private valueText(
    variable: XmileVariable,
    eqn: XmlElement | undefined,
    around: XmlElement,
    site: Site,
  ): string {
    let text = "0";
    const fed = this.context.fed.get(variable.scope + canonicalName(variable.element.attributes.name ?? ""));
    if (fed !== undefined && variable.kind !== "stock") {
      const output = this.context.find(fed, "");
      if (!output)
        this.context.faults.add(around.where, variable.name, `unknown output "${fed}" of a module`);
      return output?.id ?? text;
    }
    // What converters write for an equation that they could not read.
    if (/^\s*\?+\s*$/.test(eqn?.text ?? "")) {
      const what = 'the file has "???" where the equation was';
      site.fault({ at: 0, end: 0 }, variable.axes.length > 0 ? `not supported: arrays: ${what}` : what);
      return text;
    }
    try {
      const expression = parseXmileEquation(eqn?.text ?? "");
      if (!expression) this.context.faults.add(around.where, variable.name, "expected an equation, got none");
      else text = this.translator.text(expression, site);
    } catch (error) {
      if (!(error instanceof EquationError)) throw error;
      site.fault(error.span, error.message);
    }
    if (variable.kind === "stock") return text;
    const own = childOf(around, "gf");
    const gf =
      own && around !== variable.element ? readGraphicalFunction(own, this.context.faults) : variable.gf;
    if (gf) text = graphicalText(this.context, site, gf, text);
    const limited = variable.kind === "flow" && saysNonNegative(variable.element, this.behaviour.flow);
    return limited ? `MAX(0, ${text})` : text;
  }

  /** Change a step: what flows in less what flows out, no further down than to zero where the stock says so. */
  private rate(variable: XmileVariable, by: readonly string[]): string {
    const { element } = variable;
    const sides = (tag: string) =>
      childrenOf(element, tag).map((flow) => {
        const site = this.context.siteFor(variable, by, flow);
        const found = this.context.find(canonicalName(flow.text), variable.scope);
        if (!found || found.kind === "gf" || found.kind === "stock")
          site.fault({ at: 0, end: 0 }, `unknown flow "${flow.text.trim()}"`);
        return found?.id ?? "0";
      });
    const inflows = sides("inflow").join(" + ");
    const outflows = sides("outflow")
      .map((id) => ` - ${id}`)
      .join("");
    if (inflows + outflows === "") return "0";
    const net = `(${inflows === "" ? "0" : inflows}${outflows}) * ${this.context.time.step} {1/month}`;
    const stops = saysNonNegative(element, this.behaviour.stock);
    return stops ? `MAX(${net}, -${variable.id} / 1 {month})` : net;
  }

  /** The dimensions of a variable; where some elements have no equation, the set of those that have. */
  private subscriptsOf(variable: XmileVariable, parts: readonly XmlElement[]): readonly string[] {
    const { axes } = variable;
    if (axes.length === 0 || parts.length === 0) return axes;
    const dimensions = axes.map((id) => this.context.dimensionOf(id)!);
    const all = dimensions.reduce((count, { elements }) => count * elements.length, 1);
    const keys = parts.map((part) => this.keyOf(variable, part)).filter((key) => key !== undefined);
    if (new Set(keys).size === all) return axes;
    const set = `${variable.id}_elements`;
    this.context.sets[set] = { of: axes, pairs: keys.map((key) => key.split(",")) };
    return [set];
  }

  /** `us,legal` of `<element subscript="US, legal">`. */
  private keyOf(variable: XmileVariable, part: XmlElement): string | undefined {
    const names = (part.attributes.subscript ?? "").split(",").map(canonicalName);
    const ids = variable.axes.map((axis, place) => {
      return this.context.dimensionOf(axis)!.elements.find(({ name }) => name === names[place])?.id;
    });
    if (names.length === ids.length && !ids.includes(undefined)) return ids.join(",");
    const what = `not supported: arrays by ranges: expected an element of each dimension, got "${part.attributes.subscript ?? ""}"`;
    this.context.faults.add(part.where, variable.name, what);
    return undefined;
  }
}

/** Numbers with commas between them, and semicolons after rows, in the one equation of an array: one equation each. */
function listed(equations: readonly XmlElement[], axes: number): readonly XmlElement[] {
  const [only] = equations;
  if (axes === 0 || equations.length !== 1 || !/^[\d\s.,;eE+-]+$/.test(only!.text)) return equations;
  const numbers = only!.text.replace(/;\s*$/, "").split(/[,;]/);
  return numbers.length === 1 ? equations : numbers.map((text) => ({ ...only!, text }));
}

/** `<non_negative/>`, `<non_negative>true</non_negative>`; with nothing said, what the file says for all. */
function saysNonNegative(element: XmlElement, otherwise: boolean): boolean {
  const said = childOf(element, "non_negative");
  return said ? said.text.trim().toLowerCase() !== "false" : otherwise;
}

function noteOf(element: XmlElement): Partial<QuantitySource> {
  const doc = childOf(element, "doc")?.text.trim() ?? "";
  const units = childOf(element, "units")?.text.trim() ?? "";
  const words = [doc, units === "" ? "" : `[${units}]`].filter((part) => part !== "").join(" ");
  return words === "" ? {} : { note: { en: words, ru: words } };
}
