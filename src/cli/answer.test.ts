import { describe, expect, it } from "vitest";
import type { Answer, EventAnswer } from "../analysis/index.ts";
import { answerSentence } from "./answer/answer-sentence.ts";
import { displayWidth } from "./terminal/wrap.ts";
import { type Outcome, ssylka, withFolder } from "./testing/run-command.ts";

const SMALL = ["answer", "--worlds", "256", "--replicates", "2"] as const;

/** The small run for people, once in each language. */
const printed = new Map<string, Outcome>();
function printedIn(lang: "ru" | "en"): Outcome {
  const known = printed.get(lang) ?? ssylka([...SMALL, "--quiet", "--lang", lang]);
  printed.set(lang, known);
  return known;
}

describe("ssylka answer --json", () => {
  const first = ssylka([...SMALL, "--json", "--workers", "1", "--quiet"]);

  it("gives the same bytes again, and with another number of workers", () => {
    expect(first.code).toBe(0);
    expect(ssylka([...SMALL, "--json", "--workers", "1", "--quiet"]).stdout).toBe(first.stdout);
    expect(ssylka([...SMALL, "--json", "--workers", "2", "--quiet"]).stdout).toBe(first.stdout);
  });

  it("gives other bytes with another seed", () => {
    const other = ssylka([...SMALL, "--json", "--seed", "7", "--quiet"]);
    expect(JSON.parse(other.stdout).runHash).not.toBe(JSON.parse(first.stdout).runHash);
  });

  it("is the answer alone: nothing else on stdout, nothing on stderr when quiet, one final newline", () => {
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(/^\{\n[\s\S]*\n\}\n$/);
    const answer: Answer = JSON.parse(first.stdout);
    expect(answer).toMatchObject({
      question: "can-deepseek-overtake",
      worlds: 256,
      replicates: 2,
      seed: 2025,
    });
    for (const { events, lag, ratios } of answer.scenarios) {
      expect(new Set(events.map(({ by }) => by))).toEqual(
        new Set(["2028-12-31", "2030-12-31", "2032-12-31"]),
      );
      expect(new Set(lag.map(({ definition }) => definition))).toEqual(new Set(["match", "pace", "heldout"]));
      expect(ratios.length).toBeGreaterThan(0);
    }
  });

  it.each(["ru", "en"] as const)("tells of no progress where stderr is no terminal (%s)", (lang) => {
    const { stderr } = ssylka([...SMALL, "--json", "--workers", "1", "--lang", lang]);
    expect(stderr).toMatch(/^(ssylka: .*\n)*$/);
    expect(stderr).not.toMatch(/(worlds|прогоны): \d+/);
  });

  it("carries what weakens it: what missed the record, fans that end at their scale, errors of each option", () => {
    const answer: Answer = JSON.parse(first.stdout);
    expect(answer.anchors.worst).toBeGreaterThan(0);
    expect(answer.clamped.every(({ share }) => share > 0.005 && share <= 1)).toBe(true);
    expect(answer.tableWorlds).toBe(256);
    expect(answer.eventDifferences).toHaveLength(3 * 4 * 3);
    for (const { mcse } of answer.scenarios[0]!.events[0]!.byStructure)
      expect(mcse).toBeGreaterThanOrEqual(0);
  });
});

describe("ssylka answer for people", () => {
  it.each(["ru", "en"] as const)(
    "fits 100 columns, has no styles outside a terminal, and names no ids (%s)",
    (lang) => {
      const { code, stdout } = printedIn(lang);
      expect(code).toBe(0);
      const lines = stdout.split("\n");
      expect(lines.filter((line) => displayWidth(line) > 100)).toEqual([]);
      expect(stdout).not.toContain("\u001b");
      expect(stdout).not.toMatch(/\b[a-z]+_[a-z_]+\b|NaN|undefined|Infinity|\{\w+\}/);
      // The answer itself is the first thing said, DeepSeek's own.
      expect(lines[2]).toMatch(
        lang === "ru" ? /^Скорее (нет|да): .*DeepSeek/ : /^Probably( not)?: .*DeepSeek/,
      );
    },
  );
});

describe("ssylka answer to another question", () => {
  it.each([
    ["ru", "Итоговый запуск — ", /Скорее (нет|да): вероятность/],
    ["en", "The final run, ", /Probably( not)?: the probability/],
  ] as const)(
    "opens with its own sentence, and the same again when its answer was kept (%s)",
    (lang, opening, stock) => {
      // As many worlds as are kept; the first of the languages computes, unless an earlier run did.
      const words = ["answer", "cost-of-v3", "--worlds", "2048", "--quiet", "--lang", lang];
      const first = ssylka(words);
      expect(first.stdout.split("\n")[2]!.replaceAll("\u00a0", " ")).toMatch(new RegExp(`^${opening}`));
      expect(first.stdout).not.toMatch(stock);
      expect(ssylka([...words, "--no-cache"]).stdout).toBe(first.stdout);
    },
  );
});

describe("an answer from one replicate", () => {
  it("has no error, and says so instead of nought", () => {
    const words = ["answer", "--worlds", "64", "--replicates", "1", "--quiet"];
    const { stdout } = ssylka([...words, "--lang", "en"]);
    expect(stdout).toContain("No error: one replicate.");
    expect(stdout).not.toMatch(/±|NaN|null/);
    expect(ssylka([...words, "--lang", "ru"]).stdout).toContain("Погрешности нет: один повтор.");
    const answer = JSON.parse(ssylka([...words, "--json"]).stdout);
    const [{ events, lag, drivers }] = answer.scenarios;
    const errors = [events[0].mcse, events[0].byStructure[0].mcse, lag[0].mcse, drivers[0].mcse];
    expect([...errors, answer.eventDifferences[0].mcse]).toEqual([null, null, null, null, null]);
  });
});

