import type { Conditional } from "../../analysis/conditions/conditional.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";
import { bandCell, dateLabel, errorCell, figure, shortProbability, signed } from "../answer/figures.ts";
import { fill } from "../answer/words.ts";
import { quantileWords } from "../publish/parameter-entries.ts";
import { inputName, type Named } from "../sensitivity/sensitivity-text.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import type { WhereRun } from "./run-where.ts";
import { WORDS } from "./words.ts";

/** What comes out where a condition holds, for people. */
export function whereText(run: WhereRun, named: Named): string[] {
  const { language, ink } = named;
  const number = (value: number) => formatNumber(value, { language });
  const section = (title: string, lines: readonly string[]) =>
    lines.length < 2 ? [] : ["", ...wrap(title).map(ink.strong), ...lines];
  const head = fill(WORDS.head[language], {
    condition: run.condition,
    kept: number(run.kept),
    all: number(run.worlds),
    share: shortProbability(run.kept / run.worlds, language),
  });
  const edition = fill(WORDS.edition[language], {
    scenario: run.scenario,
    seed: String(run.seed),
    model: run.modelHash,
    catalog: run.catalogHash,
    version: run.version,
  });
  return [
    ...wrap(head).map(ink.strong),
    ...section(WORDS.events[language], eventLines(run, named)),
    ...section(WORDS.outputs[language], outputLines(run, named)),
    ...section(WORDS.inputs[language], inputLines(run, named)),
    "",
    ...wrap(WORDS.note[language]).map(ink.faint),
    ...wrap(edition).map(ink.faint),
  ];
}

const AFTER = ["where", "everywhere", "difference"] as const;

function titles(names: readonly (keyof typeof WORDS)[], language: Language): string[] {
  return names.map((name) => WORDS[name][language]);
}

function eventLines({ events }: WhereRun, { question, language }: Named): string[] {
  const cell = ({ value, mcse }: Conditional["where"]) =>
    `${shortProbability(value, language)}${errorCell(mcse, language)}`;
  const rows = events.map(({ id, by, where, all, difference }) => [
    question.events.find((event) => event.id === id)!.name[language],
    dateLabel(by, language),
    cell(where),
    cell(all),
    `${signed(difference.value * 100, language)}${errorCell(difference.mcse, language)}`,
  ]);
  return columns([titles(["event", "by", ...AFTER], language), ...rows], {
    align: ["left", "left", "right", "right", "right"],
  });
}

function outputLines({ outputs }: WhereRun, { model, language }: Named): string[] {
  const rows = outputs.map(({ id, date, where, all, difference }) => [
    `${model.quantities.find((one) => one.id === id.replace(/\[.*/, ""))?.name[language] ?? id} (${id})`,
    date.endsWith("-12-31") ? dateLabel(date, language) : formatDate(date, language),
    bandCell(where, language),
    bandCell(all, language),
    signed(difference.value, language) + errorOf(difference.mcse, language),
  ]);
  return columns([titles(["outputName", "at", ...AFTER], language), ...rows], {
    align: ["left", "left", "right", "right", "right"],
  });
}

function inputLines({ inputs }: WhereRun, named: Named): string[] {
  const { catalog, language } = named;
  const rows = inputs.map(({ parameter, where, all }) => {
    const belief = catalog.parameters.get(parameter)!;
    return [
      inputName(parameter, named),
      quantileWords(belief, where.value)[language],
      quantileWords(belief, all.value)[language],
    ];
  });
  return columns([titles(["input", "where", "everywhere"], language), ...rows]);
}

/** " ±0.4"; nothing where no error is known. */
function errorOf(mcse: number, language: Language): string {
  return Number.isNaN(mcse) ? "" : ` ±${figure(mcse, language)}`;
}
