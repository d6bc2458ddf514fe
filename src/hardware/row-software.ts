import type { Row } from "./read-row.ts";
import type { Framework, Software } from "./software.ts";

/** Stacks that the makers of a model or chip tuned by hand for it. */
const laboratories = ["deepseek", "xdeepserve", "atom"];

/** Year at whose start constants are stated. */
const REFERENCE_YEAR = 2026;

/** Years from the reference to the middle of the dated public measurements of serving: what undated ones are taken for. */
const USUAL_AGE = -0.3;

/** Framework, tuning and date of a measurement. Unknown frameworks on AMD and others are forks of vLLM more often than not. */
export function rowSoftware(row: Row): Software {
  const name = (row.framework ?? "").trim().toLowerCase();
  return {
    framework: framework(name),
    stack: laboratories.includes(name) ? "laboratory" : "open",
    softwareAge: ageOf(row.date ?? ""),
  };
}

function framework(name: string): Framework {
  if (name.startsWith("tensorrt") || name.startsWith("trt")) return "trtllm";
  return name.includes("sglang") ? "sglang" : "vllm";
}

/** Years after the reference of a date written to the day, month or year (the middle of what it leaves open). */
function ageOf(date: string): number {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date);
  if (!match) return USUAL_AGE;
  const months = match[2] === undefined ? 6 : Number(match[2]) - 0.5;
  return Number(match[1]) + months / 12 - REFERENCE_YEAR;
}
