import type { Estimate, Question } from "../../analysis/index.ts";
import type { VarianceShare } from "../../analysis/sensitivity/index.ts";
import type { SensitivityRun } from "../../api/sensitivity/run-sensitivity.ts";
import type { Catalog } from "../../catalog/index.ts";
import type { ModelSource } from "../../engine/index.ts";
import { formatNumber, type Language, plural } from "../../units/index.ts";
import { driverRange } from "../answer/drivers-table.ts";
import { dateLabel, errorCell, figure, shortProbability, signed } from "../answer/figures.ts";
import { WORDS as ANSWER, fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { WORDS } from "./words.ts";

/** Where the words of a run come from. */
export interface Named {
  readonly question: Question;
  readonly catalog: Catalog;
  readonly model: ModelSource;
  readonly language: Language;
  readonly ink: Ink;
}

/** What moves an output, for people. */
export function sensitivityText(run: SensitivityRun, named: Named): string[] {
  const { language, ink } = named;
  const section = (title: string, lines: readonly string[], notes: readonly string[] = []) => [
    "",
    ...wrap(title).map(ink.strong),
    ...lines,
    ...notes.flatMap((note) => wrap(note)).map(ink.faint),
  ];
  const edition = fill(WORDS.edition[language], {
    scenario: named.catalog.scenarios.get(run.scenario)?.name[language] ?? run.scenario,
    worlds: `${formatNumber(run.worlds, { language })} ${plural(run.worlds, language, ANSWER.worlds[language])}`,
    seed: String(run.seed),
    model: run.modelHash,
    catalog: run.catalogHash,
    version: run.version,
  });
  const event = run.kind === "event" ? [WORDS.eventNote[language]] : [];
  return [
    ...wrap(headLine(run, named)).map(ink.strong),
    ...section(WORDS.drivers[language], driverLines(run, named)),
    ...(run.sources.length > 0
      ? section(WORDS.sources[language], sourceLines(run, named), [sourcesNote(run, language), ...event])
      : [
          ...section(WORDS.indices[language], inputLines(run, named), [
            WORDS.indicesNote[language],
            ...event,
          ]),
          ...(run.groups.some(({ kind }) => kind === "sector")
            ? section(WORDS.groups[language], groupLines(run, named))
            : []),
        ]),
    "",
    ...wrap(edition).map(ink.faint),
  ];
}

function headLine(run: SensitivityRun, { question, model, language }: Named): string {
  const { kind, output, date, value } = run;
  const by = dateLabel(date, language, kind === "event" ? "by" : "plain");
  if (kind === "event") {
    const event = question.events.find(({ id }) => id === output)!.name[language];
    const told = `${shortProbability(value.value, language)}${errorCell(value.mcse, language)}`;
    return fill(WORDS.headEvent[language], { event, date: by, value: told });
  }
  const id = output.replace(/\[.*/, "");
  const name = `${model.quantities.find((one) => one.id === id)?.name[language] ?? id} (${output})`;
  return fill(WORDS.headQuantity[language], { name, date: by, value: figure(value.value, language) });
}

/** A belief by its name, or the process or group that goes by an id. */
export function inputName(id: string, { catalog, language }: Pick<Named, "catalog" | "language">): string {
  return catalog.parameters.get(id)?.name[language] ?? catalog.processes.get(id)?.name[language] ?? id;
}

function driverLines(run: SensitivityRun, named: Named): string[] {
  const { catalog, language } = named;
  const show = (value: number) =>
    run.kind === "event" ? shortProbability(value, language) : figure(value, language);
  const rows = run.drivers.map((driver) => [
    inputName(driver.parameter, named),
    driverRange(driver, catalog, language),
    show(driver.p50AtP5),
    show(driver.p50AtP95),
  ]);
  const titles = [ANSWER.input, ANSWER.inputRange, ANSWER.atLow, ANSWER.atHigh].map((word) => word[language]);
  return columns([titles, ...rows], { align: ["left", "left", "right", "right"] });
}

function inputLines(run: SensitivityRun, named: Named): string[] {
  const { language } = named;
  const first = new Map(run.first.map((one) => [one.parameter, one]));
  const rows = run.groups
    .filter(({ kind, id }) => kind === "input" || (kind === "chance" && named.catalog.processes.has(id)))
    .map((group) => {
      const others = group.members.filter((id) => id !== group.id);
      const name =
        others.length === 0 || group.kind !== "input"
          ? inputName(group.id, named)
          : `${inputName(group.id, named)} (${fill(WORDS.with[language], { ids: others.join(", ") })})`;
      return [
        name,
        shareCell(first.get(group.id) ?? group.first, language),
        shareCell(group.total, language),
      ];
    });
  if (rows.length === 0) return wrap(WORDS.noTelling[language]);
  const titles = [WORDS.input, WORDS.first, WORDS.total].map((word) => word[language]);
  return columns([titles, ...rows]);
}

function groupLines(run: SensitivityRun, named: Named): string[] {
  const { model, language } = named;
  const rows = run.groups
    .filter(({ kind, id }) => kind === "sector" || (kind === "chance" && !named.catalog.processes.has(id)))
    .map(({ id, kind, first, total }) => {
      const sector = model.sectors.find((one) => one.id === id)?.name[language];
      const name = kind === "sector" ? (sector ?? id) : WORDS.chance[language];
      return [name, shareCell(first, language), shareCell(total, language)];
    });
  const titles = [WORDS.part, WORDS.first, WORDS.total].map((word) => word[language]);
  return columns([titles, ...rows]);
}

function sourceLines(run: SensitivityRun, { language }: Named): string[] {
  const looked = run.sources.filter(({ group }) => group !== undefined);
  const scale = run.kind === "event" ? 100 : 1;
  const move = (by: Estimate | undefined) => {
    if (by === undefined) return "—";
    const error = Number.isNaN(by.mcse) ? "" : ` ±${figure(by.mcse * scale, language)}`;
    return `${signed(by.value * scale, language)}${error}`;
  };
  const rows = looked.map(({ id, grade, parameters, share, group, doubled, halved }) => [
    `${id} (${grade})`,
    String(parameters.length),
    share === 0 ? "—" : percent(share, language),
    shareCell(group, language),
    move(doubled),
    move(halved),
  ]);
  const titles = [WORDS.source, WORDS.rests, WORDS.sum, WORDS.group, WORDS.doubled, WORDS.halved];
  const rest = run.sources.length - looked.length;
  return [
    ...columns([titles.map((word) => word[language]), ...rows]),
    ...(rest > 0 ? wrap(fill(WORDS.unread[language], { count: String(rest) })) : []),
  ];
}

function sourcesNote({ kind }: SensitivityRun, language: Language): string {
  return fill(WORDS.sourcesNote[language], {
    what: (kind === "event" ? WORDS.theProbability : WORDS.theMedian)[language],
    unit: kind === "event" ? WORDS.inPoints[language] : "",
  }).trim();
}

/** "31% (28…34)"; what does not differ from nought is "≈0". */
export function shareCell(share: VarianceShare | undefined, language: Language): string {
  if (share === undefined || Number.isNaN(share.value)) return "—";
  const { value, low, high } = share;
  if (Number.isNaN(low)) return percent(value, language);
  const bare = (end: number) => formatNumber(Math.max(0, end) * 100, { language, decimals: 0 });
  return `${percent(value, language)} (${bare(low)}…${bare(high)})`;
}

function percent(value: number, language: Language): string {
  if (value < 0.005) return "≈0";
  return `${formatNumber(value * 100, { language, decimals: 0 })}${language === "ru" ? "\u00a0%" : "%"}`;
}
