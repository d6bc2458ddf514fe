import { chipPath } from "../chips/parts.ts";
import { fullCitation, ownKind } from "../citation-view.ts";
import { equationPath } from "../equation-page.ts";
import { llmPath } from "../hardware/llm-page.ts";
import { labPath } from "../labs/path.ts";
import { capital } from "../record-parts.ts";
import { rulePagePath } from "../rules/path.ts";
import type { Language, SiteFile, SiteInput } from "../types.ts";
import { partsOf } from "./page-parts-text.ts";
import { stems } from "./stem.ts";
import type { SearchEntry, SearchKind } from "./types.ts";

/** Longest beginning of a text shown in the list of what was found. */
const SAID = 140;

/** Everything that can be found in a language: parts of its articles from their pages, records from what they hold. */
export function searchEntries(
  input: SiteInput,
  pages: readonly SiteFile[],
  language: Language,
): SearchEntry[] {
  return [...written(input, pages, language), ...recorded(input, language)];
}

/** Folders of records, whose pages are entries by what they hold. */
const RECORDS = /^(?:chips|llms|labs|rules|equations)\/|^(?:sources|parameters|events|search|explore)\.html$/;

/** Parts of an article that say nothing of its matter. */
const AROUND: ReadonlySet<string | undefined> = new Set(["sources", "cite", "history"]);

function written(input: SiteInput, pages: readonly SiteFile[], language: Language): SearchEntry[] {
  const kinds = new Map(input.feed.map(({ id, kind }) => [`n/${id}.html`, kind]));
  return pages.flatMap(({ path, text }) => {
    const own = path.slice(language.length + 1);
    if (!path.startsWith(`${language}/`) || !own.endsWith(".html") || RECORDS.test(own)) return [];
    const feedKind = kinds.get(own);
    // A numbered question repeats a page that is found by itself.
    if (feedKind === "question") return [];
    const kind: SearchKind =
      own === "index.html" ? "article" : own.startsWith("q/") ? "question" : (feedKind ?? "page");
    const parts = partsOf(text);
    const [first] = parts;
    return parts
      .filter(({ anchor, text: words }) => words !== "" && !(kind !== "page" && AROUND.has(anchor)))
      .map(({ anchor, title, text: words }, index) =>
        entry({
          href: anchor === undefined ? own : `${own}#${anchor}`,
          kind,
          title: index === 0 || first === undefined ? title : `${first.title}: ${title}`,
          said: words,
          words,
        }),
      );
  });
}

function recorded(input: SiteInput, language: Language): SearchEntry[] {
  return [
    ...input.labs.map(({ id, name, note }) => ({
      href: labPath(id),
      kind: "lab" as const,
      title: name[language],
      said: note?.[language] ?? "",
      words: `${note?.[language] ?? ""} ${id}`,
    })),
    ...input.chips.map(({ page: { chip, maker }, status }) => ({
      href: chipPath(chip.id),
      kind: "chip" as const,
      title: chip.name[language],
      said: "",
      words: [maker[language], status[language], chip.id].join(" "),
    })),
    ...input.llms.map(({ model, lab }) => ({
      href: llmPath(model.id),
      kind: "llm" as const,
      title: model.name[language],
      said: "",
      words: [lab[language], ...(model.aliases ?? []), model.id].join(" "),
    })),
    ...input.rules.map((rule) => ({
      href: rulePagePath(rule.id),
      kind: "rule" as const,
      title: rule.name[language],
      said: withoutNumbers(rule.text[language]),
      words: `${withoutNumbers(rule.text[language])} ${rule.citation} ${rule.id}`,
    })),
    ...input.events.map(({ id, name, definition }) => ({
      href: `events.html#${id}`,
      kind: "event" as const,
      title: capital(name[language]),
      said: "",
      words: `${definition.map(({ words }) => words[language]).join(" ")} ${id}`,
    })),
    ...input.equations.map(({ id, name, note, sector }) => ({
      href: equationPath(id),
      kind: "equation" as const,
      title: capital(name[language]),
      said: "",
      words: `${note?.[language] ?? ""} ${sector[language]} ${id.replaceAll("_", " ")}`,
    })),
    ...input.parameters.map(({ parameter }) => ({
      href: `parameters.html#${parameter.id}`,
      kind: "assumption" as const,
      title: capital(parameter.name[language]),
      said: "",
      words: parameter.id.replaceAll("_", " "),
    })),
    ...input.sources
      .filter((source) => ownKind(source) === undefined)
      .map((source) => ({
        href: `sources.html#${source.id}`,
        kind: "source" as const,
        title: fullCitation(source, language).replace(/\s*(?:— )?(?:URL: )?https?:\/\/\S+/g, ""),
        said: "",
        words: source.id.replaceAll("-", " "),
      })),
  ].map(entry);
}

/** A text without its live values, which only a page resolves. */
function withoutNumbers(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, "…");
}

function entry({ said, words, ...rest }: SearchEntry): SearchEntry {
  const titled = new Set(stems(rest.title));
  const own = [...new Set(stems(words))].filter((one) => !titled.has(one) && one.length > 1);
  return { ...rest, said: beginning(said), words: own.join(" ") };
}

/** The first words of a text, cut at a space. */
function beginning(text: string): string {
  if (text.length <= SAID) return text;
  return `${text.slice(0, text.lastIndexOf(" ", SAID)).replace(/[\s,;:—–-]+$/, "")}…`;
}
