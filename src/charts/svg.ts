const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for HTML and SVG content and attribute values; characters that XML forbids are dropped. */
export function escapeMarkup(text: string): string {
  // Most words have nothing to escape, and a site asks a few million times.
  if (!SPECIAL.test(text)) return text;
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SPECIAL = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attribute values are escaped, numbers rounded to 0.1, `children` is markup already. */
export function element(name: string, attributes: Attributes, children = ""): string {
  let written = "";
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === "number" ? rounded(value, key) : escapeMarkup(value)}"`;
  }
  return children === "" && name !== "text"
    ? `<${name}${written}/>`
    : `<${name}${written}>${children}</${name}>`;
}

/** A line of text at (x, y); `words` is escaped. */
export function label(words: string, attributes: Attributes): string {
  return element("text", attributes, escapeMarkup(words));
}

function rounded(value: number, key: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`chart: attribute ${key} is not a finite number`);
  return String(Math.round(value * 10) / 10);
}
