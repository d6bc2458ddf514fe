// `npm run fuzz -- --minutes N [--only ID] [--seed N]`: feeds every reader of outside text with damaged texts, keeping those that
// reach code which none before reached (coverage as V8 counts it). What should not have happened is shortened and kept
// in test/security/found, where a test reads it from then on; counts go into status/fuzz.json. Exit code 3 when
// anything was found.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";

const { values: options } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    only: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "status/fuzz.json" },
  },
});
const minutes = Number(options.minutes);
const seed = Number(options.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("fuzz: expected --minutes above 0 and a whole number after --seed");
  process.exit(2);
}

// A folder two below the project's, as those of the sources are: they find its files from where they stand.
const BUNDLE = "node_modules/.cache/fuzz.mjs";
const built = await rolldown({ input: "test/security/fuzzing.ts", platform: "node", logLevel: "silent" });
await built.write({ file: BUNDLE, format: "esm", codeSplitting: false });
const { TARGETS, mutated, numbers, outcomeOf, shortened } = await import(pathToFileURL(BUNDLE).href);
const chosen = TARGETS.filter(({ id }) => options.only === undefined || id === options.only);
if (chosen.length === 0) {
  console.error(`fuzz: expected one of ${TARGETS.map(({ id }) => id).join(", ")} after --only`);
  process.exit(2);
}

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/** Slower than this a text would let one request hold a reader for long. */
const SLOW_MS = 5_000;
/** Texts between two looks at coverage: a look costs as much as many texts. */
const BATCH = 20;

/** Places in the code that the last texts reached: how often does not matter. */
async function reached() {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const places = [];
  for (const script of result) {
    if (!script.url.endsWith("fuzz.mjs")) continue;
    for (const { ranges } of script.functions)
      for (const { startOffset, count } of ranges) if (count > 0) places.push(startOffset);
  }
  return places;
}

function isProblem(outcome) {
  return typeof outcome !== "string";
}

/** One text, and what should not have happened. */
function tried(target, text) {
  const start = performance.now();
  const outcome = outcomeOf(target, text);
  const ms = performance.now() - start;
  return !isProblem(outcome) && ms > SLOW_MS
    ? { problem: `took ${Math.round(ms / 1000)} s for ${text.length} characters` }
    : outcome;
}

async function fuzz(target, until) {
  const next = numbers(seed);
  const corpus = [...target.seeds];
  const known = new Set();
  const counts = { texts: 0, read: 0, refused: 0, kept: 0, places: 0, found: [] };
  const told = new Set();
  const keepIfNew = async (texts) => {
    const places = (await reached()).filter((place) => !known.has(place));
    if (places.length === 0) return;
    for (const place of places) known.add(place);
    // Which of them it was is not asked: they are few, and the rest do no harm.
    for (const text of texts) corpus.push(text);
    counts.kept += texts.length;
  };
  await reached();
  for (const text of target.seeds) tried(target, text);
  await keepIfNew([]);
  while (performance.now() < until) {
    const texts = [];
    for (let turn = 0; turn < BATCH; turn += 1) {
      const recent = next() < 0.5 ? Math.max(0, corpus.length - 200) : 0;
      const from = corpus[recent + Math.floor(next() * (corpus.length - recent))];
      const text = mutated(from, corpus, target.words, next);
      const outcome = tried(target, text);
      counts.texts += 1;
      if (!isProblem(outcome)) {
        counts[outcome] += 1;
        texts.push(text);
        continue;
      }
      const kind = outcome.problem.replaceAll(/[^a-z ]+/gi, "").slice(0, 40);
      if (told.has(kind)) continue;
      told.add(kind);
      const short = shortened(text, (shorter) => isProblem(tried(target, shorter)));
      const name = `${createHash("sha256").update(short).digest("hex").slice(0, 12)}.txt`;
      const folder = `test/security/found/${target.id}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/${name}`, short);
      counts.found.push({ problem: outcome.problem, file: `${folder}/${name}` });
      console.log(`${target.id}: ${outcome.problem}\n  ${folder}/${name}`);
    }
    await keepIfNew(texts);
  }
  counts.places = known.size;
  return counts;
}

const results = {};
const each = (minutes * 60_000) / chosen.length;
for (const target of chosen) {
  const counts = await fuzz(target, performance.now() + each);
  results[target.id] = { from: target.from, ...counts };
  const { texts, read, refused, places, found } = counts;
  console.log(
    `${target.id}: ${texts} texts, ${read} read, ${refused} refused, ${places} places in the code, ${found.length} found`,
  );
}
const sum = (name) => Object.values(results).reduce((total, one) => total + one[name], 0);
const found = Object.values(results).reduce((total, one) => total + one.found.length, 0);
const about = {
  minutes,
  seed,
  node: process.versions.node,
  texts: sum("texts"),
  read: sum("read"),
  refused: sum("refused"),
  found,
};
mkdirSync("status", { recursive: true });
writeFileSync(options.out, `${JSON.stringify({ ...about, targets: results }, null, 2)}\n`);
console.log(`${about.texts} texts in all, ${found} found; ${options.out}`);
process.exitCode = found > 0 ? 3 : 0;
session.disconnect();
