import { posix } from "node:path";
import type { SiteFile } from "../../articles/index.ts";

/** An address inside the site that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly href: string;
}

/** Every internal link of the pages whose file or anchor does not exist. `others` are files that are no pages of ours. */
export function brokenLinks(files: readonly SiteFile[], others: readonly string[]): BrokenLink[] {
  const anchors = new Map(files.map(({ path, text }) => [path, anchorsOf(text)]));
  const known = new Set([...anchors.keys(), ...others]);
  return files
    .filter(({ path }) => path.endsWith(".html"))
    .flatMap(({ path, text }) =>
      attributes(text, "href")
        .filter((href) => !/^https?:/.test(href))
        .filter((href) => {
          const [file = "", anchor] = href.split("#");
          const target = file === "" ? path : posix.normalize(posix.join(posix.dirname(path), file));
          // What has an equals sign is a state that the page's program reads, and no anchor.
          if (anchor?.includes("=")) return !known.has(target);
          return !known.has(target) || (anchor !== undefined && !anchors.get(target)?.has(anchor));
        })
        .map((href) => ({ page: path, href })),
    );
}

function anchorsOf(text: string): ReadonlySet<string> {
  return new Set(attributes(text, "id"));
}

/** Values of an attribute in the order of the page, unescaped. */
export function attributes(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) =>
    match[1]!
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&"),
  );
}
