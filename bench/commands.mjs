// The command line as a person meets it: a new process each time.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spread } from "./spread.mjs";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const TURNS = 3;

/** Seconds of `ssylka answer`: all of it, and again with the finished answer at hand; and of a small command. */
export function commandTimes() {
  const cache = mkdtempSync(join(tmpdir(), "ssylka-cache-"));
  try {
    const seconds = (words) => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
        env: { ...process.env, XDG_CACHE_HOME: cache },
        encoding: "utf8",
        maxBuffer: 1e8,
      });
      if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
      return (performance.now() - start) / 1000;
    };
    const times = (words) => spread(Array.from({ length: TURNS }, () => seconds(words)));
    // Fills the cache.
    seconds(["answer", "--quiet"]);
    return {
      "answer, computed": times(["answer", "--quiet", "--no-cache"]),
      "answer, at hand": times(["answer", "--quiet"]),
      "chip h20": times(["chip", "h20"]),
      "--version": times(["--version"]),
    };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
