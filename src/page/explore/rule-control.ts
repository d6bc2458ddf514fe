import type { ExploreData, RuleLever } from "../../articles/explore/types.ts";
import { formatDate } from "../../units/format-date.ts";
import { monthsText } from "./describe.ts";
import { make } from "./dom.ts";
import { movedDays } from "./law.ts";
import { originLink } from "./lever.ts";
import { FARTHEST } from "./state.ts";

/** A rule's switch and its days. */
export interface RuleControl {
  readonly element: HTMLElement;
  show(off: boolean, months: number): void;
}

/** @param change is told whether the rule is lifted and by how many months it is moved */
export function ruleControl(
  rule: RuleLever,
  data: ExploreData,
  change: (off: boolean, months: number, ended: boolean) => void,
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
  );
  const show = (off: boolean, months: number) => {
    inForce.checked = !off;
    slider.disabled = off;
    slider.value = String(months);
    const days = movedDays(rule.days, months);
    const day = formatDate(days.compliance ?? days.effective!, language);
    const far = months === 0 ? "" : ` (${monthsText(months, data)})`;
    const text = off ? words.off : `${day}${far}`;
    output.textContent = text;
    slider.setAttribute("aria-valuetext", text);
    element.classList.toggle("set", off || months !== 0);
  };
  const tell = (ended: boolean) => {
    const months = Number(slider.value);
    show(!inForce.checked, months);
    change(!inForce.checked, months, ended);
  };
  inForce.addEventListener("change", () => tell(true));
  slider.addEventListener("input", () => tell(false));
  slider.addEventListener("change", () => tell(true));
  show(false, 0);
  return { element, show };
}
