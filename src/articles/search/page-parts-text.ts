import { unescaped } from "../spaces.ts";

/** A part of a page under a heading of the second rank, or what stands before the first. */
export interface PartText {
  readonly anchor?: string;
  readonly title: string;
  readonly text: string;
}

/**
 * The words of a page of ours by part: without drawings, numbers of tables, navigation and folded lists. The page's own
 * heading is the title of what stands before the first part.
 */
export function partsOf(html: string): PartText[] {
  const main = (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").replace(NOT_READ, rowNames);
  const pieces = main.split(/(?=<h2[\s>])/);
  let before = "";
  return pieces.map((piece, index) => {
    const heading = /^<h2([^>]*)>([\s\S]*?)<\/h2>/.exec(piece);
    const id = / id="([^"]*)"/.exec(heading?.[1] ?? "")?.[1] ?? sectionId(before);
    before = piece;
    if (index === 0) {
      const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(piece);
      return { title: plain(title?.[1] ?? ""), text: plain(piece.replace(title?.[0] ?? "", " ")) };
    }
    return {
      ...(id === undefined ? {} : { anchor: id }),
      title: plain(heading?.[2] ?? ""),
      text: plain(piece.slice(heading?.[0].length ?? 0)),
    };
  });
}

const NOT_READ =
  /<svg[\s\S]*?<\/svg>|<table class="twin[\s\S]*?<\/table>|<nav[\s\S]*?<\/nav>|<aside class="news"[\s\S]*?<\/aside>|<details class="fold"[\s\S]*?<\/details>|<p class="(?:chart-source|responses|edition|tools|to-top)[\s\S]*?<\/p>|<summary[\s\S]*?<\/summary>/g;

/** Of a table of numbers what its rows are called; nothing of what else is not read. */
function rowNames(part: string): string {
  if (!part.startsWith("<table")) return " ";
  return [...part.matchAll(/<th scope="row"[^>]*>([\s\S]*?)<\/th>/g)]
    .map(([, name]) => ` ${name} `)
    .join(" ");
}

/** The id of a section that opens right before its heading. */
function sectionId(before: string): string | undefined {
  return /<section[^>]* id="([^"]*)"[^>]*>\s*$/.exec(before)?.[1];
}

function plain(markup: string): string {
  return unescaped(markup.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:!?)»”])/g, "")
    .trim();
}
