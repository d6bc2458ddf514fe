// Writes into docs/perf*.md what each of their examples prints with the built command: after the constants have changed.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, "dist", "cli", "main.js");

function printed(line) {
  const words = line.replace(/^\$ ssylka /, "").split(" ");
  const { stdout, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: "utf8" });
  return `${stdout}${stderr}`.trimEnd();
}

for (const name of ["perf.md", "perf.ru.md"]) {
  const path = join(root, "docs", name);
  const text = readFileSync(path, "utf8");
  const fresh = text.replaceAll(/```console\n(\$ [^\n]*)\n[^`]*```/g, (_, line) => {
    return `\`\`\`console\n${line}\n${printed(line)}\n\`\`\``;
  });
  if (fresh !== text) writeFileSync(path, fresh);
}
