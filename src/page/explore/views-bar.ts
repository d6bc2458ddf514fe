import type { ExploreData } from "../../articles/explore/types.ts";
import { make, place } from "./dom.ts";
import type { ExploreState } from "./state.ts";
import { choiceOf, viewOf } from "./view-chart.ts";

/** Tabs of charts and what each of them shows. @param look is told of a state that asks nothing new of the model */
export function viewsBar(
  data: ExploreData,
  current: () => ExploreState,
  look: (state: ExploreState) => void,
): { show(): void } {
  place("explore-views").replaceChildren(
    ...data.views.map(({ id, name }) => {
      const input = make("input", { type: "radio", name: "view", value: id, id: `view-${id}` });
      input.addEventListener("change", () => look({ ...current(), view: id }));
      return make("span", { class: "tab" }, input, make("label", { for: `view-${id}` }, name));
    }),
  );
  const show = () => {
    const state = current();
    const view = viewOf(state, data);
    (place(`view-${view.id}`) as HTMLInputElement).checked = true;
    const select = make(
      "select",
      { id: "explore-choice" },
      ...view.choices.map(({ id, name }) => make("option", { value: id }, name)),
    );
    select.value = choiceOf(view, state).id;
    select.addEventListener("change", () =>
      look({ ...current(), choices: { ...current().choices, [view.id]: select.value } }),
    );
    const label = make("label", { for: "explore-choice" }, data.words.show);
    place("explore-choices").replaceChildren(...(view.choices.length > 1 ? [label, select] : []));
  };
  return { show };
}
