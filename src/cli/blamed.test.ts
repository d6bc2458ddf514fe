import { expect, it } from "vitest";
import { boxesCommand } from "./commands/boxes.ts";
import { runCommand } from "./commands/run.ts";
import { sensitivityCommand } from "./commands/sensitivity.ts";
import { sourcesCommand } from "./commands/sources.ts";
import { verifyCommand } from "./commands/verify.ts";
import { whereCommand } from "./commands/where.ts";
import { ran } from "./testing/ran.ts";

it.each([
  [
    sourcesCommand,
    ["nvidia"],
    'source: unknown source "nvidia"; `ssylka sources` lists them\n',
    "source: нет источника «nvidia»; весь список — `ssylka sources`\n",
  ],
  [
    sensitivityCommand,
    ["--output", "zzz"],
    '--output: unknown output "zzz"; `ssylka explain` lists them\n',
    "--output: нет величины «zzz»; весь список — `ssylka explain`\n",
  ],
  [
    boxesCommand,
    ["xqz>1"],
    'boxes:1: unknown name "xqz"\n',
    "boxes:1: нет ни допущения, ни величины «xqz»\n",
  ],
  [
    boxesCommand,
    ["lag_match@1999-01>1"],
    /^boxes: expected a date such as 2028-01 from /,
    /^boxes: ожидалась дата вида 2028-01 от /,
  ],
  [
    whereCommand,
    ["xqz>1"],
    'where:1: unknown name "xqz"\n',
    "where:1: нет ни допущения, ни величины «xqz»\n",
  ],
  [
    whereCommand,
    ["grey_flow_now<50000", "--output", "zzz"],
    '--output: unknown output "zzz"; `ssylka explain` lists them\n',
    "--output: нет величины «zzz»; весь список — `ssylka explain`\n",
  ],
  [
    runCommand,
    ["/tmp/no/model"],
    'MODEL: expected a question or the folder of a model, got "/tmp/no/model", which does not exist\n',
    "MODEL: ожидался вопрос или папка с моделью, а «/tmp/no/model» не существует\n",
  ],
  [
    runCommand,
    ["./package.json"],
    'MODEL: expected a question or the folder of a model, got "./package.json", which is no folder\n',
    "MODEL: ожидался вопрос или папка с моделью, а «./package.json» — не папка\n",
  ],
  [
    runCommand,
    ["nomodel"],
    /^question: unknown question "nomodel"; known: /,
    /^question: нет вопроса «nomodel»; есть: /,
  ],
  [
    verifyCommand,
    ["/tmp/no/where"],
    'bundle: expected the folder of a run bundle, got "/tmp/no/where", which does not exist\n',
    "bundle: ожидалась папка сохранённого расчёта, а «/tmp/no/where» не существует\n",
  ],
] as const)("%o %j blames what was wrong, and says what helps", async (command, words, en, ru) => {
  for (const [language, said] of [
    ["en", en],
    ["ru", ru],
  ] as const) {
    const { err } = await ran(command, words, language);
    if (typeof said === "string") expect(err).toBe(said);
    else expect(err).toMatch(said);
  }
});