describe("worlds that do not stay finite", () => {
  /** A scenario whose `pace` is not finite from 2027 on where one belief lies above a level. */
  const answered = (level: number, worlds: string) =>
    withFolder(
      {
        "scenarios/no-cluster-2021.yaml": `id: no-cluster-2021
name: { en: Trial, ru: Проба }
description: { en: A trial., ru: Проба. }
rules: { off: [], allOff: false }
parameters: {}
equations:
  pace: "IF TIME > 60 {month} AND research_returns > ${level} THEN LN(research_returns - research_returns - 1) * 1 {ECI/month} ELSE 1 {ECI/month}"
sources: []
`,
      },
      (folder) => ssylka(["answer", "--catalog", folder, "--worlds", worlds, "--json", "--quiet"]),
    );

  it("are named on stderr and in JSON: scenario, number, quantity, month", () => {
    const { code, stdout, stderr } = answered(4, "64");
    expect(code).toBe(0);
    const { failed, failures } = (JSON.parse(stdout) as Answer).scenarios[3]!;
    expect(failed).toBeGreaterThan(0);
    expect(failures).toEqual([
      { quantity: "pace", reason: "not finite", worlds: failed, from: "2027-01-31", to: "2027-01-31" },
    ]);
    expect(stderr.replaceAll("\u00a0", " ")).toBe(
      `ssylka: scenario “Trial”: ${failed} of 64 worlds left out: pace was the first not to be finite in ${failed} (January 2027)\n`,
    );
  });

  it("make a scenario that lost all of them an error, however many they are", () => {
    const { code, stdout, stderr } = answered(0, "256");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /^scenario "no-cluster-2021": expected finite numbers, .*"pace" broke first, in month 61/,
    );
  });
});

describe("the example of ssylka answer --help", () => {
  /** The form alone: every number an X, one below a bound too, blanks told apart no more. */
  const form = (text: string) =>
    text.replaceAll(/((less than|менее)\s|<|>)?\d+([.,]\d+)?/g, "X").replaceAll(/\s+/g, " ");

  it.each(["ru", "en"] as const)("has the form of what a run prints (%s)", (lang) => {
    const shown = form(printedIn(lang).stdout);
    const help = ssylka(["answer", "--help", "--lang", lang]).stdout;
    const example = help.slice(help.indexOf("ssylka answer --worlds")).split(/\n\n/);
    const [, sentence, table] = example as [string, string, string];
    expect(shown).toContain(form(sentence).trim());
    const [dates, row] = table.split("\n") as [string, string];
    expect(shown).toContain(form(dates).trim());
    expect(shown).toContain(form(row).trim());
  });
});

describe("ssylka answer --csv", () => {
  it("gives every row the dates of its data and law and the hash of its run", () => {
    const { stdout } = ssylka([...SMALL, "--csv", "--quiet"]);
    const [header, ...rows] = stdout.trimEnd().split("\n");
    expect(header).toMatch(/^kind,scenario,against,id,date,value,.*,data_date,law_date,run_hash$/);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(row).toMatch(/,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,[0-9a-f]{12}$/);
  });
});

describe("the answer as a sentence", () => {
  const by = "2030-12-31";
  const headline = { event: { id: "deepseek-lead-eci-3m", by }, lag: { quantity: "lag_match", date: by } };
  const said = (probability: number, [low, high]: [number, number], language: "ru" | "en") => {
    const name = { ru: "DeepSeek первая", en: "DeepSeek leads" };
    const event = { id: headline.event.id, by, name, probability, low, high, definition: { months: 3 } };
    const answer = { scenarios: [{ events: [event as unknown as EventAnswer] }] } as unknown as Answer;
    return answerSentence(answer, { headline }, language).replaceAll("\u00a0", " ");
  };

  it("says rather not below a half", () => {
    expect(said(0.08, [0.05, 0.14], "ru")).toBe(
      "Скорее нет: вероятность того, что до конца 2030 года DeepSeek хотя бы три месяца подряд продержится первой по индексу возможностей Epoch AI (ECI), — около 8 % (от 5 до 14 % в разных вариантах модели).",
    );
    expect(said(0.08, [0.05, 0.14], "en")).toBe(
      "Probably not: the probability that DeepSeek holds first place on Epoch AI’s capability index (ECI) for at least three months running by the end of 2030 is about 8% (5 to 14% across variants of the model).",
    );
  });

  it("says rather yes above a half", () => {
    expect(said(0.62, [0.4, 0.8], "ru")).toMatch(
      /^Скорее да: .* — около 62 % \(от 40 до 80 % в разных вариантах модели\)\.$/,
    );
    expect(said(0.62, [0.4, 0.8], "en")).toMatch(/^Probably: .* is about 62% \(40 to 80% across/);
  });

  it("never says nought or certain", () => {
    expect(said(0, [0, 0.02], "ru")).toMatch(/— менее 1 % \(от менее 1 до 2 % в разных/);
    expect(said(0, [0, 0], "en")).toMatch(/is less than 1% \(alike across variants of the model\)/);
    expect(said(1, [0.99, 1], "en")).toMatch(/is more than 99% \(99 to more than 99%/);
  });
});
