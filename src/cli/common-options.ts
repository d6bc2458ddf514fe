import { type Command, Option } from "commander";
import type { Text } from "../catalog/index.ts";
import type { Language } from "../units/index.ts";

/** Options that every command has, as read. */
export interface CommonOptions {
  readonly json?: true;
  readonly catalog?: string;
}

const WORDS = {
  json: { ru: "напечатать JSON", en: "print JSON" },
  lang: {
    ru: "язык: ru или en (по умолчанию — язык системы)",
    en: "language: ru or en (default: the system's)",
  },
  catalog: {
    ru: "папка своих файлов поверх встроенного каталога",
    en: "folder of your own files laid over the built-in catalog",
  },
} as const satisfies Record<string, Text>;

/** Adds `--catalog`, `--lang` and `--json` to a command. */
export function withCommonOptions(command: Command, language: Language): Command {
  return withCatalog(command, language).addOption(new Option("--json", WORDS.json[language]));
}

/** Adds `--catalog` and `--lang` to a command that prints no answer. */
export function withCatalog(command: Command, language: Language): Command {
  return command
    .addOption(new Option("--catalog <DIR>", WORDS.catalog[language]))
    .addOption(new Option("--lang <ru|en>", WORDS.lang[language]));
}

/** Adds a worked example to the end of a command's help. */
export function withExample(command: Command, language: Language, example: Text): Command {
  const title = language === "ru" ? "Пример:" : "Example:";
  const body = example[language]
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`));
  return command.addHelpText("after", `\n${title}\n${body.join("\n")}`);
}
