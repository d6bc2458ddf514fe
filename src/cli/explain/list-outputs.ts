import type { Question } from "../../analysis/index.ts";
import type { CompiledModel, ModelSource } from "../../engine/index.ts";
import { formatUnit, type Language } from "../../units/index.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { WORDS } from "./words.ts";

/** Outputs by sector, and the events of the question, as `ssylka explain --json` prints them. */
export function outputList(model: CompiledModel, { sectors }: ModelSource, { id, events, by }: Question) {
  return {
    question: id,
    sectors: sectors.map((sector) => ({
      ...sector,
      outputs: model.quantities
        .filter(({ source }) => source.kind === "output" && source.sector === sector.id)
        .map(({ source, elementNames }) => ({
          elements: elementNames,
          name: source.name,
          unit: source.unit,
        })),
    })),
    events: events.map((event) => ({ id: event.id, name: event.name, quantity: event.quantity, by })),
  };
}

/** The list for people. */
export function outputLines(
  { sectors, events }: ReturnType<typeof outputList>,
  { language, ink }: { language: Language; ink: Ink },
): string[] {
  const align = ["left", "left"] as const;
  return [
    ...wrap(WORDS.list[language]),
    ...sectors.flatMap(({ name, outputs }) => {
      if (outputs.length === 0) return [];
      const rows = outputs.map(({ elements, name: words, unit }) => {
        const subscripts = elements.flatMap((element) => /\[.*\]/.exec(element) ?? []);
        const about = [words[language], formatUnit(unit, language), subscripts.join(" ")];
        return [elements[0]!.replace(/\[.*/, ""), about.filter(Boolean).join("; ")];
      });
      return ["", ink.strong(name[language]), ...columns(rows, { indent: "  ", align, breaks: 1 })];
    }),
    "",
    ink.strong(WORDS.events[language]),
    ...columns(
      events.map(({ id, name, by }) => [`${id}@${by[0]}`, name[language]]),
      { indent: "  ", align, breaks: 1 },
    ),
  ];
}
