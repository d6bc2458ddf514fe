import { monthsBetween } from "../../units/index.ts";
import { type Expression, partsOf } from "../language/ast.ts";
import { parseExpression } from "../language/parse.ts";
import type { ModelSource, QuantitySource } from "../types.ts";

/** A model in which every piece that XMILE has no words for inside an equation is a quantity of its own. */
export interface SplitModel {
  readonly model: ModelSource;
  /** Points x1, y1, x2, y2, ... of quantities that are a LOOKUP of their equation. */
  readonly lookups: ReadonlyMap<string, readonly number[]>;
  /** Quantities that are a FIRST_REACHED, each to be replaced by its values. */
  readonly reached: ReadonlySet<string>;
  /** Everything split off; its units are not known. */
  readonly parts: ReadonlySet<string>;
}

type Call = Expression & { readonly kind: "call" };
type Equation = string | Readonly<Record<string, string>>;

/**
 * Splits LOOKUP off equations (a graphical function belongs to a variable in XMILE), FIRST_REACHED (which has no words
 * there), and arguments of INIT and PREVIOUS that are no plain names. The unit of what is split off is not worked out,
 * but for FIRST_REACHED, which is in months.
 *
 * @throws InputError or EquationError when an equation cannot be parsed
 */
export function splitOff(source: ModelSource): SplitModel {
  const splitter = new Splitter(source);
  return splitter.all();
}

class Splitter {
  private readonly source: ModelSource;
  private readonly lookups = new Map<string, readonly number[]>();
  private readonly reached = new Set<string>();
  private readonly parts = new Set<string>();
  private readonly taken: Set<string>;
  private readonly queue: QuantitySource[];

  constructor(source: ModelSource) {
    this.source = source;
    this.taken = new Set(source.quantities.map(({ id }) => id));
    this.queue = [...source.quantities];
  }

  all(): SplitModel {
    const quantities: QuantitySource[] = [];
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      if (this.reached.has(next.id)) quantities.push(next);
      else quantities.push(this.quantity(next));
    }
    return {
      model: { ...this.source, quantities },
      lookups: this.lookups,
      reached: this.reached,
      parts: this.parts,
    };
  }

  private quantity(quantity: QuantitySource): QuantitySource {
    const { equation, initial } = quantity;
    return {
      ...quantity,
      ...(equation === undefined ? {} : { equation: this.equation(quantity, equation) }),
      ...(initial === undefined ? {} : { initial: this.equation(quantity, initial) }),
    };
  }

  private equation(owner: QuantitySource, equation: Equation): Equation {
    if (typeof equation === "string") return this.text(owner, equation);
    return Object.fromEntries(
      Object.entries(equation).map(([key, text]) => [key, this.text(owner, text, key)]),
    );
  }

  private text(owner: QuantitySource, text: string, key?: string): string {
    const expression = parseExpression(text);
    if (
      expression.kind === "call" &&
      expression.name === "LOOKUP" &&
      key === undefined &&
      owner.kind !== "stock" &&
      !this.lookups.has(owner.id)
    )
      return this.becomeLookup(owner, expression, text);
    return this.replaced(owner, text, key);
  }

  private replaced(owner: QuantitySource, text: string, key?: string): string {
    const found = outermost(parseExpression(text)).map((part) => ({
      part,
      id: this.split(owner, part, text, key),
    }));
    // From the end on, so that places before stay where they are.
    return found.reduceRight(
      (rest, { part, id }) => rest.slice(0, part.at) + id + rest.slice(part.end),
      text,
    );
  }

  /** The quantity is a LOOKUP as a whole: its equation becomes the input. */
  private becomeLookup(owner: QuantitySource, call: Call, text: string): string {
    return this.replaced(owner, this.inputOf(owner.id, call, text));
  }

  /** Keeps the points of a LOOKUP for a quantity. @returns the text of its input */
  private inputOf(id: string, { args }: Call, text: string): string {
    const input = (args.length === 2 ? args[1] : args[0])!;
    const written = args.slice(1).map((point) => numberOf(point, this.source.start));
    this.lookups.set(id, args.length === 2 ? this.tableNamed(args[0]!) : written);
    return text.slice(input.at, input.end);
  }

  private tableNamed(name: Expression): number[] {
    const id = name.kind === "reference" ? name.id : "";
    return this.source.tables?.find((table) => table.id === id)?.points.flat() ?? [];
  }

  private split(owner: QuantitySource, part: Expression, text: string, key?: string): string {
    const name = part.kind === "call" && SPLIT.has(part.name) ? part.name.toLowerCase() : "part";
    const id = this.newId(`${owner.id}_${name}`);
    const slice = text.slice(part.at, part.end);
    // Its own key last: it may be all stars itself.
    const spread = (one: string) =>
      key === undefined ? one : { [key.replaceAll(/[^,]+/g, "*")]: "0", [key]: one };
    const isReached = part.kind === "call" && part.name === "FIRST_REACHED";
    const isLookup = part.kind === "call" && part.name === "LOOKUP";
    this.parts.add(id);
    if (isReached) this.reached.add(id);
    const { sources, sector, where, by } = owner;
    this.queue.push({
      id,
      by,
      sources,
      sector,
      where,
      kind: "auxiliary",
      unit: isReached ? "month" : "1",
      ...(isReached ? { interpolation: "linear" } : {}),
      name: { en: `part of "${owner.name.en}"`, ru: `часть величины «${owner.name.ru}»` },
      note: { en: `As written: ${slice}`, ru: `Как записано: ${slice}` },
      equation: spread(isLookup ? this.inputOf(id, part, text) : slice),
    });
    return id;
  }

  private newId(base: string): string {
    let id = base;
    for (let turn = 2; this.taken.has(id); turn += 1) id = `${base}_${turn}`;
    this.taken.add(id);
    return id;
  }
}

const SPLIT: ReadonlySet<string> = new Set(["LOOKUP", "FIRST_REACHED"]);

/** The outermost pieces to split off, left to right. */
function outermost(expression: Expression): Expression[] {
  if (expression.kind === "call") {
    if (SPLIT.has(expression.name)) return [expression];
    const [first] = expression.args;
    const remembers = expression.name === "INIT" || expression.name === "PREVIOUS";
    if (remembers && first && first.kind !== "reference")
      return [first, ...expression.args.slice(1).flatMap(outermost)];
  }
  return partsOf(expression).flatMap(outermost);
}

/** The number that a point of a LOOKUP is. */
function numberOf(expression: Expression, start: string): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "unary":
      return -numberOf(expression.of, start);
    case "binary": {
      const [a, b] = [numberOf(expression.left, start), numberOf(expression.right, start)];
      if (expression.operator === "+") return a + b;
      if (expression.operator === "-") return a - b;
      return expression.operator === "*" ? a * b : a / b;
    }
    case "call": {
      const [date] = expression.args;
      if (expression.name === "DATE" && date?.kind === "text") return monthsBetween(start, date.value);
      return Number.NaN;
    }
    default:
      return Number.NaN;
  }
}
