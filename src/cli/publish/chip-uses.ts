import { type ChipUses, type Claim, equationPath, type FeedItem, mentions } from "../../articles/index.ts";
import type { Chip, Text } from "../../catalog/index.ts";
import type { QuantitySource } from "../../engine/index.ts";
import { CHIP_WORDS } from "./chip-words.ts";

/** What of the site reads figures of chips. */
export interface Readers {
  readonly quantities: readonly QuantitySource[];
  readonly claims: readonly Claim[];
  readonly feed: readonly FeedItem[];
  readonly article: { readonly texts: readonly string[]; readonly headline: Text };
}

/** For each chip, the series of the model that are made from it and the pages that quote its figures. */
export function chipUses(readers: Readers): (chip: Chip) => ChipUses[] {
  const series = readers.quantities.flatMap(({ id, name, from }) =>
    from === undefined ? [] : [{ href: equationPath(id), words: name, chips: chipsIn(from) }],
  );
  const numbers = new Map(readers.feed.filter(({ kind }) => kind === "claim").map((item) => [item.of, item]));
  const claims = readers.claims.flatMap((claim) => {
    const item = numbers.get(claim.id);
    const chips = quoted(strings(claim));
    return item === undefined ? [] : [{ href: `n/${item.id}.html`, words: item.headline, chips }];
  });
  const inArticle = quoted(readers.article.texts);
  return ({ id }) => {
    const naming = (one: { readonly chips: ReadonlySet<string> }) => one.chips.has(id);
    const groups: ChipUses[] = [
      { name: CHIP_WORDS.usedBySeries, links: series.filter(naming) },
      { name: CHIP_WORDS.usedByClaims, links: claims.filter(naming) },
      {
        name: CHIP_WORDS.usedByArticle,
        links: inArticle.has(id) ? [{ href: "index.html", words: readers.article.headline }] : [],
      },
    ];
    return groups
      .filter(({ links }) => links.length > 0)
      .map(({ name, links }) => ({ name, links: links.map(({ href, words }) => ({ href, words })) }));
  };
}

/** Ids of chips in the definition of a series; other words of it name none. */
function chipsIn(from: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { of, chip, chinese_gate: gate, pending } = from;
  return new Set([of, chip, gate, pending].flat().filter((id) => typeof id === "string"));
}

/** Ids of chips whose facts texts refer to. */
function quoted(texts: readonly string[]): ReadonlySet<string> {
  const references = texts.flatMap((text) => [
    ...mentions(text).map(({ reference }) => reference),
    // A threshold names its reference without braces.
    text,
  ]);
  return new Set(references.flatMap((reference) => /^chip:([a-z0-9-]+)\./.exec(reference)?.[1] ?? []));
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
