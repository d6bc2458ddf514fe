import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "rolldown/utils";
import { describe, expect, it } from "vitest";
import { ssylka } from "../testing/run-command.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DOCUMENTS = ["docs/perf.md", "docs/perf.ru.md"].map((name) => ({
  name,
  text: readFileSync(join(ROOT, name), "utf8"),
}));

/** Blocks of one kind in a document. */
function blocks(text: string, kind: string): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${kind}\\n([^\`]*)\`\`\``, "g"))].map(([, body]) => body!);
}

/** What a reader recognises: the words, in their order. Numbers move when constants are fitted anew. */
function wordsOf(text: string): string {
  return text.replaceAll(/[\d.,\s×⁰¹²³⁴⁵⁶⁷⁸⁹–()]+/g, " ");
}

describe.each(DOCUMENTS)("$name", ({ text }) => {
  const examples = blocks(text, "console").map((body) => {
    const [command, ...lines] = body.trimEnd().split("\n");
    return { words: command!.replace(/^\$ ssylka /, "").split(" "), printed: lines.join("\n") };
  });

  it("has examples with what they print", () => {
    expect(examples.length).toBeGreaterThan(4);
    for (const { printed } of examples) expect(printed).not.toBe("");
  });

  it.each(examples)(
    "$words prints what stands there (npm run docs:perf writes it anew)",
    ({ words, printed }) => {
      const { stdout, stderr } = ssylka(words);
      expect(wordsOf(`${stdout}${stderr}`).trim()).toBe(wordsOf(printed).trim());
    },
  );

  it("its example in TypeScript runs as it stands", () => {
    const [code] = blocks(text, "ts");
    expect(runTypeScript(code!)).toMatch(/^\d+ tokens\/s a chip; binds: \w+\n$/);
  });
});

it("both documents have the same examples", () => {
  const [english, russian] = DOCUMENTS.map(({ text }) => [
    ...blocks(text, "ts"),
    ...blocks(text, "console").map((body) => body.split("\n")[0]!.replace(/ --lang \w+$/, "")),
  ]);
  expect(russian).toEqual(english);
});

/** Runs a module that imports the built package by its name, and gives what it prints. */
function runTypeScript(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules", "ssylka"));
    const path = join(folder, "example.mjs");
    writeFileSync(path, transformSync("example.ts", code).code);
    return execFileSync(process.execPath, [path], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
