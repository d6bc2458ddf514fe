import { InputError, jsonPlace } from "../../units/index.ts";
import { LIMITS } from "./limits.ts";

/**
 * Reads JSON that may have been made to do harm: UTF-8 only, no deeper than allowed, and no key that would reach behind
 * the objects of the language.
 *
 * @throws InputError naming the file
 */
export function readJson(where: string, bytes: Uint8Array, depth: number = LIMITS.depth): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError({ where, what: "expected UTF-8 text, got other bytes" });
  }
  const deepest = depthOf(text);
  if (deepest > depth)
    throw new InputError({ where, what: `expected JSON of at most ${depth} levels, got ${deepest}` });
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === "__proto__") throw new SyntaxError('a key "__proto__"');
      return value;
    });
  } catch (error) {
    const place = jsonPlace(text);
    const got = place === "" ? (error as Error).message : "other text";
    throw new InputError({ where: where + place, what: `expected JSON, got ${got}` });
  }
}

/** Levels of brackets outside of texts. */
function depthOf(text: string): number {
  let level = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (quoted) {
      if (letter === 0x5c) at += 1;
      else if (letter === 0x22) quoted = false;
    } else if (letter === 0x22) quoted = true;
    else if (letter === 0x5b || letter === 0x7b) deepest = Math.max(deepest, ++level);
    else if (letter === 0x5d || letter === 0x7d) level -= 1;
  }
  return deepest;
}
