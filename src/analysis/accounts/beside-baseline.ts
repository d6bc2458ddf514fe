import type { ModelSource, QuantitySource } from "../../engine/index.ts";
import { tokenize } from "../../engine/language/tokens.ts";

/** What stands before the name of a quantity in the run that a scenario is compared with. */
export const BASELINE = "was_";

/** A way by which a scenario reaches capability: the quantities through which it does, and where they are read. */
export interface Path {
  readonly id: string;
  /** Quantities that are put back to the baseline's as a whole. */
  readonly quantities: readonly string[];
  /** Quantities that are put back only where another one reads them. */
  readonly within?: { readonly quantity: string; readonly reads: string };
  /** What stands in the baseline's stead, where it is not the same quantity there. */
  readonly instead?: string;
}

/** The parameter that puts a path back to the baseline's where it is one. */
export function switchOf(path: Pick<Path, "id">): string {
  return `back_${path.id}`;
}

/** The quantities that some depend on, those themselves among them. */
export function behind(model: ModelSource, wanted: readonly string[]): ModelSource {
  const known = new Map(model.quantities.map((one) => [one.id, one]));
  const kept = new Set<string>();
  const waiting = [...wanted];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const quantity = known.get(id);
    if (quantity === undefined || kept.has(id)) continue;
    kept.add(id);
    withEquation(quantity, (text) => {
      waiting.push(...tokenize(text).flatMap((token) => (token.kind === "name" ? token.text : [])));
      return text;
    });
  }
  return { ...model, quantities: model.quantities.filter(({ id }) => kept.has(id)) };
}

/**
 * The model twice in one: as a scenario has it, and beside it, under names that begin with `was_`, as the rules really
 * were, in the same world and at the same step. All that was drawn is shared; series that differ between scenarios have a
 * copy, which `planBeside` fills from the baseline. Each path can be put back to the baseline's by its switch.
 *
 * @param set what stands in the place of parameters in the scenario's part alone: `{ licence_share: "0 {1}" }`
 */
export function besideBaseline(
  model: ModelSource,
  paths: readonly Path[],
  set: Readonly<Record<string, string>> = {},
): ModelSource {
  const copied = new Set(
    model.quantities.filter((one) => one.kind !== "parameter" && !isShared(one)).map(({ id }) => id),
  );
  const baseline = model.quantities
    .filter(({ id }) => copied.has(id))
    .map((one) => renamed(one, (name) => (copied.has(name) ? BASELINE + name : name), BASELINE + one.id));
  const own = model.quantities.map((one) => renamed(one, (name) => set[name] ?? name, one.id));
  const switched = own.map((one) => paths.reduce(putBack, one));
  const helpers = paths.flatMap((path) => helperOf(path, model));
  const switches = paths.map((path): QuantitySource => ({ ...plain(switchOf(path)), kind: "parameter" }));
  const quantities = [...switched, ...baseline, ...helpers, ...switches];
  return { ...model, quantities, sectors: [...model.sectors, SECTOR] };
}

const SECTOR = { id: "paths", name: { en: "Paths", ru: "Пути" } };

/** A series that is the same in every scenario. */
function isShared({ kind, from }: QuantitySource): boolean {
  return kind === "series" && from?.rules !== "scenario";
}

function putBack(quantity: QuantitySource, path: Path): QuantitySource {
  if (path.quantities.includes(quantity.id)) {
    const instead = path.instead ?? BASELINE + quantity.id;
    return withEquation(quantity, (text) => `IF ${switchOf(path)} > 0.5 THEN ${instead} ELSE (${text})`);
  }
  if (path.within?.quantity !== quantity.id) return quantity;
  return renamed(quantity, (name) => (name === path.within!.reads ? helperName(path) : name), quantity.id);
}

/** A quantity that stands for another where one equation reads it. */
function helperOf(path: Path, { quantities }: ModelSource): QuantitySource[] {
  if (path.within === undefined) return [];
  const { reads } = path.within;
  const of = quantities.find(({ id }) => id === reads)!;
  const equation = `IF ${switchOf(path)} > 0.5 THEN ${BASELINE}${reads} ELSE ${reads}`;
  return [{ ...plain(helperName(path)), by: of.by, unit: of.unit, equation }];
}

function helperName({ id, within }: Path): string {
  return `${within!.reads}_for_${id}`;
}

function plain(id: string): QuantitySource {
  const name = { en: id, ru: id };
  return { id, kind: "auxiliary", unit: "1", name, by: [], sources: [], sector: SECTOR.id, where: "paths" };
}

/** A quantity under another name, with the names in its equations changed. */
function renamed(quantity: QuantitySource, change: (name: string) => string, id: string): QuantitySource {
  if (quantity.kind === "parameter" || quantity.kind === "series") return { ...quantity, id };
  return { ...withEquation(quantity, (text) => changed(text, change)), id };
}

function withEquation(quantity: QuantitySource, change: (text: string) => string): QuantitySource {
  const { equation, initial, places: _, ...rest } = quantity;
  const all = (one: NonNullable<QuantitySource["equation"]>): typeof one =>
    typeof one === "string"
      ? change(one)
      : Object.fromEntries(Object.entries(one).map(([key, text]) => [key, change(text)]));
  return {
    ...rest,
    ...(equation === undefined ? {} : { equation: all(equation) }),
    ...(initial === undefined ? {} : { initial: all(initial) }),
  };
}

/** An equation with names changed; what stands between brackets (elements and dimensions) stays. */
function changed(text: string, change: (name: string) => string): string {
  let depth = 0;
  let written = "";
  let from = 0;
  for (const token of tokenize(text)) {
    if (token.text === "[" && token.kind === "symbol") depth += 1;
    if (token.text === "]" && token.kind === "symbol") depth -= 1;
    if (token.kind !== "name" || depth > 0) continue;
    const instead = change(token.text);
    if (instead === token.text) continue;
    written += text.slice(from, token.at) + instead;
    from = token.end;
  }
  return written + text.slice(from);
}
