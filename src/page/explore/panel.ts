import type { ExploreData } from "../../articles/explore/types.ts";
import type { StageAnswer } from "../protocol.ts";
import { make } from "./dom.ts";
import { idleRules } from "./law.ts";
import { type LeverControl, leverControl } from "./lever.ts";
import { leverGroup } from "./lever-group.ts";
import { type RuleControl, ruleControl } from "./rule-control.ts";
import { isBlocked, isLifted } from "./rule-stand.ts";
import { searchBox } from "./search-box.ts";
import { startList } from "./start-list.ts";
import { type ExploreState, scenarioOf, settled } from "./state.ts";
import { whereBox } from "./where-box.ts";

/** The controls of the page. */
export interface Panel {
  readonly element: HTMLElement;
  show(state: ExploreState): void;
  /** Tells what comes of the levers. */
  tell(answer: StageAnswer): void;
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
  const start = startList(data);
  const about = make("p", { class: "about" });
  const rules = new Map(
    data.rules.map((rule): [string, RuleControl] => [
      rule.id,
      ruleControl(rule, data, (inForce, months, ended) => {
        const state = current();
        const others = (ids: readonly string[]) => ids.filter((id) => id !== rule.id);
        const changed = {
          ...state,
          off: inForce ? others(state.off) : [...others(state.off), rule.id],
          on: inForce ? [...others(state.on), rule.id] : others(state.on),
          moved: { ...state.moved, [rule.id]: months },
        };
        change(settled(changed, data), ended);
      }),
    ]),
  );
  const levers = new Map<string, LeverControl>();
  const groups = data.groups.map((group) => {
    const controls = group.levers.map((id) => {
      const control = leverControl(id, data, (value, ended) => {
        const { [id]: _old, ...others } = current().values;
        // What is fixed is no longer drawn: worlds cannot be chosen by it.
        const { [id]: _range, ...where } = current().where;
        const values = value === undefined ? others : { ...others, [id]: value };
        change({ ...current(), values, where }, ended);
        if (_range) conditions.show(current());
      });
      levers.set(id, control);
      return [id, control.element] as const;
    });
    return leverGroup(group, new Map(controls), data);
  });
  const lifted = make("p", { class: "about" }, words.someOff);
  const ruleGroup = make(
    "details",
    { class: "lever-group", open: true },
    make("summary", {}, words.rules),
    lifted,
    ...[...rules.values()].map(({ element }) => element),
  );
  const all = [ruleGroup, ...groups.map(({ element: group }) => group)];
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
    search,
    ...all,
    conditions.element,
  );
  const showLevers = (state: ExploreState) => {
    const scenario = scenarioOf(state, data);
    for (const [id, control] of levers) {
      const given = scenario.overrides[id];
      const set = typeof given === "number" ? given : undefined;
      control.show(state.values[id], set, isBlocked(id, scenario, data));
    }
  };
  const show = (state: ExploreState) => {
    start.value = state.scenario;
    const scenario = scenarioOf(state, data);
    about.textContent = scenario.text;
    showLevers(state);
    lifted.hidden = !data.rules.some(({ id }) => isLifted(id, scenario));
    const idle = idleRules(state, data);
    for (const [id, control] of rules) control.show(state, scenario, idle.has(id));
    conditions.show(state);
  };
  start.addEventListener("change", () => {
    change(settled({ ...current(), scenario: start.value }, data), true);
    show(current());
  });
  const tell = (answer: StageAnswer) => {
    for (const group of groups) group.tell(answer);
  };
  return { element, show, tell, open: openControl };
}

function openControl(id: string): void {
  const control = document.getElementById(`lever-${id}`) ?? document.getElementById(`rule-${id}`);
  const group = control?.closest("details");
  if (!control || !group) return;
  group.open = true;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}
