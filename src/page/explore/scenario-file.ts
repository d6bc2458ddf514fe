import type { ExploreData } from "../../articles/explore/types.ts";
import { rulesOf } from "./law.ts";
import { beliefsOf, settingsOf } from "./settings.ts";
import { type ExploreState, scenarioOf } from "./state.ts";

/**
 * The state as a file of the command line, `ssylka compare --from FILE`: the same run to the last bit. What the scenario
 * started from sets is written out; conditions on worlds are no part of a scenario. Values in braces are JSON, which
 * YAML reads.
 */
export function scenarioFile(state: ExploreState, data: ExploreData, address: string): string {
  const { id, name, written } = scenarioOf(state, data);
  const { off, allOff, days = {} } = rulesOf(state, data);
  const entries = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  const parameters = entries({ ...written.parameters, ...beliefsOf(state, data) });
  const series = entries(seriesOf(state, data));
  const equations = entries(written.equations);
  const moved = entries(days);
  return [
    `# ${address}`,
    ...(id === data.scenarios[0]!.id ? [] : [`# ${data.words.start}: ${id} (${name})`]),
    "id: yours",
    "name: { en: Your conditions, ru: Ваши условия }",
    "description:",
    "  en: Conditions chosen on the page.",
    "  ru: Условия, выбранные на странице.",
    ...(parameters.length === 0 ? ["parameters: {}"] : ["parameters:", ...parameters]),
    "rules:",
    `  off: [${off.join(", ")}]`,
    `  allOff: ${allOff}`,
    ...(moved.length === 0 ? [] : ["  days:", ...moved.map((line) => `  ${line}`)]),
    ...(series.length === 0 ? [] : ["series:", ...series]),
    ...(equations.length === 0 ? [] : ["equations:", ...equations]),
    "",
  ].join("\n");
}

/** Series of the scenario, with what levers set from their month on. */
function seriesOf(state: ExploreState, data: ExploreData): Readonly<Record<string, unknown>> {
  const { series } = scenarioOf(state, data).written;
  const set = settingsOf(state, data).map(({ name, from, value }) => {
    const before = Object.entries(series[name]?.values ?? {}).filter(([date]) => date < from);
    return [name, { ...series[name], values: Object.fromEntries([...before, [from, value]]) }] as const;
  });
  return { ...series, ...Object.fromEntries(set) };
}
