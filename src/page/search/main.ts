/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { SearchData } from "../../articles/search/types.ts";
import { make, place } from "../explore/dom.ts";
import { groupsOf } from "./groups.ts";
import { searchOf } from "./rank.ts";

/** Entries of a group shown at first. */
const AT_FIRST = 5;
const KEY = "q=";

/** The page on which readers search: what they ask stands in the address, so that it can be kept and sent. */
function start(data: SearchData): void {
  const search = searchOf(data);
  const field = place("search-words") as HTMLInputElement;
  const list = place("search-found");
  const count = place("search-count");

  const entry = (at: number): HTMLElement => {
    const [href, , title, said] = data.entries[at]!;
    return make(
      "li",
      {},
      make("a", { href }, title),
      ...(said === "" ? [] : [make("p", { class: "about" }, said)]),
    );
  };
  const group = (kind: number, places: readonly number[]): HTMLElement => {
    const rows = make("ol", { class: "found" }, ...places.slice(0, AT_FIRST).map(entry));
    const name = make("h2", { id: `found-${kind}` }, data.groups[kind]!, " ");
    name.append(make("span", { class: "number" }, String(places.length)));
    const rest = places.slice(AT_FIRST);
    if (rest.length === 0) return make("section", {}, name, rows);
    const more = make("button", { type: "button", class: "copy" });
    more.textContent = data.words.more.replace("{n}", String(rest.length));
    more.addEventListener("click", () => {
      const added = rest.map(entry);
      rows.append(...added);
      more.remove();
      // Who came by keyboard goes on where the list was cut.
      added[0]!.querySelector("a")!.focus();
    });
    return make("section", {}, name, rows, make("p", {}, more));
  };
  /** The kinds that were found, each a button that leads to its group: the address is taken by the words. */
  const leads = (groups: ReturnType<typeof groupsOf>): HTMLElement[] =>
    groups.length < 2
      ? []
      : groups.map(({ kind, places }) => {
          const button = make("button", { type: "button", class: "copy" });
          button.textContent = `${data.groups[kind]!} ${places.length}`;
          button.addEventListener("click", () => place(`found-${kind}`).scrollIntoView());
          return button;
        });
  const answer = (): void => {
    const words = field.value.trim();
    const { places, partly, named } = search(words);
    const groups = groupsOf(places, (at) => data.entries[at]![1], named);
    const { found, nothing, anyWord } = data.words;
    count.textContent =
      words === ""
        ? ""
        : places.length === 0
          ? nothing
          : `${found.replace("{n}", String(places.length))}${partly ? `. ${anyWord}` : ""}`;
    place("search-kinds").replaceChildren(...leads(groups).flatMap((one) => [one, " "]));
    list.replaceChildren(...groups.map(({ kind, places: own }) => group(kind, own)));
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
