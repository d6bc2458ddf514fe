/** Columns that every printed line fits into. */
export const LINE_WIDTH = 100;

export interface WrapOptions {
  readonly width?: number;
  /** Put before every line. */
  readonly indent?: string;
  /** Put before the first line instead of `indent`: a list's mark. */
  readonly first?: string;
}

/** Breaks text at spaces (never at no-break ones) into lines; a word longer than a line stands alone. */
export function wrap(text: string, options: WrapOptions = {}): string[] {
  const { width = LINE_WIDTH, indent = "", first = indent } = options;
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \n\t]+/).filter((one) => one !== "")) {
    if (!empty && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Columns that a text takes in a terminal: one a character, without the ANSI styles. */
export function displayWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a style
  return [...text.replaceAll(/\u001b\[\d+m/g, "")].length;
}
