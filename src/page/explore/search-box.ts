import type { ExploreData } from "../../articles/explore/types.ts";
import { make } from "./dom.ts";

/** Shows the controls whose names hold every word looked for, in groups that are open while there is something to find. */
export function searchBox(groups: readonly HTMLDetailsElement[], { words }: ExploreData): HTMLElement[] {
  const input = make("input", { type: "search", id: "explore-search", autocomplete: "off" });
  const found = make("span", { class: "found", role: "status" });
  const open = groups.map((group) => group.open);
  input.addEventListener("input", () => {
    const asked = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    groups.forEach((group, index) => {
      let shown = 0;
      for (const lever of group.querySelectorAll<HTMLElement>(".lever")) {
        const text = `${lever.dataset.words ?? lever.textContent}`.toLowerCase();
        const fits = asked.every((word) => text.includes(word));
        lever.hidden = !fits;
        if (fits) shown += 1;
      }
      count += shown;
      group.hidden = shown === 0;
      group.open = asked.length > 0 ? shown > 0 : open[index]!;
    });
    found.textContent = asked.length > 0 ? `${words.found}: ${count}` : "";
  });
  return [
    make(
      "div",
      { class: "explore-search" },
      make("label", { for: "explore-search" }, words.search),
      input,
      found,
    ),
  ];
}
