import { escapeMarkup } from "../charts/index.ts";
import { newest } from "./feed.ts";
import type { Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** The headlines as an Atom feed; links are relative to the feed, ids are permanent tag URIs. */
export function atom(input: SiteInput, language: Language): string {
  const items = newest(input.feed, 50);
  const updated = `${day(items[0]?.date ?? input.edition.published)}T00:00:00Z`;
  const entries = items.map(
    (item) => `<entry>
<title>${escapeMarkup(item.headline[language])}</title>
<id>tag:ssylka,${day(item.date)}:n/${item.id}</id>
<link href="n/${item.id}.html"/>
<updated>${day(item.date)}T00:00:00Z</updated>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>Ssylka: ${escapeMarkup(WORDS.newOnSite[language])}</title>
<subtitle>${escapeMarkup(WORDS.tagline[language])}</subtitle>
<id>tag:ssylka,2025:${language}</id>
<author><name>Ssylka</name></author>
<link rel="self" href="feed.xml"/>
<link href="index.html"/>
<updated>${updated}</updated>
${entries.join("\n")}
</feed>
`;
}

/** A full day of a date that may be coarser. */
function day(date: string): string {
  return `${date}-01-01`.slice(0, 10).padEnd(10, "0");
}
