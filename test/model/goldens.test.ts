import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { monthAt, quantile, share } from "../../src/analysis/index.ts";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";
import type { ScenarioResult } from "../../src/ensemble/index.ts";
import { question, runSmall, workspace } from "../small-ensemble.ts";

// `npm run goldens` writes these files anew; look at the difference before it is committed.
const results = new Map<string, ScenarioResult>();
const others = [...workspace.catalog.scenarios.keys()]
  .filter((id) => !question.scenarios.includes(id))
  .sort();
const all = [...question.scenarios, ...others];
/** What is kept of a scenario that the main question does not run. */
const BRIEF = {
  quantities: [
    "lag_match",
    "ratio_flop",
    "ratio_bandwidth",
    "ratio_decode",
    "owned_flop[cn]",
    "run_ratio",
    "frontier[cn,deepseek]",
    "tokens_served[cn]",
  ],
  dates: ["2025-12-31", "2028-12-31", "2032-12-31"],
};

beforeAll(async () => {
  const { scenarios } = await runSmall({ scenarios: all });
  for (const [id, result] of scenarios) results.set(id, result);
});

/** Medians of headline outputs and probabilities of events, every digit of each. */
function goldenText({ id: scenario, table, events }: ScenarioResult): string {
  const { start } = workspace.model;
  const { quantities, dates } = others.includes(scenario) ? BRIEF : question.table;
  const medians = quantities.flatMap((quantity) =>
    dates.map((date) => {
      const column = table.get(`${quantity}@${monthAt(date, start)}`)!;
      return `${quantity},${date},${quantile(column, 0.5)}`;
    }),
  );
  const probabilities = question.events.flatMap(({ id }) =>
    question.by.map((date) => {
      const by = monthAt(date, start);
      return `${id},${date},${share(events.get(id)!, (month) => month <= by)}`;
    }),
  );
  return `${["quantity or event,date,median or probability", ...medians, ...probabilities].join("\n")}\n`;
}

test.each(all)("%s gives the same numbers to the last digit as when they were last looked at", async (id) => {
  await expect(goldenText(results.get(id)!)).toMatchFileSnapshot(`../goldens/${id}.csv`);
});

test("there is one golden file a scenario and no other", () => {
  const files = readdirSync(join(PACKAGE_ROOT, "test/goldens")).sort();
  expect(files).toEqual(all.map((id) => `${id}.csv`).sort());
});
