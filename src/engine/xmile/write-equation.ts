import { monthsBetween } from "../../units/index.ts";
import type { QuantityElements } from "../elements.ts";
import type { Expression } from "../language/ast.ts";
import { BINDING, UNARY_BINDING as UNARY } from "../language/binding.ts";
import { REDUCTIONS } from "../language/functions.ts";
import { type Reference, resolveElement, starredIn } from "../resolve.ts";
import type { ModelSource } from "../types.ts";
import { xmileName } from "./write-names.ts";

/** What subscripts mean where an equation is written: an element, or in an equation for all elements the dimension. */
export interface WriteScope {
  readonly current: ReadonlyMap<string, string>;
  readonly each: ReadonlyMap<string, string>;
}

/** `^` and comparisons are always given parentheses inside each other. */
const TIGHT = 9;

interface Piece {
  readonly text: string;
  readonly binding: number;
}

/** Writes equations of a model in XMILE's syntax. Calls that it has no words for must have been split off before. */
export class EquationWriter {
  private readonly model: ModelSource;
  private readonly quantities: ReadonlyMap<string, QuantityElements>;

  constructor(model: ModelSource, quantities: ReadonlyMap<string, QuantityElements>) {
    this.model = model;
    this.quantities = quantities;
  }

  text(expression: Expression, scope: WriteScope): string {
    return this.piece(expression, scope).text;
  }

  private within(expression: Expression, scope: WriteScope, weakest: number): string {
    const { text, binding } = this.piece(expression, scope);
    return binding >= weakest ? text : `(${text})`;
  }

  private piece(expression: Expression, scope: WriteScope): Piece {
    switch (expression.kind) {
      case "number":
        return tight(String(expression.value));
      case "text":
        throw new RangeError(`expected no text in an equation, got "${expression.value}"`);
      case "reference":
        return tight(this.reference(expression, scope));
      case "unary":
        return expression.operator === "-"
          ? { text: `-${this.within(expression.of, scope, UNARY)}`, binding: UNARY }
          : tight(`(NOT ${this.within(expression.of, scope, TIGHT)})`);
      case "binary":
        return this.binary(expression, scope);
      case "if": {
        const parts = [expression.condition, expression.then, expression.otherwise];
        const [condition, then, otherwise] = parts.map((part) => this.text(part, scope));
        return tight(`(IF ${condition} THEN ${then} ELSE ${otherwise})`);
      }
      case "call":
        return this.call(expression, scope);
    }
  }

  private binary({ operator, left, right }: Expression & { kind: "binary" }, scope: WriteScope): Piece {
    const binding = BINDING[operator];
    const alone = binding === 3 || binding === 4 || binding === 8;
    const a = this.within(left, scope, alone ? TIGHT : binding);
    const b = this.within(right, scope, alone ? TIGHT : binding + 1);
    return { text: `${a} ${operator.toUpperCase()} ${b}`, binding };
  }

  private reference({ id, subscripts }: Reference, { current, each }: WriteScope): string {
    const { axes } = this.quantities.get(id)!;
    if (axes.length === 0) return xmileName(id);
    const written = axes.map((axis, place) => {
      const subscript = subscripts?.[place];
      if (subscript === undefined) return current.get(axis);
      if (subscript.kind === "all") return each.get(axis);
      const isElement = this.model.dimensions[axis]?.some((element) => element.id === subscript.name);
      return isElement ? subscript.name : current.get(subscript.name);
    });
    return `${xmileName(id)}[${written.join(", ")}]`;
  }

  private call(call: Expression & { kind: "call" }, scope: WriteScope): Piece {
    const { name, args } = call;
    if (REDUCTIONS.has(name) && args.length === 1) return tight(this.reduction(call, scope));
    const texts = args.map((arg) => (arg.kind === "text" ? arg.value : this.text(arg, scope)));
    switch (name) {
      case "TIME":
      case "STARTTIME":
      case "STOPTIME":
      case "PI":
        return tight(name);
      case "MOD":
        return tight(`(${args.map((arg) => this.within(arg, scope, TIGHT)).join(" MOD ")})`);
      case "DT":
      case "STEP_SIZE":
        return tight("DT");
      case "DATE": {
        const months = monthsBetween(this.model.start, texts[0]!);
        return months < 0 ? { text: String(months), binding: UNARY } : tight(String(months));
      }
      case "MIN":
      case "MAX":
        return tight(texts.reduce((a, b) => `${name}(${a}, ${b})`));
      case "LOOKUP":
      case "FIRST_REACHED":
        throw new RangeError(`expected ${name} to have been split off`);
      default:
        return tight(`${name}(${texts.join(", ")})`);
    }
  }

  /** A reduction spelt out over the elements that exist, in the engine's order. */
  private reduction(call: Expression & { kind: "call" }, scope: WriteScope): string {
    const [argument] = call.args as [Expression];
    const targets = starredIn(argument).map((reference) => ({
      reference,
      target: this.quantities.get(reference.id)!,
    }));
    const axes = new Set(
      targets.flatMap(({ reference, target }) =>
        target.axes.filter((_, axis) => reference.subscripts?.[axis]?.kind === "all"),
      ),
    );
    let choices: ReadonlyMap<string, string>[] = [scope.each];
    for (const axis of axes) {
      const ids = this.model.dimensions[axis]?.map(({ id }) => id) ?? [];
      choices = choices.flatMap((each) => ids.map((id) => new Map([...each, [axis, id]])));
    }
    const concrete = ![...scope.current].some(([axis, element]) => axis === element);
    const terms = choices.flatMap((each) => {
      const inner = { ...scope, each };
      const missing =
        concrete &&
        targets.some(({ reference, target }) => {
          const resolved = resolveElement(reference, target, inner, this.model);
          return "fault" in resolved && resolved.missing === true;
        });
      return missing ? [] : [this.piece(argument, inner)];
    });
    if (terms.length === 1) return `(${terms[0]!.text})`;
    if (call.name === "MIN" || call.name === "MAX")
      return terms.map(({ text }) => text).reduce((a, b) => `${call.name}(${a}, ${b})`);
    const sum = terms.map(({ text, binding }) => (binding >= BINDING["*"] ? text : `(${text})`)).join(" + ");
    return call.name === "MEAN" ? `((${sum}) / ${terms.length})` : `(${sum})`;
  }
}

function tight(text: string): Piece {
  return { text, binding: TIGHT };
}
