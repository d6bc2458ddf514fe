/**
 * JSON that keeps every number: -0, NaN and the infinities, which plain JSON loses, are written as `"#-0"`, `"#NaN"`,
 * `"#Infinity"`, `"#-Infinity"`; a text that begins with `#` gets another one. Other numbers come back to the bit anyway.
 */
export function exactJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === "number" && (Object.is(part, -0) || !Number.isFinite(part))) return `#${shown(part)}`;
    return typeof part === "string" && part.startsWith("#") ? `#${part}` : part;
  });
}

/** What `exactJson` wrote. */
export function parseExactJson(text: string): unknown {
  // Looking at every value takes longer than parsing: only where there is something to find.
  if (!text.includes('"#')) return JSON.parse(text);
  return JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== "string" || !part.startsWith("#")) return part;
    return part.startsWith("##") ? part.slice(1) : Number(part.slice(1));
  });
}

function shown(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
