import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { QUANTITIES } from "../../rules/quantity.ts";
import { blocks, withOutputs } from "../testing/document-examples.ts";
import { ssylka } from "../testing/run-command.ts";

const DOCS = join(import.meta.dirname, "../../../docs");
const PAGES = ["rules.md", "rules.ru.md"] as const;
const read = (page: string) => readFileSync(join(DOCS, page), "utf8");

// `npx vitest run src/cli/rules/docs.test.ts -u` writes what the commands print now; look at the difference.
describe.each(PAGES)("docs/%s", (page) => {
  it("holds what its commands print", async () => {
    await expect(withOutputs(read(page))).toMatchFileSnapshot(join(DOCS, page));
  });

  it("names every quantity of the law and every key of the answer", () => {
    const text = read(page);
    const { stdout } = ssylka(["rules", "h20", "--on", "2025-09-01", "--json"]);
    for (const name of [...QUANTITIES, ...Object.keys(JSON.parse(stdout))])
      expect(text).toContain(`\`${name}\``);
  });
});

it("both pages have the same files, comments apart, and the same commands, languages apart", () => {
  const [english, russian] = PAGES.map((page) =>
    blocks(read(page)).map(({ language, file, text }) => ({
      language,
      file,
      text:
        language === "console"
          ? text
              .split("\n")
              .filter((line) => line.startsWith("$ "))
              .map((line) => line.replace(/--lang \w+/, "").replace(/because\.\w+/, ""))
          : text.replaceAll(/ *#.*$/gm, ""),
    })),
  );
  expect(russian).toEqual(english);
  expect(english!.length).toBeGreaterThan(8);
});

it("`ssylka rules --help` points at them, in its language", () => {
  expect(ssylka(["rules", "--help", "--lang", "en"]).stdout).toMatch(/docs\/rules\.md\s*$/);
  expect(ssylka(["rules", "--help", "--lang", "ru"]).stdout).toMatch(/docs\/rules\.ru\.md\s*$/);
  expect(ssylka(["rules", "--help"]).stdout).not.toContain("(default:  )");
});
