import { Argument, Command, Option } from "commander";
import { answerQuestion, runQuestion } from "../../api/run-question.ts";
import { runSize, type WrittenSize } from "../../api/run-size.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { InputError, type Language } from "../../units/index.ts";
import { answerCsv } from "../answer/answer-csv.ts";
import { answerNotes } from "../answer/answer-notes.ts";
import { answerText } from "../answer/answer-text.ts";
import { EXAMPLE, HELP } from "../answer/help.ts";
import { ledeBeside, ledeOf } from "../answer/lede.ts";
import { fill, WORDS } from "../answer/words.ts";
import { bundleFolder, type SavedBundle, save, savedLine } from "../bundle/save-option.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { openKeptSite } from "../kept-site.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { makeSite, publish, siteFolder } from "../publish-run.ts";

interface AnswerOptions extends CommonOptions, WrittenSize {
  readonly publish?: string;
  readonly save?: string;
  readonly csv?: true;
  readonly quiet?: true;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

/** `ssylka answer [QUESTION]`: runs a question and prints what came out; with `--publish` it writes the site as well. */
export function answerCommand(language: Language): Command {
  const command = new Command("answer")
    .description(HELP.about[language])
    .addArgument(new Argument("[QUESTION]", HELP.question[language]))
    .addOption(new Option("--publish <DIR>", HELP.publish[language]))
    .addOption(new Option("--save <DIR>", HELP.save[language]))
    .addOption(new Option("--worlds <N>", HELP.worlds[language]))
    .addOption(new Option("--replicates <N>", HELP.replicates[language]))
    .addOption(new Option("--seed <N>", HELP.seed[language]))
    .addOption(new Option("--workers <N>", HELP.workers[language]))
    .addOption(new Option("--csv", HELP.csv[language]))
    .addOption(new Option("--no-cache", HELP.noCache[language]))
    .addOption(new Option("--quiet", HELP.quiet[language]))
    .action((question: string | undefined, options: AnswerOptions) =>
      answer(question ?? DEFAULT_QUESTION, options, language),
    );
  return withExample(withCommonOptions(command, language), language, EXAMPLE);
}

async function answer(id: string, options: AnswerOptions, language: Language): Promise<void> {
  if (options.json && options.csv) {
    throw new InputError({ where: "--csv", what: "expected --json or --csv, got both" });
  }
  const size = runSize(options);
  const question = openQuestion(id);
  const folder = options.publish === undefined ? undefined : siteFolder(options.publish, id);
  const bundle = options.save === undefined ? undefined : bundleFolder(options.save);
  const workspace = openWorkspace(options.catalog);
  const progress = options.quiet ? undefined : progressLine(process.stderr, language);
  const anew = options.cache === false;
  const store = folder === undefined ? undefined : openKeptSite(workspace, question, size);
  let site = anew || bundle !== undefined ? undefined : store?.kept;
  // A site and a bundle are made of the whole run, not of its answer.
  const whole =
    (folder !== undefined && site === undefined) || bundle !== undefined || anew
      ? await runQuestion(workspace, question, size, progress)
      : undefined;
  const run =
    whole ??
    (site
      ? { question, answer: site.answer, earlier: true }
      : await answerQuestion(workspace, question, size, {
          progress,
          beside: ledeBeside(workspace, question),
        }));
  let index: string | undefined;
  let saved: SavedBundle | undefined;
  try {
    // Before anything is printed: a reader who goes away does not take the site with him.
    if (whole && folder !== undefined) {
      site = await makeSite(workspace, { run: whole, size, anew });
      store?.keep(site);
    }
    if (site !== undefined && folder !== undefined) index = publish(site, folder);
    if (whole && bundle !== undefined) saved = await save(bundle, whole);
  } finally {
    // A folder that failed after all does not take the answer with it.
    if (options.json) printJson(run.answer);
    else if (options.csv) process.stdout.write(answerCsv(run.answer));
    else {
      const lede = whole ? await ledeOf(workspace, whole) : "beside" in run ? run.beside : undefined;
      printLines(answerText(run, { catalog: workspace.catalog, lede, language, ink: stdoutInk() }));
    }
  }
  // What is read by a program stays alone on stdout.
  const notes = options.json || options.csv ? process.stderr : process.stdout;
  if (index !== undefined) notes.write(`\n${fill(WORDS.site[language], { path: index })}\n`);
  if (saved !== undefined) notes.write(`\n${savedLine(saved, language)}\n`);
  const { grave, minor } = answerNotes(run.answer, language);
  const remarks = "earlier" in run && run.earlier ? [WORDS.earlier[language], ...minor] : minor;
  for (const note of [...grave, ...(options.quiet ? [] : remarks)]) process.stderr.write(`ssylka: ${note}\n`);
}
