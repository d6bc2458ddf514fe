import { type Ink, inkFor } from "./terminal/ink.ts";

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

/** Ends quietly when the reader of a pipe goes away (`ssylka sources | head -1`). */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
}
