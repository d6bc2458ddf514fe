import { addMonths, type Fault } from "../../units/index.ts";
import { FaultList } from "../faults.ts";
import type { ModelSource } from "../types.ts";
import { declareVariables } from "./declare-variables.ts";
import { readMacros } from "./macros.ts";
import { HELPERS, ReadContext, VARIABLES, type XmileTime } from "./read-context.ts";
import { readDimensions } from "./read-dimensions.ts";
import { readTime } from "./read-time.ts";
import { type Behaviour, VariableReader } from "./read-variables.ts";
import { refuseMany } from "./refuse-many.ts";
import type { Method } from "./runge-kutta.ts";
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
 * Reads an XMILE 1.0 model: stocks, flows, auxiliaries, graphical functions, modules, macros, simple arrays. Units
 * are kept as words and not checked. What cannot be run is a fault and never left out silently.
 *
 * @param options.method integrates by this method, whatever the file says
 * @throws InputError with every fault, by line and column
 */
export function readXmile(
  text: string,
  path: string,
  options: { readonly method?: Method } = {},
): XmileModel {
  const notes: Fault[] = [];
  const root = readXml(text, path, notes);
  const faults = new FaultList();
  if (root.name !== "xmile") faults.add(root.where, "", `expected <xmile>, got <${root.name}>`);
  const models = childrenOf(root, "model");
  const top = models.find(({ attributes }) => attributes.name === undefined) ?? models[0];
  if (!top) faults.add(root.where, "", "expected a <model>, got none");
  const time = readTime(root, faults, notes, options.method);
  faults.raise();
  const product = childOf(childOf(root, "header"), "product");
  const isVensim = /^\s*vensim/i.test(product?.text ?? "");
  const context = new ReadContext(path, time!, faults, isVensim);
  readDimensions(root, context);
  readMacros(root, context);
  declareVariables(top!, "", models, context);
  if (context.variables.size === 0)
    faults.add(top!.where, "variables", "expected stocks, flows or auxiliaries, got none");
  const sizes = new Map([...context.dimensions.values()].map(({ id, elements }) => [id, elements.length]));
  refuseMany(
    [...context.variables.values()].map(({ axes }) => axes),
    sizes,
    path,
    faults,
  );
  faults.raise();
  const behaviour = behaviourOf(root, top!);
  const reader = new VariableReader(context, new Translator(context), behaviour);
  const shown = [...context.variables.values()];
  const quantities = shown.flatMap((variable) => reader.read(variable) ?? []);
  // Reading what is inside a macro may call other macros.
  for (let next = context.inMacros.shift(); next; next = context.inMacros.shift()) {
    const inside = reader.read(next);
    if (inside) quantities.push({ ...inside, sector: HELPERS });
  }
  faults.raise();
  if (context.truncated) {
    const what = "INT and MOD cut towards zero, as those of Vensim, which the file comes from";
    notes.push({ where: product!.where, path: "header", what });
  }
  return {
    model: {
      start: START,
      end: addMonths(START, time!.steps),
      step: 1,
      dimensions: Object.fromEntries(
        [...context.dimensions.values()].map(({ id, elements }) => [
          id,
          elements.map(({ id, shown }) => ({ id, name: { en: shown, ru: shown } })),
        ]),
      ),
      sets: context.sets,
      sectors: SECTORS,
      quantities: [...quantities, ...context.quantities],
    },
    time: time!,
    path,
    columns: shown.filter(({ kind }) => kind !== "gf").map(({ name, id }) => ({ name, id })),
    notes,
  };
}

const SECTORS: ModelSource["sectors"] = [
  { id: VARIABLES, name: { en: "Variables", ru: "Переменные" } },
  { id: HELPERS, name: { en: "Parts of their equations", ru: "Части их уравнений" } },
];

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
