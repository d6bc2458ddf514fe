import { readGraphicalFunction } from "./graphical-function.ts";
import { canonicalName, qualifiedName, shownName } from "./names.ts";
import { MACRO, type ReadContext, type XmileVariable } from "./read-context.ts";
import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

/**
 * Names of all variables of a model and of the modules in it, before any equation is read.
 *
 * @returns what it declared, in order
 */
export function declareVariables(
  model: XmlElement,
  scope: string,
  models: readonly XmlElement[],
  context: ReadContext,
): XmileVariable[] {
  if (scope.split(".").length > 20) {
    context.faults.add(
      model.where,
      shownScope(scope),
      "expected at most 20 modules inside each other, got more",
    );
    return [];
  }
  const declared: XmileVariable[] = [];
  // Older files have them in the model itself.
  for (const element of variablesIn(childOf(model, "variables") ?? model)) {
    const written = element.attributes.name ?? "";
    const name = canonicalName(written);
    if (element.name === "module") declared.push(...module(element, name, scope, models, context));
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
    const variable: XmileVariable = {
      name: shownScope(scope) + shownName(written),
      id: context.ids.make(full),
      kind: element.name as XmileVariable["kind"],
      element,
      scope,
      axes: axesOf(element, context),
      ...(gf ? { gf } : {}),
    };
    context.variables.set(full, variable);
    declared.push(variable);
  }
  return declared;
}

/** The modules around a variable as a reader sees them; the macro's own mark goes. */
function shownScope(scope: string): string {
  return scope.slice(scope.lastIndexOf(MACRO) + 1).replaceAll("_", " ");
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
): XmileVariable[] {
  const inner = models.find(({ attributes }) => canonicalName(attributes.name ?? "") === name);
  if (!inner) {
    context.faults.add(element.where, name, `expected a <model name="${name}"> in the file`);
    return [];
  }
  const inside = `${scope}${name}.`;
  // Modules in pairs inside modules in pairs would be read a million times.
  if (context.modules.has(inside)) {
    context.faults.add(element.where, name, "expected a name that no other module has");
    return [];
  }
  context.modules.add(inside);
  for (const { attributes } of childrenOf(element, "connect")) {
    const from = qualifiedName(attributes.from ?? "");
    const target = from.startsWith(".") ? from.slice(1) : scope + from;
    const to = qualifiedName(attributes.to ?? "");
    // What comes out of the module into a variable around it, which the file may give any equation.
    if (to.startsWith(".")) {
      context.fed.set(scope + to.slice(1), target);
      continue;
    }
    // Both `to="area"` and `to="hares.area"` are written.
    context.aliases.set(to.startsWith(`${name}.`) ? scope + to : inside + to, target);
  }
  return declareVariables(inner, inside, models, context);
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
