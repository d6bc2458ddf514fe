import { BINDS } from "../../api/perf/binds-words.ts";
import { costs } from "../../api/perf/chip-hour.ts";
import type { FitCount } from "../../api/perf/fit-count.ts";
import { type Interval, scaled } from "../../api/perf/interval.ts";
import type { Money } from "../../api/perf/money.ts";
import type { Point } from "../../api/perf/point.ts";
import type { Question } from "../../api/perf/question.ts";
import type { Compared, ServingAnswer } from "../../api/perf/serving-answer.ts";
import type { Catalog } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { FACT_WORDS } from "../publish/fact-words.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { cells, count, figure, inline } from "./figures.ts";
import { thinned } from "./thinned.ts";
import { PHASES, QUANTITIES, SHORT_BINDS, WORDS } from "./words.ts";

export interface Shown {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly ink: Ink;
}

/** An answer about serving, for people. */
export function servingText(answer: ServingAnswer, shown: Shown): string[] {
  const { language, ink } = shown;
  const { question, found } = answer;
  return [
    ...wrap(headLine(answer, language)).map(ink.strong),
    ...wrap(runLine(answer, language)),
    "",
    ...columns(quantityRows(answer, language), { indent: "  ", align: ["left", "right", "left"] }),
    ...wrap(WORDS.level[language]).map(ink.faint),
    "",
    ink.strong(WORDS.memory[language]),
    ...memoryLines(answer, language),
    "",
    ...nearestLines(answer.nearest, shown),
    ...fittedLines(answer.fitted, language),
    "",
    ink.strong(WORDS.assumptions[language]),
    ...assumptionLines(answer, shown),
    ...(isPlanned(question) || found.front.length < 2 ? [] : ["", ...frontLines(answer, shown)]),
  ];
}

/** A question that names its layout and load leaves nothing to search. */
function isPlanned({ concurrency, chips, tensorParallel, expertParallel }: Question): boolean {
  const layout = tensorParallel !== undefined || expertParallel !== undefined;
  return concurrency !== undefined && chips !== undefined && layout;
}

function headLine({ question, point }: ServingAnswer, language: Language): string {
  return fill(WORDS.head[language], {
    model: question.model.name[language],
    chips: count(point.plan.chips, language),
    chip: question.chip.name[language],
  });
}

function runLine({ question, point }: ServingAnswer, language: Language): string {
  const { phase, precision, promptLength, outputLength, disaggregated, draftTokens, stack } = question;
  const { concurrency } = point.plan;
  const parts = fill(WORDS.run[language], {
    phase: PHASES[phase][language],
    precision,
    isl: count(promptLength, language),
    osl: count(outputLength, language),
    load:
      concurrency === undefined
        ? WORDS.full[language]
        : fill(WORDS[point.waiting > 0 ? "crowded" : "load"][language], {
            requests: count(concurrency, language),
            running: count(Math.floor(point.batchLimit), language),
          }),
    layout: layoutWords(point, language),
    software: fill(WORDS.software[language], {
      framework: question.framework,
      date: String(Math.floor(question.year)),
    }),
  });
  const more = [
    ...(disaggregated
      ? [
          fill(WORDS.apart[language], {
            prefill: count(disaggregated.prefillChips, language),
            decode: count(disaggregated.decodeChips, language),
          }),
        ]
      : []),
    ...(draftTokens > 0 ? [fill(WORDS.drafts[language], { drafts: String(draftTokens) })] : []),
    ...(stack === "laboratory" ? [WORDS.laboratory[language]] : []),
  ];
  return [parts, ...more].join("; ");
}

function layoutWords({ plan }: Point, language: Language): string {
  return fill(WORDS.layout[language], {
    tp: String(plan.tensorParallel),
    ep: String(plan.expertParallel),
    dp: String(plan.attentionCopies),
  });
}

const MILLISECONDS = 1000;

function quantityRows(answer: ServingAnswer, language: Language): string[][] {
  const { question, point, rate, input, userSpeed, firstToken, perToken, money } = answer;
  const prompts = question.phase === "prefill";
  const row = (name: keyof typeof QUANTITIES, interval: Interval | undefined) =>
    interval ? [[QUANTITIES[name][language], ...cells(interval, language)]] : [];
  const unknown = (name: keyof typeof QUANTITIES, interval: Interval | undefined) =>
    interval ? row(name, interval) : [[QUANTITIES[name][language], WORDS.unknown[language]]];
  return [
    ...row(prompts ? "prompts" : "rate", rate),
    ...row("input", input),
    ...row("userSpeed", userSpeed),
    ...row("firstToken", firstToken),
    ...row("perToken", perToken && scaled(perToken, MILLISECONDS)),
    ...unknown(prompts ? "perMillionPrompts" : "perMillion", money.perMillion),
    ...unknown("joules", money.joules),
    [WORDS.binds[language], BINDS[point.binds][language]],
  ];
}

const GIGA = 1e9;

