import type { LawContext } from "./context.ts";
import { chineseGate, memoryGate, memoryNotice, openGate } from "./gates.ts";
import { licenceClock, pendingRule, redesignClock } from "./rule-clocks.ts";

type From = Readonly<Record<string, unknown>>;
type Make<T extends (context: LawContext, from: never) => Float64Array> = Parameters<T>[1];

/**
 * The monthly values of a series that the rules of a scenario decide; undefined for any other.
 *
 * @param from a form that `prepare` has checked: the plan of a page holds only such. Free of schemas, since pages use it
 */
export function lawSeries(context: LawContext, from: From): Float64Array | undefined {
  if ("redesign" in from) return redesignClock(context, from.redesign as readonly string[]);
  if (from.rules !== "scenario") return undefined;
  if ("gate" in from) return openGate(context, from as unknown as Make<typeof openGate>);
  if ("gate_memory" in from) return memoryGate(context, from as unknown as Make<typeof memoryGate>);
  if ("notice_memory" in from) return memoryNotice(context, from as unknown as Make<typeof memoryNotice>);
  if ("pending" in from) return pendingRule(context, from as unknown as Make<typeof pendingRule>);
  if ("case_by_case" in from) return licenceClock(context, from as unknown as Make<typeof licenceClock>);
  if ("chinese_gate" in from) return chineseGate(context, from.chinese_gate as string, "scenario");
  return undefined;
}
