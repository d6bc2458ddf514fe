#!/usr/bin/env node
import { chooseLanguage } from "./choose-language.ts";
import { outliveReaders } from "./print.ts";
import { program } from "./program.ts";
import { reportFailure } from "./report-failure.ts";

outliveReaders();
try {
  const words = process.argv.slice(2);
  await program(chooseLanguage(words, process.env)).parseAsync(words, { from: "user" });
} catch (error) {
  const { text, code } = reportFailure(error, process.env.SSYLKA_DEBUG === "1");
  process.stderr.write(text);
  process.exitCode = code;
}
