import type { Question } from "../../analysis/index.ts";
import { canonicalJson } from "../../catalog/index.ts";
import { NODE_TOOLS } from "./node-tools.ts";

/** Twelve digits of the SHA-256 of everything that a question says. */
export function questionHash(question: Question): string {
  return NODE_TOOLS.digest(new TextEncoder().encode(canonicalJson(question))).slice(0, 12);
}
