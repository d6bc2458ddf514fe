import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Answer } from "../analysis/index.ts";
import { displayWidth } from "./terminal/wrap.ts";
import { ssylka } from "./testing/run-command.ts";

const SMALL = ["--worlds", "128", "--replicates", "2", "--quiet"] as const;

const text = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) });
const number = z.number().nullable();
const equation = z.strictObject({ written: z.string(), typeset: text });
const row = z.strictObject({
  of: z.string(),
  name: text,
  date: z.string(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  at: z.string().optional(),
});
const node = z.strictObject({
  element: z.string(),
  name: text,
  unit: z.string(),
  kind: z.enum(["stock", "flow", "auxiliary", "parameter", "series", "output"]),
  instant: z.enum(["date", "start"]),
  p5: z.number(),
  p50: z.number(),
  p95: z.number(),
  mcse: number,
  mark: z.enum(["shown", "loop", "own"]).optional(),
  note: text.optional(),
  equation: equation.optional(),
  initial: equation.optional(),
  belief: z
    .strictObject({
      distribution: z.record(z.string(), z.unknown()),
      why: text,
      structural: z.boolean().optional(),
      options: z.record(z.string(), text).optional(),
      override: z.union([z.number(), z.record(z.string(), z.unknown())]).optional(),
      solved: z
        .strictObject({
          parameter: z.string(),
          quantity: z.string(),
          observation: z.string(),
          error: z.string(),
          rows: z.array(row).min(1),
        })
        .optional(),
    })
    .optional(),
  series: z
    .strictObject({
      from: z.record(z.string(), z.unknown()),
      process: z.strictObject({ id: z.string(), name: text, type: z.string(), why: text }).optional(),
      rows: z.array(row),
      rules: z.array(z.string()),
    })
    .optional(),
  sources: z.array(z.string()),
  hidden: z.int(),
  get inputs() {
    return z.array(input);
  },
});
const input = z.strictObject({
  reading: z.enum(["now", "past", "start"]),
  taken: z.number().min(0).max(1).optional(),
  rankCorrelation: number,
  node,
});
const explanation = z.strictObject({
  question: z.string(),
  scenario: z.strictObject({ id: z.string(), name: text }),
  output: z.string(),
  at: z.string(),
  month: z.int(),
  depth: z.int(),
  worlds: z.int(),
  replicates: z.int(),
  seed: z.int(),
  failed: z.int(),
  version: z.string(),
  modelHash: z.string().length(12),
  catalogHash: z.string().length(12),
  statistic: z.string(),
  event: z.object({ id: z.string(), probability: z.number(), mcse: z.number() }).optional(),
  tree: node,
  companions: z.array(
    z.strictObject({ parameter: z.string(), name: text, rankCorrelation: z.number().min(-1).max(1) }),
  ),
  footing: z.strictObject({
    sources: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        grade: z.enum(["A", "B", "C"]),
        parameters: z.array(z.string()),
        series: z.array(z.string()),
        equations: z.array(z.string()),
      }),
    ),
    parameters: z.array(z.string()),
    series: z.array(z.string()),
    equations: z.array(z.string()),
    unsupported: z.array(z.strictObject({ id: z.string(), name: text, sources: z.array(z.string()) })),
  }),
});
type Node = z.infer<typeof node>;

