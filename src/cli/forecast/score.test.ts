import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../api/workspace.ts";
import type { Observation } from "../../catalog/index.ts";
import { InputError } from "../../units/index.ts";
import { openObserved } from "../hindcast/open-observed.ts";
import { sayFault } from "../say-fault.ts";
import { inkFor } from "../terminal/ink.ts";
import { openAfter, rowsFor } from "./open-later.ts";
import { readForecast } from "./read-forecast.ts";
import type { Forecast } from "./run-forecast.ts";
import { runForecast } from "./run-forecast.ts";
import { type ForecastScoreReport, scoreWritten } from "./score-forecast.ts";
import { scoreJson } from "./score-json.ts";
import { scoreText } from "./score-text.ts";

const FILE = "status/forecast-2025-12.json";
let workspace: Workspace;
let score: ForecastScoreReport;
let forecast: Forecast;

beforeAll(() => {
  workspace = openWorkspace();
  forecast = readForecast(FILE);
  score = scoreWritten(workspace, FILE);
});

it("the committed forecast is the one that was committed, and its score is the one that is shown", () => {
  const { later } = openAfter(workspace, openObserved(workspace.catalog));
  expect(forecast.runHash).toBe(later.forecast.runHash);
  expect(later.forecast.file).toBe(FILE);
  expect(scoreJson(score)).toBe(readFileSync("status/forecast-2025-12-score.json", "utf8"));
});

it("the committed forecast has quantiles that rise at every point of every series", () => {
  for (const { id, points } of [...forecast.series, ...forecast.quantities])
    for (const { date, quantiles } of points) {
      expect(date > forecast.asOf).toBe(true);
      expect(
        [...quantiles].sort((a, b) => a - b),
        `${id} ${date}`,
      ).toEqual(quantiles);
    }
});

