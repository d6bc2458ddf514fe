import { Command, Help } from "commander";
import { VERSION } from "../api/workspace.ts";
import type { Language } from "../units/index.ts";
import { accountCommand } from "./commands/account.ts";
import { answerCommand } from "./commands/answer.ts";
import { boxesCommand } from "./commands/boxes.ts";
import { calibrateCommand } from "./commands/calibrate.ts";
import { checkCommand } from "./commands/check.ts";
import { chipCommand } from "./commands/chip.ts";
import { compareCommand } from "./commands/compare.ts";
import { designCommand } from "./commands/design.ts";
import { effectCommand } from "./commands/effect.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { forecastCommand } from "./commands/forecast.ts";
import { hindcastCommand } from "./commands/hindcast.ts";
import { importCommand } from "./commands/import.ts";
import { llmCommand } from "./commands/llm.ts";
import { mcpCommand } from "./commands/mcp.ts";
import { movedCommand } from "./commands/moved.ts";
import { perfCommand } from "./commands/perf.ts";
import { rulesCommand } from "./commands/rules.ts";
import { runCommand } from "./commands/run.ts";
import { sensitivityCommand } from "./commands/sensitivity.ts";
import { serveCommand } from "./commands/serve.ts";
import { sourcesCommand } from "./commands/sources.ts";
import { verifyCommand } from "./commands/verify.ts";
import { whereCommand } from "./commands/where.ts";
import { workerCommand } from "./commands/worker.ts";
import { usageLine } from "./report-failure.ts";
import { LINE_WIDTH } from "./terminal/wrap.ts";

/** One file a command: a new one is added here. */
const COMMANDS: readonly ((language: Language) => Command)[] = [
  accountCommand,
  answerCommand,
  boxesCommand,
  calibrateCommand,
  checkCommand,
  chipCommand,
  compareCommand,
  designCommand,
  effectCommand,
  explainCommand,
  exportCommand,
  forecastCommand,
  hindcastCommand,
  importCommand,
  llmCommand,
  mcpCommand,
  movedCommand,
  perfCommand,
  rulesCommand,
  runCommand,
  sensitivityCommand,
  serveCommand,
  sourcesCommand,
  verifyCommand,
  whereCommand,
  workerCommand,
];

const WORDS = {
  about: {
    ru: "Ssylka. Здесь каждое число — ссылка на источник.\nМодель гонки ИИ: чипы, память, экспортные правила, вычисления, знания.",
    en: "Ssylka. Here every number is a link to its source.\nA model of the AI race: chips, memory, export rules, compute, knowledge.",
  },
  after: {
    ru: "Справка по команде: ssylka <команда> --help\nКоды выхода: 0 — готово, 1 — внутренняя ошибка, 2 — ошибка во входных данных или в вызове, 3 — проверка не пройдена.",
    en: "Help on a command: ssylka <command> --help\nExit codes: 0 done, 1 internal error, 2 input or usage, 3 verification failed.",
  },
  help: { ru: "показать справку", en: "show help" },
  version: { ru: "показать версию", en: "show the version" },
} as const;

/** Titles that Commander prints in help. */
const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Вызов:",
  "Arguments:": "Аргументы:",
  "Options:": "Параметры:",
  "Commands:": "Команды:",
};

/** The whole command line in one language. It throws instead of ending the process. */
export function program(language: Language): Command {
  const root = new Command("ssylka")
    .description(WORDS.about[language])
    .version(VERSION, "-V, --version", WORDS.version[language])
    .addHelpText("after", `\n${WORDS.after[language]}`);
  for (const command of COMMANDS) root.addCommand(command(language));
  for (const command of [root, ...root.commands]) settle(command, language);
  // `--lang` may stand before the command as well; it has been read already.
  return root.option("--lang <ru|en>", language === "ru" ? "язык: ru или en" : "language: ru or en");
}

function settle(command: Command, language: Language): void {
  command
    .helpOption("-h, --help", WORDS.help[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(usageLine(message, language)) })
    .configureHelp({
      helpWidth: LINE_WIDTH,
      commandUsage: (shown) => usage(new Help().commandUsage(shown), language),
      subcommandTerm: (shown) =>
        [shown.name(), ...shown.registeredArguments.map((one) => `[${one.name()}]`)].join(" "),
      styleTitle: (title) => (language === "ru" ? (TITLES[title] ?? title) : title),
    });
}

function usage(text: string, language: Language): string {
  return language === "ru"
    ? text.replace("[options]", "[параметры]").replace("[command]", "[команда]")
    : text;
}
