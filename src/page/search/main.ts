/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { SearchData } from "../../articles/search/types.ts";
import { make, place } from "../explore/dom.ts";
import { searchOf } from "./rank.ts";

/** Entries shown at once. */
const AT_ONCE = 25;
const KEY = "q=";

/** The page on which readers search: what they ask stands in the address, so that it can be kept and sent. */
function start(data: SearchData): void {
  const search = searchOf(data);
  const field = place("search-words") as HTMLInputElement;
  const list = place("search-found");
  const count = place("search-count");
  const more = place("search-more");
  let places: readonly number[] = [];
  let shown = 0;

  const add = (): void => {
    const next = places.slice(shown, shown + AT_ONCE).map((at) => {
      const [href, kind, title, said] = data.entries[at]!;
      return make(
        "li",
        {},
        make("a", { href }, title),
        " ",
        make("span", { class: "kind" }, data.kinds[kind]!),
        ...(said === "" ? [] : [make("p", { class: "about" }, said)]),
      );
    });
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= places.length;
  };
  const answer = (): void => {
    const words = field.value.trim();
    const found = search(words);
    places = found.places;
    shown = 0;
    list.replaceChildren();
    const { found: some, nothing, anyWord } = data.words;
    count.textContent =
      words === ""
        ? ""
        : places.length === 0
          ? nothing
          : `${some.replace("{n}", String(places.length))}${found.partly ? `. ${anyWord}` : ""}`;
    add();
  };
  const asked = (): string =>
    location.hash.startsWith(`#${KEY}`) ? decoded(location.hash.slice(KEY.length + 1)) : "";

  field.value = asked();
  answer();
  const changed = (): void => {
    const words = field.value.trim();
    // Without a new step in the browser's history for every letter.
    history.replaceState(null, "", words === "" ? location.pathname : `#${KEY}${encodeURIComponent(words)}`);
    answer();
  };
  field.addEventListener("input", changed);
  for (const example of place("search-examples").querySelectorAll("button"))
    example.addEventListener("click", () => {
      field.value = example.textContent ?? "";
      changed();
      field.focus();
    });
  more.addEventListener("click", add);
  addEventListener("hashchange", () => {
    field.value = asked();
    answer();
    field.focus();
  });
  if (matchMedia("(hover: hover)").matches) field.focus();
}

/** An address that somebody cut in the middle is read as it stands. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

const data = (globalThis as { ssylka?: { search?: SearchData } }).ssylka?.search;
if (data !== undefined) start(data);
