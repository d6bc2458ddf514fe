import { expect, test } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { mentions } from "../../articles/index.ts";
import type { BindingMapChart, CurvesChart, RooflineChart } from "../../charts/index.ts";
import { cacheBytesPerToken, crossover, decode } from "../../hardware/index.ts";
import { batchWork } from "./hardware-batch-work.ts";
import { bindingFigure } from "./hardware-binding.ts";
import { chipSpeeds } from "./hardware-chip.ts";
import { chipHourCost, costOfMillion } from "./hardware-cost.ts";
import { crossoverFigure, equivalence, specificationRatios } from "./hardware-crossover.ts";
import { concurrencyAt, modelledDay, publishedDay, recomputedDay } from "./hardware-day.ts";
import { comparedDecode } from "./hardware-loads.ts";
import { measuredRuns } from "./hardware-measured.ts";
import { frontier, PARETO_CHIPS, paretoFigure } from "./hardware-pareto.ts";
import { rooflineFigure } from "./hardware-roofline.ts";
import { readScores, scoreTable, scoreValues } from "./hardware-scores.ts";
import { serviceAt } from "./hardware-serving.ts";
import { hardwareSetting } from "./hardware-setting.ts";
import { hardwareStory, storyTexts } from "./hardware-story.ts";
import { hardwareValues } from "./hardware-values.ts";
import { llmPages } from "./llm-pages.ts";
import type { Values } from "./resolver.ts";

const { catalog } = openWorkspace();
const setting = hardwareSetting(catalog);
const values = hardwareValues(catalog);
const story = hardwareStory(setting, values);

test("the crossing on the chart is the crossover of the hardware room, and both chips generate alike there", () => {
  const chart = crossoverFigure(setting).chart as CurvesChart;
  for (const { series, x, y } of chart.crossings!) {
    const run = comparedDecode(setting, series, 1);
    expect(x).toBe(crossover(setting.chip("h20"), setting.chip(series), run));
    expect(y).toBe(1);
    const rate = (chip: string) => decode(comparedDecode(setting, chip, x)).tokensPerSecondPerChip;
    expect(rate("h20") / rate(series)).toBeCloseTo(1, 4);
    const { points } = chart.series.find(({ id }) => id === series)!;
    const before = points.findLast((point) => point.x <= x)!;
    const after = points.find((point) => point.x > x)!;
    expect(before.y.value).toBeGreaterThanOrEqual(1);
    expect(after.y.value).toBeLessThan(1);
  }
  expect(chart.crossings!.length).toBeGreaterThan(0);
});

test("the H20 over the H100: 1.2 by volume, 1.19 by bandwidth, 0.15 by FLOP/s, from their specifications", () => {
  const { volume, bandwidth, flop } = specificationRatios(setting);
  expect(volume).toBeCloseTo(96 / 80, 6);
  expect(bandwidth).toBeCloseTo(4 / 3.35, 6);
  expect(flop).toBeCloseTo(296 / 1978.9, 4);
});

test("both regimes of the H20: ahead of the H100 at one request a chip, behind at a hundred", () => {
  const { points, crossing } = equivalence(setting, "h100");
  expect(points[0]!.ratio.value).toBeGreaterThan(1);
  expect(points.at(-1)!.ratio.value).toBeLessThan(0.7);
  expect(crossing.value).toBeGreaterThan(1);
  expect(crossing.value).toBeLessThan(64);
  expect(crossing.low!).toBeLessThanOrEqual(crossing.value);
  expect(crossing.high!).toBeGreaterThanOrEqual(crossing.value);
});

