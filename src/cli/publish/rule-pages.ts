import type { Workspace } from "../../api/workspace.ts";
import type { RegionEntry, RuleEntry } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { RuleTimeline } from "../../charts/index.ts";
import { DISCLAIMER } from "../../rules/index.ts";
import { shortChipName } from "./rule-chip-names.ts";
import { ruleEntries } from "./rule-entries.ts";
import { rulesMove } from "./rule-moves.ts";
import { regionFigures } from "./rule-regions.ts";
import { ruleTimelineOf } from "./rule-timeline-data.ts";

/** Everything that the pages of the law show. */
export interface LawPages {
  readonly rules: readonly RuleEntry[];
  readonly regions: readonly RegionEntry[];
  readonly timeline: RuleTimeline;
  readonly lawDisclaimer: Text;
}

/** The pages of the law: rules as they stand on a day, and what they allow. */
export function lawPages(workspace: Workspace, months: number, on: string): LawPages {
  const { catalog, ruleBook } = workspace;
  const moved = rulesMove(workspace, months);
  const rules = ruleEntries({ catalog, ruleBook, on, moved });
  return {
    rules,
    timeline: ruleTimelineOf(rules, { book: ruleBook, chips: catalog.chips, on }),
    regions: regionFigures(catalog, ruleBook).map(({ on: day, rule, leftOut, planes: _, ...figure }) => ({
      on: day,
      rule: rule.id,
      leftOut: leftOut.map((chip) => ({ id: chip.id, name: shortChipName(chip) })),
      figure,
    })),
    lawDisclaimer: DISCLAIMER,
  };
}

/** Texts of these pages in which live values may stand. */
export function lawTexts({ regions }: LawPages): Text[] {
  return regions.flatMap(({ figure }) => [figure.caption, figure.source]);
}
