import type { Plan } from "../ensemble/plan.ts";
import { encodePlan } from "./page-plan.ts";

/** A classic script that leaves a plan for `engine.js`, whichever of the two comes first: `ssylka.plan`. */
export function planScript(plan: Plan): string {
  return `(globalThis.ssylka??={}).plan=${scriptText(encodePlan(plan))};\n`;
}

/** A classic script that leaves a scenario with equations of its own, as `encodeAddition` writes it: `ssylka.additions`. */
export function additionScript(id: string, addition: string): string {
  return `((globalThis.ssylka??={}).additions??={})[${scriptText(id)}]=${scriptText(addition)};\n`;
}

/** A text of one line as JavaScript writes it, so that it may stand inside a page as well. */
export function scriptText(text: string): string {
  const escaped = text
    .replace(/[\\']/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/</g, "\\u003c");
  return `'${escaped}'`;
}
