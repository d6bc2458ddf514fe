import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";
import { expect, it } from "vitest";
import { growthOf } from "./judge.ts";

const SRC = new URL("../../../src/", import.meta.url);

interface Found {
  readonly files: readonly string[];
  readonly pattern: RegExp;
}

/** Every regular expression that stands in `src`, tests apart, each once; and files that make some of texts. */
function regexes(): { readonly written: Found[]; readonly made: string[] } {
  const written = new Map<string, Found>();
  const made = new Set<string>();
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/\.test\.ts$|(^|\/)testing\//.test(name),
  );
  for (const file of files.sort()) {
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { type, regex, callee } = node as {
        type?: string;
        regex?: { pattern: string; flags: string };
        callee?: { name?: string };
      };
      if (type === "Literal" && regex) {
        const key = `${regex.pattern} ${regex.flags}`;
        const files = [...(written.get(key)?.files ?? []), file];
        written.set(key, { files, pattern: new RegExp(regex.pattern, regex.flags) });
      }
      if (callee?.name === "RegExp") made.add(file);
      for (const inside of Object.values(node)) visit(inside);
    };
    visit(parseAst(readFileSync(new URL(file, SRC), "utf8"), { lang: "ts" }));
  }
  return { written: [...written.values()], made: [...made] };
}

const { written, made } = regexes();

/**
 * Files whose regular expressions may take time that grows with the square of a text, each with why that does no harm: the
 * texts are short by another bound, or they are ours.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  "analysis/conditions/condition.ts": "a condition of one's own command line, or typed into one's own page",
  "api/find-chip.ts": "a name of a chip: 80 characters over HTTP, one word of one's own command line",
  "articles/crawl.ts": "pages of our own site",
  "articles/range-words.ts": "a number that we wrote",
  "articles/search/search-entries.ts": "titles and first lines of our own site",
  "articles/short-names.ts": "names of a catalog, which are one line each",
  "articles/source-marks.ts": "titles of sources, which are one line each",
  "articles/stackable.ts": "tables of our own site",
  "articles/typeset.ts": "pages of our own site",
  "catalog/citation.ts": "a title cut to its first characters before",
  "cli/publish/hardware-pareto.ts": "names of chips of our own site",
  "cli/publish/rule-chip-names.ts": "names of chips of our own site",
  "page/explore/picture.ts": "a size of a drawing of ours",
  "units/format.ts": "a number that we wrote",
};

/** Files that make regular expressions of texts, and of which. */
const MADE: Readonly<Record<string, string>> = {
  "articles/claim-view.ts": "our own words of verdicts",
  "articles/crawl.ts": "names of the catalog with every sign escaped",
  "articles/dates.ts": "our own names of months",
  "cli/publish/site-links.ts": "our own names of attributes",
  "cluster/connect.ts": "our own names of fields",
};

it("no regular expression takes time that grows faster than the square of a text, nor with the square where texts are long", () => {
  expect(written.length).toBeGreaterThan(500);
  const grown = written.flatMap(({ files, pattern }) => {
    const { kind, ms, length, attack } = growthOf(pattern);
    if (kind === "fast" || (kind === "power" && files.every((file) => BOUNDED[file]))) return [];
    return [`${files} ${pattern}: ${kind}, ${ms} ms for ${length} characters, ${JSON.stringify(attack)}`];
  });
  expect(grown).toEqual([]);
});

it("what is excused is still there, and regular expressions are made of our own words only", () => {
  const files = new Set(written.flatMap(({ files }) => files));
  expect(Object.keys(BOUNDED).filter((file) => !files.has(file))).toEqual([]);
  expect(made.sort()).toEqual(Object.keys(MADE).sort());
});

it("the judge tells growth: once, with the square, with every character", () => {
  expect(growthOf(/^[a-z]+\d*[.,]?$/).kind).toBe("fast");
  expect(growthOf(/\s+$/).kind).toBe("power");
  for (const bad of [/^(a+)+$/, /^(?:a|aa)*b$/, /^(\w+\s?)*$/])
    expect([String(bad), growthOf(bad).kind]).toEqual([String(bad), "explosive"]);
});
