import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A comment, or a string, in which there is none. */
const COMMENT = /\/\*[\s\S]*?\*\/|("[^"\n]*")/g;
/** After these a line goes on without a space. */
const OPEN = /[{};,(]$/;

/** The stylesheet in a folder as it is published: without comments and indents, which would be a sixth of it. */
export function styleOf(web: string): string {
  const lines = readFileSync(join(web, "site.css"), "utf8")
    .replace(COMMENT, (_, string: string | undefined) => string ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `${lines.map((line) => (OPEN.test(line) ? line : `${line} `)).join("")}\n`;
}

/**
 * What a page needs of a stylesheet: rules with a selector whose classes all stand in the page, or as words in scripts
 * that may set them. The first page that most people see loads less than the whole.
 *
 * @param style as `styleOf` gives it
 */
export function styleFor(style: string, pages: readonly string[], scripts: readonly string[]): string {
  const classes = new Set([
    ...pages.flatMap((page) =>
      [...page.matchAll(/ class="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/)),
    ),
    ...scripts.flatMap((script) => script.match(/[A-Za-z][\w-]*/g) ?? []),
  ]);
  // Who is told by `:not()` need not be there; a list inside `:is()` is divided too, so that rather too much is kept.
  const used = (selector: string): boolean =>
    [...selector.replace(/:not\([^()]*\)/g, "").matchAll(/\.([A-Za-z][\w-]*)/g)].every(([, name]) =>
      classes.has(name!),
    );
  const kept = (text: string): string =>
    blocksOf(text)
      .map(({ head, inside }) => {
        if (!/^@(?:media|supports)\b/.test(head))
          return head.startsWith("@") || head.split(",").some(used) ? `${head}{${inside}}` : "";
        const rules = kept(inside);
        return rules === "" ? "" : `${head}{${rules}}`;
      })
      .join("");
  return `${kept(style.trim())}\n`;
}

/** Rules one after another, with what stands before their braces and between them. */
function blocksOf(text: string): { head: string; inside: string }[] {
  const blocks: { head: string; inside: string }[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) open = at;
    if (text[at] === "}" && --depth === 0) {
      blocks.push({ head: text.slice(start, open).trim(), inside: text.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return blocks;
}
