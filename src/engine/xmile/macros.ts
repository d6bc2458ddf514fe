import { EquationError } from "../language/tokens.ts";
import { constantOf } from "./constant-of.ts";
import { declareVariables } from "./declare-variables.ts";
import { canonicalName } from "./names.ts";
import { parseXmileEquation, type XmileExpression } from "./parse-xmile-equation.ts";
import { MACRO, type ReadContext, type Site, type XmileMacro, type XmileVariable } from "./read-context.ts";
import type { Translator } from "./translate.ts";
import { childOf, childrenOf, type XmlElement } from "./xml-tree.ts";

const MOST_NESTED = 20;
/** Each call is a copy of the macro's variables: macros that call each other twice double at every level. */
const MOST_CALLS = 5_000;
const MOST_VARIABLES = 100_000;

/** Reads the `<macro>` elements of a file (XMILE 1.0, section 4.8) into the context. */
export function readMacros(root: XmlElement, context: ReadContext): void {
  for (const element of childrenOf(root, "macro")) {
    const written = element.attributes.name ?? "";
    const name = canonicalName(written);
    const specs = childOf(element, "sim_specs");
    if (specs) context.faults.add(specs.where, written, "not supported: a macro with a time of its own");
    if (name === "" || context.macros.has(name))
      context.faults.add(element.where, written, "expected a name that no other macro has");
    const parameters = childrenOf(element, "parm").map(({ text, attributes }) => ({
      name: canonicalName(text),
      ...(attributes.default === undefined ? {} : { otherwise: attributes.default }),
    }));
    if (new Set(parameters.map((one) => one.name)).size < parameters.length)
      context.faults.add(element.where, written, "expected parameters of different names");
    context.macros.set(name, { name: written, element, parameters });
  }
}

/** What a call of a macro is worth: a copy of the macro's variables is made, in which the parameters are the arguments. */
export function macroText(
  translator: Translator,
  context: ReadContext,
  site: Site,
  call: XmileExpression & { readonly kind: "call" },
  macro: XmileMacro,
): string {
  const refuse = (what: string): string => {
    site.fault(call, what);
    return "0";
  };
  const { parameters } = macro;
  const fewest = parameters.filter(({ otherwise }) => otherwise === undefined).length;
  if (call.args.length < fewest || call.args.length > parameters.length) {
    const wanted = fewest === parameters.length ? String(fewest) : `${fewest} to ${parameters.length}`;
    return refuse(`expected ${wanted} arguments of "${macro.name}", got ${call.args.length}`);
  }
  if (site.by.length > 0) return refuse("not supported: arrays in the call of a macro");
  if (site.variable.scope.split(MACRO).length > MOST_NESTED)
    return refuse(`expected at most ${MOST_NESTED} macros inside each other, got more`);
  context.macroCalls += 1;
  if (context.macroCalls > MOST_CALLS || context.inMacros.length > MOST_VARIABLES)
    return refuse(`expected at most ${MOST_CALLS} calls of macros in all, got more`);
  const scope = `${site.variable.scope}${context.macroCalls}${MACRO}`;
  const inside: XmileVariable = { ...site.variable, name: macro.name, scope };
  parameters.forEach(({ name, otherwise }, place) => {
    const given = call.args[place];
    const here = given ? site : context.siteFor(inside, [], macro.element);
    const argument = given ?? parsed(otherwise ?? "", here);
    if (!argument) return;
    const constant = constantOf(argument, context, here.variable.scope);
    context.variables.set(scope + name, {
      ...inside,
      kind: "aux",
      id: context.helper(site, translator.text(argument, here)),
      ...(constant === undefined ? {} : { constant }),
    });
  });
  if (childOf(macro.element, "variables"))
    context.inMacros.push(...declareVariables(macro.element, scope, [], context));
  const eqn = childOf(macro.element, "eqn");
  const result = context.siteFor(inside, [], eqn ?? macro.element);
  const expression = parsed(eqn?.text ?? "", result);
  return expression ? context.helper(site, translator.text(expression, result)) : "0";
}

function parsed(text: string, site: Site): XmileExpression | undefined {
  try {
    const expression = parseXmileEquation(text);
    if (!expression) site.fault({ at: 0, end: 0 }, "expected an equation of the macro, got none");
    return expression;
  } catch (error) {
    if (!(error instanceof EquationError)) throw error;
    site.fault(error.span, error.message);
    return undefined;
  }
}
