import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "../../units/index.ts";
import { languageOf } from "./language.ts";
import { MISSING_PAGE } from "./words.ts";

/** Whether who asks is a browser that shows what it gets: it names HTML itself. */
export function wantsPage({ headers }: IncomingMessage): boolean {
  return /(?:^|,)\s*text\/html\b/i.test(headers.accept?.slice(0, 1000) ?? "");
}

/** Says in the site's own look that a page is not there, with a way back. Headers of the site's policy are set already. */
export function answerMissingPage(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): void {
  const language = /^\/(ru|en)\//.exec(pathname)?.[1] as Language | undefined;
  const page = htmlOf(language ?? languageOf(request));
  response.writeHead(404, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(page),
    "Cache-Control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : page);
}

function htmlOf(language: Language): string {
  const words = MISSING_PAGE;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title[language]} — Ssylka</title>
<link rel="stylesheet" href="/site.css">
</head>
<body>
<main>
<h1>${words.title[language]}</h1>
<p class="lede"><a href="/${language}/index.html">${words.article[language]}</a>, <a href="/${language}/search.html">${words.search[language]}</a></p>
</main>
</body>
</html>
`;
}
