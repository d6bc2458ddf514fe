import type { Plan } from "../ensemble/plan.ts";
import { encodePlan } from "./page-plan.ts";

/** A classic script that leaves a plan for `engine.js`, whichever of the two comes first: `ssylka.plan`. */
export function planScript(plan: Plan): string {
  const text = encodePlan(plan)
    .replace(/[\\']/g, "\\$&")
    // So that the text may stand inside a page as well.
    .replace(/</g, "\\u003c");
  return `(globalThis.ssylka??={}).plan='${text}';\n`;
}