it("says of every series of the forecast what came of it, or why it is left out", () => {
  const told = new Set(
    [...score.points, ...score.leftOut.map(({ id }) => ({ series: id }))].map(({ series }) => series),
  );
  expect(forecast.series.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  const seen = score.seen.flatMap(({ leavesOut }) => leavesOut);
  expect(seen.length).toBeGreaterThan(0);
  for (const id of seen) expect(score.leftOut.map((one) => one.id)).toContain(id);
  for (const { id } of score.leftOut) expect(score.points.map(({ series }) => series)).not.toContain(id);
});

it("gives a reason for every series that missed", () => {
  const beyond = score.points.filter(({ counts, within }) => counts && within === null);
  expect(score.missed.map(({ id }) => id)).toEqual([...new Set(beyond.map(({ series }) => series))]);
  for (const { why } of score.missed) expect(why?.ru).toBeTruthy();
});

it("compares with the forecast as it was written, of the series and not of a quantity of its name", () => {
  for (const { series, date, p5, p50, p95 } of score.points) {
    const list =
      series.includes("[") || ["gap", "lag_match"].includes(series) ? forecast.quantities : forecast.series;
    const point = list.find(({ id }) => id === series)!.points.find((one) => one.date === date)!;
    expect([p5, p50, p95]).toEqual([0, 9, 18].map((place) => point.quantiles[place]));
  }
  const ratio = score.points.find(({ series }) => series === "ratio_flop")!;
  const other = forecast.quantities
    .find(({ id }) => id === "ratio_flop")!
    .points.find(({ date }) => date === ratio.date)!;
  expect(ratio.p50).not.toBe(other.quantiles[9]);
});

it("counts nothing speculative and no other edition of the index among the rest", () => {
  const speculative = [...workspace.catalog.observations, ...workspace.later]
    .filter(({ at }) => /speculative/.test(at))
    .map(({ series, label }) => `${series} ${label}`);
  expect(speculative.length).toBeGreaterThan(0);
  for (const { counts, rows, family } of score.points) {
    if (!counts) continue;
    for (const { series, label, observed, vintage, source } of rows) {
      if (observed > forecast.asOf) expect(speculative).not.toContain(`${series} ${label}`);
      if (source === "epoch-eci") expect(vintage).toBe("2026-04-11");
      if (/eci|lag/.test(rows[0]!.series) && vintage > "2026-04-11") expect(family).toBe("later_edition");
    }
  }
});

it("no run knows what came later", async () => {
  const { catalog, later, anchors } = workspace;
  const day = `${anchors.at}-01`;
  expect(catalog.observations.filter(({ observed }) => observed >= day)).toEqual([]);
  expect(later.filter(({ observed }) => observed < day)).toEqual([]);
  // The last row of every series once more, as if observed after the date.
  const last = new Map(catalog.observations.map((row) => [row.series, row]));
  const after = [...last.values()].map((row) => ({
    ...row,
    observed: `${anchors.at}-15`,
    value: row.value * 2,
  }));
  expect(after.length).toBeGreaterThan(50);
  const size = { worlds: 8, replicates: 2, seed: 1, workers: 0 };
  const plain = await runForecast(workspace, size);
  const withRows = (rows: readonly Observation[]) =>
    runForecast(
      { ...workspace, catalog: { ...catalog, observations: [...catalog.observations, ...rows] } },
      size,
    );
  expect((await withRows([...later, ...after])).runHash).toBe(plain.runHash);
  // The test can tell: one row of the time of the record changes the run.
  const best = catalog.observations.findLast(({ series }) => series === "openai_eci_best")!;
  const row = { ...best, value: best.value + 10 };
  expect((await withRows([row])).runHash).not.toBe(plain.runHash);
});

it("what was added to the record after the forecast is not in its score, and every such row is there", () => {
  const { later } = openAfter(workspace, openObserved(workspace.catalog));
  const rows = rowsFor(workspace, later);
  expect(later.added.length).toBeGreaterThan(0);
  const left = rows.map(({ series, observed }) => `obs:${series}@${observed}`);
  for (const reference of later.added) expect(left).not.toContain(reference);
  const without = {
    ...workspace,
    later: workspace.later.filter(({ series }) => series !== "cn_tokens_day"),
  };
  const catalog = {
    ...workspace.catalog,
    observations: workspace.catalog.observations.filter(({ series }) => series !== "cn_tokens_day"),
  };
  expect(() => openAfter({ ...without, catalog }, openObserved(workspace.catalog))).toThrow(
    /added: expected the id of an observation, got "obs:cn_tokens_day@2025-06-30"/,
  );
});

describe("a file that is not a forecast, or was changed,", () => {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-forecast-"));
  const written = (text: string) => {
    const file = join(folder, "one.json");
    writeFileSync(file, text);
    return file;
  };
  const text = readFileSync(FILE, "utf8");
  it.each([
    [
      "a better number",
      text.replace('"worlds":16384', '"worlds":16385'),
      /expected the numbers that had the hash 618798ff1415, got others \([0-9a-f]{12}\): the file was changed/,
    ],
    [
      "no hash",
      text.replace('"runHash":"618798ff1415"', '"runHash":""'),
      /expected what ssylka forecast --json prints, got something else/,
    ],
    ["no JSON", "{", /got no JSON/],
    ["another file", "{}", /expected what ssylka forecast --json prints, got something else/],
    ["no object", "null", /expected what ssylka forecast --json prints, got something else/],
  ])("%s, is one line in both languages", (_, content, expected) => {
    const file = written(content);
    try {
      scoreWritten(workspace, file);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      const { faults } = error as InputError;
      expect(faults).toHaveLength(1);
      expect(faults[0]!.what).toMatch(expected);
      expect(sayFault(faults[0]!.what, "ru")).toMatch(/^ожидал/);
    }
  });

  it("reformatted JSON with the same numbers is the same forecast", () => {
    const file = written(JSON.stringify(JSON.parse(text), null, 2));
    expect(scoreJson(scoreWritten(workspace, file))).toBe(scoreJson(score));
  });
});

it.each(["ru", "en"] as const)("the score in %s tells every point, family and reason", (language) => {
  const lines = scoreText(score, { language, ink: inkFor({ isTTY: false } as never, {}) });
  const whole = lines.join("\n").replace(/\s+/g, " ");
  for (const { name } of score.families) expect(whole).toContain(name[language].slice(0, 18));
  for (const { id } of score.leftOut) expect(whole).toContain(id);
  expect(whole).toContain(score.forecast.runHash);
  expect(whole).not.toMatch(/NaN|undefined|\{\w+\}|null/);
});
