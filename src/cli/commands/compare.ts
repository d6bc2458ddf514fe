import { Command, Option } from "commander";
import type { Question } from "../../analysis/index.ts";
import { type CompareRun, runCompare } from "../../api/compare/run-compare.ts";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, type Workspace } from "../../api/workspace.ts";
import { didYouMean, type Fault, formatNumber, InputError, type Language } from "../../units/index.ts";
import { HELP } from "../answer/help.ts";
import { fill } from "../answer/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { attributionChart } from "../compare/attribution-chart.ts";
import { quantityName } from "../compare/change-words.ts";
import { compareCsv } from "../compare/compare-csv.ts";
import { compareText } from "../compare/compare-text.ts";
import { WORDS } from "../compare/words.ts";
import { writeWholeFile } from "../export/write-whole-file.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";

interface CompareOptions extends CommonOptions, WrittenSize {
  readonly scenarios?: string;
  readonly from?: readonly string[];
  readonly at?: string;
  readonly question?: string;
  readonly csv?: true;
  readonly svg?: string;
  readonly force?: true;
  readonly quiet?: true;
}

/** Worlds unless told: an attribution runs up to 32 scenarios over them. */
const DEFAULT_WORLDS = "2048";

/** `ssylka compare`: two or more scenarios world by world, with what makes the difference. */
export function compareCommand(language: Language): Command {
  const several = (value: string, before: readonly string[] = []) => [...before, value];
  const command = new Command("compare")
    .description(WORDS.about[language])
    .addOption(new Option("--scenarios <IDS>", WORDS.scenarios[language]))
    .addOption(new Option("--from <FILE.yaml>", WORDS.from[language]).argParser(several))
    .addOption(new Option("--at <DATE>", WORDS.at[language]))
    .addOption(new Option("--question <ID>", WORDS.question[language]))
    .addOption(new Option("--worlds <N>", WORDS.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--csv", WORDS.csv[language]))
    .addOption(new Option("--svg <FILE>", WORDS.svg[language]))
    .addOption(new Option("--force", WORDS.force[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((options: CompareOptions) => compare(options, language));
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function compare(options: CompareOptions, language: Language): Promise<void> {
  if (options.json && options.csv)
    throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  const size = runSize({ ...options, worlds: options.worlds ?? DEFAULT_WORLDS });
  const question = openQuestion(options.question ?? DEFAULT_QUESTION);
  const at = readAt(options.at, question);
  const workspace = openWorkspace(options.catalog, options.from);
  const scenarios = readScenarios(options, question, workspace);
  if (options.svg !== undefined && scenarios.length !== 2)
    throw new InputError({ where: "--svg", what: `expected two scenarios, got ${scenarios.join(", ")}` });
  const progress = options.quiet ? {} : { progress: progressLine(process.stderr, language) };
  const run = await runCompare(workspace, { question, scenarios, size, ...progress });
  if (options.svg !== undefined) {
    // Loaded when it is needed, as by every command that draws.
    const { draw } = await import("../../charts/index.ts");
    const chart = attributionChart(run.comparisons[0]!, { workspace, question, at });
    const svg = draw(chart, { language, width: 760, id: "attribution" });
    writeWholeFile(options.svg, `${svg}\n`, { option: "--svg", force: options.force === true });
  }
  if (options.json) printJson(run);
  else if (options.csv) process.stdout.write(compareCsv(run));
  else printLines(compareText(run, { workspace, question, at, language, ink: stdoutInk() }));
  for (const note of outsideNotes(run, workspace, language)) process.stderr.write(`ssylka: ${note}\n`);
}

/** A date of the question's table. */
function readAt(written: string | undefined, { table, headline }: Question): string {
  if (written === undefined) return headline.lag.date;
  if (table.dates.includes(written)) return written;
  const what = `expected one of ${table.dates.join(", ")}, got "${written}"`;
  throw new InputError({ where: "--at", what });
}

/** Ids of the scenarios to compare, the reference first. */
function readScenarios(
  { scenarios: written, from = [] }: CompareOptions,
  question: Question,
  { catalog }: Workspace,
): string[] {
  const own = [...catalog.scenarios.values()]
    .filter(({ file }) => file !== undefined && from.includes(file))
    .map(({ id }) => id);
  const named =
    written?.split(",").map((id) => id.trim()) ?? question.scenarios.slice(0, own.length > 0 ? 1 : 2);
  const ids = [...new Set([...named, ...own])];
  const known = [...catalog.scenarios.keys()];
  const faults = ids
    .filter((id) => !catalog.scenarios.has(id))
    .map((id): Fault => {
      const hint = didYouMean(id, known) || `; known: ${known.join(", ")}`;
      return { where: "--scenarios", what: `unknown scenario "${id}"${hint}` };
    });
  if (faults.length === 0 && ids.length < 2)
    faults.push({ where: "--scenarios", what: `expected two scenarios or more, got ${ids.join(", ")}` });
  if (faults.length > 0) throw new InputError(faults);
  return ids;
}

/** Numbers of the scenarios that lie outside what is believed. */
function outsideNotes({ comparisons }: CompareRun, workspace: Workspace, language: Language): string[] {
  const show = (value: number): string => formatNumber(value, { language, significant: 3 });
  return comparisons.flatMap(({ name, outside }) =>
    outside.map(({ parameter, value, p5, p95 }) =>
      fill(WORDS.outside[language], {
        scenario: name[language],
        name: quantityName(parameter, workspace)[language],
        value: show(value),
        p5: show(p5),
        p95: show(p95),
      }),
    ),
  );
}
