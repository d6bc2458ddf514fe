import { escapeMarkup } from "../charts/index.ts";
import { CONTENT_POLICY } from "./page.ts";
import type { SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** The front door: the headline in both languages, no script, no redirect. */
export function languageChoice(input: SiteInput): string {
  const { headline } = input.question;
  const door = (language: "ru" | "en", name: string): string =>
    `<li lang="${language}"><a href="${language}/index.html" hreflang="${language}"><span class="door-language">${name}</span><span class="door-headline">${escapeMarkup(headline[language])}</span></a></li>`;
  return `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ssylka</title>
<meta name="description" content="${escapeMarkup(WORDS.tagline.ru)} / ${escapeMarkup(WORDS.tagline.en)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="site.css">
</head>
<body class="door">
<main>
<h1 class="brand">Ssylka</h1>
<p class="tagline">${escapeMarkup(WORDS.tagline.ru)}</p>
<p class="tagline" lang="en">${escapeMarkup(WORDS.tagline.en)}</p>
<ul>${door("ru", "По-русски")}${door("en", "In English")}</ul>
</main>
</body>
</html>
`;
}
