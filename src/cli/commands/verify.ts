import { Argument, Command, Option } from "commander";
import { runSize } from "../../api/run-size.ts";
import { openWorkspace } from "../../api/workspace.ts";
import type { Language } from "../../units/index.ts";
import { EXAMPLE, WORDS } from "../bundle/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines, stdoutInk } from "../print.ts";
import { progressLine } from "../progress-line.ts";
import { EXIT } from "../report-failure.ts";

interface VerifyOptions extends CommonOptions {
  readonly workers?: string;
  readonly quiet?: true;
}

/** `ssylka verify BUNDLE`: runs a saved run again and says what differs; exit code 3 when something does. */
export function verifyCommand(language: Language): Command {
  const command = new Command("verify")
    .description(WORDS.about[language])
    .addArgument(new Argument("<BUNDLE>", WORDS.bundle[language]))
    .addOption(new Option("--workers <N>", WORDS.workers[language]))
    .addOption(new Option("--quiet", WORDS.quiet[language]))
    .action((folder: string, options: VerifyOptions) => verify(folder, options, language));
  return withExample(withCommonOptions(command, language), language, EXAMPLE);
}

async function verify(folder: string, options: VerifyOptions, language: Language): Promise<void> {
  // Loaded when it is needed: the reader and writer of tables would slow the start of every command.
  const [{ openBundle }, { verifyBundle }, { verifyText }] = await Promise.all([
    import("../bundle/open-bundle.ts"),
    import("../bundle/verify-bundle.ts"),
    import("../bundle/verify-text.ts"),
  ]);
  const { workers } = runSize(options.workers === undefined ? {} : { workers: options.workers });
  const bundle = openBundle(folder);
  const workspace = openWorkspace(options.catalog);
  const progress = options.quiet ? {} : { progress: progressLine(process.stderr, language) };
  const verification = await verifyBundle(bundle, workspace, { workers, ...progress });
  const { plan: _, ...shown } = verification;
  const { about, result } = bundle.manifest;
  if (options.json) printJson({ bundle: folder, about, result, ...shown });
  else printLines(verifyText(verification, bundle.manifest, { language, ink: stdoutInk() }));
  if (!verification.reproduced) process.exitCode = EXIT.unverified;
}