const explain = (...words: string[]) => {
  const { code, stdout, stderr } = ssylka(["explain", ...words, "--json", ...SMALL]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return explanation.parse(JSON.parse(stdout));
};
const nodesOf = (tree: Node): Node[] => [tree, ...tree.inputs.flatMap((one) => nodesOf(one.node))];

describe("ssylka explain --json", () => {
  const lag = explain("lag_match", "--at", "2028-12-31", "--depth", "4");
  const event = explain("lead-eci-3m@2030-12-31", "--depth", "1");
  const answer: Answer = JSON.parse(ssylka(["answer", "--json", ...SMALL]).stdout);
  const reference = answer.scenarios[0]!;

  it("gives the numbers of the answer when worlds, replicates and seed are the same", () => {
    const told = reference.lag.find(({ date, definition }) => date === lag.at && definition === "match")!;
    const { p5, p50, p95, mcse } = lag.tree;
    expect({ p5, p50, p95, mcse }).toEqual({ p5: told.p5, p50: told.p50, p95: told.p95, mcse: told.mcse });
    const outcome = reference.events.find(({ id, by }) => id === "lead-eci-3m" && by === "2030-12-31")!;
    expect(event.event!.probability).toBe(outcome.probability);
    expect(event.event!.mcse).toBe(outcome.mcse);
    expect(event.tree.element).toBe("lead_cn");
  });

  it("gives them in a scenario with equations of its own, whose equation it shows", () => {
    const cut = explain("hbm_import", "--scenario", "memory-cut-off", "--at", "2028-12-31");
    expect(cut.tree).toMatchObject({ p5: 0, p50: 0, p95: 0 });
    expect(cut.tree.equation!.written).toContain('DATE("2024-12")');
    expect(cut.tree.inputs.find(({ node: { element } }) => element === "hbm_scale")!.taken).toBe(0);
    const gap = explain("lag_match", "--scenario", "memory-cut-off", "--at", "2028-12-31", "--depth", "0");
    const other = answer.scenarios.find(({ id }) => id === "memory-cut-off")!;
    expect(gap.tree.p50).toBe(
      other.lag.find(({ date, definition }) => date === gap.at && definition === "match")!.p50,
    );
  });

  it("expands no element twice, and marks nothing as shown that is not", () => {
    const nodes = nodesOf(lag.tree);
    const names = (marked: boolean) =>
      nodes.flatMap(({ element, instant, mark }) =>
        (mark !== undefined) === marked ? [`${element} ${instant}`] : [],
      );
    const expanded = names(false);
    expect(new Set(expanded).size).toBe(expanded.length);
    expect(names(true).filter((name) => !expanded.includes(name))).toEqual([]);
    expect(nodes.length).toBeGreaterThan(40);
  });

  it("rests on every source that a node of the tree names, and on more", () => {
    const known = new Set(lag.footing.sources.map(({ id }) => id));
    const named = new Set(nodesOf(lag.tree).flatMap(({ sources }) => sources));
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
    expect(known.size).toBeGreaterThan(named.size);
    const shallow = explain("lag_match", "--depth", "0").footing;
    expect(shallow).toEqual(lag.footing);
  });

  it("lists outputs by sector and the events when nothing is named", () => {
    const { code, stdout } = ssylka(["explain", "--json"]);
    expect(code).toBe(0);
    const { sectors, events } = JSON.parse(stdout);
    const outputs = sectors.flatMap((sector: { outputs: { elements: string[] }[] }) =>
      sector.outputs.flatMap(({ elements }) => elements),
    );
    expect(outputs).toContain("lag_match");
    expect(outputs).toContain("run_flop[cn,deepseek]");
    expect(events.map(({ id }: { id: string }) => id)).toContain("lead-eci-3m");
  });
});

describe("ssylka explain for people", () => {
  it.each([
    ["ru", "Из чего получается", "На чём это держится"],
    ["en", "What it is made of", "What it rests on"],
  ] as const)("draws the tree within 100 columns (%s)", (lang, tree, footing) => {
    const { code, stdout } = ssylka(["explain", "lead-eci-3m", "--depth", "6", "--lang", lang, ...SMALL]);
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    expect(lines.filter((line) => displayWidth(line) > 100)).toEqual([]);
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toMatch(/NaN|undefined|Infinity|\{(?:count|name|value|share|depth)\}|<\w|&\w+;/);
    expect(stdout).toContain(tree);
    expect(stdout).toContain(footing);
    // Every branch hangs on one above it.
    const drawn = lines.filter((line) => /^[│├└ ]*[├└]─ /.test(line));
    expect(drawn.length).toBeGreaterThan(100);
    lines.forEach((line, at) => {
      const branch = /[├└]─ /.exec(line)?.index;
      if (branch === undefined) return;
      const above = lines[at - 1]![branch];
      if (branch > 0) expect(`${above}: ${line}`).toMatch(/^[│├]: /);
    });
  });

  it("lists what may be asked for", () => {
    const { stdout } = ssylka(["explain", "--lang", "ru"]);
    expect(stdout).toContain("lag_match");
    expect(stdout).toContain("[us,openai] [us,anthropic]");
    expect(stdout.split("\n").filter((line) => displayWidth(line) > 100)).toEqual([]);
  });

  it.each([
    [["lag_mach"], 'explain: unknown output "lag_mach"; did you mean "lag_match"?\n'],
    [
      ["lag_match", "--scenario", "no-rule"],
      '--scenario: unknown scenario "no-rule"; did you mean "no-rules"?\n',
    ],
    [["lag_match", "--depth", "21"], '--depth: expected a whole number from 0 to 20, got "21"\n'],
  ])("refuses %s", (words, message) => {
    const { code, stderr, stdout } = ssylka(["explain", ...words, "--quiet"]);
    expect(code).toBe(2);
    expect(stderr).toBe(message);
    expect(stdout).toBe("");
  });
});
