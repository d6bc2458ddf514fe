import { BINDING, UNARY_BINDING as UNARY } from "../language/binding.ts";
import { builtinNamed } from "./builtins.ts";
import { graphicalText } from "./graphical-function.ts";
import { macroText } from "./macros.ts";
import type { XmileExpression } from "./parse-xmile-equation.ts";
import { type Piece, type ReadContext, type Site, TIGHT, type XmileVariable } from "./read-context.ts";

/** Stands for what could not be translated; its fault is told. */
const UNKNOWN: Piece = { text: "0", binding: TIGHT };

/** Translates equations of a file into our equation language, splitting off what it has no words for. */
export class Translator {
  private readonly context: ReadContext;

  constructor(context: ReadContext) {
    this.context = context;
  }

  /** The equation as a text of our language. */
  text(expression: XmileExpression, site: Site): string {
    return this.piece(expression, site).text;
  }

  /** The text with parentheses when it binds less than asked. */
  within(expression: XmileExpression, site: Site, weakest: number): string {
    const { text, binding } = this.piece(expression, site);
    return binding >= weakest ? text : `(${text})`;
  }

  /** A name for a piece that is written more than once. */
  named(expression: XmileExpression, site: Site): string {
    const { text } = this.piece(expression, site);
    return /^[a-z0-9_.]+$/.test(text) ? text : this.context.helper(site, text);
  }

  /** The whole part of a number: the next whole number down, or towards zero where the file's tool does so. */
  cut(text: string, site: Site): string {
    const { context } = this;
    if (!context.truncates) return `INT(${text})`;
    context.truncated = true;
    const value = context.helper(site, text);
    return `(IF ${value} < 0 THEN -INT(-${value}) ELSE INT(${value}))`;
  }

  piece(expression: XmileExpression, site: Site): Piece {
    switch (expression.kind) {
      case "number":
        return this.number(expression, site);
      case "name":
        return this.name(expression, site);
      case "call":
        return this.call(expression, site);
      case "unary": {
        if (expression.operator === "-")
          return { text: `-${this.within(expression.of, site, UNARY)}`, binding: UNARY };
        return { text: `(not ${this.within(expression.of, site, TIGHT)})`, binding: TIGHT };
      }
      case "if": {
        const parts = [expression.condition, expression.then, expression.otherwise];
        const [condition, then, otherwise] = parts.map((part) => this.text(part, site));
        return { text: `(IF ${condition} THEN ${then} ELSE ${otherwise})`, binding: TIGHT };
      }
      case "binary":
        return this.binary(expression, site);
    }
  }

  private number(expression: XmileExpression & { kind: "number" }, site: Site): Piece {
    if (!Number.isFinite(Number(expression.text)))
      site.fault(expression, `expected a finite number, got "${expression.text.slice(0, 40)}"`);
    return { text: expression.text, binding: TIGHT };
  }

  private binary(expression: XmileExpression & { kind: "binary" }, site: Site): Piece {
    const { operator, left, right } = expression;
    if (operator === "//")
      return { text: `SAFEDIV(${this.text(left, site)}, ${this.text(right, site)})`, binding: TIGHT };
    if (operator === "mod" && this.context.truncates) {
      const [a, b] = [this.named(left, site), this.named(right, site)];
      return { text: `(${a} - ${b} * ${this.cut(`${a} / ${b}`, site)})`, binding: TIGHT };
    }
    const binding = BINDING[operator];
    // Our language asks for parentheses where readers disagree about what comes first.
    const alone = binding === 3 || binding === 4 || binding === 8;
    const a = this.within(left, site, alone ? TIGHT : binding);
    const b = this.within(right, site, alone ? TIGHT : binding + 1);
    return { text: `${a} ${operator} ${b}`, binding };
  }

  private name(expression: XmileExpression & { kind: "name" }, site: Site): Piece {
    const { name, subscripts } = expression;
    const variable = this.context.find(name, site.variable.scope);
    if (variable) return this.reference(expression, variable, subscripts, site);
    // The variable's own value, a step before where PREVIOUS asks for it.
    if (name === "self" && subscripts === undefined) return { text: site.variable.id, binding: TIGHT };
    const constant = subscripts === undefined ? this.constant(name) : undefined;
    if (constant !== undefined) return { text: constant, binding: TIGHT };
    site.fault(expression, `unknown variable "${name}"${this.context.suggestion(name)}`);
    return UNKNOWN;
  }

