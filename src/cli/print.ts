import { EXIT } from "./report-failure.ts";
import { type Ink, inkFor } from "./terminal/ink.ts";
import { visible } from "./terminal/visible.ts";

/** Writes lines to stdout, one final newline. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Writes a value as JSON to stdout: keys in the order of the value, two blanks of indent, one final newline. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Styles of this process's stdout. */
export function stdoutInk(): Ink {
  return inkFor(process.stdout, process.env);
}

/**
 * Lets the rest of the work be done when nobody reads its output (`ssylka sources | head -1`): what is not read is not
 * written. Output that cannot be written, as on a full disk, is one line on stderr and exit code 1.
 */
export function outliveReaders(): void {
  // Progress and faults that nobody sees change nothing.
  process.stderr.on("error", () => {});
  let told = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (told || error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return;
    told = true;
    process.exitCode = EXIT.internal;
    process.stderr.write(`ssylka: cannot write to stdout: ${reasonOf(error)}\n`);
  });
}

/** "no space left on device" of "ENOSPC: no space left on device, write". */
function reasonOf({ message }: Error): string {
  return visible(/^[A-Z0-9]+: (.*), \w+$/.exec(message)?.[1] ?? message);
}
