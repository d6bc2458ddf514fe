// `npm run seed`: writes docs/seed.md. `npm run seed -- 7`: shows row 7. `npm run seed -- --article FILE`: checks the
// sentences of the article, for those who have it, against the rows.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

await import("./build.mjs");
const { DEFAULT_QUESTION, openWorkspace } = await import("../dist/api/workspace.js");
const { readClaims } = await import("../dist/articles/claims.js");
const { readSeed } = await import("../dist/articles/seed.js");
const { seedEffects } = await import("../dist/articles/seed-effects.js");
const { seedDocument, seedRowText } = await import("../dist/articles/seed-document.js");

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const question = `questions/${DEFAULT_QUESTION}`;
const read = (path) => readFileSync(join(root, path), "utf8");
const seed = readSeed(`${question}/seed.yaml`, read(`${question}/seed.yaml`));
const words = process.argv.slice(2);

if (words[0] === "--article" && words[1]) checkArticle(words[1]);
else if (words.length === 0) await writeDocument();
else if (words.length === 1 && seed.rows[Number(words[0]) - 1]) await showRow(Number(words[0]) - 1);
else {
  console.error(`usage: npm run seed [-- 1..${seed.rows.length} | -- --article FILE]`);
  process.exitCode = 2;
}

function claims() {
  return readClaims(`${question}/claims.yaml`, read(`${question}/claims.yaml`));
}

async function writeDocument() {
  const results = await seedEffects(seed, openWorkspace());
  writeFileSync(join(root, "docs/seed.md"), seedDocument(seed, claims(), results));
  const still = results.effects.filter(({ difference, error }) => !(Math.abs(difference) > 3 * error));
  console.log(`docs/seed.md: ${seed.rows.length} rows, ${results.effects.length} mechanisms`);
  for (const { mechanism } of still) console.log(`within three errors: ${mechanism.id}`);
}

async function showRow(index) {
  console.log(seedRowText(seed, index, claims(), await seedEffects(seed, openWorkspace())));
}

function checkArticle(file) {
  const sentences = readFileSync(file, "utf8")
    .split(/\n+|(?<=[.?!])\s+/u)
    .map((sentence) => sentence.normalize("NFC").replace(/\s+/gu, " ").trim())
    .filter((sentence) => sentence !== "");
  const hashes = sentences.map((sentence) => createHash("sha256").update(sentence).digest("hex"));
  let last = -1;
  for (const { words: start, hash } of seed.rows) {
    const place = hashes.indexOf(hash);
    if (place >= 0 && place > last) last = place;
    else {
      console.error(`${place < 0 ? "not found" : "out of order"}: «${start}…»`);
      process.exitCode = 3;
    }
  }
  const rows = new Set(seed.rows.map(({ hash }) => hash));
  const between = hashes.slice(hashes.indexOf(seed.rows[0].hash), last + 1).filter((hash) => !rows.has(hash));
  console.log(
    `${seed.rows.length} rows; sentences of the article between the first and the last without a row: ${between.length}`,
  );
  if (between.length > 0) process.exitCode = 3;
}
