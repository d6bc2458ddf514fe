import type { ExploreData } from "../../articles/explore/types.ts";
import { make } from "./dom.ts";
import { type LeverControl, leverControl } from "./lever.ts";
import { type RuleControl, ruleControl } from "./rule-control.ts";
import type { ExploreState } from "./state.ts";

/** The controls of the page. */
export interface Panel {
  readonly element: HTMLElement;
  show(state: ExploreState): void;
}

/** @param change is told of the state after every move, and whether the move has ended */
export function panel(
  data: ExploreData,
  current: () => ExploreState,
  change: (state: ExploreState, ended: boolean) => void,
): Panel {
  const { words } = data;
  const start = make(
    "select",
    { id: "explore-start" },
    ...data.scenarios.map(({ id, name }) => make("option", { value: id }, name)),
  );
  const about = make("p", { class: "about" });
  start.addEventListener("change", () => change({ ...current(), scenario: start.value }, true));
  const rules = new Map(
    data.rules.map((rule): [string, RuleControl] => [
      rule.id,
      ruleControl(rule, data, (off, months, ended) => {
        const state = current();
        const others = Object.entries(state.moved).filter(([id]) => id !== rule.id);
        const moved = Object.fromEntries(months === 0 || off ? others : [...others, [rule.id, months]]);
        const lifted = state.off.filter((id) => id !== rule.id);
        change({ ...state, off: off ? [...lifted, rule.id] : lifted, moved }, ended);
      }),
    ]),
  );
  const levers = new Map<string, LeverControl>();
  const groups = data.groups.map(({ name, rest, levers: ids }) => {
    const controls = ids.map((id) => {
      const control = leverControl(id, data, (value, ended) => {
        const { [id]: _old, ...others } = current().values;
        const values = value === undefined ? others : { ...others, [id]: value };
        change({ ...current(), values }, ended);
      });
      levers.set(id, control);
      return control.element;
    });
    return make("details", { class: "lever-group", open: !rest }, make("summary", {}, name), ...controls);
  });
  const ruleGroup = make(
    "details",
    { class: "lever-group", open: true },
    make("summary", {}, words.rules),
    ...[...rules.values()].map(({ element }) => element),
  );
  const all = [ruleGroup, ...groups];
  const search = searchBox(all, data);
  const element = make(
    "div",
    { class: "explore-panel" },
    make("label", { for: "explore-start" }, words.start),
    start,
    about,
    ...search,
    ...all,
  );
  const show = (state: ExploreState) => {
    start.value = state.scenario;
    about.textContent = data.scenarios.find(({ id }) => id === state.scenario)!.text;
    for (const [id, control] of levers) control.show(state.values[id]);
    for (const [id, control] of rules) control.show(state.off.includes(id), state.moved[id] ?? 0);
  };
  return { element, show };
}

/** Shows the controls whose names hold every word looked for, in groups that are open while there is something to find. */
function searchBox(groups: readonly HTMLDetailsElement[], { words }: ExploreData): HTMLElement[] {
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
