/** Numbers from 0 to below 1, always the same from one seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces that break readers of many kinds. */
const PIECES = [
  ...["", " ", "\n", "\r\n", "\r", "\t", "\u0000", "\u001b[2J", "\u00a0", "\u2028", "\ufeff", "\ud800", "😀"],
  ...[
    "<",
    ">",
    "&",
    '"',
    "'",
    "`",
    "\\",
    "/",
    "//",
    "..",
    "../",
    "%00",
    "%2e%2e%2f",
    "{",
    "}",
    "{{",
    "}}",
    "[",
    "]",
  ],
  ...["(", ")", ",", ";", ":", "#", "|", "*", "-", "+", "=", "^", "~", "!", "&a", "*a", "<<", "---", "!!js"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "null", "true", "undefined"],
  ...[
    "NaN",
    "Infinity",
    "-0",
    "0",
    "1e999",
    "1e-999",
    "9007199254740993",
    "99999999999999999999",
    "0x10",
    "1_0",
  ],
  ...[
    "<script>",
    "</script>",
    "javascript:alert(1)",
    "onerror=x",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE x [",
  ],
  ...["<!ENTITY a 'b'>", "&a;", "&#0;", "&#x110000;", "http://x", "file:///etc/passwd", "data:text/html,x"],
];

/** A text changed in one to five places: cut, doubled, swapped, with pieces put in, or joined with another. */
export function mutated(
  text: string,
  others: readonly string[],
  words: readonly string[],
  next: () => number,
): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  let made = text;
  // Mostly one place: a text that is damaged all over is refused before it comes deep.
  for (let turn = 1 + Math.floor(next() ** 3 * 5); turn > 0; turn -= 1) {
    const at = Math.floor(next() * (made.length + 1));
    const length = Math.floor(next() ** 4 * Math.min(60, made.length - at + 1));
    const cut = made.slice(at, at + length);
    const rest = made.slice(at + length);
    const before = made.slice(0, at);
    const way = next();
    if (way < 0.15) made = before + rest;
    else if (way < 0.25) made = before + cut + cut + rest;
    else if (way < 0.3) made = before + cut.repeat(1 + Math.floor(next() * 200)) + rest;
    else if (way < 0.55) made = before + pick(PIECES) + rest;
    else if (way < 0.8) made = before + pick(words) + rest;
    else if (way < 0.85) made = before + String.fromCharCode(Math.floor(next() * 0x2100)) + rest;
    else if (way < 0.9) made = before + pick(PIECES).repeat(1 + Math.floor(next() * 3000)) + rest;
    else {
      const other = pick(others);
      const from = Math.floor(next() * other.length);
      made = before + other.slice(from, from + Math.floor(next() * 300)) + rest;
    }
  }
  return made.slice(0, 20_000);
}

/** The shortest text found that still has the problem: pieces are taken away while it stays. */
export function shortened(text: string, stays: (text: string) => boolean): string {
  let best = text;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.length; ) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      if (shorter !== best && stays(shorter)) best = shorter;
      else at += size;
    }
  }
  return best;
}
