import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { monthAt, quantile, share } from "../../src/analysis/index.ts";
import { PACKAGE_ROOT } from "../../src/cli/workspace.ts";
import type { ScenarioResult } from "../../src/ensemble/index.ts";
import { question, runSmall, workspace } from "../small-ensemble.ts";

// `npm run goldens` writes these files anew; look at the difference before it is committed.
const results = new Map<string, ScenarioResult>();

beforeAll(async () => {
  const { scenarios } = await runSmall({ scenarios: question.scenarios });
  for (const [id, result] of scenarios) results.set(id, result);
});

/** Medians of headline outputs and probabilities of events, every digit of each. */
function goldenText({ table, events }: ScenarioResult): string {
  const { start } = workspace.model;
  const medians = question.table.quantities.flatMap((quantity) =>
    question.table.dates.map((date) => {
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

test.each(question.scenarios)(
  "%s gives the same numbers to the last digit as when they were last looked at",
  async (id) => {
    await expect(goldenText(results.get(id)!)).toMatchFileSnapshot(`../goldens/${id}.csv`);
  },
);

test("there is one golden file a scenario and no other", () => {
  const files = readdirSync(join(PACKAGE_ROOT, "test/goldens")).sort();
  expect(files).toEqual(question.scenarios.map((id) => `${id}.csv`).sort());
});
