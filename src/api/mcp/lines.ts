import type { Readable } from "node:stream";

/** Longest message, characters: no request of ours needs more. */
const MOST_LETTERS = 1_000_000;

/** A line, or the news that one was too long. */
export type Line = string | undefined;

/** Lines of a stream in their order; undefined for one that was too long to be kept. */
export async function* linesOf(input: Readable): AsyncGenerator<Line> {
  let begun = "";
  let tooLong = false;
  input.setEncoding("utf8");
  for await (const piece of input as AsyncIterable<string>) {
    const lines = piece.split("\n");
    for (const [index, part] of lines.entries()) {
      const whole = index < lines.length - 1;
      tooLong ||= begun.length + part.length > MOST_LETTERS;
      begun = tooLong ? "" : begun + part;
      if (!whole) continue;
      if (tooLong) yield undefined;
      else if (begun.trim() !== "") yield begun;
      begun = "";
      tooLong = false;
    }
  }
  if (begun.trim() !== "") yield begun;
}
