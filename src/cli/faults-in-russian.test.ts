import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sayFault } from "./say-fault.ts";

/** Faults as a person sees them, from every kind of thing that people write; those with many parts have to be here. */
const EXAMPLES = [
  // A scenario.
  'expected a number or a distribution, got "lots"',
  'expected the id of a parameter, got "licence_shar"; did you mean "licence_share"?',
  'expected the id of a parameter, got "utilisation_factor"; the model of hardware draws it now: hardware_error_common, hardware_error_leading, in standard deviations',
  'expected the id of a series of the model, got "gate_hmb"; did you mean "gate_hbm"?',
  'unknown quantity "hbm_recordet"; did you mean "hbm_recorded"?',
  'expected "h20" here or under equations, got both',
  'expected a series, got "gate_hbm", which an equation of this scenario replaces',
  'expected a series, got the parameter "a"; set it under parameters',
  'expected a series, got the stock "a"; replace it under equations',
  "expected chip/month, the unit of the series, got chip",
  "expected a month of the run, 2022-01 to 2030-12, got 2040-01",
  'expected values from 2022-01 on, since the process "seizures" is replaced as a whole, got none before 2024-01',
  'expected values by month such as "2026-01: 0.5", got none',
  'unknown rule; did you mean "us-2023"?',
  "expected a day after it takes effect (2023-11-17)",
  'expected an ISO date such as 2023-10-17, 2023-10 or 2023, got "soon"',
  "expected every stage of SMTH3(x, tau) to last at least one step (0.25 months), got 0.04 at tau 0.6, share 0.9; clip the parameter or shorten the step",
  "expected every stage of SMTH3(x, 0.1) to last at least one step (0.25 months), got 0.1; lengthen the delay or shorten the step",
  "expected every stage of SMTH3(x, tau) to last at least one step, got 0.04 months; clip the parameter or shorten the step",
  // Equations and their units.
  'unknown function "NORMAL": equations know nothing of chance; draw a parameter or a process of the catalog',
  'unknown function "SIN": there are no trigonometric functions',
  'unknown function "TREND": write it out with SMTH1',
  'unknown function "SELF": use PREVIOUS',
  'unknown function "SIZE": over elements there are SUM, MEAN, MIN and MAX',
  'unknown function "DELAY": a delay has stages here; use DELAY3 or DELAYN',
  'unknown function "LOOKUPINV": write a table of the inverse',
  'unknown function "MODULO": write a MOD b',
  'unknown function "SUMM"; did you mean "SUM"?',
  'unknown quantity "learning": it is a table; write LOOKUP(learning, x)',
  'unknown actor "deepsek"; did you mean "deepseek"?',
  "expected MAX(a, b) or MAX(x[*]), got 0 arguments",
  'expected EXP(x), got "exp"',
  'expected a number, a name or "(", got the end',
  'expected "then", got "else"',
  'expected TB, got GB (they differ by factor 1000: convert explicitly) in "2 * b"',
  'expected chip a month (the rate of a stock in chip), got chip in "n"',
  'expected one unit in "a + b", got "a" is TB, "b" is GB (they differ by factor 1000: convert explicitly)',
  'expected a number without unit in LN, got "a" in TB',
  'expected a number without unit as an exponent, got "n" in chip',
  'expected a number without unit as a condition, got "chips" in chip',
  'expected a number without unit of stages in DELAYN, got "4 {month}" in month',
  'expected a number without unit under an exponent that is not a plain number, got "n" in chip',
  'expected months, got "1 {year}" in year (they differ by factor 12: convert explicitly)',
  'expected chip/month, the unit of the quotient, got "chips" in chip',
  "circular definition: a → b → a",
  "circular definition caused by this equation: a → b → a",
  'expected stock, flow, auxiliary, parameter, series, output, got "stok"; did you mean "stock"?',
  "expected an initial, got none",
  "expected time.yaml beside model.yaml, got none; import writes it",
  "expected a quantity with an equation, got a series",
  "expected a finite number, got a list",
  // Beliefs, sources, observations, folders.
  "expected correlations that can hold together, got a ~ b (0.9), b ~ c (0.9), a ~ c (-0.9); bring one nearer to 0",
  "expected p5 > 0 for a lognormal, got -2; write { normal: { p5, p95 } } for a quantity that may be negative",
  "expected a list of at least 2 entries, got an empty list",
  'expected text of at most 5 characters, got "abcdef"',
  "expected another value (Invalid input), got 7",
  "expected p5 < p95, got p5 12 and p95 11",
  "expected a share from 0 to 1, got values from 0 to 1.1; a clip: [0, 1] would keep it there",
  "expected median from 0.05 to 1200, got 1e-9",
  'expected a unit such as "TB/s", got "TB/": it ends where a unit should stand',
  "expected 1 to 100000 mm2, got -814 mm2",
  'expected a file that ends in .yaml, got the link "linked"',
  'expected a file that ends in .yaml or .csv, got "h100.yml"',
  "expected the value written out, got the alias *a",
  "expected a value without a tag, got the tag !!binary",
  "expected no directives, got %YAML 1.1",
  'expected a source published by 2024-01, got "nvidia-h20" of 2025-01',
  'expected the id of a chip, got "h21"; did you mean "h20"?',
  'expected the id of a rule, got "mine"; `ssylka rules --json` lists them',
  // Commands.
  'expected a number from 1 to 1e12, got "x"',
  'unknown part "chanels"; did you mean "channels"?',
  'unknown laboratory "x"; known: openai, deepseek',
  '"uses" does not take it; it takes --scenario, --to',
  "expected a port that is free on 127.0.0.1, got 8918: EADDRINUSE",
  "expected a port that is free on ::1, got 80: EACCES",
  'expected the folder of a published site, got "x" without index.html; `ssylka answer --publish DIR` writes one',
  'expected a question or the folder of a model, got "/tmp/x", which does not exist',
  'expected the folder of a run bundle, got "/tmp/x", which is no folder',
  'expected a folder with bundle.json, got "x" without it',
  "expected JSON, got other text",
  "expected a header with the columns phase, chip, model, got none named phase",
  'expected mixed, decode, prefill or train, got "x"',
  "expected it with --serve or --train, got it without",
  'expected at least 50 effective worlds and 5% of all, got 3.00 of 1000 (0.3%); "a" alone leaves 7; run more --worlds or mend the beliefs behind it',
] as const;

