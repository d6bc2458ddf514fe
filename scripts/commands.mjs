// Bundles the command line and its worker thread, each with what it imports: a few files load in a third of the time of hundreds.
import { chmodSync } from "node:fs";
import { join } from "node:path";

/** Puts `main.js`, `worker.js` and what they share into `cli/` of a compiled folder. */
export async function bundleCommands(folder) {
  const { build } = await import("rolldown");
  await build({
    input: { main: join(folder, "cli", "main.js"), worker: join(folder, "ensemble", "worker.js") },
    platform: "node",
    logLevel: "warn",
    output: {
      dir: join(folder, "cli"),
      format: "esm",
      entryFileNames: "[name].js",
      // All in one folder as deep as the modules' own, since some of them find files by where they lie.
      chunkFileNames: "part-[hash].js",
    },
  });
  chmodSync(join(folder, "cli", "main.js"), 0o755);
}
