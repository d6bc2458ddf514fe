import { describe, expect, it } from "vitest";
import { runSize } from "../api/run-size.ts";
import { questionIds } from "../api/workspace.ts";
import { InputError } from "../units/index.ts";
import { chooseLanguage } from "./choose-language.ts";
import { progressLine } from "./progress-line.ts";
import { reportFailure, usageLine } from "./report-failure.ts";
import { ssylka } from "./testing/run-command.ts";

const COMMANDS = ["answer", "check", "chip", "mcp", "rules", "serve", "sources"] as const;

describe("help", () => {
  it.each(COMMANDS)("%s explains itself with a worked example in both languages", (command) => {
    const english = ssylka([command, "--help", "--lang", "en"]);
    const russian = ssylka([command, "--help", "--lang=ru"]);
    expect([english.code, russian.code]).toEqual([0, 0]);
    expect(english.stdout).toMatch(/^Usage: ssylka .*\n/);
    expect(english.stdout).toContain(`Example:\n  ssylka ${command}`);
    expect(russian.stdout).toMatch(/^Вызов: ssylka .*\[параметры\]/);
    expect(russian.stdout).toContain(`Пример:\n  ssylka ${command}`);
    expect(english.stdout).not.toMatch(/[а-яё]/i);
  });

  it("names every command and the exit codes", () => {
    const { code, stdout } = ssylka(["--help"]);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
    expect(stdout).toContain("0 done, 1 internal error, 2 input or usage, 3 verification failed");
  });

  it("takes its language from the locale, LC_ALL before LANG", () => {
    expect(ssylka(["--help"], { LANG: "ru_RU.UTF-8" }).stdout).toMatch(/^Вызов/);
    expect(ssylka(["--help"], { LANG: "ru_RU.UTF-8", LC_ALL: "C.UTF-8" }).stdout).toMatch(/^Usage/);
    expect(chooseLanguage([], {})).toBe("en");
    expect(chooseLanguage(["--", "--lang", "ru"], {})).toBe("en");
  });
});

describe("usage faults end with code 2 and one line each on stderr", () => {
  it.each([
    [["anser"], "ssylka: unknown command 'anser' (Did you mean answer?)\n"],
    [["answer", "--wolds", "8"], "ssylka: unknown option '--wolds' (Did you mean --worlds?)\n"],
    [["answer", "--worlds"], "ssylka: option '--worlds <N>' argument missing\n"],
    [["check", "--lang", "de"], '--lang: expected ru or en, got "de"\n'],
    [
      ["answer", "can-deepseek-overtak"],
      /^question: unknown question .*; did you mean "can-deepseek-overtake"\?\n$/,
    ],
    [["answer", "nope"], `question: unknown question "nope"; known: ${questionIds().join(", ")}\n`],
    [["rules", "h20", "--to", "UK"], /^--to: expected .*, got "UK"; did you mean "GB"\?\n$/],
    [["check", "--catalog", ""], '--catalog: expected a folder, got ""\n'],
    [["chip", "\u001b[31m"], /^chip: unknown chip "\\u001b\[31m"/],
    [
      ["answer", "--worlds", "10", "--replicates", "3"],
      "--worlds: expected a multiple of the 3 replicates, got 10\n",
    ],
    [["answer", "--json", "--csv"], "--csv: expected --json or --csv, got both\n"],
    [["chip", "h2O"], 'chip: unknown chip "h2O"; did you mean "h20"?\n'],
    [["rules", "--on", "2026-02-30"], '--on: expected a day such as 2026-02-01, got "2026-02-30"\n'],
    [["sources", "epoch-modls"], 'source: unknown source "epoch-modls"; did you mean "epoch-models"?\n'],
    [
      ["check", "--catalog", "/nowhere"],
      "/nowhere: expected a folder that can be read, got nothing of that name; check the path\n",
    ],
  ] as const)("%j", (words, said) => {
    const { code, stdout, stderr } = ssylka(words);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    if (typeof said === "string") expect(stderr).toBe(said);
    else expect(stderr).toMatch(said);
  });

  it("tells every fault of the numbers at once", () => {
    const { code, stderr } = ssylka(["answer", "--worlds", "1e3", "--seed", "-1", "--workers", "65"]);
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(3);
  });
});

describe("the size of a run", () => {
  it("is 8,192 worlds in 8 replicates unless told", () => {
    expect(runSize({})).toMatchObject({ worlds: 8192, replicates: 8 });
  });

  it("goes to 1,048,576 worlds, 64 workers and the largest exact seed, and not beyond", () => {
    const most = { worlds: "1048576", replicates: "8", workers: "64", seed: "9007199254740991" };
    expect(runSize(most)).toEqual({
      worlds: 1048576,
      replicates: 8,
      workers: 64,
      seed: Number.MAX_SAFE_INTEGER,
    });
    for (const over of [
      { worlds: "1048584" },
      { workers: "65" },
      { seed: "9007199254740992" },
      { workers: "0" },
    ]) {
      expect(() => runSize({ ...most, ...over })).toThrow("expected a whole number");
    }
  });
});

describe("progress", () => {
  const written = (isTTY: boolean, language: "ru" | "en" = "en") => {
    const texts: string[] = [];
    const report = progressLine({ isTTY, write: (text) => texts.push(text) }, language);
    for (let done = 1; done <= 1000; done += 1) report(done, 1000);
    return texts;
  };

  it.each(["ru", "en"] as const)(
    "is not written outside a terminal: a file keeps no lines of it (%s)",
    (lang) => {
      expect(written(false, lang)).toEqual([]);
    },
  );

  it.each(["ru", "en"] as const)(
    "is one line on a terminal, written over and taken away at the end (%s)",
    (lang) => {
      const texts = written(true, lang);
      expect(texts.join("")).not.toContain("\n");
      expect(texts).toContain(`\r\u001b[K${lang === "ru" ? "прогоны: 50\u00a0%" : "worlds: 50%"}`);
      expect(texts.at(-1)).toBe("\r\u001b[K");
    },
  );
});

describe("failures", () => {
  it("an internal error is one line that says how to see its trace, and code 1", () => {
    expect(reportFailure(new Error("broken\n  twice"), false)).toEqual({
      text: "ssylka: internal error: broken twice; set SSYLKA_DEBUG=1 for the trace\n",
      code: 1,
    });
    expect(reportFailure(new Error("broken"), true).text).toContain("command-line.test.ts");
  });

  it("of very many faults the first hundred are told, each in one line of bounded length", () => {
    const faults = Array.from({ length: 1_000 }, () => ({ where: "a", what: `got "\n${"b".repeat(5000)}"` }));
    const { text, code } = reportFailure(new InputError(faults), false);
    const lines = text.trimEnd().split("\n");
    expect(code).toBe(2);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("and 900 more");
    expect(lines[0]).toMatch(/^a: got "\\u000abb/);
    expect(lines[0]!.length).toBeLessThan(1000);
  });

  it("a usage message of two lines becomes one", () => {
    expect(usageLine("error: unknown option '--a'\n(Did you mean --b?)\n")).toBe(
      "ssylka: unknown option '--a' (Did you mean --b?)\n",
    );
  });
});
