import type { Expression } from "../language/ast.ts";
import { parseExpression } from "../language/parse.ts";
import type { ModelSource, QuantitySource } from "../types.ts";
import { naiveBinary, naiveCall } from "./naive.ts";

type Call = Expression & { readonly kind: "call" };
type Reference = Expression & { readonly kind: "reference" };
/** Element by dimension. */
type Elements = Readonly<Record<string, string>>;

/** Where an expression is read: the quantity's own element, and what each `*` stands for. */
interface Here {
  readonly owner: string;
  readonly current: Elements;
  readonly each: Elements;
}

const STAGES: Readonly<Record<string, number>> = { DELAY1: 1, DELAY3: 3, SMTH1: 1, SMTH3: 3 };

/**
 * The plainest reading of a model, for tests: one world, every element of every quantity worked out by walking its
 * equation at every step, every function with memory keeping numbers of its own for every place it is written. It
 * shares nothing with the compiler but the parser.
 */
export class NaiveModel {
  private readonly model: ModelSource;
  private readonly inputs: (name: string, time: number) => number;
  private time = 0;
  private readonly now = new Map<string, number>();
  /** Stocks and functions with memory, by who holds them. */
  private readonly memory = new Map<string, number[]>();
  private readonly histories = new Map<string, number[]>();
  private next: (() => void)[] = [];
  private readonly seen = new Set<string>();

  /** @param inputs value of a parameter or series element, `price[us]`, at a time in months */
  constructor(model: ModelSource, inputs: (name: string, time: number) => number) {
    this.model = model;
    this.inputs = inputs;
  }

  /** Values of every element at month 0, 1, ... by element name. */
  run(months: number): ReadonlyMap<string, readonly number[]> {
    const found = new Map<string, number[]>();
    const perMonth = Math.round(1 / this.model.step);
    for (let step = 0; step <= months * perMonth; step += 1) {
      this.time = step / perMonth;
      this.now.clear();
      this.seen.clear();
      this.next = [];
      for (const quantity of this.model.quantities) {
        for (const element of this.elementsOf(quantity)) {
          const value = this.element(quantity, element);
          const name = nameOf(quantity.id, element);
          if (step % perMonth === 0) found.set(name, [...(found.get(name) ?? []), value]);
        }
      }
      // All that moves has been read before anything moves; what is read to move it may remember more.
      for (let task = this.next.shift(); task; task = this.next.shift()) task();
      for (const move of this.moves.splice(0)) move();
    }
    return found;
  }

  private readonly moves: (() => void)[] = [];

  private elementsOf({ by }: QuantitySource): Elements[] {
    const { dimensions, sets } = this.model;
    return by.reduce<Elements[]>(
      (starts, name) => {
        const tuples = sets[name]?.pairs ?? dimensions[name]!.map(({ id }) => [id]);
        const axes = sets[name]?.of ?? [name];
        return starts.flatMap((start) =>
          tuples.map((tuple) => ({
            ...start,
            ...Object.fromEntries(axes.map((axis, at) => [axis, tuple[at]!])),
          })),
        );
      },
      [{}],
    );
  }

  private element(quantity: QuantitySource, element: Elements): number {
    const name = nameOf(quantity.id, element);
    const known = this.now.get(name);
    if (known !== undefined) return known;
    const here = { owner: name, current: element, each: {} };
    const written = (field: "equation" | "initial") => parseExpression(String(quantity[field]));
    let value: number;
    if (quantity.kind === "parameter" || quantity.kind === "series") value = this.inputs(name, this.time);
    else if (quantity.kind !== "stock") value = this.read(written("equation"), here);
    else {
      const held = this.held(name, () => [
        this.read(written("initial"), { ...here, owner: `${name} initial` }),
      ]);
      value = held[0]!;
      this.move(name, () => [this.read(written("equation"), here)]);
    }
    this.now.set(name, value);
    return value;
  }

  /** Numbers kept under a key, made at the start. */
  private held(key: string, initial: () => number[]): number[] {
    const known = this.memory.get(key);
    if (known) return known;
    const made = initial();
    this.memory.set(key, made);
    return made;
  }

  /** Once a step: the rates at which the numbers under a key move, read at this step and applied after it. */
  private move(key: string, rates: () => number[], replace = false): void {
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.next.push(() => {
      const found = rates();
      this.moves.push(() => {
        const held = this.memory.get(key)!;
        found.forEach((rate, at) => {
          held[at] = replace ? rate : held[at]! + rate * this.model.step;
        });
      });
    });
  }

  private read(expression: Expression, here: Here): number {
    switch (expression.kind) {
      case "number":
        return expression.value;
      case "reference":
        return this.reference(expression, here);
      case "unary": {
        const of = this.read(expression.of, here);
        return expression.operator === "-" ? -of : of !== 0 ? 0 : 1;
      }
      case "if": {
        // Both are read: what remembers in the branch not taken remembers all the same.
        const [then, otherwise] = [this.read(expression.then, here), this.read(expression.otherwise, here)];
        return this.read(expression.condition, here) !== 0 ? then : otherwise;
      }
      case "binary": {
        const [left, right] = [this.read(expression.left, here), this.read(expression.right, here)];
        return naiveBinary(expression.operator, left, right, expression.right);
      }
      case "call":
        return this.call(expression, here);
      default:
        throw new Error(`no naive reading of ${expression.kind}`);
    }
  }