function memoryLines({ memory }: ServingAnswer, language: Language): string[] {
  const parts = (["weights", "cache", "runtime", "free", "whole"] as const).map(
    (part) => `${WORDS[part][language]} ${figure(memory[part] / GIGA, language)}`,
  );
  return wrap(parts.join("; "), { indent: "  " });
}

function nearestLines(nearest: Compared | undefined, { language, ink }: Shown): string[] {
  if (!nearest) return wrap(WORDS.noNearest[language]).map(ink.faint);
  const { measurement, ours } = nearest;
  const line = fill(WORDS.nearestLine[language], {
    measured: figure(measurement.rate, language),
    run: runWords(measurement.run),
    ours: inline(ours, language),
    source: measurement.source,
    at: measurement.at,
    date: measurement.date,
  });
  return [ink.strong(WORDS.nearest[language]), ...wrap(line, { indent: "  " })];
}

/** A run by its columns, in the short form in which people who measure write them. */
export function runWords(run: Readonly<Record<string, string>>): string {
  const named = [
    ["", run.phase],
    ["", run.precision],
    ["×", run.n_chips],
    ["conc ", run.conc],
    ["isl ", run.isl],
    ["osl ", run.osl],
    ["tp ", run.tp],
    ["ep ", run.ep],
    ["", run.spec === "none" ? undefined : run.spec],
    ["", run.framework],
  ] as const;
  return named.flatMap(([name, value]) => (value ? [name + value] : [])).join(", ");
}

/** How many measurements stand behind a chip, in a sentence. */
export function fittedLines({ all, chip, date }: FitCount, language: Language): string[] {
  return wrap(fill(WORDS.fitted[language], { all: count(all, language), chip: count(chip, language), date }));
}

function assumptionLines(answer: ServingAnswer, shown: Shown): string[] {
  const { question, found, point } = answer;
  const { language } = shown;
  const facts = question.chipSpec.missing.filter((name) => name.startsWith("scale"));
  const searchLine = found.fastEnough ? WORDS.searched : point.waiting > 0 ? WORDS.tooCrowded : WORDS.tooSlow;
  const lines = [
    ...moneyLines(answer.money, shown),
    ...(facts.length > 0
      ? [fill(WORDS.missing[language], { facts: facts.map((name) => factWord(name, language)).join(", ") })]
      : []),
    ...(isPlanned(question) || question.phase === "prefill"
      ? []
      : [
          fill(searchLine[language], {
            tried: count(found.tried, language),
            speed: figure(question.userSpeed, language),
            served: figure(point.servedSpeed, language),
          }),
        ]),
  ];
  return lines.flatMap((line) => wrap(line, { indent: "  ", first: "- " }));
}

function factWord(name: string, language: Language): string {
  return FACT_WORDS[name]?.[language] ?? name;
}

const WATT_HOURS = 1000;
const HOURS_A_YEAR = 365.25 * 24;

/** What the cost of an hour is made of; a line that it is unknown where it is. */
export function moneyLines({ hour }: Money, { catalog, language }: Shown): string[] {
  if (!hour) return [WORDS.noPrice[language]];
  const beliefs = costs(catalog);
  const from = ({ source, evidence }: typeof hour.price) =>
    evidence === "recalled" ? WORDS.recalledPrice[language] : source;
  return [
    fill(WORDS.hourCost[language], {
      usd: inline(hour.usd, language),
      price: count(hour.price.value, language),
      priceSource: `${from(hour.price)}, ${hour.price.date}`,
      share: figure(beliefs.system_share.p50, language),
      years: figure(beliefs.life.p50 / HOURS_A_YEAR, language),
      kwh: figure(beliefs.electricity.p50 * WATT_HOURS, language),
      overhead: figure(beliefs.power_overhead.p50, language),
      power: count(hour.power.value, language),
      powerSource: from(hour.power),
    }),
  ];
}

/** Beyond these rows a table helps nobody. */
const MOST_ROWS = 12;

function frontLines({ found, money, rate, point }: ServingAnswer, { language, ink }: Shown): string[] {
  // Cost falls as the rate rises: one plan's cost gives every other's.
  const perMillion = money.perMillion && money.perMillion.p50 * rate.p50;
  const middle = rate.p50 / point.rate;
  const rows = thinned(found.front, MOST_ROWS).map((one) => [
    figure(one.servedSpeed, language),
    figure(one.rate * middle, language),
    perMillion === undefined ? WORDS.unknown[language] : figure(perMillion / (one.rate * middle), language),
    count(one.plan.concurrency ?? one.running, language),
    fill(WORDS.shortLayout[language], {
      chips: count(one.plan.chips, language),
      tp: String(one.plan.tensorParallel),
      ep: String(one.plan.expertParallel),
      dp: String(one.plan.attentionCopies),
    }),
    SHORT_BINDS[one.binds][language],
  ]);
  const head = WORDS.frontHead[language].split("|");
  return [
    ink.strong(WORDS.front[language]),
    ...columns([head, ...rows], {
      indent: "  ",
      align: ["right", "right", "right", "right", "left", "left"],
      breaks: 5,
    }),
  ];
}
