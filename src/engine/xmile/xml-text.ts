/** Text between tags: what XML cannot hold at all is left out. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (one) => ("\t\n\r".includes(one) ? one : ""))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** `<name a="b">text</name>` on one line, or `<name a="b"/>`. */
export function leaf(name: string, text = "", attributes: Readonly<Record<string, string>> = {}): string {
  const open = `${name}${attributeText(attributes)}`;
  return text === "" ? `<${open}/>` : `<${open}>${escapeText(text)}</${name}>`;
}

/** An element with lines of elements inside, each a step further in. */
export function block(
  name: string,
  lines: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): string[] {
  const open = `${name}${attributeText(attributes)}`;
  if (lines.length === 0) return [`<${open}/>`];
  return [`<${open}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
}

/** A comment; the two hyphens that would end it become one dash. */
export function comment(text: string): string {
  return `<!-- ${escapeText(text).replaceAll(/-{2,}/g, "—").replace(/-$/, "— ")} -->`;
}

function attributeText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`)
    .join("");
}
