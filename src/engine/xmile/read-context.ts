import type { Text } from "../../catalog/types.ts";
import { didYouMean } from "../../units/index.ts";
import type { FaultList } from "../faults.ts";
import type { Span } from "../language/ast.ts";
import type { ModelSource, QuantitySource } from "../types.ts";
import type { GraphicalFunction } from "./graphical-function.ts";
import { canonicalName, IdMaker } from "./names.ts";
import type { XmileExpression } from "./parse-xmile-equation.ts";
import type { Method } from "./runge-kutta.ts";
import type { XmlElement } from "./xml-tree.ts";

/** A variable of the file, known before any equation is translated. */
export interface XmileVariable {
  /** As a reader shows it, with its modules: `hares.births`. */
  readonly name: string;
  readonly id: string;
  readonly kind: "stock" | "flow" | "aux" | "gf";
  readonly element: XmlElement;
  /** Canonical names of the modules it stands in, each with a dot after it. */
  readonly scope: string;
  /** Ids of its dimensions. */
  readonly axes: readonly string[];
  readonly gf?: GraphicalFunction;
  /** The number that an argument of a macro is, when it is one whatever happens. */
  readonly constant?: number;
}

/** A function that the file itself defines. */
export interface XmileMacro {
  /** As written. */
  readonly name: string;
  readonly element: XmlElement;
  /** Canonical names of its parameters, with the equation of one that may be left out. */
  readonly parameters: readonly { readonly name: string; readonly otherwise?: string }[];
}

/** Where an equation stands while it is translated. */
export interface Site {
  readonly variable: XmileVariable;
  /** `by` of the quantity, and so of what is split off from its equation. */
  readonly by: readonly string[];
  /** Element ids joined with a comma, when the equation is that of one element. */
  readonly element?: string;
  /** Adds a fault at a piece of the equation. */
  fault(span: Span, what: string): void;
}

export interface XmileDimension {
  readonly id: string;
  readonly name: string;
  /** `name` is in canonical form, `shown` as a reader shows it. */
  readonly elements: readonly { readonly id: string; readonly name: string; readonly shown: string }[];
}

/** Start, stop and step of the file, in its own unit of time. */
export interface XmileTime {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly steps: number;
  readonly unit: string;
  readonly method: Method;
}

/** Stands in the scope of what is inside a macro; no name of a file has it. */
export const MACRO = "\u0000";

/** Sector of what the file itself names. */
export const VARIABLES = "variables";
/** Sector of what a translation had to split off, and of what is inside macros. */
export const HELPERS = "helpers";

/** What is known of the file while its equations are translated, and the quantities made so far. */
export class ReadContext {
  readonly ids = new IdMaker();
  readonly variables = new Map<string, XmileVariable>();
  /** An input of a module, by its full canonical name, to what the module around it connects. */
  readonly aliases = new Map<string, string>();
  /** The scopes of all modules. */
  readonly modules = new Set<string>();
  /** A variable that an output of a module feeds, to that output, both by full canonical name. */
  readonly fed = new Map<string, string>();
  /** By canonical name. */
  readonly macros = new Map<string, XmileMacro>();
  /** Variables of the macros called so far, to be read like those of the model. */
  readonly inMacros: XmileVariable[] = [];
  /** How many calls of macros there were so far. */
  macroCalls = 0;
  /** By canonical name. */
  readonly dimensions = new Map<string, XmileDimension>();
  readonly quantities: QuantitySource[] = [];
  /** Named sets of the elements that have equations, for arrays that are not full. */
  readonly sets: Record<string, ModelSource["sets"][string]> = {};
  readonly faults: FaultList;
  readonly time: XmileTime;
  readonly path: string;
  /** Whether INT and MOD cut towards zero, as those of Vensim do whose names its converters keep. */
  readonly truncates: boolean;
  /** Whether any equation made use of it. */
  truncated = false;
  private clockId: string | undefined;

  constructor(path: string, time: XmileTime, faults: FaultList, truncates = false) {
    this.path = path;
    this.truncates = truncates;
    this.time = time;
    this.faults = faults;
  }

  /** The variable that a name means inside a module: there first, then as a full name. */
  find(name: string, scope: string): XmileVariable | undefined {
    // A macro knows its own variables only.
    const outer = scope.includes(MACRO) ? [] : [name];
    const wanted = name.startsWith(".") ? [name.slice(1)] : [scope + name, ...outer];
    for (const full of wanted) {
      const target = this.follow(full);
      if (target) return target;
    }
    return undefined;
  }

