// Bundles what runs in a reader's browser: `engine.js`, a classic script with the worker's program inside it as a text, and
// `explore.js`, `try.js` and `search.js`, the programs with which readers change conditions, turn to the sliders of an
// article, and search.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = (name) => join(root, "src", "page", name);

/** Writes `page/engine.js`, `page/explore.js`, `page/try.js` and `page/search.js` into a compiled folder. */
export async function buildPage(folder) {
  const worker = await bundle(source("worker.ts"));
  const page = await bundle(source("page-entry.ts"), { WORKER_SOURCE: JSON.stringify(worker) });
  mkdirSync(join(folder, "page"), { recursive: true });
  writeFileSync(join(folder, "page", "engine.js"), page);
  writeFileSync(join(folder, "page", "explore.js"), await bundle(source("explore/main.ts")));
  writeFileSync(join(folder, "page", "try.js"), await bundle(source("explore/try-entry.ts")));
  writeFileSync(join(folder, "page", "search.js"), await bundle(source("search/main.ts")));
}

/**
 * One minified classic script of a file and what it imports.
 *
 * @param define names to put JavaScript in the place of
 */
export async function bundle(input, define = {}) {
  const { build } = await import("rolldown");
  const { output } = await build({
    input,
    write: false,
    platform: "browser",
    logLevel: "warn",
    // Rooms of the command line read files; what a page uses of them does not, and a test reads the bundle for it.
    external: /^node:/,
    // Our modules do nothing when loaded but define: what a page does not use stays out, with its packages.
    treeshake: { moduleSideEffects: (id) => id === input },
    transform: { target: "es2022", define },
    output: { format: "iife", minify: true, comments: false },
  });
  return output[0].code;
}
