import { describe, expect, it } from "vitest";
import type { Catalog, Parameter, Scenario, Source } from "../catalog/index.ts";
import { compileModel, type ModelSource } from "../engine/index.ts";
import { type Short, smallModel } from "../engine/testing/small-model.ts";
import { type Plan, traceScenario } from "../ensemble/index.ts";
import type { PlannedScenario } from "../ensemble/plan.ts";
import { explainable, explainOf } from "./explain.ts";
import type { Origins } from "./explain-inputs.ts";
import { Equations } from "./explain-reads.ts";
import type { ExplainedNode, Explanation } from "./explain-types.ts";

const MONTH = 6;
const words = (id: string) => ({ en: id, ru: id });

/** A model in short form with a belief of uniform numbers for each of its parameters. */
function explained(
  quantities: Readonly<Record<string, Short>>,
  name: string,
  more: {
    readonly depth?: number;
    readonly month?: number;
    readonly tables?: ModelSource["tables"];
    readonly scenario?: Partial<Scenario>;
    readonly solved?: Origins["anchors"]["solve"];
    readonly catalog?: Partial<Catalog>;
  } = {},
): Explanation {
  const source = smallModel(quantities, more.tables ? { tables: more.tables } : {});
  const scenario: Scenario = {
    id: "base",
    name: words("base"),
    description: words("base"),
    parameters: {},
    rules: { off: [], allOff: false },
    equations: {},
    sources: [],
    ...more.scenario,
  };
  const model = compileModel(source, { equations: scenario.equations });
  const planned: PlannedScenario = {
    id: "base",
    name: scenario.name,
    file: "base.yaml",
    places: {},
    model: 0,
    series: model.series.map(() => ({ kind: "shared", values: new Float64Array(model.months + 1).fill(2) })),
    overrides: scenario.parameters,
  };
  const plan: Plan = {
    seed: 1,
    replicates: 2,
    worldsPerReplicate: 64,
    months: model.months,
    models: [model],
    scenarios: [planned],
    parameters: model.parameters.map((id) => ({ id, distribution: { uniform: [0, 1] } })),
    correlations: [],
    anchors: { month: 0, scenario: planned, solve: [] },
    outputs: { fans: [], events: [], table: { months: [], quantities: [] } },
    dataMonth: 0,
  };
  const catalog = {
    parameters: new Map(model.parameters.map((id) => [id, belief(id, source.quantities)])),
    sources: new Map([sourceOf("firm", "A"), sourceOf("weak", "C")].map((one) => [one.id, one])),
    series: new Map(),
    observations: [],
    processes: new Map(),
    chips: new Map(),
    llms: new Map(),
    ...more.catalog,
  } as unknown as Catalog;
  const origins: Origins = {
    equations: new Equations(model, source),
    catalog,
    ruleBook: { rules: [], groups: {} },
    scenario,
    anchors: { at: "2022-01", scenario: "base", solve: more.solved ?? [] },
  };
  const month = more.month ?? MONTH;
  const instant = month === 0 ? "start" : "date";
  const asked = explainable(origins, { name, depth: more.depth ?? 3, instant });
  const trace = traceScenario(plan, "base", { worlds: 128, names: asked.names, months: [0, MONTH] });
  return explainOf(origins, asked, { trace, month, replicates: 2 });
}

function belief(id: string, quantities: readonly { id: string; sources: readonly string[] }[]): Parameter {
  const { sources } = quantities.find((one) => one.id === id)!;
  const distribution = { uniform: [0, 1] };
  return { id, name: words(id), unit: "1", distribution, sources, why: words("why"), sector: "test" };
}

function sourceOf(id: string, grade: Source["grade"]): Source {
  return { id, type: "report", title: id, issued: "2024", URL: "https://example.org", grade };
}

/** The tree as nested lists of names with their marks. */
type Names = readonly [string, ...unknown[]];
function names({ element, mark, inputs }: ExplainedNode): Names {
  const head = mark ? `${element} (${mark})` : element;
  return [head, ...inputs.map(({ node }) => (node.inputs.length > 0 ? names(node) : names(node)[0]))];
}

