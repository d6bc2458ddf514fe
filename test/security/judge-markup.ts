const TAGS = new Set(
  (
    "a abbr article aside b body br button caption circle cite code col colgroup dd defs desc details dialog div dl dt em fieldset figcaption figure footer form g " +
    "h1 h2 h3 h4 head header hr html i input label legend li line link main marker meta nav noscript ol optgroup option output p path pattern polygon " +
    "polyline pre progress rect s script section select small span strong sub summary sup svg table tbody td text tfoot th thead time title tr tspan ul use " +
    "var tt q blockquote h5 h6 clippath mask lineargradient stop datalist del ins kbd samp"
  ).split(" "),
);
const ATTRIBUTE = /^\s+([a-z_][a-z0-9_.:-]*)(?:="([^"<]*)")?/i;

/**
 * What a page made of hostile text holds that no page of ours may hold: tags or attributes that nobody of us wrote,
 * handlers, scripts with words inside, addresses that run. Undefined when there is nothing.
 */
export function markupProblem(markup: string): string | undefined {
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at + 1)) {
    if (/^<!(?:doctype html>|--[^<>]*-->)/i.test(markup.slice(at, at + 200))) continue;
    if (markup.startsWith("<?xml", at)) continue;
    const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(markup.slice(at, at + 40));
    if (!name || !TAGS.has(name[1]!.toLowerCase())) return `a tag of nobody: ${markup.slice(at, at + 60)}`;
    const problem = tagProblem(markup, at, at + name[0].length, name[1]!.toLowerCase());
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function tagProblem(markup: string, start: number, from: number, name: string): string | undefined {
  const shown = () => markup.slice(start, start + 120);
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    const found = ATTRIBUTE.exec(markup.slice(at, at + 100_000));
    if (!found) break;
    const [whole, key, value = ""] = found;
    at += whole.length;
    if (/^on/i.test(key!)) return `a handler: ${shown()}`;
    if (seen.has(key!)) return `an attribute twice: ${shown()}`;
    seen.add(key!);
    if (/^(href|src|xlink:href|action|formaction|srcset|data|ping)$/i.test(key!)) {
      const plain = value.replaceAll(/&#?\w+;|\s|\p{Cc}/gu, "").toLowerCase();
      if (/^(?!https?:)[a-z][a-z0-9+.-]*:/.test(plain)) return `an address that runs: ${shown()}`;
    }
    if (key === "style" || key === "srcdoc") return `an attribute of nobody: ${shown()}`;
  }
  if (!/^\s*\/?>/.test(markup.slice(at, at + 10))) return `a tag that is no tag: ${shown()}`;
  if (name === "script" && !markup.startsWith("</", start)) {
    const inside = markup.slice(markup.indexOf(">", at) + 1, markup.indexOf("</script>", at));
    if (inside.trim() !== "") return `a script inside a page: ${shown()}`;
  }
  return undefined;
}
