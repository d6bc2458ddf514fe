import type { ExploreData } from "../../articles/explore/types.ts";
import { additionsHere } from "./additions.ts";
import { home } from "./address.ts";
import { make } from "./dom.ts";
import { type LeverControl, leverControl } from "./lever.ts";
import { type RuleControl, ruleControl } from "./rule-control.ts";
import { searchBox } from "./search-box.ts";
import { type ExploreState, scenarioOf } from "./state.ts";
import { whereBox } from "./where-box.ts";

/** The controls of the page. */
export interface Panel {
  readonly element: HTMLElement;
  show(state: ExploreState): void;
  /** Brings a belief's or a rule's control into sight and focuses it. */
  open(id: string): void;
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
    ...data.scenarios.filter(canStart).map(({ id, name }) => make("option", { value: id }, name)),
  );
  const about = make("p", { class: "about" });
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
        // What is fixed is no longer drawn: worlds cannot be chosen by it.
        const { [id]: _range, ...where } = current().where;
        const values = value === undefined ? others : { ...others, [id]: value };
        change({ ...current(), values, where }, ended);
        if (_range) conditions.show(current());
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
  const conditions = whereBox(data, current, (state, ended) => {
    change(state, ended);
    if (ended) showLevers(state);
  });
  const search = searchBox(all, data);
  const element = make(
    "div",
    { class: "explore-panel" },
    make("label", { for: "explore-start" }, words.start),
    start,
    about,
    ...search,
    ...all,
    conditions.element,
  );
  const showLevers = (state: ExploreState) => {
    const { overrides } = scenarioOf(state, data);
    for (const [id, control] of levers) {
      const given = overrides[id];
      control.show(state.values[id], typeof given === "number" ? given : undefined);
    }
  };
  const show = (state: ExploreState) => {
    start.value = state.scenario;
    about.textContent = scenarioOf(state, data).text;
    showLevers(state);
    for (const [id, control] of rules) control.show(state.off.includes(id), state.moved[id] ?? 0);
    conditions.show(state);
  };
  start.addEventListener("change", () => {
    change({ ...current(), scenario: start.value }, true);
    show(current());
  });
  return { element, show, open: openControl };
}

/** A file that was saved holds the model of the scenario that it was saved with, no others. */
function canStart({ id, addition }: ExploreData["scenarios"][number]): boolean {
  return !addition || home() === "" || additionsHere()[id] !== undefined;
}

function openControl(id: string): void {
  const control = document.getElementById(`lever-${id}`) ?? document.getElementById(`rule-${id}`);
  const group = control?.closest("details");
  if (!control || !group) return;
  group.open = true;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}
