import { positionOf, rounded, STEPS, shareOf, valueAt } from "../../articles/explore/lever-scale.ts";
import { leverEnd, leverText, unsetText } from "../../articles/explore/lever-words.ts";
import type { ExploreData, Lever } from "../../articles/explore/types.ts";
import { home } from "./address.ts";
import { make } from "./dom.ts";
import { sliderScale } from "./slider-scale.ts";

/** A control of one belief, and how it is told of a state. */
export interface LeverControl {
  readonly element: HTMLElement;
  /**
   * Shows a value, or that the belief is uncertain.
   *
   * @param given what the scenario sets it to
   * @param blocked whether it does nothing in the scenario
   */
  show(value: number | undefined, given?: number, blocked?: boolean): void;
}

type Change = (value: number | undefined, ended: boolean) => void;

/** A slider for a belief, or a choice for a structural switch. @param change is told of every move */
export function leverControl(id: string, data: ExploreData, change: Change): LeverControl {
  const lever = data.levers[id]!;
  return lever.options ? choice(id, lever, data, change) : slider(id, lever, data, change);
}

function slider(id: string, lever: Lever, { language, words }: ExploreData, change: Change): LeverControl {
  const told = (value: number) => leverText(rounded(value), lever, language);
  const { low, middle, high, sets } = lever;
  const unset = sets ? words.byRules : unsetText(lever, words, language);
  const input = make("input", { type: "range", min: 0, max: STEPS, step: 1, id: `lever-${id}` });
  const output = make("output", { for: `lever-${id}` });
  const release = make("button", { type: "button", class: "release" }, "×");
  const back = sets ? words.byRules : words.release;
  release.setAttribute("aria-label", `${back}: ${lever.name}`);
  release.title = back;
  let given: number | undefined;
  let blocked = false;
  const tell = (value: number | undefined) => {
    input.value = String(positionOf(value ?? given ?? middle, lever));
    input.disabled = blocked;
    const set = value ?? given;
    const text = blocked
      ? words.blocked
      : value !== undefined
        ? told(value)
        : given === undefined
          ? unset
          : `${words.byScenario}: ${told(given)}`;
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
    release.hidden = value === undefined;
    element.classList.toggle("set", value !== undefined);
    element.classList.toggle("unset", set === undefined);
  };
  const element = leverBox(
    id,
    lever,
    words.origin,
    make("span", { class: "lever-value", "data-unset": unset }, output, release),
    input,
    sliderScale(
      leverEnd(low, lever, language),
      leverEnd(high, lever, language),
      sets ? undefined : shareOf(middle, lever),
    ),
  );
  input.addEventListener("input", () => {
    const value = valueAt(Number(input.value), lever);
    tell(value);
    change(value, false);
  });
  input.addEventListener("change", () => change(valueAt(Number(input.value), lever), true));
  release.addEventListener("click", () => {
    tell(undefined);
    change(undefined, true);
    input.focus();
  });
  const show: LeverControl["show"] = (value, byScenario, withoutEffect = false) => {
    given = byScenario;
    blocked = withoutEffect;
    tell(value);
  };
  return { element, show };
}

function choice(id: string, lever: Lever, { words }: ExploreData, change: Change): LeverControl {
  const options = lever.options!;
  const free = make("option", { value: "" }, words.byStructure);
  const select = make(
    "select",
    { id: `lever-${id}` },
    free,
    ...options.map(({ value, name }) => make("option", { value }, name)),
  );
  const element = leverBox(id, lever, words.origin, select);
  const show = (value: number | undefined, given?: number) => {
    select.value = value === undefined ? "" : String(value);
    const set = options.find((one) => one.value === given)?.name;
    free.textContent = set === undefined ? words.byStructure : `${words.byScenario}: ${set}`;
    element.classList.toggle("set", value !== undefined);
  };
  select.addEventListener("change", () => {
    const value = select.value === "" ? undefined : Number(select.value);
    element.classList.toggle("set", value !== undefined);
    change(value, true);
  });
  return { element, show };
}

/** A belief's name, the way to where it is from, what it is in a line, and its controls. */
function leverBox(
  id: string,
  { name, about, sets }: Lever,
  origin: string,
  ...controls: readonly HTMLElement[]
): HTMLElement {
  const line = about === undefined ? undefined : make("p", { class: "about", id: `about-${id}` }, about);
  if (line) controls.find(({ id: own }) => own === `lever-${id}`)!.setAttribute("aria-describedby", line.id);
  return make(
    "div",
    { class: "lever", "data-words": [name, about, id].join(" ").toLowerCase() },
    make(
      "span",
      { class: "lever-name" },
      make("label", { for: `lever-${id}` }, name),
      originLink(sets?.href ?? `parameters.html#${id}`, origin, name),
    ),
    ...(line ? [line] : []),
    ...controls,
  );
}

/** The way from a control to what is written about it. */
export function originLink(href: string, origin: string, name: string): HTMLAnchorElement {
  return make("a", { href: `${home()}${href}`, class: "origin", "aria-label": `${origin}: ${name}` }, origin);
}
