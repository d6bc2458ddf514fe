import type { ExploreData, RuleLever, ScenarioChoice } from "../../articles/explore/types.ts";
import { formatDate } from "../../units/format-date.ts";
import { monthsText } from "./describe.ts";
import { make } from "./dom.ts";
import { originLink } from "./lever.ts";
import {
  bindingDay,
  daysByScenario,
  FARTHEST,
  farthestDays,
  isLifted,
  monthsByScenario,
  movedDays,
} from "./rule-stand.ts";
import { sliderScale } from "./slider-scale.ts";
import type { ExploreState } from "./state.ts";

/** A rule's switch and its days. */
export interface RuleControl {
  readonly element: HTMLElement;
  /** @param idle whether the rule changes nothing in the scenario: it cannot be changed then */
  show(state: ExploreState, scenario: ScenarioChoice, idle: boolean): void;
}

/** @param change is told whether the rule is in force and by how many months it is moved from the day of the law */
export function ruleControl(
  rule: RuleLever,
  data: ExploreData,
  change: (inForce: boolean, months: number, ended: boolean) => void,
): RuleControl {
  const { language, words } = data;
  const inForce = make("input", { type: "checkbox", id: `rule-${rule.id}` });
  const slider = make("input", {
    type: "range",
    min: -FARTHEST,
    max: rule.latest,
    step: 1,
    id: `moved-${rule.id}`,
    "aria-label": `${rule.name}: ${words.moved}`,
  });
  const output = make("output", { for: `moved-${rule.id}` });
  const [first, last] = farthestDays(rule).map((day) => formatDate(day, language, "month"));
  const element = make(
    "div",
    { class: "lever rule" },
    make(
      "span",
      { class: "lever-name" },
      make("span", { class: "switch" }, inForce, make("label", { for: `rule-${rule.id}` }, rule.name)),
      originLink(`rules/${rule.id}.html`, words.origin, rule.name),
    ),
    make("span", { class: "lever-value" }, output),
    slider,
    sliderScale(first!, last!, FARTHEST / (FARTHEST + rule.latest)),
  );
  let scenario = data.scenarios[0]!;
  /** The state of the controls in words. */
  const tell = (idle: boolean, own: { readonly off: boolean; readonly months: number }) => {
    const lifted = isLifted(rule.id, scenario);
    const start = monthsByScenario(rule, scenario);
    const moved = own.months !== start;
    const days = (moved ? undefined : daysByScenario(rule, scenario)) ?? movedDays(rule.days, own.months);
    const day = formatDate(bindingDay(days), language);
    const far = moved ? ` (${monthsText(own.months, data)})` : start === 0 ? "" : ` (${words.byScenario})`;
    const text = idle
      ? words.idle
      : own.off
        ? lifted
          ? words.offByScenario
          : words.off
        : `${day}${far}${lifted ? `, ${words.onAgain}` : ""}`;
    output.textContent = text;
    slider.setAttribute("aria-valuetext", text);
    element.classList.toggle("set", !idle && (own.off !== lifted || (!own.off && moved)));
    element.classList.toggle("lifted", own.off);
  };
  const show: RuleControl["show"] = (state, by, idle) => {
    scenario = by;
    const lifted = isLifted(rule.id, scenario);
    const off = lifted ? !state.on.includes(rule.id) : state.off.includes(rule.id);
    const months = state.moved[rule.id] ?? monthsByScenario(rule, scenario);
    inForce.checked = !off;
    inForce.disabled = idle;
    slider.disabled = off || idle;
    slider.value = String(months);
    tell(idle, { off, months });
  };
  const moved = (ended: boolean) => {
    const months = Number(slider.value);
    slider.disabled = !inForce.checked;
    tell(false, { off: !inForce.checked, months });
    change(inForce.checked, months, ended);
  };
  inForce.addEventListener("change", () => moved(true));
  slider.addEventListener("input", () => moved(false));
  slider.addEventListener("change", () => moved(true));
  return { element, show };
}
