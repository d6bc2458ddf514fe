import type { ExploreData } from "../../articles/explore/types.ts";
import { rulesOf } from "./law.ts";
import type { ExploreState } from "./state.ts";

/**
 * The state as a file of the command line, `ssylka compare --from FILE`: the same run to the last bit. What a scenario
 * of the catalog writes anew (equations, series) is not repeated: the file names it.
 */
export function scenarioFile(state: ExploreState, data: ExploreData, address: string): string {
  const { id, name } = data.scenarios.find((one) => one.id === state.scenario)!;
  const { off, allOff, days } = rulesOf(state, data);
  const values = Object.entries(state.values).map(([belief, value]) => `  ${belief}: ${value}`);
  const moved = Object.entries(days ?? {}).map(
    ([rule, own]) =>
      `    ${rule}: { ${Object.entries(own)
        .map(([key, day]) => `${key}: ${day}`)
        .join(", ")} }`,
  );
  return [
    `# ${address}`,
    ...(id === data.scenarios[0]!.id ? [] : [`# ${data.words.start}: ${id} (${name})`]),
    "id: yours",
    `name: { en: Your conditions, ru: Ваши условия }`,
    "description:",
    "  en: Conditions chosen on the page.",
    "  ru: Условия, выбранные на странице.",
    values.length === 0 ? "parameters: {}" : ["parameters:", ...values].join("\n"),
    "rules:",
    `  off: [${off.join(", ")}]`,
    `  allOff: ${allOff}`,
    ...(moved.length === 0 ? [] : ["  days:", ...moved]),
    "",
  ].join("\n");
}
