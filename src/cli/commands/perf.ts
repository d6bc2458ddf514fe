import { Command, Option } from "commander";
import { readAmount } from "../../api/perf/amounts.ts";
import { compareJson, fitJson, servingJson, trainJson } from "../../api/perf/answer-json.ts";
import { compareChips, readComparison } from "../../api/perf/compare-answer.ts";
import { answerFit } from "../../api/perf/fit-answer.ts";
import type { Interval } from "../../api/perf/interval.ts";
import { type Placed, placeIn } from "../../api/perf/measured.ts";
import { checkOptions, type PerfOptions, type Task, taskOf } from "../../api/perf/options.ts";
import { readQuestion } from "../../api/perf/read-question.ts";
import { answerServing } from "../../api/perf/serving-answer.ts";
import { answerTraining, readTraining } from "../../api/perf/train-answer.ts";
import { openCatalog } from "../../api/workspace.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { withCommonOptions, withExample } from "../common-options.ts";
import { compareCsv, fitCsv, servingCsv, trainCsv } from "../perf/answer-csv.ts";
import { answerBatch } from "../perf/batch.ts";
import { compareText } from "../perf/compare-text.ts";
import { fitText } from "../perf/fit-text.ts";
import { measuredText } from "../perf/measured-text.ts";
import { type Shown, servingText } from "../perf/serving-text.ts";
import { trainText } from "../perf/train-text.ts";
import { HELP } from "../perf/words.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";

/** Options with a value, in the order of the help. */
const VALUES = [
  ["chip", "<CHIP|FILE.yaml>"],
  ["llm", "<LLM|FILE.yaml|config.json>"],
  ["chips", "<N>"],
  ["isl", "<TOKENS>"],
  ["osl", "<TOKENS>"],
  ["concurrency", "<N>"],
  ["tp", "<N>"],
  ["ep", "<N>"],
  ["dp", "<N>"],
  ["precision", "<FORMAT>"],
  ["phase", "<PHASE>"],
  ["framework", "<NAME>"],
  ["stack", "<KIND>"],
  ["disagg", "<PxD>"],
  ["spec", "<N>"],
  ["date", "<DATE>"],
  ["speed", "<TOKENS/S>"],
  ["measured", "<TOKENS/S>"],
  ["compare", "<CHIPS>"],
  ["tokens", "<TOKENS>"],
  ["sequence", "<TOKENS>"],
  ["batch", "<FILE.csv>"],
] as const;

const FLAGS = ["fit", "train", "csv"] as const;

/** `ssylka perf`: how fast, how dear, how large; of one run, of many, or of chips beside each other. */
export function perfCommand(language: Language): Command {
  const command = new Command("perf").description(HELP.about[language]);
  for (const [name, value] of VALUES)
    command.addOption(new Option(`--${name} ${value}`, HELP[name][language]));
  for (const name of FLAGS) command.addOption(new Option(`--${name}`, HELP[name][language]));
  command.action((options: PerfOptions) => answer(options, language));
  return withExample(withCommonOptions(command, language), language, HELP.example);
}

function answer(options: PerfOptions, language: Language): void {
  const task = taskOf(options);
  checkOptions(options, task);
  const { catalog } = openCatalog(options.catalog);
  SHOW[task](options, { catalog, language, ink: stdoutInk() });
}

const SHOW: Readonly<Record<Task, (options: PerfOptions, shown: Shown) => void>> = {
  serve: showServing,
  fit: showFit,
  train: showTraining,
  compare: showComparison,
  batch: showBatch,
};

function showServing(options: PerfOptions, shown: Shown): void {
  const serving = answerServing(shown.catalog, readQuestion(shown.catalog, options));
  const placed = placedIn(options, serving.rate);
  print(options, {
    json: () => servingJson(serving, placed),
    csv: () => servingCsv(serving, placed),
    text: () => [...servingText(serving, shown), ...measuredText(placed, shown.language)],
  });
}

function showFit(options: PerfOptions, shown: Shown): void {
  const fit = answerFit(shown.catalog, readQuestion(shown.catalog, options));
  print(options, { json: () => fitJson(fit), csv: () => fitCsv(fit), text: () => fitText(fit, shown) });
}

function showComparison(options: PerfOptions, shown: Shown): void {
  const comparison = compareChips(shown.catalog, readComparison(shown.catalog, options));
  print(options, {
    json: () => compareJson(comparison),
    csv: () => compareCsv(comparison),
    text: () => compareText(comparison, shown),
  });
}

function showTraining(options: PerfOptions, shown: Shown): void {
  const training = answerTraining(shown.catalog, readTraining(shown.catalog, options));
  const placed = placedIn(options, training.rows[0]!.rate);
  print(options, {
    json: () => trainJson(training, placed),
    csv: () => trainCsv(training),
    text: () => [...trainText(training, shown), ...measuredText(placed, shown.language)],
  });
}

function showBatch({ batch }: PerfOptions, { catalog, language }: Shown): void {
  const { lines, faults } = answerBatch(catalog, batch!, language);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  printLines(lines);
}

const MOST_RATE = 1e12;

/** Where `--measured` lies; undefined without it. @throws InputError for a value that is no speed */
function placedIn({ measured }: PerfOptions, rate: Interval): Placed | undefined {
  if (measured === undefined) return undefined;
  const faults: Fault[] = [];
  const value = readAmount("--measured", measured, { least: 1e-9, most: MOST_RATE }, faults);
  if (faults.length > 0) throw new InputError(faults);
  return placeIn(rate, value);
}

/** Forms of one answer; only the asked one is made. */
interface Forms {
  readonly json: () => unknown;
  readonly csv: () => readonly string[];
  readonly text: () => readonly string[];
}

function print({ json, csv }: PerfOptions, forms: Forms): void {
  if (json) printJson(forms.json());
  else printLines(csv ? forms.csv() : forms.text());
}
