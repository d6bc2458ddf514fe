#!/usr/bin/env node
import { chooseLanguage } from "./choose-language.ts";
import { outliveReaders } from "./print.ts";
import { program } from "./program.ts";
import { reportFailure } from "./report-failure.ts";
import { slowLine } from "./slow-line.ts";

outliveReaders();
const words = process.argv.slice(2);
// Until the words have been read, the language of the system: a fault in `--lang` itself is told in it.
let language = chooseLanguage([], process.env);
try {
  language = chooseLanguage(words, process.env);
  await program(language).parseAsync(words, { from: "user" });
} catch (error) {
  const { text, code } = reportFailure(error, process.env.SSYLKA_DEBUG === "1", language);
  process.stderr.write(text);
  process.exitCode = code;
}
process.stderr.write(slowLine(language));