const inputNames = ({ inputs }: ExplainedNode) => inputs.map(({ node }) => node.element).sort();
const inputOf = ({ inputs }: ExplainedNode, name: string) =>
  inputs.find(({ node }) => node.element === name)!;

describe("the inputs of an element", () => {
  const model: Readonly<Record<string, Short>> = {
    people: ["parameter", "person"],
    talent: ["parameter", "person"],
    staff: ["auxiliary", "person", { us: "people", deepseek: "talent * 2 + staff[us]" }, { by: ["actor"] }],
    own: ["auxiliary", "person", "staff", { by: ["actor"] }],
    all: ["output", "person", "SUM(staff[*])"],
    stock: ["auxiliary", "chip", "1 {chip}", { by: ["holding"] }],
    held: ["output", "chip", "SUM(stock[actor, *])", { by: ["actor"] }],
  };

  it("without subscripts are those of the same element", () => {
    expect(inputNames(explained(model, "own[deepseek]").tree)).toEqual(["staff[deepseek]"]);
  });

  it("are those of the element's own equation where each has one", () => {
    expect(inputNames(explained(model, "staff[us]").tree)).toEqual(["people"]);
    expect(inputNames(explained(model, "staff[deepseek]").tree)).toEqual(["staff[us]", "talent"]);
  });

  it("are all elements that a sum goes over, and of a set of pairs only those that exist", () => {
    expect(inputNames(explained(model, "all").tree)).toEqual(["staff[deepseek]", "staff[us]"]);
    expect(inputNames(explained(model, "held[us]").tree)).toEqual(["stock[us,legal]"]);
    expect(inputNames(explained(model, "held[deepseek]").tree)).toEqual([
      "stock[deepseek,grey]",
      "stock[deepseek,legal]",
    ]);
  });

  it("come with the equation as written, typeset, and words of the element", () => {
    const { tree } = explained(model, "staff[deepseek]");
    expect(tree.equation!.written).toBe("talent * 2 + staff[us]");
    const typeset = tree.equation!.typeset.en.replaceAll(/<[^>]*>/g, "").replaceAll("\u00a0", " ");
    expect(typeset).toBe("talent · 2 + staff[us]");
    expect(tree.name).toEqual({ en: "staff (deepseek)", ru: "staff (deepseek)" });
  });
});

describe("the numbers of a node", () => {
  const model: Readonly<Record<string, Short>> = {
    large: ["parameter", "1"],
    small: ["parameter", "1"],
    constant: ["auxiliary", "1", "2"],
    sum: ["output", "1", "3 * large + 0.1 * small + constant"],
    minus: ["output", "1", "0 - large"],
  };

  it("are quantiles over the worlds, with the error of the median", () => {
    const { p5, p50, p95, mcse } = inputOf(explained(model, "sum").tree, "large").node;
    expect(p5).toBeCloseTo(0.05, 1);
    expect(p50).toBeCloseTo(0.5, 1);
    expect(p95).toBeCloseTo(0.95, 1);
    expect(mcse).toBeLessThan(0.05);
  });

  it("tell how closely each input goes with its reader, the closest first, what does not vary last", () => {
    const { inputs } = explained(model, "sum").tree;
    expect(inputs.map(({ node }) => node.element)).toEqual(["large", "small", "constant"]);
    expect(inputs[0]!.rankCorrelation).toBeGreaterThan(0.99);
    expect(Math.abs(inputs[1]!.rankCorrelation)).toBeLessThan(0.4);
    expect(inputs[2]!.rankCorrelation).toBeNaN();
    expect(explained(model, "minus").tree.inputs[0]!.rankCorrelation).toBeCloseTo(-1, 12);
  });
});

