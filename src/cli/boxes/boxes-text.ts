import { formatNumber, type Language } from "../../units/index.ts";
import { dateLabel, shortProbability } from "../answer/figures.ts";
import { fill } from "../answer/words.ts";
import { inputName, type Named } from "../sensitivity/sensitivity-text.ts";
import { wrap } from "../terminal/wrap.ts";
import { restrictionWords } from "./restriction-words.ts";
import type { BoxesRun } from "./run-boxes.ts";
import { WORDS } from "./words.ts";

/** Boxes in words. */
export function boxesText(run: BoxesRun, named: Named): string[] {
  const { language, ink, catalog } = named;
  const number = (value: number) => formatNumber(value, { language });
  const head = fill(WORDS.head[language], {
    what: whatOf(run, named),
    density: shortProbability(run.density, language),
    hits: number(run.hits),
    worlds: number(run.worlds),
  });
  const edition = fill(WORDS.edition[language], {
    scenario: run.scenario,
    worlds: number(run.ran),
    seed: String(run.seed),
    model: run.modelHash,
    catalog: run.catalogHash,
    version: run.version,
  });
  const boxes = run.boxes.flatMap((box, index) => {
    const density = shortProbability(box.density, language);
    const title = fill(WORDS.box[language], {
      number: String(index + 1),
      density,
      base: shortProbability(box.around, language),
    });
    const holds = fill(WORDS.holds[language], {
      share: shortProbability(box.coverage, language),
      worlds: number(box.worlds),
      all: number(run.worlds),
    });
    return [
      "",
      ...wrap(title).map(ink.strong),
      ...box.restrictions.flatMap((one) => {
        const words = restrictionWords(one, catalog.parameters.get(one.parameter)!)[language];
        const told = `${inputName(one.parameter, named)}: ${words}; ${quasiP(one.p, language)}`;
        return wrap(told, { first: "  · ", indent: "    " });
      }),
      ...wrap(holds + (index > 0 ? WORDS.further[language] : ""), { first: "  ", indent: "  " }).map(
        ink.faint,
      ),
    ];
  });
  return [
    ...wrap(head).map(ink.strong),
    ...(boxes.length > 0
      ? [...boxes, "", ...wrap(WORDS.note[language]).map(ink.faint)]
      : wrap(WORDS.none[language])),
    ...wrap(edition).map(ink.faint),
  ];
}

function whatOf({ of }: BoxesRun, { question, language }: Named): string {
  if ("condition" in of) return of.condition;
  const event = question.events.find(({ id }) => id === of.event)!.name[language];
  return `${event}, ${dateLabel(of.by, language, "by")}`;
}

const LEAST_P = 0.001;

function quasiP(p: number, language: Language): string {
  const style = { language, significant: 1 };
  return p < LEAST_P ? `p < ${formatNumber(LEAST_P, style)}` : `p = ${formatNumber(p, style)}`;
}
