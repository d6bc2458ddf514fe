import { beforeAll, describe, expect, it } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { sayFault } from "../say-fault.ts";
import { inkFor } from "../terminal/ink.ts";
import { hindcastCsv, hindcastText } from "./hindcast-text.ts";
import { type HindcastRun, runHindcast } from "./run-hindcast.ts";

let run: HindcastRun;

beforeAll(async () => {
  const asOf = { month: "2024-06", kind: "pseudo-real-time" } as const;
  run = await runHindcast(openWorkspace(), asOf, { worlds: 16, replicates: 2, seed: 1, workers: 0 });
});

describe.each(["ru", "en"] as const)("the scores in %s", (language) => {
  it("are a row a family, with the number of beliefs written later", () => {
    const text = hindcastText(run, { language, ink: inkFor({ isTTY: false } as never, {}) }).join("\n");
    for (const { name } of run.families) expect(text).toContain(name[language].slice(0, 12));
    const postHoc = run.beliefs.postHoc.filter((id) => !run.anchored.includes(id)).length;
    expect(text.replace(/\s+/g, " ")).toContain(
      language === "ru" ? `часть допущений (${postHoc}) написаны` : `The equations and ${postHoc} beliefs`,
    );
    const lines = text.replaceAll("\u00a0", " ").split("\n");
    const leadIn = lines.findIndex((line) =>
      line.endsWith(language === "ru" ? "в модели:" : "in the model:"),
    );
    expect(lines[leadIn]).toContain(`(${postHoc})`);
    const after = lines.slice(leadIn + 1);
    const ids = after.slice(0, after.indexOf(""));
    expect(ids.join(" ").trim().split(/,\s+/)).toHaveLength(postHoc);
    for (const line of ids) expect(line).toMatch(/^ {2}\S.{0,97}$/);
    expect(lines.at(-1)).toBe(
      language === "ru"
        ? `16 прогонов; начальное число 1; отпечаток расчёта ${run.runHash}; Ssylka ${run.version}`
        : `16 worlds; seed 1; run hash ${run.runHash}; Ssylka ${run.version}`,
    );
    expect(text).not.toMatch(/NaN|undefined|\{\w+\}/);
  });
});

it("the scores as CSV are a line a family, each with the run", () => {
  const [head, ...rows] = hindcastCsv(run).trimEnd().split("\n");
  expect(rows).toHaveLength(run.families.length);
  for (const row of rows) {
    expect(row.split(",")).toHaveLength(head!.split(",").length);
    expect(row).toMatch(new RegExp(`^2024-06,pseudo-real-time,\\w+,\\d+,.*,${run.runHash}$`));
  }
});

it.each([
  'expected a month such as "2023-12", got nothing',
  'expected a month such as "2023-12", got "x"',
  'expected real-time or pseudo-real-time, got "now"',
  "expected a month at least a year after 2022-01 and a quarter before 2026-01, got 2021-12",
  "expected a month at least a year after 2022-01 and before 2026-01, got 2021-12",
  'expected a month by which "a" was published (first on 2026-09-24 in this catalog), got 2023-12; take --kind pseudo-real-time',
  'expected at least 50 effective worlds and 1% of all, got 3.2 of 2048 (0.16%); "cn_record" alone leaves 7; run more --worlds or mend the beliefs behind it',
])("the fault “%s” is said in Russian", (what) => {
  expect(sayFault(what, "ru")).toMatch(/^ожидал/);
  expect(sayFault(what, "ru")).not.toMatch(/expected|got/);
});
