import MarkdownIt from "markdown-it";
import { escapeMarkup } from "../charts/index.ts";
import { InputError } from "../units/index.ts";
import { datedMarkup } from "./dates.ts";
import { checkMentions, type MentionContext, splitMention } from "./live-values.ts";
import { tiedSpaces } from "./spaces.ts";
import { stackable } from "./stackable.ts";
import type { Language, LiveValue } from "./types.ts";
import { WORDS } from "./words.ts";

export interface MarkdownOptions extends MentionContext {
  /** From the page to its language's root: "" or "../". */
  readonly root: string;
  /** Markup of a figure by id, for `{{figure:id}}` alone on its line. */
  readonly figure?: (id: string) => string;
}

/**
 * Markdown to HTML: no raw HTML, no images, links only to http(s) or inside the site, quotes and dashes of the page's
 * language, `{{reference|format}}` as a link that carries value, interval, unit, source and date.
 *
 * @throws InputError with `file:line:col` and a suggestion for every unknown reference
 */
export function markdown(text: string, options: MarkdownOptions): string {
  const made = prepared(text, options).render(withoutBars(text), { options });
  return made.replace(/<table>[\s\S]*?<\/table>/g, stackable);
}

/** The same for one paragraph's worth of words, without the `<p>`. */
export function inlineMarkdown(text: string, options: MarkdownOptions): string {
  return prepared(text, options).renderInline(text, { options });
}

/** The bar of a format would divide the cells of a table, so a mark without meaning stands for it until it is read. */
const BAR = "\uE000";

function withoutBars(text: string): string {
  return text.replace(/\{\{[^{}\n]*\}\}/g, (mention) => mention.replaceAll("|", BAR));
}

/** A live value as the link that stands in a text. */
export function valueLink(value: LiveValue, root: string): string {
  const href = safeHref(value.href, root);
  return `<a class="value ${value.kind}" href="${href}" title="${escapeMarkup(value.title)}">${escapeMarkup(value.text)}</a>`;
}

/** An escaped address: http(s) as it is, a page or anchor of ours from the language's root; anything else becomes "#". */
export function safeHref(href: string, root: string): string {
  if (/^https?:\/\/[^\s]+$/i.test(href)) return escapeMarkup(href);
  if (/^[a-z0-9/_-]*(\.[a-z0-9_-]+)*(#[^\s]*)?$/i.test(href) && !href.startsWith("/"))
    return escapeMarkup(root + href);
  return "#";
}

function prepared(text: string, options: MarkdownOptions): Reader {
  const faults = checkMentions(text, options);
  if (faults.length > 0) throw new InputError(faults);
  return reader(options.language);
}

type Reader = InstanceType<typeof MarkdownIt>;

const readers = new Map<Language, Reader>();

function reader(language: Language): Reader {
  const known = readers.get(language);
  if (known) return known;
  const made = new MarkdownIt("default", {
    html: false,
    linkify: false,
    typographer: true,
    quotes: language === "ru" ? "«»„“" : "“”‘’",
  });
  made.disable(["image", "html_block", "html_inline"], true);
  made.validateLink = (url) => safeHref(url, "") !== "#" || url === "#";
  made.inline.ruler.before("text", "live_value", (state, silent) => {
    if (!state.src.startsWith("{{", state.pos)) return false;
    const end = state.src.indexOf("}}", state.pos);
    if (end < 0) return false;
    if (!silent)
      state.push("live_value", "", 0).content = state.src.slice(state.pos + 2, end).replaceAll(BAR, "|");
    state.pos = end + 2;
    return true;
  });
  // "text" skips ahead to characters that may start something; "{" has to be among them, and is.
  made.block.ruler.before(
    "paragraph",
    "figure",
    (state, line, _end, silent) => {
      const written = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!).trim();
      const id = /^\{\{figure:([^{}|]+)\}\}$/.exec(written)?.[1]?.trim();
      if (id === undefined) return false;
      if (!silent) {
        state.push("figure", "", 0).content = id;
        state.line = line + 1;
      }
      return true;
    },
    { alt: ["paragraph"] },
  );
  made.core.ruler.push("tied_spaces", (state) => {
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        if (child.type === "text") child.content = tiedSpaces(child.content, language);
      }
    }
  });
  // Years and dates of the prose are marked up, so that the crawl for stray digits knows them.
  made.renderer.rules.text = (tokens, index) => datedMarkup(tokens[index]!.content, language);
  made.renderer.rules.live_value = (tokens, index, _options, env) => {
    const { options } = env as { options: MarkdownOptions };
    const [reference, format] = splitMention(tokens[index]!.content);
    const value = options.resolve(reference, options.language, format);
    if (value === undefined) return escapeMarkup(`{{${reference}}}`);
    const inLink =
      tokens
        .slice(0, index)
        .reduce(
          (depth, token) => depth + (token.type === "link_open" ? 1 : token.type === "link_close" ? -1 : 0),
          0,
        ) > 0;
    return inLink ? escapeMarkup(value.text) : valueLink(value, options.root);
  };
  made.core.ruler.push("heading_ids", (state) => {
    let part = 0;
    for (const token of state.tokens) {
      if (token.type === "heading_open" && token.tag === "h2") token.attrSet("id", `part-${++part}`);
    }
  });
  // A table scrolls in its own box; a corner without words is no heading.
  made.renderer.rules.table_open = (_tokens, _index, _options, env) =>
    `<div class="scroll" tabindex="0" role="group" aria-label="${escapeMarkup(WORDS.table[(env as { options: MarkdownOptions }).options.language])}"><table>\n`;
  made.renderer.rules.table_close = () => "</table></div>\n";
  made.core.ruler.push("table_corners", (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== "th_open" || state.tokens[index + 1]?.content !== "") return;
      token.tag = "td";
      const close = state.tokens.slice(index).find(({ type }) => type === "th_close");
      if (close !== undefined) close.tag = "td";
    });
  });
  made.renderer.rules.figure = (tokens, index, _options, env) =>
    (env as { options: MarkdownOptions }).options.figure?.(tokens[index]!.content) ?? "";
  const renderLink = made.renderer.rules.link_open;
  made.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index]!;
    const href = String(token.attrGet("href") ?? "#");
    // The renderer escapes attribute values itself, so the address goes in unescaped.
    if (!/^https?:/i.test(href))
      token.attrSet("href", (env as { options: MarkdownOptions }).options.root + href);
    return renderLink
      ? renderLink(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options);
  };
  readers.set(language, made);
  return made;
}
