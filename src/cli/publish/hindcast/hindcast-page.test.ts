import { beforeAll, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../../api/workspace.ts";
import { strayDigits } from "../../../articles/crawl.ts";
import { hindcastMain } from "../../../articles/hindcast/hindcast-page.ts";
import type { HindcastPage } from "../../../articles/hindcast/types.ts";
import { SAMPLE_SITE } from "../../../articles/sample-site.ts";
import { readHindcastStatus } from "../../hindcast/read-status.ts";
import { hindcastReport } from "../../hindcast/report.ts";
import { runHindcast } from "../../hindcast/run-hindcast.ts";
import { DATES } from "../../hindcast/status.ts";
import { hindcastPage } from "./hindcast-page.ts";

let workspace: Workspace;
let page: HindcastPage;

beforeAll(() => {
  workspace = openWorkspace();
  page = hindcastPage(workspace);
});

describe.each(["ru", "en"] as const)("the page in %s", (language) => {
  it("has a table for each date and no digit outside links, dates and tables", () => {
    const main = hindcastMain(page, SAMPLE_SITE, language);
    for (const date of DATES) expect(main).toContain(`<section id="${date}">`);
    expect(strayDigits(`<html><body><main>${main}</main></body></html>`)).toEqual([]);
  });

  it("counts hits among few observations instead of taking per cents of them", () => {
    const main = hindcastMain(page, SAMPLE_SITE, language);
    const rows = [...main.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row!.matchAll(/<td[^>]*>([^<]*)/g)].map((found) => found[1]!),
    );
    const few = rows.filter(([n]) => /^\d$/.test(n ?? ""));
    expect(few.length).toBeGreaterThan(4);
    for (const [n, share] of few)
      if (n !== "0") expect(share).toMatch(new RegExp(`^\\d\u00a0(из|of)\u00a0${n}$`));
  });

  it("names every belief that was written after the events, and links it", () => {
    const main = hindcastMain(page, SAMPLE_SITE, language);
    for (const { postHoc } of page.runs)
      for (const { id } of postHoc) expect(main).toContain(`href="parameters.html#${id}"`);
  });
});

it("the error of a forecast is explained where it is first named, in one gender", () => {
  const say = (language: "ru" | "en") =>
    hindcastMain(page, SAMPLE_SITE, language)
      .replace(/<svg[\s\S]*?<\/svg>/g, "")
      .replace(/<[^>]*>/g, " ");
  const first = (words: string) =>
    words.slice(Math.max(0, words.indexOf("CRPS") - 60), words.indexOf("CRPS") + 30);
  expect(first(say("ru"))).toMatch(/средняя ошибка вероятностного прогноза \(CRPS: чем меньше, тем лучше\)/);
  expect(first(say("en"))).toContain("(CRPS: the less, the better)");
  expect(say("ru")).not.toMatch(/CRPS (?:была|посчитан)|превосходств|неизменност/);
});

describe("status/hindcast.json", () => {
  it("scores all dates, and says which runs could not be made", () => {
    const { runs, refused } = readHindcastStatus();
    expect([...runs, ...refused].map(({ asOf, kind }) => `${asOf} ${kind}`).sort()).toEqual(
      DATES.flatMap((date) => [`${date} pseudo-real-time`, `${date} real-time`]).sort(),
    );
  });

  it("has the form, the observations and the beliefs of a run made now", async () => {
    const written = readHindcastStatus().runs.find(({ asOf }) => asOf === "2024-06")!;
    const size = { worlds: 32, replicates: 2, seed: written.seed, workers: 0 };
    const asOf = { month: written.asOf, kind: written.kind };
    const now = JSON.parse(JSON.stringify(hindcastReport(await runHindcast(workspace, asOf, size))));
    expect(formOf(now)).toEqual(formOf(written));
    const observed = ({ points }: typeof written) =>
      points.map((one) => [one.series, one.month, one.observed]);
    expect(observed(written)).toEqual(observed(now));
    expect(written.beliefs).toEqual(now.beliefs);
    expect(written.families.map(({ id, n }) => [id, n])).toEqual(
      now.families.map(({ id, n }: { id: string; n: number }) => [id, n]),
    );
  });
});

/** The names of all fields, of lists those of the first entry. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(formOf);
  if (typeof value !== "object" || value === null) return "value";
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, formOf(inner)]));
}
