import type { ExploreData, ScenarioChoice } from "../../articles/explore/types.ts";
import { additionsHere } from "./additions.ts";
import { home } from "./address.ts";
import { make } from "./dom.ts";

/** The scenarios that a reader may start from: those of the article first, then all others. */
export function startList({ scenarios, inQuestion, words }: ExploreData): HTMLSelectElement {
  const choices = scenarios.filter(canStart);
  const options = (some: readonly ScenarioChoice[]) =>
    some.map(({ id, name }) => make("option", { value: id }, name));
  const of = (asked: boolean) => choices.filter(({ id }) => inQuestion.includes(id) === asked);
  return make(
    "select",
    { id: "explore-start" },
    make("optgroup", { label: words.presets }, ...options(of(true))),
    make("optgroup", { label: words.otherPresets }, ...options(of(false))),
  );
}

/** A file that was saved holds the model of the scenario that it was saved with, no others. */
function canStart({ id, addition }: ScenarioChoice): boolean {
  return !addition || home() === "" || additionsHere()[id] !== undefined;
}
