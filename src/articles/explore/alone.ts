import { escapeMarkup } from "../../charts/index.ts";
import { controlsPart, resultsPart } from "./parts.ts";
import { EMBED_PATH, EXPLORE_PATH, EXPLORE_SCRIPTS } from "./path.ts";
import type { ExploreData } from "./types.ts";

/** Scripts and a style that stand inside a page, each with the hash by which its policy knows it. */
export interface Inside {
  readonly style: Hashed;
  readonly scripts: readonly Hashed[];
  /** Hashes of scripts that may be put in later. */
  readonly later: readonly string[];
}

export interface Hashed {
  readonly text: string;
  /** `sha256-…` in base64, as a policy names it. */
  readonly hash: string;
}

/** The page as one file, up to its scripts, and these: what is put in before them changes none of their hashes. */
export interface OnePage {
  readonly page: string;
  readonly scripts: string;
}

/** What the program that saves a page puts in place of these: the address of its folder on the site, and its state. */
export const PLACES = { home: "%HOME%", state: "%STATE%" } as const;

/** The page for other people's pages: sentence, results, and the way to the whole page. @param drawing what stands there until the model has run */
export function embedPage(data: ExploreData, drawing = ""): string {
  const { words } = data;
  const scripts = EXPLORE_SCRIPTS.map((src) => `<script src="${src}" defer></script>\n`).join("");
  const page = documentOf(data, {
    policy: policyOf("'self'", "'self'"),
    // Links lead out of the frame: other pages may not stand in one.
    head: `<base target="_blank">\n<link rel="canonical" href="${EXPLORE_PATH}">\n<link rel="stylesheet" href="../site.css">\n${scripts}`,
    body: ' class="embed"',
    path: EMBED_PATH,
    main: `<h1 class="embed-title">${escapeMarkup(data.title)}</h1>
<p class="published-answer" id="explore-answer">${escapeMarkup(data.answer)}</p>
<div class="explore">
${resultsPart(words, drawing, true)}
${controlsPart(words, true)}
</div>
<p class="about"><a id="explore-whole" href="${EXPLORE_PATH}">${escapeMarkup(words.whole)}</a></p>`,
  });
  return page + END;
}

/**
 * The page as one file that needs no other: everything inside it, under a policy that names each script by its hash. Its
 * links lead to the site; home and state are put in by the program that saves it, in `PLACES`.
 *
 * @throws RangeError for a script that cannot stand inside a page
 */
export function onePage(data: ExploreData, { style, scripts, later }: Inside): OnePage {
  const { words } = data;
  const asMarkup = (text: string) => {
    if (/<\/script|<!--/i.test(text)) throw new RangeError("a script that ends the page it stands in");
    return `<script>${text}</script>`;
  };
  const hashes = [...scripts.map(({ hash }) => hash), ...later].map((hash) => `'${hash}'`).join(" ");
  const page = documentOf(data, {
    policy: policyOf(hashes, `'${style.hash}'`),
    head: `<style>${style.text}</style>\n`,
    body: ` data-home="${PLACES.home}" data-state="${PLACES.state}"`,
    path: EXPLORE_PATH,
    main: `<h1>${escapeMarkup(words.title)}</h1>
<p class="lede">${escapeMarkup(words.lede)}</p>
<p class="published-answer" id="explore-answer">${escapeMarkup(data.answer)}</p>
<div class="explore">
${resultsPart(words, "")}
${controlsPart(words)}
</div>
<p class="about"><a href="${PLACES.home}${EXPLORE_PATH}">${escapeMarkup(words.saved)}</a></p>`,
  });
  return { page, scripts: `${scripts.map(({ text }) => asMarkup(text)).join("\n")}${END}` };
}

const END = "\n</body>\n</html>\n";

function policyOf(script: string, style: string): string {
  return `default-src 'none'; img-src 'self' data:; style-src ${style}; script-src ${script} 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'`;
}

function documentOf(
  { language, title, version, words }: ExploreData,
  page: {
    readonly policy: string;
    readonly head: string;
    readonly body: string;
    readonly path: string;
    readonly main: string;
  },
): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${page.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(`${words.title} — ${title} — Ssylka`)}</title>
<meta name="description" content="${escapeMarkup(words.title)}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Ssylka ${escapeMarkup(version)}">
${page.head}</head>
<body${page.body}>
<main id="text" class="wide-page">
${page.main}
</main>`;
}
