import { rounded } from "../../articles/explore/lever-scale.ts";
import type { ExploreData, Lever, ScenarioChoice } from "../../articles/explore/types.ts";
import { FARTHEST, isBlocked, isLifted, monthsByScenario } from "./rule-stand.ts";

/** Everything that a reader has changed: what stands in the address. */
export interface ExploreState {
  readonly scenario: string;
  /** Lever to the value it stands at: a belief's, or a part of what the lever speaks of. */
  readonly values: Readonly<Record<string, number>>;
  /** Rules lifted, beside those that the scenario lifts. */
  readonly off: readonly string[];
  /** Rules in force although the scenario lifts them. */
  readonly on: readonly string[];
  /** Rule to whole months by which its days are moved from those of the law, whatever the scenario has them at. */
  readonly moved: Readonly<Record<string, number>>;
  /** Belief to the lowest and highest value of the worlds that count. */
  readonly where: Readonly<Record<string, readonly [number, number]>>;
  readonly view: string;
  /** View to the quantity shown in it. */
  readonly choices: Readonly<Record<string, string>>;
  /** Shown inside another page: results without what surrounds them. */
  readonly embed: boolean;
}

/** No address of ours is longer. */
const LONGEST = 4000;

/** Nothing changed. */
export function initialState({ scenarios, views }: ExploreData): ExploreState {
  return {
    scenario: scenarios[0]!.id,
    values: {},
    off: [],
    on: [],
    moved: {},
    where: {},
    view: views[0]!.id,
    choices: {},
    embed: false,
  };
}

/**
 * Reads the part of an address after `#`, which anyone may have written.
 *
 * @returns the state, the parts that could not be read, and the belief whose control is to be opened
 */
export function parseState(
  fragment: string,
  data: ExploreData,
): { readonly state: ExploreState; readonly illegible: readonly string[]; readonly open?: string } {
  const illegible: string[] = [];
  let open: string | undefined;
  const first = initialState(data);
  if (fragment.length > LONGEST) return { state: first, illegible: ["…"] };
  const state = {
    ...first,
    values: {} as Record<string, number>,
    off: [] as string[],
    on: [] as string[],
    moved: {} as Record<string, number>,
    where: {} as Record<string, readonly [number, number]>,
    choices: {} as Record<string, string>,
  };
  const ruleIds = data.rules.map(({ id }) => id);
  const take = (key: string, value: string): boolean => {
    if (key === "s" && data.scenarios.some(({ id }) => id === value)) state.scenario = value;
    else if (key === "v" && data.views.some(({ id }) => id === value)) state.view = value;
    else if (key.startsWith("v.")) {
      const view = data.views.find(({ id }) => id === key.slice(2));
      if (!view?.choices.some(({ id }) => id === value)) return false;
      state.choices[view.id] = value;
    } else if (key === "off" && ruleIds.includes(value)) state.off = [...new Set([...state.off, value])];
    else if (key === "on" && ruleIds.includes(value)) state.on = [...new Set([...state.on, value])];
    else if (key.startsWith("r.")) {
      const months = Number(value);
      const rule = data.rules.find(({ id }) => id === key.slice(2));
      if (!rule || !Number.isInteger(months) || months < -FARTHEST || months > rule.latest) return false;
      state.moved[rule.id] = months;
    } else if (key.startsWith("p.")) {
      const lever = leverOf(key.slice(2), data);
      if (!lever || !fits(value, lever)) return false;
      state.values[key.slice(2)] = Number(value);
    } else if (key.startsWith("w.")) {
      const lever = leverOf(key.slice(2), data);
      if (lever?.sets) return false;
      const ends = value.split("..");
      if (!lever || ends.length !== 2 || !ends.every((end) => fits(end, lever))) return false;
      const [low, high] = ends.map(Number) as [number, number];
      if (low > high) return false;
      state.where[key.slice(2)] = [low, high];
    } else if (key === "open" && (leverOf(value, data) || ruleIds.includes(value))) open = value;
    else if (key === "embed" && value === "1") state.embed = true;
    else return false;
    return true;
  };
  for (const part of fragment.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const [key = "", value = ""] = part.split("=").map(decoded);
    if (!take(key, value)) illegible.push(part.slice(0, 60));
  }
  return { state: settled(state, data), illegible, ...(open !== undefined && { open }) };
}

/** A state without what says nothing in its scenario: rules lifted twice, moved to where they stand, levers without effect. */
export function settled(state: ExploreState, data: ExploreData): ExploreState {
  const scenario = scenarioOf(state, data);
  const off = state.off.filter((id) => !isLifted(id, scenario));
  const on = state.on.filter((id) => isLifted(id, scenario));
  const moved = Object.entries(state.moved).filter(([id, months]) => {
    const rule = data.rules.find((one) => one.id === id)!;
    const inForce = isLifted(id, scenario) ? on.includes(id) : !off.includes(id);
    return inForce && months !== monthsByScenario(rule, scenario);
  });
  const values = Object.entries(state.values).filter(([id]) => !isBlocked(id, scenario, data));
  return { ...state, off, on, moved: Object.fromEntries(moved), values: Object.fromEntries(values) };
}

function leverOf(id: string, { levers }: ExploreData): Lever | undefined {
  return Object.hasOwn(levers, id) ? levers[id] : undefined;
}

/** Whether a text is a number that a lever can stand at. */
function fits(text: string, { low, high, options }: Lever): boolean {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) return false;
  if (options) return options.some(({ value }) => value === number);
  return number >= Math.min(low, rounded(low)) && number <= Math.max(high, rounded(high));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The part of an address after `#`; empty when nothing is changed. Ids are plain, so that it can be read. */
export function writeState(state: ExploreState, data: ExploreData): string {
  const first = initialState(data);
  const parts = [
    ...(state.scenario === first.scenario ? [] : [`s=${state.scenario}`]),
    ...Object.entries(state.values).map(([id, value]) => `p.${id}=${value}`),
    ...state.off.map((id) => `off=${id}`),
    ...state.on.map((id) => `on=${id}`),
    ...Object.entries(state.moved).map(([id, months]) => `r.${id}=${months}`),
    ...Object.entries(state.where).map(([id, [low, high]]) => `w.${id}=${low}..${high}`),
    ...(state.view === first.view ? [] : [`v=${state.view}`]),
    ...Object.entries(state.choices).map(([view, choice]) => `v.${view}=${choice}`),
    ...(state.embed ? ["embed=1"] : []),
  ];
  return parts.join("&");
}

/** The scenario that a state starts from. */
export function scenarioOf(state: ExploreState, { scenarios }: ExploreData): ScenarioChoice {
  return scenarios.find(({ id }) => id === state.scenario)!;
}

/** Whether the model runs under other conditions than those published. */
export function isChanged(state: ExploreState, data: ExploreData): boolean {
  const { scenario, values, off, on, moved } = state;
  const own = [Object.keys(values), off, on, Object.keys(moved)];
  return scenario !== data.scenarios[0]!.id || own.some(({ length }) => length > 0);
}

/** Whether anything is asked but what was published: other conditions, or some of the worlds only. */
export function isAsked(state: ExploreState, data: ExploreData): boolean {
  return isChanged(state, data) || Object.keys(state.where).length > 0;
}
