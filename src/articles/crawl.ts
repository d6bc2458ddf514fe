/** A digit that no link, date or reference accounts for. */
export interface StrayDigit {
  /** The words with the digit. */
  readonly text: string;
  /** The elements around it: `main > article.reading > p.lede`. */
  readonly where: string;
}

/**
 * Digits in the main part of a page outside links, dates, drawings, table twins, code, citations and records of the
 * catalog (`class="record"`), and outside known names (`H20`, `GPT-4`, `V3`). The page is one that this room built:
 * well-formed, without comments. An empty list is what a publication needs.
 */
export function strayDigits(html: string, names: readonly string[] = []): StrayDigit[] {
  const found: StrayDigit[] = [];
  const open: { readonly tag: string; readonly label: string; readonly free: boolean }[] = [];
  for (const [, closing, tag, attributes, text] of html.matchAll(PIECE)) {
    if (text !== undefined) {
      if (!open.some((element) => element.tag === "body") || open.some((element) => element.free)) continue;
      const words = decoded(text);
      if (/\p{Nd}/u.test(withoutNames(words, names))) {
        found.push({
          text: words.trim(),
          where: open
            .slice(2)
            .map((element) => element.label)
            .join(" > "),
        });
      }
    } else if (closing === "/") {
      const at = open.findLastIndex((element) => element.tag === tag);
      if (at >= 0) open.length = at;
    } else if (tag !== undefined && !VOID.has(tag) && !attributes!.endsWith("/")) {
      const classes = /\bclass="([^"]*)"/.exec(attributes!)?.[1] ?? "";
      open.push({
        tag,
        label: classes === "" ? tag : `${tag}.${classes.split(" ").join(".")}`,
        free: isFree(tag, classes),
      });
    }
  }
  return found;
}

const PIECE = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
const VOID = new Set(["base", "meta", "link", "br", "hr", "img", "input", "wbr"]);
const FREE_TAGS = new Set(["a", "time", "svg", "code", "cite", "script", "style"]);

function isFree(tag: string, classes: string): boolean {
  const named = classes.split(" ");
  return (
    FREE_TAGS.has(tag) || named.some((name) => name === "twin" || name === "citation" || name === "record")
  );
}

function withoutNames(words: string, names: readonly string[]): string {
  if (names.length === 0 || !/\p{Nd}/u.test(words)) return words;
  let pattern = PATTERNS.get(names);
  if (pattern === undefined) {
    const escaped = [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[ \u00A0]/g, "[ \\u00A0]"));
    pattern = new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${escaped.join("|")})(?![\\p{Nd}])`, "gu");
    PATTERNS.set(names, pattern);
  }
  return words.replace(pattern, " ");
}

/** One pattern for a list of names, longest first: a site has hundreds of names and a hundred thousand pieces of text. */
const PATTERNS = new WeakMap<readonly string[], RegExp>();

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
