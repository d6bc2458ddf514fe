import type { Chip, Text } from "../catalog/index.ts";
import { type Finding, findings } from "./findings.ts";
import type { RuleBook } from "./load-rules.ts";
import { checkQuestion, type Switches } from "./question.ts";

/** China's own stance on a foreign chip. `discouraged`: officials advise against it or check it, with no bar. */
export interface ChineseStance {
  readonly chip: string;
  readonly on: string;
  readonly status: "open" | "discouraged" | "barred" | "unknown";
  readonly because: Text;
  readonly rule: string | null;
  readonly sources: readonly string[];
  /** True when what decides rests on weak sources. */
  readonly weak: boolean;
}

const RANK: Readonly<Record<string, number>> = { discouraged: 1, barred: 2 };

const NOTHING: Text = {
  en: "no Chinese measure considered here names it",
  ru: "ни одна из рассмотренных здесь китайских мер его не касается",
};

/** The second, independent gate: what flows into China passes both. The strictest measure in force decides. */
export function chineseGate(book: RuleBook, chip: Chip, on: string, switches: Switches = {}): ChineseStance {
  const question = checkQuestion(book, { ...switches, on, to: "CN" });
  const found = findings(book, chip, question, { authority: "CN", roles: ["import"] })
    .filter(({ truth }) => truth !== "no")
    .sort((a, b) => rank(b) - rank(a));
  const [first] = found;
  if (!first)
    return { chip: chip.id, on, status: "open", because: NOTHING, rule: null, sources: [], weak: false };
  const { rule, truth, treatment } = first;
  return {
    chip: chip.id,
    on,
    status: truth === "unknown" ? "unknown" : (treatment.status as "discouraged" | "barred"),
    because: rule.summary,
    rule: rule.id,
    sources: [rule.source, ...rule.sources],
    weak: rule.weak,
  };
}

function rank({ treatment }: Finding): number {
  return RANK[treatment.status ?? ""] ?? 0;
}