  private call(call: Call, here: Here): number {
    const { name, args } = call;
    if (["SUM", "MEAN", "MIN", "MAX"].includes(name) && args.length === 1) return this.reduction(call, here);
    const key = `${here.owner} ${call.at} ${JSON.stringify(here.each)}`;
    const [first, second, third] = args as [Expression, Expression, Expression | undefined];
    const read = (part: Expression) => this.read(part, here);
    if (name === "INIT") return this.held(key, () => [read(first)])[0]!;
    if (name === "PREVIOUS") {
      this.move(key, () => [read(first)], true);
      return this.held(key, () => [read(second)])[0]!;
    }
    if (name === "FIRST_REACHED") return this.reached(key, read(first), read(second));
    const stages = STAGES[name];
    if (stages === undefined)
      return naiveCall(name, args.map(read), { time: this.time, step: this.model.step });
    const stage = () => read(second) / stages;
    const initial = () => read(third ?? first);
    const material = name.startsWith("DELAY");
    const levels = [...this.held(key, () => Array(stages).fill(material ? initial() * stage() : initial()))];
    const outflows = () => levels.map((level) => level / stage());
    this.move(key, () => {
      const out = outflows();
      return material
        ? out.map((flow, at) => (out[at - 1] ?? read(first)) - flow)
        : levels.map((level, at) => ((levels[at - 1] ?? read(first)) - level) / stage());
    });
    return material ? outflows().at(-1)! : levels.at(-1)!;
  }

  /** The whole history is kept, and searched from its start each time. */
  private reached(key: string, series: number, level: number): number {
    const perMonth = Math.round(1 / this.model.step);
    const step = this.time * perMonth;
    const history = this.histories.get(key) ?? [];
    this.histories.set(key, history);
    if (history.length === step) history.push(Math.max(history.at(-1) ?? Number.NEGATIVE_INFINITY, series));
    if (Number.isNaN(history.at(-1)) || Number.isNaN(level)) return Number.NaN;
    const k = history.findIndex((highest) => highest >= level);
    if (k < 0) return this.time;
    if (k === 0) return 0;
    const [low, high] = [history[k - 1]!, history[k]!];
    return (k - 1 + (low === Number.NEGATIVE_INFINITY ? 1 : (level - low) / (high - low))) / perMonth;
  }

  private reduction({ name, args: [argument] }: Call, here: Here): number {
    const starred = starredIn(argument!);
    const axes = [
      ...new Set(
        starred.flatMap((reference) => {
          const all = axesOf(this.quantity(reference.id), this.model);
          return all.filter((_, at) => reference.subscripts![at]!.kind === "all");
        }),
      ),
    ];
    const choices = axes.reduce<Elements[]>(
      (starts, axis) =>
        starts.flatMap((each) => this.model.dimensions[axis]!.map(({ id }) => ({ ...each, [axis]: id }))),
      [here.each],
    );
    const terms = choices
      .map((each) => ({ ...here, each }))
      .filter((inner) => starred.every((reference) => this.find(reference, inner) !== undefined))
      .map((inner) => this.read(argument!, inner));
    if (name === "MIN") return terms.reduce((a, b) => Math.min(a, b));
    if (name === "MAX") return terms.reduce((a, b) => Math.max(a, b));
    const sum = terms.reduce((a, b) => a + b);
    return name === "MEAN" ? sum / terms.length : sum;
  }

  private quantity(id: string): QuantitySource {
    return this.model.quantities.find((quantity) => quantity.id === id)!;
  }

  private reference(reference: Reference, here: Here): number {
    return this.element(this.quantity(reference.id), this.find(reference, here)!);
  }

  /** The element a reference means; undefined when the quantity has none such. */
  private find({ id, subscripts }: Reference, { current, each }: Here): Elements | undefined {
    const quantity = this.quantity(id);
    const wanted = axesOf(quantity, this.model).map((axis, at) => {
      const subscript = subscripts?.[at];
      if (!subscript) return current[axis];
      if (subscript.kind === "all") return each[axis];
      const isElement = this.model.dimensions[axis]!.some((element) => element.id === subscript.name);
      return isElement ? subscript.name : current[subscript.name];
    });
    return this.elementsOf(quantity).find((element) => Object.values(element).join() === wanted.join());
  }
}

function axesOf({ by }: QuantitySource, { sets }: ModelSource): string[] {
  return by.flatMap((name) => sets[name]?.of ?? [name]);
}

function nameOf(id: string, element: Elements): string {
  const ids = Object.values(element);
  return ids.length === 0 ? id : `${id}[${ids.join(",")}]`;
}

function starredIn(expression: Expression): Reference[] {
  if (expression.kind === "reference")
    return expression.subscripts?.some(({ kind }) => kind === "all") ? [expression] : [];
  if (expression.kind === "unary") return starredIn(expression.of);
  if (expression.kind === "binary") return [...starredIn(expression.left), ...starredIn(expression.right)];
  if (expression.kind === "if")
    return [expression.condition, expression.then, expression.otherwise].flatMap(starredIn);
  if (expression.kind !== "call") return [];
  const own = ["SUM", "MEAN", "MIN", "MAX"].includes(expression.name) && expression.args.length === 1;
  return own ? [] : expression.args.flatMap(starredIn);
}
