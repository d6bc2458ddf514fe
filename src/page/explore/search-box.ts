import type { ExploreData } from "../../articles/explore/types.ts";
import { make } from "./dom.ts";

/**
 * Shows the controls whose names, or that of their group, hold every word looked for, in groups that are open while there is
 * something to find. Escape empties it; Enter leads to the first control found.
 */
export function searchBox(groups: readonly HTMLDetailsElement[], { words }: ExploreData): HTMLElement {
  const input = make("input", { type: "search", id: "explore-search", autocomplete: "off" });
  const found = make("span", { class: "found", role: "status" });
  const open = groups.map((group) => group.open);
  const look = () => {
    const asked = plain(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    groups.forEach((group, index) => {
      const heading = plain(group.querySelector("summary")!.textContent ?? "");
      let shown = 0;
      for (const lever of group.querySelectorAll<HTMLElement>(".lever")) {
        const text = `${heading} ${plain(lever.dataset.words ?? lever.textContent ?? "")}`;
        const fits = asked.every((word) => text.includes(word));
        lever.hidden = !fits;
        if (fits) shown += 1;
      }
      count += shown;
      group.classList.toggle("searched", asked.length > 0);
      group.hidden = shown === 0;
      group.open = asked.length > 0 ? shown > 0 : open[index]!;
    });
    found.textContent = asked.length === 0 ? "" : count === 0 ? words.none : `${words.found}: ${count}`;
  };
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      input.value = "";
      look();
    } else if (event.key === "Enter" && input.value !== "") {
      const controls = groups.flatMap((group) => [
        ...group.querySelectorAll<HTMLElement>(
          ".lever:not([hidden]) :is(input[type=range], select):not(:disabled)",
        ),
      ]);
      controls[0]?.focus();
    }
  });
  return make(
    "div",
    { class: "explore-search" },
    make("label", { for: "explore-search" }, words.search),
    input,
    found,
  );
}

/** As it is compared: in small letters, ё as е. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}
