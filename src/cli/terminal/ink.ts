/** How stressed and secondary text is written. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** ANSI styles on a terminal; plain text elsewhere and where NO_COLOR is set (no-color.org). */
export function inkFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Ink {
  const plain = !stream.isTTY || Boolean(environment.NO_COLOR) || environment.TERM === "dumb";
  if (plain) return PLAIN_INK;
  return { strong: (text) => `\u001b[1m${text}\u001b[22m`, faint: (text) => `\u001b[2m${text}\u001b[22m` };
}

export const PLAIN_INK: Ink = { strong: (text) => text, faint: (text) => text };
