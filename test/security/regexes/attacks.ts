import { type Node, parseRegex } from "./parse.ts";

/** A text that may take long: something before, something many times, something that does not fit. */
export interface Attack {
  readonly before: string;
  readonly again: string;
  readonly after: string;
}

const CANDIDATES = [..." a0\"'`<>{}[]()-_/\\.,:;=+*&%#!?|~^$@\n\t\u00a0яé1xeEZ😀"];
/** Ends that hardly anything takes, and those that many things wait for. */
const ENDS = ["\u0000", "", "a", "\n!"];
const MOST = 24;

/** Texts made of what a regular expression takes, for each of its repetitions without end: what each of them takes, many times. */
export function attacksOn(pattern: RegExp): Attack[] {
  const flags = pattern.flags.replaceAll(/[gyd]/g, "");
  const found = new Map<string, Attack>();
  const add = (before: string, again: string): void => {
    if (again === "") return;
    for (const after of ENDS) found.set(JSON.stringify([before, again, after]), { before, again, after });
  };
  const visit = (node: Node, before: string): void => {
    switch (node.kind) {
      case "row": {
        let so = before;
        for (const part of node.of) {
          visit(part, so);
          so += samples(part, flags)[0] ?? "";
        }
        return;
      }
      case "choice":
        for (const way of node.of) visit(way, before);
        return;
      case "repeat":
        if (node.most === Infinity)
          for (const again of samples(node.of, flags)) {
            add(before, again);
            add("", again);
          }
        visit(node.of, before);
        return;
      default:
    }
  };
  visit(parseRegex(pattern.source), "");
  return [...found.values()].slice(0, MOST * ENDS.length);
}

/** Some texts that a part takes: of every way one, and of characters two. */
function samples(node: Node, flags: string): string[] {
  switch (node.kind) {
    case "nothing":
      return [""];
    case "one": {
      const test = new RegExp(`^(?:${node.source})$`, flags);
      return CANDIDATES.filter((character) => test.test(character)).slice(0, 2);
    }
    case "choice":
      return node.of.flatMap((way) => samples(way, flags)).slice(0, 6);
    case "repeat": {
      const once = samples(node.of, flags);
      return once.map((text) => text.repeat(Math.max(1, Math.min(node.least, 3)))).slice(0, 3);
    }
    case "row": {
      const parts = node.of.map((part) => samples(part, flags));
      const first = parts.map((texts) => texts[0] ?? "").join("");
      const last = parts.map((texts) => texts.at(-1) ?? "").join("");
      return [...new Set([first, last])];
    }
  }
}
