// `node scripts/xmile-cases.mjs FOLDER [ENDING]`: runs every XMILE file of a folder (`.xmile` by default) and compares it with the
// published outputs beside it (`output*.csv`, `output*.tab`). For collections such as SDXorg/test-models, fetched by
// whoever runs it; nothing of theirs is here. Needs a built package. Exit code 3 when a number is another.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readXmile, runXmile } from "../dist/engine/xmile/index.js";

/** Published tables are of single precision: a number agrees within either of these. */
const OF_NUMBER = 1e-4;
const OF_LARGEST = 1e-6;

const [folder, ending = ".xmile"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("xmile-cases: expected a folder");
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(ending))
  .sort();
const counts = {};
for (const name of files) {
  const verdict = verdictOf(join(folder, name));
  counts[verdict.kind] = (counts[verdict.kind] ?? 0) + 1;
  console.log(`${verdict.kind.padEnd(16)} ${name}${verdict.words ? `: ${verdict.words}` : ""}`);
}
console.log(JSON.stringify(counts));
process.exitCode = counts.differs ? 3 : 0;

/** Whether a file can be run, and agrees with the output beside it: with the first of them, or with another. */
function verdictOf(path) {
  const text = readFileSync(path, "utf8");
  let run;
  try {
    run = runXmile(readXmile(text, relative(folder, path)));
  } catch (error) {
    return { kind: "refused", words: error.message.split("\n")[0] };
  }
  const outputs = readdirSync(dirname(path))
    .filter((name) => /^output.*\.(csv|tab)$/.test(name))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const compared = outputs.map((name) => ({ name, ...compare(run, readTable(join(dirname(path), name))) }));
  const same = compared.filter(({ numbers, other }) => numbers > 0 && other === undefined);
  const whole = same.find(({ absent }) => absent.length === 0) ?? same[0];
  if (outputs.length === 0) return { kind: "no output" };
  if (whole === undefined) return { kind: "differs", words: `${compared[0].name}: ${compared[0].other}` };
  const left = whole.absent.length > 0 ? `, which has besides: ${whole.absent.join(", ")}` : "";
  const first = whole === compared[0] ? "agrees" : "agrees with one";
  return { kind: first, words: `${whole.name}, ${whole.numbers} numbers${left}` };
}

function compare({ time, columns }, { head, rows }) {
  const values = new Map(columns.map((column) => [plain(column.name), column.values]));
  const control = /^(time step|initial time|final time|saveper)$/;
  const found = { numbers: 0, absent: [], other: undefined };
  for (const [place, name] of head.entries()) {
    const own = values.get(plain(name));
    if (place === 0 || (own === undefined && control.test(plain(name)))) continue;
    if (own === undefined) {
      found.absent.push(name);
      continue;
    }
    const published = rows.map((row) => (row[place] ?? "").trim());
    const largest = Math.max(...published.map((text) => Math.abs(Number(text))).filter(Number.isFinite));
    for (const [row, text] of published.entries()) {
      const at = Number(rows[row][0]);
      const step = time.findIndex((one) => Math.abs(one - at) <= 1e-6 * Math.max(1, Math.abs(at)));
      if (text === "" || step < 0) continue;
      found.numbers += 1;
      const apart = Math.abs(own[step] - Number(text));
      if (apart <= OF_NUMBER * Math.abs(Number(text)) || apart <= OF_LARGEST * largest || apart <= OF_LARGEST)
        continue;
      found.other ??= `${name} at ${at} is ${text}, here ${own[step]}`;
    }
  }
  return found;
}

/** Cells of a table with commas or tabs between them, quoted or not. */
function readTable(path) {
  const between = path.endsWith(".tab") ? "\t" : ",";
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^${between}]*))(?:${between}|$)`, "y");
  const [head, ...rows] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const found = [];
      for (cells.lastIndex = 0; cells.lastIndex < line.length; ) {
        const [, quoted, bare] = cells.exec(line);
        found.push(quoted?.replaceAll('""', '"') ?? bare);
      }
      return found;
    });
  return { head, rows };
}

/** Names as one, however a tool writes them. */
function plain(name) {
  return name
    .replace(/^"(.*)"$/s, "$1")
    .replaceAll("\\n", " ")
    .replaceAll(/[\s_]+/g, " ")
    .replaceAll(/\s*([,[\]])\s*/g, "$1")
    .trim()
    .toLowerCase();
}
