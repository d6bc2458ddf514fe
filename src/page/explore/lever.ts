import type { ExploreData, Lever } from "../../articles/explore/types.ts";
import { amountText } from "../../units/format-amount.ts";
import type { Language } from "../../units/language.ts";
import { make } from "./dom.ts";
import { rounded } from "./state.ts";

/** Steps of a slider. */
const STEPS = 200;

/** A control of one belief, and how it is told of a state. */
export interface LeverControl {
  readonly element: HTMLElement;
  /** Shows a value, or that the belief is uncertain. */
  show(value: number | undefined): void;
}

/** A slider for a belief, or a choice for a structural switch. @param change is told of every move */
export function leverControl(
  id: string,
  data: ExploreData,
  change: (value: number | undefined, ended: boolean) => void,
): LeverControl {
  const lever = data.levers[id]!;
  return lever.options ? choice(id, lever, data, change) : slider(id, lever, data, change);
}

function slider(
  id: string,
  lever: Lever,
  { language, words }: ExploreData,
  change: (value: number | undefined, ended: boolean) => void,
): LeverControl {
  const told = (value: number) => leverText(rounded(value), lever, language);
  const free = `${words.uncertain}: ${told(lever.low)} … ${told(lever.high)}`;
  const input = make("input", { type: "range", min: 0, max: STEPS, step: 1, id: `lever-${id}` });
  const output = make("output", { for: `lever-${id}` });
  const release = make("button", { type: "button", class: "release" }, "×");
  release.setAttribute("aria-label", `${words.release}: ${lever.name}`);
  release.title = words.release;
  const show = (value: number | undefined) => {
    input.value = String(positionOf(value ?? lever.middle, lever));
    const text = value === undefined ? free : told(value);
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
    release.hidden = value === undefined;
    element.classList.toggle("set", value !== undefined);
  };
  const element = make(
    "div",
    { class: "lever", "data-words": `${lever.name} ${id}`.toLowerCase() },
    make("label", { for: `lever-${id}` }, lever.name),
    make("span", { class: "lever-value" }, output, release),
    input,
  );
  input.addEventListener("input", () => {
    const value = valueAt(Number(input.value), lever);
    show(value);
    change(value, false);
  });
  input.addEventListener("change", () => change(valueAt(Number(input.value), lever), true));
  release.addEventListener("click", () => {
    show(undefined);
    change(undefined, true);
    input.focus();
  });
  show(undefined);
  return { element, show };
}

function choice(
  id: string,
  lever: Lever,
  { words }: ExploreData,
  change: (value: number | undefined, ended: boolean) => void,
): LeverControl {
  const options = lever.options!;
  const select = make(
    "select",
    { id: `lever-${id}` },
    make("option", { value: "" }, words.byStructure),
    ...options.map(({ value, name }) => make("option", { value }, name)),
  );
  const element = make(
    "div",
    { class: "lever", "data-words": `${lever.name} ${id}`.toLowerCase() },
    make("label", { for: `lever-${id}` }, lever.name),
    select,
  );
  const show = (value: number | undefined) => {
    select.value = value === undefined ? "" : String(value);
    element.classList.toggle("set", value !== undefined);
  };
  select.addEventListener("change", () => {
    const value = select.value === "" ? undefined : Number(select.value);
    show(value);
    change(value, true);
  });
  return { element, show };
}

function leverText(value: number, { unit, written }: Lever, language: Language): string {
  if (written === "share") return amountText(value * 100, "%", language);
  return `${written === "factor" ? "×" : ""}${amountText(value, unit, language)}`;
}

/** The value of a place on a slider, to the figures that the address keeps. */
export function valueAt(position: number, { low, high, log }: Lever): number {
  const share = position / STEPS;
  if (position === 0) return rounded(low);
  if (position === STEPS) return rounded(high);
  return rounded(log ? low * (high / low) ** share : low + (high - low) * share);
}

/** The place of a value, to the nearest step. */
export function positionOf(value: number, { low, high, log }: Lever): number {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.round(Math.min(1, Math.max(0, share)) * STEPS);
}
