import { existsSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command, Option } from "commander";
import { wholeNumber } from "../../api/whole-number.ts";
import { type Fault, InputError, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { withCatalog, withExample } from "../common-options.ts";
import { printLines } from "../print.ts";
import { SERVE_EXAMPLE, WORDS } from "../serve/words.ts";

interface ServeOptions {
  readonly api?: true;
  readonly port?: string;
  readonly host?: string;
  readonly runs?: string;
  readonly catalog?: string;
}

const DEFAULT_FOLDER = "site";
const DEFAULT_PORT = "8000";
const MOST_RUNS = 64;

/** `ssylka serve [DIR]`: one server for the site and for the HTTP API. */
export function serveCommand(language: Language): Command {
  const command = new Command("serve")
    .description(WORDS.serve[language])
    .addArgument(new Argument("[DIR]", WORDS.folder[language]))
    .addOption(new Option("--api", WORDS.api[language]))
    .addOption(new Option("--port <N>", WORDS.port[language]))
    .addOption(new Option("--host <ADDRESS>", WORDS.host[language]))
    .addOption(new Option("--runs <N>", WORDS.runs[language]))
    .action((folder: string | undefined, options: ServeOptions) => serve(folder, options, language));
  return withExample(withCatalog(command, language), language, SERVE_EXAMPLE);
}

async function serve(folder: string | undefined, options: ServeOptions, language: Language): Promise<void> {
  const faults: Fault[] = [];
  const port = wholeNumber(
    "--port",
    options.port ?? process.env.PORT ?? DEFAULT_PORT,
    { low: 0, high: 65_535 },
    faults,
  );
  const runs = wholeNumber("--runs", options.runs ?? "1", { low: 1, high: MOST_RUNS }, faults);
  if (faults.length > 0) throw new InputError(faults);
  const usual = existsSync(join(DEFAULT_FOLDER, "index.html")) || !options.api ? DEFAULT_FOLDER : undefined;
  const { host, catalog, api = false } = options;
  // Loaded when it is needed: other commands need no server.
  const { startServer } = await import("../../api/http/server.ts");
  const server = await startServer({
    ...{ port, api, site: folder ?? usual, catalog, limits: { runs } },
    ...(host !== undefined && { host }),
  });
  const { url } = server;
  printLines([
    fill(WORDS.listening[language], { url }),
    ...(api ? [fill(WORDS.apiAt[language], { url })] : []),
  ]);
  await new Promise<void>((resolve) => {
    const end = () => {
      process.stderr.write(`ssylka: ${WORDS.closing[language]}\n`);
      // A second signal ends the process at once.
      for (const signal of SIGNALS) process.removeListener(signal, end);
      resolve(server.close());
    };
    for (const signal of SIGNALS) process.once(signal, end);
  });
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
