import { InputError, jsonPlace } from "../../../units/index.ts";

/** Deeper than any configuration that was published. */
const MOST_DEPTH = 20;

/** JSON text as a value. @throws InputError for text that is none, with its line and column, and for one too deep */
export function parseJson(where: string, text: string): unknown {
  const depth = depthOf(text);
  if (depth > MOST_DEPTH)
    throw new InputError({ where, what: `expected at most ${MOST_DEPTH} levels, got ${depth}` });
  try {
    return JSON.parse(text.replaceAll(NO_NUMBER, "$1null"));
  } catch {
    // Of the same length, so that places stay.
    const plain = text.replaceAll(NO_NUMBER, (written) => written.replaceAll(/\w/g, "1"));
    throw new InputError({ where: where + jsonPlace(plain), what: "expected JSON, got other text" });
  }
}

/** Some published files have numbers that JSON knows not. */
const NO_NUMBER = /([[,:]\s*)-?(?:Infinity|NaN)\b/g;

/** How deep brackets outside strings go, in one pass, so that nothing deep is ever parsed. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inside) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inside = false;
    } else if (sign === '"') inside = true;
    else if (sign === "{" || sign === "[") most = Math.max(most, ++depth);
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return most;
}
