/**
 * Characters that steer a terminal or turn the direction of text, as they may stand nowhere in a file: C0 but for tab
 * and line ends, DEL, C1, the byte order mark, line and paragraph separators, and the controls of bidirectional text.
 */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Where the first control character stands in a text, or -1. */
export function controlCharacterAt(text: string): number {
  return text.search(CONTROL);
}

/**
 * What is wrong with a text or key of a file (`expected ..., got U+001B`); undefined when nothing is. A carriage return
 * is refused here, since an honest one is a line end, which a reader of files has already turned into a line feed.
 */
export function controlProblem(text: string): string | undefined {
  const at = controlCharacterAt(text);
  const wrong = at < 0 ? text.indexOf("\r") : at;
  return wrong < 0 ? undefined : `expected text without control characters, got ${codeOf(text, wrong)}`;
}

/** `U+001B` */
export function codeOf(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
}
