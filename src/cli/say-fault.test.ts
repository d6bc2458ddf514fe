import { describe, expect, it } from "vitest";
import { questionIds } from "../api/workspace.ts";
import { InputError } from "../units/index.ts";
import { reportFailure, usageLine } from "./report-failure.ts";
import { sayFault } from "./say-fault.ts";
import { ssylka } from "./testing/run-command.ts";

const RUSSIAN = { LANG: "ru_RU.UTF-8" };

describe("faults of usage in Russian", () => {
  it.each([
    [["answer", "--wolds", "8"], "ssylka: нет параметра --wolds; может быть, --worlds?\n"],
    [["answer", "--worlds"], "ssylka: параметру --worlds <N> нужно значение\n"],
    [["answer", "--worlds", "1e3"], "--worlds: ожидалось целое число от 1 до 1048576, дано «1e3»\n"],
    [
      ["answer", "--worlds", "10", "--replicates", "3"],
      "--worlds: ожидалось число, кратное числу повторов (3), дано 10\n",
    ],
    [["answer", "nope"], `question: нет вопроса «nope»; есть: ${questionIds().join(", ")}\n`],
    [
      ["answer", "two-million-h200", "--publish", "nowhere"],
      "--publish: ожидался вопрос главной страницы, can-deepseek-overtake, дано «two-million-h200»; его страница — часть того же сайта\n",
    ],
    [
      ["answer", "can-deepseek-overtak"],
      "question: нет вопроса «can-deepseek-overtak»; может быть, «can-deepseek-overtake»?\n",
    ],
    [["answer", "a", "b"], "ssylka: слишком много аргументов: ожидалось 1, дано 2\n"],
    [["anser"], "ssylka: нет команды anser; может быть, answer?\n"],
    [["answer", "--json", "--csv"], "--csv: ожидалось --json или --csv, дано и то и другое\n"],
    [["answer", "--lang", "de"], "--lang: ожидалось ru или en, дано «de»\n"],
    [
      ["answer", "--catalog", "/nowhere"],
      "/nowhere: ожидалась папка, которую можно прочитать, оказалось: ничего с таким именем; проверьте путь\n",
    ],
  ] as const)("%j", (words, said) => {
    expect(ssylka(words, RUSSIAN)).toEqual({ code: 2, stdout: "", stderr: said });
  });

  it("of export: no form, a file that is there already, no folder to write in", () => {
    expect(
      sayFault("expected what to write: catalog, results, schemas with a folder, or --xmile [FILE]", "ru"),
    ).toBe("ожидалось, что записать: catalog, results, schemas — с папкой, или --xmile [FILE]");
    expect(
      sayFault('expected one of catalog, results, schemas, got "schema"; did you mean "schemas"?', "ru"),
    ).toBe("ожидалось одно из: catalog, results, schemas; дано «schema»; может быть, «schemas»?");
    expect(sayFault('expected one of euler, rk2, rk4, got "rk5"', "ru")).toBe(
      "ожидалось одно из: euler, rk2, rk4; дано «rk5»",
    );
    expect(sayFault("expected a folder to write schemas in: export schemas DIR", "ru")).toBe(
      "ожидалась папка, в которую записать schemas: export schemas DIR",
    );
    expect(
      sayFault(
        '"out" has files in it: name a new folder, or add --force to replace files of the same names',
        "ru",
      ),
    ).toBe(
      "в «out» уже есть файлы: назовите новую папку или добавьте --force, чтобы заменить файлы с теми же именами",
    );
    expect(sayFault('"a.xmile" is there already: add --force to replace it', "ru")).toBe(
      "«a.xmile» уже есть; чтобы заменить, добавьте --force",
    );
    expect(sayFault('expected a folder "/b" to write in, got none', "ru")).toBe(
      "ожидалась папка «/b», в которую писать, а её нет",
    );
  });

  it("leaves a fault that has no Russian form as it is", () => {
    const what = "expected a spell, got a prayer";
    expect(sayFault(what, "ru")).toBe(what);
    expect(sayFault(what, "en")).toBe(what);
  });
});

describe("what the system said", () => {
  it("is put into words with what to do, the path after them", () => {
    expect(sayFault("expected a folder that can be written, got ENOSPC: /mnt", "en")).toBe(
      "expected a folder that can be written, got a full disk; free some space: /mnt",
    );
    expect(sayFault('expected a number, got "ENOENT"', "en")).toBe('expected a number, got "ENOENT"');
    expect(sayFault("expected a file that can be read, got EUNHEARD", "en")).toMatch(/got EUNHEARD$/);
  });

  it("is one line with its file where nobody expected it, and no internal error", () => {
    const error = Object.assign(new Error("ENOENT: no such file or directory, open '/a/b'"), {
      code: "ENOENT",
      path: "/a/b",
    });
    expect(reportFailure(error, false, "en")).toEqual({
      text: "ssylka: /a/b: got nothing of that name; check the path\n",
      code: 2,
    });
    expect(reportFailure(error, false, "ru").text).toBe(
      "ssylka: /a/b: оказалось: ничего с таким именем; проверьте путь\n",
    );
    expect(reportFailure(error, true, "en").text).toContain("say-fault.test.ts");
  });

  it("counts what is too much in the reader's language", () => {
    const faults = Array.from({ length: 103 }, () => ({ where: "a", what: "b" }));
    expect(reportFailure(new InputError(faults), false, "ru").text).toMatch(/\nи ещё 3\n$/);
    expect(usageLine("error: unknown option '--a'\n(Did you mean one of --b, --c?)\n", "ru")).toBe(
      "ssylka: нет параметра --a; может быть, --b, --c?\n",
    );
  });
});
