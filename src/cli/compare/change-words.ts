import type { Change } from "../../analysis/changes.ts";
import type { Workspace } from "../../api/workspace.ts";
import type { Scenario, Text } from "../../catalog/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { SHORT_NAMES } from "../publish/rule-short-names.ts";
import { WORDS } from "./words.ts";

/** A change in words: "HBM (us-2024-12-hbm): off", "share of licences granted: 0.1 → 0". */
export function changeWords(
  change: Change,
  scenarios: Readonly<{ against: Scenario; scenario: Scenario }>,
  { workspace, language }: { readonly workspace: Workspace; readonly language: Language },
): string {
  if (change.kind === "rule") {
    const rule = workspace.ruleBook.rules.find(({ id }) => id === change.rule)!;
    const name = (SHORT_NAMES[rule.id] ?? rule.title)[language];
    return `${name} (${rule.id}): ${WORDS[change.how][language]}`;
  }
  const name = quantityName(change.quantity, workspace)[language];
  const said = change.forms.map((form) => {
    if (form === "equations") return WORDS.equation[language];
    if (form === "series") return WORDS.series[language];
    const set = (scenario: Scenario): string => {
      const given = scenario.parameters[change.quantity];
      if (given === undefined) return WORDS.asBelieved[language];
      return typeof given === "number"
        ? formatNumber(given, { language, significant: 3 })
        : WORDS.distribution[language];
    };
    return `${set(scenarios.against)} → ${set(scenarios.scenario)}`;
  });
  return `${name}: ${said.join(", ")}`;
}

/** The name of an assumption or of a quantity of the model; the id where neither has one. */
export function quantityName(id: string, { catalog, model }: Workspace): Text {
  const found = catalog.parameters.get(id) ?? model.quantities.find((one) => one.id === id);
  return found?.name ?? { ru: id, en: id };
}
