import type { Rule } from "./rule-schema.ts";

/** Roles that open or shut a gate, or change how a licence is looked at. */
export const GATE_ROLES: ReadonlySet<Rule["role"]> = new Set([
  "control",
  "letter",
  "policy",
  "memory",
  "import",
]);

/** True of a rule that may have a say at a gate: by its role, or because it replaces one that has. */
export function mayDecide({ role, supersedes }: Pick<Rule, "role" | "supersedes">): boolean {
  return GATE_ROLES.has(role) || supersedes.length > 0;
}
