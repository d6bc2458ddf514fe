import { addMonths, type Fault } from "../../units/index.ts";
import { FaultList } from "../faults.ts";
import type { ModelSource } from "../types.ts";
import { readGraphicalFunction } from "./graphical-function.ts";
import { canonicalName, shownName } from "./names.ts";
import { HELPERS, ReadContext, type XmileTime, type XmileVariable } from "./read-context.ts";
import { readDimensions } from "./read-dimensions.ts";
import { readTime } from "./read-time.ts";
import { type Behaviour, VariableReader } from "./read-variables.ts";
import { Translator } from "./translate.ts";
import { childOf, childrenOf, readXml, type XmlElement } from "./xml-tree.ts";

/** A model read from an XMILE file. */
export interface XmileModel {
  /** One month of this model is one step of the file; `TIME` of the file is a quantity of its own. */
  readonly model: ModelSource;
  readonly time: XmileTime;
  /** The file, for faults. */
  readonly path: string;
  /** Variables in the order of the file, by the names that it shows. */
  readonly columns: readonly { readonly name: string; readonly id: string }[];
  /** What is read otherwise than the file may mean, each told once. */
  readonly notes: readonly Fault[];
}

/** The engine's calendar holds this many months from its first year on. */
const START = "0000-01";

/**
 * Reads an XMILE 1.0 model: stocks, flows, auxiliaries, graphical functions, modules, simple arrays. Units are kept as
 * words and not checked. What cannot be run is a fault and never left out silently.
 *
 * @throws InputError with every fault, by line and column
 */
export function readXmile(text: string, path: string): XmileModel {
  const notes: Fault[] = [];
  const root = readXml(text, path, notes);
  const faults = new FaultList();
  if (root.name !== "xmile") faults.add(root.where, "", `expected <xmile>, got <${root.name}>`);
  const models = childrenOf(root, "model");
  const top = models.find(({ attributes }) => attributes.name === undefined) ?? models[0];
  if (!top) faults.add(root.where, "", "expected a <model>, got none");
  for (const macro of childrenOf(root, "macro"))
    faults.add(macro.where, macro.attributes.name ?? "", "not supported: <macro>");
  const time = readTime(root, faults, notes);
  faults.raise();
  const product = childOf(childOf(root, "header"), "product");
  const isVensim = /^\s*vensim/i.test(product?.text ?? "");
  const context = new ReadContext(path, time!, faults, isVensim);
  readDimensions(root, context);
  declare(top!, "", models, context);
  refuseMany(context);
  faults.raise();
  const behaviour = behaviourOf(root, top!);
  const reader = new VariableReader(context, new Translator(context), behaviour);
  const quantities = [...context.variables.values()].flatMap((variable) => reader.read(variable) ?? []);
  faults.raise();
  if (context.truncated) {
    const what = "INT and MOD cut towards zero, as those of Vensim, which the file comes from";
    notes.push({ where: product!.where, path: "header", what });
  }
  const words = (id: string) => ({ en: id, ru: id });
  return {
    model: {
      start: START,
      end: addMonths(START, time!.steps),
      step: 1,
      dimensions: Object.fromEntries(
        [...context.dimensions.values()].map(({ id, elements }) => [
          id,
          elements.map((element) => ({ id: element.id, name: words(element.name) })),
        ]),
      ),
      sets: context.sets,
      sectors: ["model", HELPERS].map((id) => ({ id, name: words(id) })),
      quantities: [...quantities, ...context.quantities],
    },
    time: time!,
    path,
    columns: [...context.variables.values()]
      .filter(({ kind }) => kind !== "gf")
      .map(({ name, id }) => ({ name, id })),
    notes,
  };
}

/** Beyond these a file is no model that a person works with: compiling it would take minutes, or all memory. */
const MOST_IN_ALL = 100_000;

function refuseMany(context: ReadContext): void {
  const sizes = new Map([...context.dimensions.values()].map(({ id, elements }) => [id, elements.length]));
  const sizeOf = (axes: readonly string[]) => axes.reduce((size, axis) => size * (sizes.get(axis) ?? 1), 1);
  const count = [...context.variables.values()].reduce((sum, { axes }) => sum + sizeOf(axes), 0);
  if (count <= MOST_IN_ALL) return;
  const what = `expected at most ${MOST_IN_ALL} elements of variables in all, got ${count}`;
  context.faults.add(context.path, "variables", what);
}