  private follow(name: string): XmileVariable | undefined {
    let full = name;
    for (let turn = 0; turn < 20; turn += 1) {
      const next = this.aliases.get(full);
      if (next === undefined) return this.variables.get(full);
      full = next;
    }
    return undefined;
  }

  suggestion(name: string): string {
    return didYouMean(name, [...this.variables.keys()]);
  }

  dimension(name: string): XmileDimension | undefined {
    return this.dimensions.get(canonicalName(name));
  }

  dimensionOf(id: string): XmileDimension | undefined {
    return [...this.dimensions.values()].find((dimension) => dimension.id === id);
  }

  /** The time of the file as a quantity. One month of the engine is one step of the file. */
  clock(): string {
    if (this.clockId !== undefined) return this.clockId;
    const { start, step } = this.time;
    const perUnit = Math.round(1 / step);
    // n / 10 is the number nearest to the decimal, as n * 0.1 is not.
    const whole = Math.abs(perUnit * step - 1) < 1e-12;
    const passed = whole ? `TIME / ${perUnit} {month}` : `TIME * ${step} {1/month}`;
    const equation = start === 0 ? passed : `${numberText(start)} + ${passed}`;
    this.clockId = this.add(equation, [], "clock");
    return this.clockId;
  }

  /** Whether steps fall on decimals exactly, so that times can be compared as they are. */
  get exactClock(): boolean {
    const perUnit = 1 / this.time.step;
    return Math.abs(perUnit - Math.round(perUnit)) < 1e-9 || Number.isInteger(this.time.step);
  }

  /** Splits a piece of an equation off as a quantity of its own. @returns its id */
  helper(site: Site, text: string, initial?: string, made?: string): string {
    const spread = (equation: string) =>
      site.element === undefined
        ? equation
        : { [site.element]: equation, [site.element.replaceAll(/[^,]+/g, "*")]: "0" };
    const id = made ?? this.helperId(site);
    const { where } = site.variable.element;
    this.quantities.push({
      ...plainQuantity(id, { en: id, ru: id }, where),
      kind: initial === undefined ? "auxiliary" : "stock",
      by: site.by,
      equation: spread(text),
      ...(initial === undefined ? {} : { initial: spread(initial) }),
      sector: HELPERS,
    });
    return id;
  }

  /** An id for a helper that its own equation reads: a level of a chain. */
  helperId(site: Site): string {
    return this.ids.make(`${site.variable.id}_part`);
  }

  private add(equation: string, by: readonly string[], name: string): string {
    const id = this.ids.make(name);
    const quantity = plainQuantity(id, { en: id, ru: id }, this.path);
    this.quantities.push({ ...quantity, by, equation, sector: HELPERS });
    return id;
  }

  /** The place of an equation of an element, for faults: line and column inside its text. */
  siteFor(variable: XmileVariable, by: readonly string[], eqn: XmlElement, element?: string): Site {
    return {
      variable,
      by,
      ...(element === undefined ? {} : { element }),
      fault: ({ at }, what) => {
        const before = eqn.text.slice(0, at).split("\n");
        const line = eqn.textAt.line + before.length - 1;
        const column = before.at(-1)!.length + (before.length === 1 ? eqn.textAt.column : 1);
        this.faults.add(`${this.path}:${line}:${column}`, variable.name, what);
      },
    };
  }
}

/** A quantity without unit; units of files are kept as words only, since other tools do not hold to them. */
export function plainQuantity(id: string, name: Text, where: string): QuantitySource {
  return { id, kind: "auxiliary", unit: "1", name, by: [], sources: [], sector: VARIABLES, where };
}

/** A number as a piece of an equation that may stand anywhere. */
export function numberText(value: number): string {
  return value < 0 || Object.is(value, -0) ? `(-${-value})` : String(value);
}

/** A translated piece with how tightly it binds, so that what stands around knows whether it needs parentheses. */
export interface Piece {
  readonly text: string;
  readonly binding: number;
}

/** Names, numbers, calls and what is in parentheses. */
export const TIGHT = 9;

/** Translates an equation of the file inside its site. */
export type Translate = (expression: XmileExpression, site: Site) => Piece;
