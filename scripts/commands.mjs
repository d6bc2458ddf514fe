// Bundles the command line and the worker thread, each with what it imports: a few files load in a third of the time of hundreds.
import { chmodSync } from "node:fs";
import { join } from "node:path";

/** Puts `main.js` and the parts that it loads when a command needs them into `cli/` of a compiled folder. */
export async function bundleCommands(folder) {
  const { build } = await import("rolldown");
  const file = join(folder, "cli", "main.js");
  await build({
    // Comments name files from here: the same build has the same bytes wherever it is made.
    cwd: folder,
    input: { main: file },
    platform: "node",
    logLevel: "warn",
    // Loaded by two commands alone, and from where they lie: they find files of their own.
    external: ["bullmq", "ioredis"],
    output: {
      dir: join(folder, "cli"),
      format: "esm",
      entryFileNames: "[name].js",
      // All in one folder as deep as the modules' own, since some of them find files by where they lie.
      chunkFileNames: "part-[hash].js",
    },
  });
  chmodSync(file, 0o755);
}

/** Programs of worker threads: of runs, and of jobs that a server does. */
const THREADS = ["ensemble/worker.js", "api/job-thread.js"];

/** Puts each worker thread, of commands and of programs that use the library, into one file in its own place. */
export async function bundleThreads(folder) {
  for (const thread of THREADS) await bundleThread(folder, join(folder, thread));
}

async function bundleThread(folder, file) {
  const { build } = await import("rolldown");
  await build({
    cwd: folder,
    input: file,
    platform: "node",
    logLevel: "warn",
    // Our modules do nothing when loaded but define: what a worker does not use stays out. Packages may do something.
    treeshake: { moduleSideEffects: (id) => id === file || id.includes("node_modules") },
    output: { file, format: "esm", codeSplitting: false },
  });
}