test("the axis of the comparison holds the whole of its bands", () => {
  const chart = crossoverFigure(setting).chart as CurvesChart;
  const highest = Math.max(...chart.series.flatMap(({ points }) => points.map(({ y }) => y.high ?? y.value)));
  expect(chart.domain?.[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(highest);
});

test("no workload reaches above its chip's roof", () => {
  const chart = rooflineFigure(setting).chart as RooflineChart;
  const roofs = new Map(chart.roofs.map((roof) => [roof.id, roof]));
  expect(chart.workloads.length).toBe(4);
  for (const { points } of chart.workloads)
    for (const { roof, intensity, attained } of points) {
      const { peak, bandwidth } = roofs.get(roof)!;
      expect(attained.value).toBeLessThan(Math.min(peak, intensity * bandwidth));
    }
});

test("a cell of the map is what binds that load, and arithmetic binds the H20 more often than the H800", () => {
  const chart = bindingFigure(setting).chart as BindingMapChart;
  const share = chart.panels.map(({ id, cells }) => {
    const run = { ...comparedDecode(setting, id, chart.columns[3]!), context: chart.rows[2]! };
    expect(cells[2]![3]).toBe(decode(run).binds);
    expect(cells).toHaveLength(chart.rows.length);
    return cells.flat().filter((one) => one === "compute").length;
  });
  expect(share[0]!).toBeGreaterThan(share[1]!);
});

test("faster answers never cost less, and each cost lies inside its interval", () => {
  for (const chip of PARETO_CHIPS) {
    const points = frontier(setting, chip);
    expect(points.length, chip).toBeGreaterThan(3);
    points.slice(1).forEach(({ cost }, index) => {
      expect(cost.value, chip).toBeGreaterThanOrEqual(points[index]!.cost.value * 0.995);
    });
    for (const { cost } of points) {
      expect(cost.low!).toBeLessThan(cost.value);
      expect(cost.high!).toBeGreaterThan(cost.value);
    }
  }
  expect((paretoFigure(setting).chart as CurvesChart).series.map(({ id }) => id)).toEqual([...PARETO_CHIPS]);
});

test("a dollar an hour at a thousand tokens a second is 28 cents a million", () => {
  const one = { p10: 1, p50: 1, p90: 1 };
  expect(costOfMillion(one, { value: 1000 }).value).toBeCloseTo(1e6 / 3.6e6, 9);
  expect(chipHourCost(setting, "h100")!.p50).toBeGreaterThan(chipHourCost(setting, "h20")!.p50);
  expect(chipHourCost(setting, "no such chip")).toBeUndefined();
});

test("DeepSeek's day follows from its own figures: cost to the dollar, revenue and margin to a thousandth", () => {
  const day = publishedDay(setting);
  const again = recomputedDay(day);
  expect(again.nodes).toBe(226.75);
  expect(again.cost).toBe(day.cost);
  expect(again.revenue / day.revenue).toBeCloseTo(1, 3);
  expect(again.margin * 100).toBeCloseTo(day.margin, -1);
  expect((again.decodeNodes + again.prefillNodes) / again.nodes).toBeCloseTo(1, 2);
});

test("the model's day on H800 is within a factor of two of the nodes that were busy, and takes more H20", () => {
  const day = publishedDay(setting);
  const h800 = modelledDay(setting, day, "h800", { decode: 144, prefill: 32 });
  const h20 = modelledDay(setting, day, "h20", { decode: 16, prefill: 16 });
  const nodes = recomputedDay(day).nodes;
  expect(h800.nodes.value).toBeGreaterThan(nodes / 2);
  expect(h800.nodes.value).toBeLessThan(nodes * 2);
  expect(h20.nodes.value).toBeGreaterThan(1.5 * h800.nodes.value);
  expect(h800.nodes.value).toBeCloseTo(h800.decodeNodes.value + h800.prefillNodes.value, 9);
});

test("the batch of the day is the largest at which a user still gets the speed", () => {
  const run = comparedDecode(setting, "h800", 1);
  const speed = 21;
  const concurrency = concurrencyAt(run, speed);
  expect(decode({ ...run, concurrency }).tokensPerSecondPerUser).toBeGreaterThanOrEqual(speed);
  const more = decode({ ...run, concurrency: concurrency * 1.01 });
  expect(more.tokensPerSecondPerUser < speed || concurrency * 1.01 > more.batchLimit).toBe(true);
});

test("a service keeps its promise, and a fuller batch would not", () => {
  const { chips: _, concurrency: __, ...load } = comparedDecode(setting, "h20", 1);
  const service = serviceAt(setting, load, 20)!;
  const at = (factor: number) =>
    decode({ ...service.run, concurrency: service.run.concurrency * factor }).tokensPerSecondPerUser;
  expect(at(1)).toBeGreaterThanOrEqual(20);
  expect(at(1.06)).toBeLessThan(20);
  expect(serviceAt(setting, load, 10_000)).toBeUndefined();
});

test("work that nobody waits for is generated faster than any promised speed, for less", () => {
  for (const chip of PARETO_CHIPS) {
    const work = batchWork(setting, chip);
    const slowest = frontier(setting, chip)[0]!;
    expect(work.costOut.value, chip).toBeLessThanOrEqual(slowest.cost.value * 1.01);
    expect(work.longPrompts.value, chip).toBeLessThan(work.prompts.value);
  }
});

test("every number that the story asks for exists, with an interval where the model made it", () => {
  const asked = storyTexts(story).flatMap(({ ru, en }) => {
    const [ours, theirs] = [ru, en].map((text) =>
      mentions(text)
        .map(({ reference }) => reference)
        .sort(),
    );
    expect(ours).toEqual(theirs);
    return ours!;
  });
  const own = [...new Set(asked)].filter((reference) => reference.startsWith("hw:"));
  expect(own.length).toBeGreaterThan(150);
  expect(own.filter((reference) => !values.has(reference))).toEqual([]);
  const uncertain = own.filter((reference) => /^hw:(cost|batch|predicted|day\.h)/.test(reference));
  expect(uncertain.length).toBeGreaterThan(80);
  for (const reference of uncertain.filter((one) => !one.endsWith(".batch")))
    expect(values.get(reference)!.low, reference).toBeDefined();
});

test("the scores of the last fit are printed whole: left-out groups and chips with their shares and their n", () => {
  const scores = readScores()!;
  const printed = new Map(scoreValues(scores));
  for (const row of ["groups-serving", "groups-training", "chips-serving", "chips-training", "chip-H20"])
    for (const column of ["n", "median", "x1.25", "x1.5", "x2"])
      expect(printed.get(`hw:score.${row}.${column}`)?.value, `${row} ${column}`).toBeGreaterThan(0);
  expect(printed.get("hw:score.prototype-serving.x1.25")?.value).toBe(64);
  const { rows } = scoreTable(scores);
  expect(rows.slice(0, 5).flatMap(({ en }) => en)).not.toContain("—");
});

test("every measurement of the catalog is set beside the model", () => {
  const runs = measuredRuns(setting);
  expect(runs.length).toBeGreaterThan(35);
  for (const { measurement, predicted } of runs) {
    const factor = predicted.value / measurement.rate;
    expect(factor, measurement.id).toBeGreaterThan(1 / 4);
    expect(factor, measurement.id).toBeLessThan(4);
  }
});

test("each language model has a page: numbers where its architecture is published, no guess where it is not", () => {
  const nothing = { resolve: () => undefined } as unknown as Values;
  const pages = llmPages(catalog, nothing);
  expect(pages.map(({ model }) => model.id)).toEqual([...catalog.llms.keys()]);
  for (const { model, computed } of pages) {
    const published = model.facts.layers !== undefined;
    expect({ id: model.id, computed: computed !== undefined }).toEqual({ id: model.id, computed: published });
  }
  const deepseek = pages.find(({ model }) => model.id === "deepseek-v3")!.computed!;
  expect(cacheBytesPerToken(setting.llm("deepseek-v3"), "bf16")).toBe(70_272);
  expect(deepseek.summary.cache.text.en).toBe("70");
  expect(deepseek.summary.weights.text.en).toBe("671");
  expect(deepseek.summary.fewest!.text.en).toBe("8");
  expect(deepseek.rates.find(({ chip }) => chip === "h20")!.cells[0]!.title.en).toMatch(/80% interval: /);
});

test("a chip whose figures rest on memory alone is told no speed", () => {
  const speeds = chipSpeeds(catalog);
  expect(speeds.get("h20")!.measured.length).toBeGreaterThan(4);
  expect(speeds.get("h20")!.figure).toBeDefined();
  const recalled = [...catalog.chips.values()].filter(
    ({ facts }) =>
      facts.hbm_bandwidth?.evidence === "recalled" || facts.hbm_capacity?.evidence === "recalled",
  );
  for (const { id } of recalled) expect(speeds.has(id), id).toBe(false);
});
