import { type EquationEntry, type SectorEntry, unitWords } from "../../../articles/index.ts";
import type { Parameter, Text } from "../../../catalog/index.ts";
import type {
  CausalDiagram,
  CausalEdge,
  CausalKind,
  CausalNode,
  SectorLinks,
} from "../../../charts/index.ts";
import { type Expression, partsOf } from "../../../engine/index.ts";
import { formatNumber, type Language, plural } from "../../../units/index.ts";
import { type Effect, effectOf, joined, type Known } from "./effect.ts";

export interface DiagramInput {
  readonly sectors: readonly { readonly id: string; readonly name: Text }[];
  readonly entries: readonly EquationEntry[];
  readonly parameters: ReadonlyMap<string, Pick<Parameter, "name">>;
  readonly known: Known;
}

/** The causal diagram of every sector, from its equations. */
export function sectorEntries(input: DiagramInput): SectorEntry[] {
  return input.sectors.map(({ id, name }, place) => ({ id, name, diagram: diagramOf(input, place) }));
}

function diagramOf(input: DiagramInput, sector: number): CausalDiagram {
  const { sectors, entries } = input;
  const { id, name } = sectors[sector]!;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const drawn = (entry: EquationEntry | undefined): entry is EquationEntry =>
    entry !== undefined && !isConstant(entry);
  const own = entries.filter((entry) => entry.sectorId === id && drawn(entry));
  const outside = [...new Set(own.flatMap(({ inputs }) => inputs))]
    .map((one) => byId.get(one))
    .filter(drawn)
    .filter(({ sectorId }) => sectorId !== id);
  const edges = own.flatMap((entry) => edgesOf(entry, byId, input.known));
  const nodes = [...outside, ...own].map((entry) => nodeOf(entry, input, entry.sectorId === id));
  const told = (language: Language): string => counts(own.length, edges.length, language);
  return {
    id: `causal-${id}`,
    title: { ru: `Что на что действует: ${name.ru}`, en: `What moves what: ${name.en}` },
    description: {
      ru: `${told("ru")}. Те же связи — в списке под схемой.`,
      en: `${told("en")}. The same links stand in the list below the diagram.`,
    },
    sectors: sectors.map((one) => one.name),
    sector,
    nodes,
    edges,
  };
}

function counts(quantities: number, links: number, language: Language): string {
  const number = (value: number): string => formatNumber(value, { language });
  return language === "ru"
    ? `${number(quantities)} ${plural(quantities, "ru", ["величина", "величины", "величин"])}, ${number(links)} ${plural(links, "ru", ["связь", "связи", "связей"])}`
    : `${number(quantities)} ${plural(quantities, "en", ["quantity", "quantities"])}, ${number(links)} ${plural(links, "en", ["link", "links"])}`;
}

/** What reads nothing and does not move with time is drawn small, as a belief is. */
function isConstant({ kind, inputs, formulas }: EquationEntry): boolean {
  const moves = (expression: Expression): boolean =>
    (expression.kind === "call" && expression.name === "TIME") || partsOf(expression).some(moves);
  return kind === "auxiliary" && inputs.length === 0 && !formulas.some(({ expression }) => moves(expression));
}

function nodeOf(entry: EquationEntry, input: DiagramInput, own: boolean): CausalNode {
  const { sectors, entries, parameters } = input;
  const place = (id: string): number => sectors.findIndex((one) => one.id === id);
  const beliefs = entry.inputs.flatMap((id) => {
    const parameter = parameters.get(id);
    if (parameter) return [{ id, name: parameter.name, href: `parameters.html#${id}` }];
    const constant = entries.find((one) => one.id === id && isConstant(one));
    return constant ? [{ id, name: constant.short, href: `equations/${id}.html` }] : [];
  });
  const readers = entries.filter(
    ({ sectorId, inputs }) => sectorId !== entry.sectorId && inputs.includes(entry.id),
  );
  const sector = sectors[place(entry.sectorId)]!.name;
  return {
    id: entry.id,
    kind: entry.kind as CausalKind,
    name: entry.short,
    title: {
      ru: `${entry.name.ru}, ${unitWords(entry.unit, "ru", 1)}${own ? "" : ` (${sector.ru})`}`,
      en: `${entry.name.en}, ${unitWords(entry.unit, "en", 1)}${own ? "" : ` (${sector.en})`}`,
    },
    href: `equations/${entry.id}.html`,
    sector: place(entry.sectorId),
    beliefs: own ? beliefs : [],
    readIn: own ? [...new Set(readers.map(({ sectorId }) => place(sectorId)))].sort((a, b) => a - b) : [],
  };
}

function edgesOf(entry: EquationEntry, byId: ReadonlyMap<string, EquationEntry>, known: Known): CausalEdge[] {
  const itself = entry.formulas.some(({ expression }) => readsIt(expression, entry.id)) ? [entry.id] : [];
  return [...entry.inputs, ...itself].flatMap((from) => {
    const source = byId.get(from);
    if (!source || isConstant(source)) return [];
    const sign = effectIn(entry, from, known);
    return [{ from, to: entry.id, ...(sign === "+" || sign === "−" ? { sign } : {}) }];
  });
}

function readsIt(expression: Expression, id: string): boolean {
  return (
    (expression.kind === "reference" && expression.id === id) ||
    partsOf(expression).some((part) => readsIt(part, id))
  );
}

/** The effect on the equations; on the initial value where only that reads it. */
function effectIn({ formulas, initials }: EquationEntry, id: string, known: Known): Effect {
  const of = (list: EquationEntry["formulas"]): Effect =>
    list.map(({ expression }) => effectOf(expression, id, known)).reduce(joined, "0");
  return formulas.some(({ expression }) => readsIt(expression, id)) ? of(formulas) : of(initials);
}

/** How many quantities each sector reads of each other one. */
export function linksOf({ sectors, entries }: Pick<DiagramInput, "sectors" | "entries">): SectorLinks {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const links = sectors.flatMap((from, a) =>
    sectors.flatMap((to, b) => {
      const readers = entries.filter(({ sectorId }) => sectorId === to.id);
      const read = new Set(
        readers.flatMap(({ inputs }) => inputs.filter((id) => byId.get(id)?.sectorId === from.id)),
      );
      return a === b || read.size === 0 ? [] : [{ from: a, to: b, count: read.size }];
    }),
  );
  return {
    id: "causal-overview",
    title: { ru: "Секторы модели и связи между ними", en: "Sectors of the model and the links between them" },
    description: {
      ru: "Стрелка ведёт от сектора к тому, который его читает; число — сколько величин он читает. Те же числа — в таблице.",
      en: "An arrow leads from a sector to one that reads it; the number says how many of its quantities are read. The same numbers stand in the table.",
    },
    sectors: sectors.map(({ id, name }, place) => ({
      name,
      href: `equations.html#sector-${place}`,
      quantities: entries.filter(({ sectorId }) => sectorId === id).length,
    })),
    links,
  };
}
