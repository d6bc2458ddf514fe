import { Command, Option } from "commander";
import { runSize } from "../../api/run-size.ts";
import type { Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { ownEdition, secondsOf, serverOf, takeoverOf } from "../cluster/server-option.ts";
import { CLUSTER_HELP, noticeLine, WORKER_WORDS as WORDS } from "../cluster/words.ts";
import { type CommonOptions, withCommonOptions, withExample } from "../common-options.ts";
import { printJson, printLines } from "../print.ts";
import { EXIT } from "../report-failure.ts";

interface WorkerOptions extends CommonOptions {
  readonly cluster?: string | true;
  readonly workers?: string;
  readonly idle?: string;
  readonly takeover?: string;
  readonly dead?: true;
  readonly quiet?: true;
}

const IDLE = { low: 1, high: 86_400 };

/** `ssylka worker`: computes parts of runs until it is stopped. */
export function workerCommand(language: Language): Command {
  const command = new Command("worker")
    .description(WORDS.about[language])
    .addOption(new Option("--cluster [URL]", WORDS.cluster[language]))
    .addOption(new Option("--workers <N>", WORDS.workers[language]))
    .addOption(new Option("--idle <SECONDS>", WORDS.idle[language]))
    .addOption(new Option("--takeover <SECONDS>", CLUSTER_HELP.takeover[language]))
    .addOption(new Option("--dead", WORDS.dead[language]))
    .addOption(new Option("--quiet", WORDS.quiet[language]))
    .action((options: WorkerOptions) =>
      options.dead ? listDead(options, language) : work(options, language),
    );
  return withExample(withCommonOptions(command, language), language, WORDS.example);
}

async function work(options: WorkerOptions, language: Language): Promise<void> {
  const { workers: threads } = runSize(options.workers === undefined ? {} : { workers: options.workers });
  const takeover = takeoverOf(options.takeover);
  const idle = options.idle === undefined ? undefined : secondsOf("--idle", options.idle, IDLE);
  const { address, where } = await serverOf(options.cluster);
  const { serve } = await import("../../cluster/index.ts");
  const stop = new AbortController();
  // What is at hand is ended first; a second signal ends the process at once.
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  const { computed, refused } = await serve({
    ...{ address, where, edition: ownEdition(), threads, takeover, idle, signal: stop.signal },
    say: (notice) => {
      if (!options.quiet || notice.kind !== "computed") process.stderr.write(noticeLine(notice, language));
    },
  });
  // Started for one run, and of no use to it.
  if (computed === 0 && refused > 0) process.exitCode = EXIT.input;
}

async function listDead(options: WorkerOptions, language: Language): Promise<void> {
  const { address, where } = await serverOf(options.cluster);
  const { deadLetters } = await import("../../cluster/index.ts");
  const letters = await deadLetters(address, where);
  if (options.json) return printJson(letters);
  if (letters.length === 0) return printLines([WORDS.noDead[language]]);
  printLines(
    letters.map(({ run, question, edition, range, ranges, tries, reason }) =>
      fill(WORDS.letter[language], {
        ...{ run, question, edition, range: String(range + 1), ranges: String(ranges), tries: String(tries) },
        reason: reason
          .split("\n")
          .map((line) => line.trim())
          .join(" "),
      }),
    ),
  );
}
