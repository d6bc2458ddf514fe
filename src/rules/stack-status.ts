import { reaches, treatmentFor } from "./findings.ts";
import { rulesInForce } from "./in-force.ts";
import { compare } from "./interval.ts";
import type { RuleBook } from "./load-rules.ts";
import { checkQuestion, type Question } from "./question.ts";

/** A separate stack of memory: bandwidth in GB/s and area of the package or stack in mm2. */
export interface MemoryStack {
  readonly bandwidth: number;
  readonly area: number;
}

export interface StackStatus {
  readonly status: "free" | "controlled";
  readonly paragraph: string | null;
  readonly rule: string | null;
  /** GB/s/mm2. */
  readonly memoryBandwidthDensity: number;
}

/**
 * The status of a separate memory stack (ECCN 3A090.c). Memory packaged with a processor is judged as the processor.
 * @example stackStatus(book, { bandwidth: 819, area: 121 }, { on: "2025-01-01", to: "CN" }).paragraph // "3A090.c"
 */
export function stackStatus(book: RuleBook, stack: MemoryStack, asked: Question): StackStatus {
  const question = checkQuestion(book, asked);
  const density = stack.bandwidth / stack.area;
  const value = { low: density, high: density };
  for (const rule of rulesInForce(book, question.on, question)) {
    if (rule.role !== "memory" || !reaches(book, rule, undefined, question)) continue;
    for (const paragraph of rule.paragraphs) {
      const above = paragraph.when.memoryBandwidthDensity?.above;
      if (above === undefined || compare(value, "above", above) !== "yes") continue;
      if (treatmentFor(book, paragraph, question)?.status !== "controlled") continue;
      return {
        status: "controlled",
        paragraph: paragraph.id,
        rule: rule.id,
        memoryBandwidthDensity: density,
      };
    }
  }
  return { status: "free", paragraph: null, rule: null, memoryBandwidthDensity: density };
}
