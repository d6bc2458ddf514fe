// Fits the constants of the hardware equations to a table of measurements and scores them:
//   npm run fit -- FILE.csv
// Writes catalog/hardware/constants.yaml (values and intervals), catalog/hardware/errors.yaml and status/hardware.json.
// The same file gives the same numbers. Needs a build (dist/), which `npm run fit` makes.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMap, parseDocument } from "yaml";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const room = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

/** Half of a 90 % interval of a normal distribution, in standard deviations. */
const NINETY = 1.645;
/** Errors of rows of one source go together: the deviation of a constant is this many times what independent rows give. */
const TOGETHER = 2;

const file = process.argv[2];
if (!file) {
  console.error("fit: expected a CSV file of measurements: npm run fit -- FILE.csv");
  process.exit(2);
}
const { loadCatalog, readCsvRecords } = await room("catalog/index.js");
const { constantId, constantList, constants, promisedSpeeds } = await room("hardware/index.js");
const { runFit } = await room("hardware/fit/index.js");
const { lookupIn } = await room("api/perf/lookup.js");

const bytes = readFileSync(file);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const date = new Date().toISOString().slice(0, 10);
const catalog = loadCatalog();
const { document, where } = catalog.hardware;
const benchmarks = catalog.hardwareFiles.get("benchmarks");
const started = performance.now();
const fit = runFit({
  rows: rowsOf(readCsvRecords(file, bytes.toString("utf8"))),
  lookup: { ...lookupIn(catalog), promisedSpeed: promisedSpeeds(benchmarks.document, benchmarks.where) },
  entries: constantList(document, where),
  values: constants(document, where),
  date,
  sha256,
});
writeConstants(fit.constants);
writeErrors(fit.errors);
const prototype = JSON.parse(readFileSync(join(root, "scripts/fit-prototype.json"), "utf8"));
writeFileSync(
  join(root, "status/hardware.json"),
  `${JSON.stringify({ ...fit.status, prototype }, undefined, 2)}\n`,
);
const { groupsLeftOut } = fit.status;
for (const use of ["serving", "training"]) {
  const { n, medianError, within, cellFactor } = groupsLeftOut[use];
  const shares = Object.values(within).map((share) => Math.round(100 * share));
  console.log(
    `${use}: ${n} rows, groups left out: median error ${(100 * medianError).toFixed(1)} %, ` +
      `within x1.25/x1.5/x2 ${shares.join("/")} %, mean cell x${cellFactor.toFixed(3)}`,
  );
}
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);

function rowsOf([header, ...records]) {
  const names = header.map(({ text }) => text.trim());
  return records
    .filter((record) => record.length > 1)
    .map((record) => Object.fromEntries(names.map((name, at) => [name, record[at]?.text ?? ""])));
}

/** Values in the unit of their entry, with an interval from the fit; words, priors and constants set by hand stay. */
function writeConstants(fitted) {
  const path = join(root, "catalog/hardware/constants.yaml");
  const yaml = parseDocument(readFileSync(path, "utf8"));
  const base = constants(document, where);
  for (const { name, value, deviation } of fitted) {
    const entry = yaml.contents.items.find((item) => isMap(item) && item.get("id") === constantId(name));
    const scaled = (value * entry.get("value")) / base[name];
    const half = Math.exp(NINETY * TOGETHER * deviation);
    const before = entry.get("prior").toJSON();
    // A constant is never surer than its rows, nor less sure than its prior was.
    const widest = Math.exp(NINETY * before.spread);
    const reach = Math.min(half, widest);
    for (const [key, number] of [
      ["value", scaled],
      ["low", scaled / reach],
      ["high", scaled * reach],
    ])
      entry.set(key, Number(number.toPrecision(4)));
  }
  const text = yaml
    .toString({ lineWidth: 0 })
    .replace(
      /^# Fitted .*$/m,
      `# Fitted ${date} to ${fit.errors.fit.rows} rows of a file with SHA-256 ${sha256}.`,
    );
  writeFileSync(path, text);
}

function writeErrors(errors) {
  const digits = (value) => Number(value.toFixed(3));
  const part = (record) =>
    Object.entries(record)
      .map(([name, value]) => `  ${snake(name)}: ${digits(value)}`)
      .join("\n");
  const text = [
    "# How far measurements lie from predictions that had not seen them, written by `npm run fit`; not counted among the constants.",
    "# A spread is the difference of logarithms within which 80 % lie; those of one workload add as squares.",
    "fit:",
    `  date: ${errors.fit.date}`,
    `  rows: ${errors.fit.rows}`,
    `  sha256: ${errors.fit.sha256}`,
    "spreads:",
    part(errors.spreads),
    "# Share of the squared error that two chips under the same load have in common.",
    `common: ${digits(errors.common)}`,
    "rows_by_vendor:",
    part(errors.rowsByVendor),
    "rows_by_chip:",
    part(errors.rowsByChip),
    "",
  ].join("\n");
  writeFileSync(join(root, "catalog/hardware/errors.yaml"), text);
}

function snake(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