describe("a stock", () => {
  const model: Readonly<Record<string, Short>> = {
    inflow: ["parameter", "chip/month"],
    first: ["parameter", "chip"],
    start: ["auxiliary", "chip", "first * 2"],
    fleet: ["stock", "chip", "inflow - fleet / 12 {month}", { initial: "start" }],
    at_start: ["output", "chip", "INIT(fleet)"],
  };

  it("shows what changes it, its own value as a mark, and what its value at the start is made of", () => {
    const { tree } = explained(model, "fleet");
    expect(inputNames(tree)).toEqual(["fleet", "inflow", "start"]);
    expect(inputOf(tree, "fleet").node.mark).toBe("own");
    expect(inputOf(tree, "start").reading).toBe("start");
    expect(tree.initial!.written).toBe("start");
  });

  it("has its value at the start where an equation reads it there, and is not followed further", () => {
    const { node, reading } = explained(model, "at_start").tree.inputs[0]!;
    expect(reading).toBe("start");
    expect(node.instant).toBe("start");
    expect(node.p50).toBeCloseTo(1, 0);
    expect(node.inputs).toEqual([]);
    expect(node.hidden).toBe(1);
  });

  it("is made at the start of what its initial value reads, and of nothing else", () => {
    const { tree, footing } = explained(model, "fleet", { month: 0 });
    expect(names(tree)).toEqual(["fleet", ["start", "first"]]);
    expect(tree.p50).toBeCloseTo(1, 0);
    expect(footing.parameters).toEqual(["first"]);
    expect(explained(model, "fleet").footing.parameters).toEqual(["inflow", "first"]);
    expect(explained(model, "at_start").footing.parameters).toEqual(["first"]);
  });
});

describe("loops and shared parts", () => {
  const model: Readonly<Record<string, Short>> = {
    rate: ["parameter", "1/month"],
    chips: ["stock", "chip", "orders", { initial: "1 {chip}" }],
    orders: ["flow", "chip/month", "wish * rate"],
    wish: ["auxiliary", "chip", "chips * 2"],
    twice: ["output", "chip", "chips + wish"],
  };

  it("end where an equation reads what stands above it", () => {
    expect(names(explained(model, "wish", { depth: 9 }).tree)).toEqual([
      "wish",
      ["chips", ["orders", "wish (loop)", "rate"]],
    ]);
  });

  it("are expanded once, where they stand highest, and marked elsewhere", () => {
    const { tree } = explained(model, "twice", { depth: 9 });
    expect(inputNames(tree)).toEqual(["chips", "wish"]);
    const chips = inputOf(tree, "chips").node;
    expect(chips.mark).toBeUndefined();
    expect(inputOf(tree, "wish").node.mark).toBeUndefined();
    expect(inputOf(inputOf(tree, "wish").node, "chips").node.mark).toBe("shown");
    expect(inputOf(chips, "orders").node.inputs.map(({ node }) => [node.element, node.mark])).toEqual([
      ["wish", "shown"],
      ["rate", undefined],
    ]);
  });

  it("are cut at the depth asked for, with the number of inputs left out", () => {
    const { tree } = explained(model, "wish", { depth: 1 });
    expect(names(tree)).toEqual(["wish", "chips"]);
    expect(tree.inputs[0]!.node.hidden).toBe(1);
    expect(explained(model, "wish", { depth: 0 }).tree.hidden).toBe(1);
  });

  it("count for the sources whatever the depth", () => {
    expect(explained(model, "wish", { depth: 0 }).footing.parameters).toEqual(["rate"]);
  });
});

describe("the beliefs that a number goes with", () => {
  const model: Readonly<Record<string, Short>> = {
    large: ["parameter", "1"],
    small: ["parameter", "1"],
    set: ["parameter", "1"],
    level: ["parameter", "1"],
    error: ["parameter", "1"],
    deep: ["auxiliary", "1", "0 - 3 * large + small + set + level"],
    out: ["output", "1", "deep"],
  };

  it("are ranked over the whole tree, without those that are set or solved for", () => {
    const solved = [{ parameter: "level", quantity: "out", observation: "sold", error: "error" }];
    const scenario = { parameters: { set: 1 } };
    const { companions } = explained(model, "out", { depth: 0, solved, scenario });
    expect(companions.map(({ parameter }) => parameter)).toEqual(["large", "small", "error"]);
    expect(companions[0]!.rankCorrelation).toBeLessThan(-0.9);
  });
});

