import { createHash } from "node:crypto";
import type { Answer, Question } from "../analysis/index.ts";
import { canonicalJson } from "../catalog/index.ts";
import type { AnchorSource } from "../ensemble/index.ts";

/**
 * What a run is cited by: twelve digits of the SHA-256 of what was asked, of what anchored it to the record, and of the
 * answer with its version, size and hashes. Numbers that come out otherwise, from whatever change, have another hash.
 *
 * @param answer its own `runHash` is left out
 */
export function runHash(
  question: Question,
  anchors: AnchorSource,
  { runHash: _, ...answer }: Answer,
): string {
  return createHash("sha256").update(canonicalJson({ question, anchors, answer })).digest("hex").slice(0, 12);
}
