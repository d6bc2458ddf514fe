import { type Fault, formatFault, InputError } from "../units/index.ts";
import type { Span } from "./language/ast.ts";
import type { EquationPlace, QuantitySource } from "./types.ts";

/** Faults found so far, each once, so that all are told together. */
export class FaultList {
  private readonly found = new Map<string, Fault>();

  add(where: string, path: string, what: string): void {
    const fault: Fault = path === "" ? { where, what } : { where, path, what };
    this.found.set(formatFault(fault), fault);
  }

  /** Adds a fault in an equation, at the line and column of the piece that is wrong. */
  inEquation(equation: PlacedEquation, span: Span, what: string): void {
    this.add(placeOf(equation, span.at), equation.path, what);
  }

  get all(): readonly Fault[] {
    return [...this.found.values()];
  }

  /** @throws InputError when there is any fault */
  raise(): void {
    if (this.found.size > 0) throw new InputError(this.all);
  }
}

/** An equation's text and where it was written. */
export interface PlacedEquation {
  readonly text: string;
  /** `supply.stock.equation.us`, for messages. */
  readonly path: string;
  readonly place: EquationPlace;
}

/** The equation of a quantity under a key of its map ("" when it is one text for all). */
export function placedEquation(
  source: QuantitySource,
  field: "equation" | "initial",
  key: string,
): PlacedEquation {
  const texts = source[field] ?? "";
  const step = key === "" ? field : `${field}.${key}`;
  const place = source.places?.[step] ?? { where: source.where };
  return {
    text: typeof texts === "string" ? texts : (texts[key] ?? ""),
    path: place.path ?? `quantities.${source.id}.${step}`,
    place,
  };
}

/** `file:line:col` of a character of an equation; of its start, when it was not read from a file. */
function placeOf({ text, place }: PlacedEquation, at: number): string {
  const match = /^(.*):(\d+):(\d+)$/s.exec(place.where);
  if (!match || place.written === undefined) return place.where;
  // YAML folds lines: only characters that are not white space are the same in the file and in the equation.
  let left = text.slice(0, at).replaceAll(/\s/g, "").length;
  let line = Number(match[2]);
  let column = Number(match[3]);
  for (const character of place.written) {
    const space = /\s/.test(character);
    if (!space && left === 0) return `${match[1]}:${line}:${column}`;
    if (!space) left -= 1;
    line += character === "\n" ? 1 : 0;
    column = character === "\n" ? 1 : column + 1;
  }
  return place.where;
}