describe("branches of an IF", () => {
  const model: Readonly<Record<string, Short>> = {
    switch: ["parameter", "1"],
    early: ["parameter", "1"],
    late: ["parameter", "1"],
    often: ["parameter", "1"],
    dated: ["output", "1", 'IF TIME < DATE("2022-03") THEN early ELSE IF switch > 0.25 THEN often ELSE late'],
    ever: ["output", "1", "late + (IF switch > 0.5 THEN late ELSE early)"],
    past: ["output", "1", "IF SMTH1(switch, 3 {month}) > 2 THEN early ELSE late"],
  };

  it("tell the share of worlds that take them at the date, nought where none does", () => {
    const { tree } = explained(model, "dated");
    expect(inputOf(tree, "early").taken).toBe(0);
    expect(inputOf(tree, "often").taken).toBeCloseTo(0.75, 12);
    expect(inputOf(tree, "late").taken).toBeCloseTo(0.25, 12);
    expect(inputOf(tree, "switch").taken).toBe(1);
  });

  it("are not told of where a reading stands outside as well, or the condition looks into the past", () => {
    expect(inputOf(explained(model, "ever").tree, "late").taken).toBeUndefined();
    const { tree } = explained(model, "past");
    expect(inputOf(tree, "early").taken).toBeUndefined();
    expect(inputOf(tree, "switch").reading).toBe("past");
  });
});