  /** Names that every model knows. */
  private constant(name: string): string | undefined {
    const { time } = this.context;
    switch (name) {
      case "time":
        return this.context.clock();
      case "dt":
        return String(time.step);
      case "starttime":
        return time.start < 0 ? `(${time.start})` : String(time.start);
      case "stoptime":
        return time.stop < 0 ? `(${time.stop})` : String(time.stop);
      case "pi":
        return String(Math.PI);
      case "inf":
        return String(Number.MAX_VALUE);
      default:
        return undefined;
    }
  }

  private reference(
    expression: XmileExpression,
    variable: XmileVariable,
    subscripts: readonly string[] | undefined,
    site: Site,
  ): Piece {
    if (variable.kind === "gf") {
      site.fault(expression, `expected ${variable.name}(x): it is a graphical function without input`);
      return UNKNOWN;
    }
    if (subscripts === undefined) return { text: variable.id, binding: TIGHT };
    if (subscripts.length !== variable.axes.length) {
      const what = `expected ${variable.axes.length} subscripts of "${variable.name}", got ${subscripts.length}`;
      site.fault(expression, what);
      return UNKNOWN;
    }
    const ids = subscripts.map((subscript, place) => {
      const axis = this.context.dimensionOf(variable.axes[place]!)!;
      const found = subscriptId(subscript, axis) ?? this.context.dimension(subscript)?.id;
      if (found === undefined)
        site.fault(
          expression,
          `not supported: arrays by ranges: unknown element or dimension "${subscript}" of ${axis.name}`,
        );
      return found ?? "*";
    });
    return { text: `${variable.id}[${ids.join(", ")}]`, binding: TIGHT };
  }

  private call(expression: XmileExpression & { kind: "call" }, site: Site): Piece {
    const { name, args } = expression;
    const table = this.context.find(name, site.variable.scope);
    if (table?.gf) return this.lookup(expression, table, args, site);
    if (name === "lookup" && args[0]?.kind === "name") {
      const named = this.context.find(args[0].name, site.variable.scope);
      if (named?.gf) return this.lookup(expression, named, args.slice(1), site);
    }
    const macro = this.context.macros.get(name);
    if (macro) return { text: macroText(this, this.context, site, expression, macro), binding: TIGHT };
    const constant = args.length === 0 ? this.constant(name) : undefined;
    if (constant !== undefined) return { text: constant, binding: TIGHT };
    const builtin = builtinNamed(name);
    if (!builtin) {
      const none = `not supported: the function "${name}": it is none of XMILE's, and the file has no macro of that name`;
      const what = table ? `"${name}" is no function` : none;
      site.fault(expression, what);
      return UNKNOWN;
    }
    const [fewest, most] = builtin.arity;
    if (args.length < fewest || args.length > most) {
      const wanted = fewest === most ? String(fewest) : `${fewest} to ${most}`;
      site.fault(expression, `expected ${wanted} arguments of ${name}, got ${args.length}`);
      return UNKNOWN;
    }
    const text = builtin.write({ translator: this, context: this.context, site, call: expression, args });
    return { text, binding: TIGHT };
  }

  private lookup(
    expression: XmileExpression,
    { gf, name }: XmileVariable,
    args: readonly XmileExpression[],
    site: Site,
  ): Piece {
    const [input] = args;
    if (!input || args.length > 1) {
      site.fault(expression, `expected one input of "${name}", got ${args.length}`);
      return UNKNOWN;
    }
    return { text: graphicalText(this.context, site, gf!, this.text(input, site)), binding: TIGHT };
  }
}

function subscriptId(
  subscript: string,
  axis: { readonly elements: readonly { readonly id: string; readonly name: string }[] },
): string | undefined {
  if (subscript === "*") return "*";
  const element = axis.elements.find(({ name }) => name === subscript);
  if (element) return element.id;
  return /^\d+$/.test(subscript) ? axis.elements[Number(subscript) - 1]?.id : undefined;
}
