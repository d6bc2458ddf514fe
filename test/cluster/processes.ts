import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";

/** A command of the built package, and what it has written so far. */
export interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Exit code, when it ends; null after a signal. */
  readonly code: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Starts `ssylka` with these words. */
export function ssylka(words: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, "dist/cli/main.js"), ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  running.add(child);
  let [out, err] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => {
    out += bytes.toString();
  });
  child.stderr.on("data", (bytes: Buffer) => {
    err += bytes.toString();
  });
  const code = new Promise<number | null>((resolve) => {
    child.on("close", (ended) => {
      running.delete(child);
      resolve(ended);
    });
  });
  return { child, code, out: () => out, err: () => err };
}

/** Kills what a test has left. */
export function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}