describe("what a number rests on", () => {
  const model: Readonly<Record<string, Short>> = {
    guess: ["parameter", "1", undefined, { sources: ["weak"] }],
    known: ["parameter", "1", undefined, { sources: ["firm", "weak"] }],
    unused: ["parameter", "1", undefined, { sources: ["firm"] }],
    level: ["parameter", "1"],
    error: ["parameter", "1", undefined, { sources: ["firm"] }],
    record: ["series", "1", undefined, { from: { flow_of: ["sold"] }, sources: ["weak"] }],
    luck: ["series", "1", undefined, { by: ["actor"], from: { process: "walk" } }],
    both: ["output", "1", "guess * known * record", { sources: ["firm"] }],
    lucky: ["output", "1", "luck[us]"],
    levelled: ["output", "1", "level"],
  };
  const catalog: Partial<Catalog> = {
    observations: [row("sold", "2024-06-30", 3), row("sold", "2024-03-31", 2), row("other", "2024-03-31", 2)],
    processes: new Map([
      [
        "walk",
        {
          id: "walk",
          name: words("walk"),
          type: "ar1",
          unit: "1",
          with: { "sd[us]": "guess", "sd[deepseek]": "known", memory: 3 },
          why: words("why"),
          sources: ["weak"],
        },
      ],
    ]),
  };

  it("is counted by source, over beliefs, series and equations of the whole tree and nothing else", () => {
    const { footing } = explained(model, "both", { catalog });
    expect(footing.sources).toEqual([
      { id: "firm", grade: "A", parameters: ["known"], series: ["record"], equations: ["both"] },
      { id: "weak", grade: "C", parameters: ["guess", "known"], series: ["record"], equations: [] },
    ]);
    expect(footing.unsupported.map(({ id }) => id)).toEqual(["guess"]);
  });

  it("is that of a named table in an equation as well", () => {
    const table = {
      id: "ramp_up",
      name: words("ramp_up"),
      x: "1",
      y: "1",
      points: [
        [0, 0],
        [1, 3],
      ] as const,
      sources: ["weak"],
      sector: "test",
      where: "model/test.yaml:1",
    };
    const looked: Readonly<Record<string, Short>> = {
      x: ["parameter", "1"],
      y: ["output", "1", "LOOKUP(ramp_up, x)"],
    };
    const { footing } = explained(looked, "y", { tables: [table] });
    expect(footing.sources.map(({ id, equations }) => [id, equations])).toEqual([["weak", ["y"]]]);
  });

  it("names the recorded rows of a series in order of date", () => {
    const { node } = inputOf(explained(model, "both", { catalog }).tree, "record");
    expect(node.series!.rows.map(({ date, value }) => [date, value])).toEqual([
      ["2024-03-31", 2],
      ["2024-06-30", 3],
    ]);
  });

  it("reaches the settings of a process, each element its own", () => {
    const luck = explained(model, "lucky", { catalog }).tree.inputs[0]!.node;
    expect(luck.series!.process!.id).toBe("walk");
    expect(inputNames(luck)).toEqual(["guess"]);
  });

  it("reaches the record and its error where a level is solved for", () => {
    const solved = [{ parameter: "level", quantity: "levelled", observation: "sold", error: "error" }];
    const { tree, footing } = explained(model, "levelled", { catalog, solved });
    const level = tree.inputs[0]!.node;
    expect(level.belief!.solved!.rows).toHaveLength(2);
    expect(inputNames(level)).toEqual(["error"]);
    expect(footing.sources.map(({ id }) => id)).toEqual(["firm"]);
  });

  it("is the scenario's sources where it puts something else in place of a belief or an equation", () => {
    const scenario = { parameters: { guess: 0.5 }, equations: { both: "guess" }, sources: ["firm"] };
    const { tree, footing } = explained(model, "both", { catalog, scenario });
    expect(tree.equation!.written).toBe("guess");
    expect(tree.inputs[0]!.node.belief!.override).toBe(0.5);
    expect(tree.inputs[0]!.node.p50).toBe(0.5);
    expect(footing.sources).toEqual([
      { id: "firm", grade: "A", parameters: ["guess"], series: [], equations: ["both"] },
    ]);
  });

  it("is the scenario's sources where it gives values to a series, for all elements or for one", () => {
    const given = { values: { "2022-03": 5 }, interpolation: "step" } as const;
    const scenario = { series: { record: given, "luck[us]": given }, sources: ["firm"] };
    const { node } = inputOf(explained(model, "both", { catalog, scenario }).tree, "record");
    expect(node.series!.override).toEqual(given);
    // What it was before March 2022 rests on the record.
    expect([...node.sources].sort()).toEqual(["firm", "weak"]);
    const { tree, footing } = explained(model, "lucky", { catalog, scenario });
    const luck = tree.inputs[0]!.node;
    expect(luck.series!.process).toBeUndefined();
    expect(luck.inputs).toEqual([]);
    expect(footing.parameters).toEqual([]);
  });

  it("is the scenario's sources where it replaces the equation of one element, and of that alone", () => {
    const each: Readonly<Record<string, Short>> = {
      price: ["output", "1", "2", { by: ["actor"], sources: ["weak"] }],
    };
    const scenario = { equations: { "price[us]": "3" }, sources: ["firm"] };
    expect(explained(each, "price[us]", { scenario }).tree.sources).toEqual(["firm"]);
    expect(explained(each, "price[deepseek]", { scenario }).tree.sources).toEqual(["weak"]);
  });

  it("is no record where a scenario sets a level that is solved for elsewhere", () => {
    const solved = [{ parameter: "level", quantity: "levelled", observation: "sold", error: "error" }];
    const scenario = { parameters: { level: 0.25 }, sources: ["weak"] };
    const { tree, footing } = explained(model, "levelled", { catalog, solved, scenario });
    const level = tree.inputs[0]!.node;
    expect(level.belief!.solved).toBeUndefined();
    expect(level.belief!.override).toBe(0.25);
    expect(footing.parameters).toEqual(["level"]);
  });
});

function row(series: string, observed: string, value: number): Catalog["observations"][number] {
  return {
    series,
    observed,
    published: observed,
    vintage: observed,
    value,
    low: Number.NaN,
    high: Number.NaN,
    source: "firm",
    at: "table 1",
    label: "",
    where: "catalog/observations/test.csv:2",
  };
}