/** Names of all variables of a model and of the modules in it, before any equation is read. */
function declare(
  model: XmlElement,
  scope: string,
  models: readonly XmlElement[],
  context: ReadContext,
): void {
  if (scope.split(".").length > 20) {
    context.faults.add(model.where, scope, "expected at most 20 modules inside each other, got more");
    return;
  }
  const shownScope = scope === "" ? "" : `${scope.replaceAll("_", " ")}`;
  for (const element of variablesIn(childOf(model, "variables"))) {
    const written = element.attributes.name ?? "";
    const name = canonicalName(written);
    if (element.name === "module") module(element, name, scope, models, context);
    else if (element.name === "macro") context.faults.add(element.where, written, "not supported: <macro>");
    if (element.name === "module" || element.name === "macro") continue;
    const full = scope + name;
    if (name === "") context.faults.add(element.where, "", `expected a name of this <${element.name}>`);
    // An input of a module is what the module around it connects.
    if (context.aliases.has(full)) continue;
    if (context.variables.has(full))
      context.faults.add(element.where, written, "expected a name that no other variable has");
    const gfElement = element.name === "gf" ? element : childOf(element, "gf");
    const gf = gfElement && readGraphicalFunction(gfElement, context.faults);
    context.variables.set(full, {
      name: shownScope + shownName(written),
      id: context.ids.make(full),
      kind: element.name as XmileVariable["kind"],
      element,
      scope,
      axes: axesOf(element, context),
      ...(gf ? { gf } : {}),
    });
  }
}

/** Variables in order; those inside another, whose closing tag is missing, follow it. */
function variablesIn(element: XmlElement | undefined): XmlElement[] {
  const kinds = ["stock", "flow", "aux", "gf", "module", "macro"];
  const found = element?.children.filter(
    ({ name, attributes }) => kinds.includes(name) && (name !== "gf" || attributes.name !== undefined),
  );
  return found?.flatMap((variable) => [variable, ...variablesIn(variable)]) ?? [];
}

function module(
  element: XmlElement,
  name: string,
  scope: string,
  models: readonly XmlElement[],
  context: ReadContext,
): void {
  const inner = models.find(({ attributes }) => canonicalName(attributes.name ?? "") === name);
  if (!inner) {
    context.faults.add(element.where, name, `expected a <model name="${name}"> in the file`);
    return;
  }
  const inside = `${scope}${name}.`;
  for (const { attributes } of childrenOf(element, "connect")) {
    const from = canonicalName(attributes.from ?? "");
    const target = from.startsWith(".") ? from.slice(1) : scope + from;
    // Both `to="area"` and `to="hares.area"` are written.
    const to = canonicalName(attributes.to ?? "");
    context.aliases.set(to.startsWith(`${name}.`) ? scope + to : inside + to, target);
  }
  declare(inner, inside, models, context);
}

/** More would be more than a person's model has, and cost memory for nothing. */
const MOST_ELEMENTS = 10_000;

function axesOf(element: XmlElement, context: ReadContext): string[] {
  const { name = "" } = element.attributes;
  const dimensions = childrenOf(childOf(element, "dimensions"), "dim").flatMap((dim) => {
    const found = context.dimension(dim.attributes.name ?? "");
    if (found) return [found];
    context.faults.add(dim.where, name, "expected a dimension of the file");
    return [];
  });
  const count = dimensions.reduce((product, { elements }) => product * elements.length, 1);
  if (count > MOST_ELEMENTS)
    context.faults.add(element.where, name, `expected at most ${MOST_ELEMENTS} elements, got ${count}`);
  return dimensions.map(({ id }) => id);
}

function behaviourOf(root: XmlElement, model: XmlElement): Behaviour {
  const said = [childOf(root, "behavior"), childOf(model, "behavior")];
  const has = (kind: string) =>
    said.some(
      (one) =>
        childOf(one, "non_negative") !== undefined ||
        childOf(childOf(one, kind), "non_negative") !== undefined,
    );
  return { stock: has("stock"), flow: has("flow") };
}