/**
 * Files whose faults are mistakes of the program or of the texts of this repository, or of the inside of a saved run's
 * plan, which no person writes.
 */
const OF_THE_PROGRAM =
  /^(analysis\/(shapley|hindcast\/observed)|api\/perf\/measurements|cli\/publish\/(explore|questions)\/|engine\/(interpreter|unit-of-call|xmile\/write-)|ensemble\/(bundle\/(plan|program|rate)-faults|session|trace|series\/resolve)|hardware\/(promised-speeds|race-rates)|random\/(processes|stream-key)|rules\/(decide|interval|predicate|status)|units\/(calendar|format|convert))/;

const SOURCES = new URL("../", import.meta.url);

/** Every text of the sources that begins as faults do: `expected …`, `unknown …`. */
function written(): { readonly file: string; readonly text: string }[] {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter(
      (file) =>
        /\.ts$/.test(file) &&
        !/\.test\.ts$|testing\/|^api\/faults\/|words\.ts$|xmile-faults|say-fault/.test(file),
    )
    .filter((file) => !/^(charts|articles|page)\//.test(file) && !OF_THE_PROGRAM.test(file))
    .flatMap((file) => {
      const code = readFileSync(new URL(file, SOURCES), "utf8").replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
      const texts = code.matchAll(
        /([`"'])((?:expected|unknown|circular|unused|cannot be split) (?:\\.|(?!\1).)*)\1/gs,
      );
      // A text inside a place of a text ends it here; what stands before is enough.
      const plain = (text: string) => text.replaceAll("\\`", "`").replace(/\$\{[^}]*$/s, "");
      return [...texts].map(([, , text]) => ({ file, text: plain(text!) }));
    });
}

const PLACE = /\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/;

/** A text with something in its places, as it might be shown; a fault with no `got` gets one where it is put together. */
function filled(text: string): string[] {
  const values = ["7", "x", '"x"', "a rule", "a number", "months", "2025-01", ".yaml", ""];
  return values.flatMap((value) => {
    const said = text.replaceAll(new RegExp(PLACE, "g"), value);
    return [said, `${said}, got 7`, `${said}, got "x"`, `${said}, got nothing`];
  });
}

/** Whether an example is this text with something in its places. */
function shown(text: string): boolean {
  const parts = text.split(PLACE).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const form = new RegExp(`^${parts.join(".*")}`, "s");
  return EXAMPLES.some((example) => form.test(example));
}

const russian = (what: string): boolean => /[а-яё]/i.test(sayFault(what, "ru"));

/** Words of English that a Russian fault has nowhere but in what is quoted. */
const LEFT = /\b(the|an|is|of|in|got|with|and|or|by|at least|which|write|expected|unknown|nothing|none)\b/;

describe("every fault that a command can show is Russian with --lang ru", () => {
  it.each(EXAMPLES)("%s", (what) => {
    const said = sayFault(what, "ru");
    expect(said).toMatch(/[а-яё]/i);
    expect(said.replaceAll(/«.*?»|`.*?`|".*?"|\{.*?\}/gs, "")).not.toMatch(LEFT);
  });

  it("and so is each that the sources write", () => {
    const all = written();
    expect(all.length).toBeGreaterThan(250);
    const english = all.filter(({ text }) => !shown(text) && !filled(text).some(russian));
    expect(english.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });
});
