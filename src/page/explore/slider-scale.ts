import { make } from "./dom.ts";

/**
 * What stands below a slider: how far it goes, and a mark at the place of what it is when nothing is changed. Readers of
 * screens are told by the slider itself.
 *
 * @param at the mark's place, 0 to 1; none if left out
 */
export function sliderScale(low: string, high: string, at?: number): HTMLElement {
  const mark = make("i", { class: "mark" });
  if (at !== undefined) mark.style.setProperty("--at", String(at));
  return make(
    "div",
    { class: "slider-scale", "aria-hidden": "true" },
    ...(at === undefined ? [] : [mark]),
    make("span", {}, low),
    make("span", {}, high),
  );
}
