import { readFileSync } from "node:fs";
import { readQuery } from "../../src/api/http/query.ts";
import { OPERATIONS } from "../../src/api/operations/index.ts";
import { readInput } from "../../src/api/operations/read-input.ts";
import { modelFromConfig } from "../../src/api/perf/config/model-from-config.ts";
import type { ExploreData } from "../../src/articles/explore/types.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "../../src/articles/markdown.ts";
import {
  check,
  cite,
  plainName,
  readCsv,
  readCsvRecords,
  readYaml,
  type Source,
  toBibtex,
  toRis,
} from "../../src/catalog/index.ts";
import { parsePath } from "../../src/catalog/yaml-nodes.ts";
import { FILE_KINDS } from "../../src/cli/export/schemas.ts";
import { compileModel, equationHtml, parseExpression, readModel } from "../../src/engine/index.ts";
import { readXmile, runXmile } from "../../src/engine/xmile/index.ts";
import { decodePlan, readManifest } from "../../src/ensemble/bundle/index.ts";
import { parseState, writeState } from "../../src/page/explore/state.ts";
import { distribution } from "../../src/random/index.ts";
import { didYouMean, InputError, parseIsoDate, parseQuantity, parseUnit } from "../../src/units/index.ts";
import { markupProblem } from "./judge-markup.ts";
import type { Target } from "./target.ts";

/** The folder of the project: the working folder, since the script that fuzzes runs these from a bundle elsewhere. */
const read = (path: string) => readFileSync(path, "utf8");
const bytes = (text: string) => new TextEncoder().encode(text);
const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError({ where: "text", what: "expected JSON" });
  }
};

const YAML_WORDS = [
  "- ",
  ": ",
  "id: ",
  "? ",
  "|-\n  ",
  ">\n  ",
  "[",
  "{ ",
  "}",
  "&x ",
  "*x",
  "!!str ",
  "%YAML",
  "~",
  "2024-01",
  "value: ",
];

/** Every kind of file that people write: its schema and a file of ours. */
const KIND_SEEDS: Readonly<Record<string, string>> = {
  chip: "catalog/chips/h20.yaml",
  llm: "catalog/llms/deepseek-v3.yaml",
  scenario: "catalog/scenarios/no-rules.yaml",
  rule: "catalog/rules/us-2022-08-letter.yaml",
  process: "catalog/processes",
  question: "questions/cost-of-v3/question.yaml",
  anchors: "model/anchors.yaml",
};

function files(): Target[] {
  return FILE_KINDS.filter(({ id }) => KIND_SEEDS[id]?.endsWith(".yaml")).map(({ id, schema }) => ({
    id: `file-${id}`,
    from: "a file of a catalog laid over ours",
    seeds: [read(KIND_SEEDS[id]!).slice(0, 6000)],
    words: [...YAML_WORDS, "facts:\n", "source: ", "name: { en: x, ru: х }", "sources: [a]", "unit: "],
    read(text) {
      const { value, where } = readYaml("f.yaml", text);
      const faults: { where: string; what: string }[] = [];
      const made = check(schema, value, (path, what, of) => faults.push({ where: where(path, of), what }));
      if (faults.length > 0) throw new InputError(faults);
      return made;
    },
  }));
}

const MODEL = `start: 2022-01
end: 2023-01
step: 0.25
dimensions: { actor: [{ id: us, name: { en: US, ru: США } }, { id: cn, name: { en: China, ru: Китай } }] }
sectors: [supply]
=====
id: supply
name: { en: Supply, ru: Поставки }
quantities:
  price: { kind: parameter, unit: USD/chip, name: { en: price, ru: цена } }
  chips: { kind: stock, by: [actor], unit: chip, name: { en: chips, ru: чипы }, initial: "0 {chip}", equation: "DELAY3(flow, 3 {month}) - chips / 60 {month}" }
  flow: { kind: flow, by: [actor], unit: chip/month, name: { en: flow, ru: поток }, equation: { us: "10 {chip/month}", cn: "IF TIME > 3 {month} THEN flow[us] / 2 ELSE 0 {chip/month}" } }
  total: { kind: output, unit: USD, name: { en: total, ru: всего }, equation: "price * SUM(chips[*])" }
`;

const XMILE = [
  `<?xml version="1.0" encoding="utf-8"?><xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><header><vendor>v</vendor><product>p</product></header>
<sim_specs method="RK4"><start>0</start><stop>4</stop><dt>0.5</dt></sim_specs><dimensions><dim name="d"><elem name="p"/><elem name="q"/></dim></dimensions>
<macro name="m"><parm>a</parm><parm default="2">b</parm><eqn>u + b</eqn><variables><stock name="u"><eqn>a</eqn><inflow>i</inflow></stock><flow name="i"><eqn>a</eqn></flow></variables></macro>
<model><variables><module name="hares"><connect to="area" from=".x"/></module>
<stock name="s p"><eqn>10 + "x"</eqn><inflow>f</inflow><outflow>g</outflow><non_negative/></stock>
<flow name="f"><eqn>PULSE(3, 1, 2) + DELAY(x, 1) - STEP(1, 2) {why}</eqn></flow>
<flow name="g"><eqn>IF s_p &gt; 3 THEN SMTH3(s_p, 4) / t(2) ELSE RAMP(1, 2) mod 3</eqn></flow>
<gf name="t"><xscale min="0" max="4"/><ypts sep=";">1;2;3</ypts></gf>
<aux name="x"><eqn>TIME</eqn><gf type="discrete"><xpts>0,1,2</xpts><ypts>3,4,4</ypts></gf></aux>
<aux name="a"><dimensions><dim name="d"/></dimensions><element subscript="p"><eqn>SIN(x)</eqn></element></aux>
<aux name="row"><dimensions><dim name="d"/></dimensions><eqn>1, 2</eqn></aux>
<aux name="b"><eqn>SUM(a[*]) + TREND(x, 2) ^ -DT + m(x) + MIN(row[d])</eqn></aux></variables></model>
<model name="hares"><variables><aux name="area"><eqn/></aux></variables></model></xmile>`,
  `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><xmile version="1.0"><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables><aux name="x"><eqn>1</eqn></aux></variables></model></xmile>`,
];

const ADDRESS = {
  scenarios: [
    { id: "as-it-was", rules: { off: [], allOff: false }, written: { equations: {} } },
    { id: "no-rules", rules: { off: [], allOff: true }, written: { equations: {} } },
  ],
  views: [
    { id: "lag", choices: [{ id: "match" }, { id: "pace" }] },
    { id: "runs", choices: [{ id: "runs" }] },
  ],
  rules: [
    { id: "us-2022", latest: 12, days: { announced: "2022-10-07", effective: "2022-10-07" } },
    { id: "us-2023", latest: 0, days: { announced: "2023-10-17", effective: "2023-11-17" } },
  ],
  levers: {
    grey: { low: 0.3, middle: 1, high: 3 },
    switch: { low: 0, middle: 0, high: 1, options: [{ value: 0 }, { value: 1 }] },
  },
} as unknown as ExploreData;

const MARKDOWN: MarkdownOptions = {
  language: "ru",
  where: "q/ru.md",
  root: "../",
  resolve: (reference) =>
    reference === "chip:h20" ? { text: "4", title: '"<x>', href: "a.html#b", kind: "fact" } : undefined,
  references: ["chip:h20"],
  figures: ["fan"],
  figure: (id) => `<figure id="${id}"></figure>`,
};

/** All readers of outside text. Those of whole files of bytes have tests of their own: `src/ensemble/bundle`. */
export const TARGETS: readonly Target[] = [
  {
    id: "yaml",
    from: "files of a catalog, a model or a question",
    seeds: [
      "a: 1\nb: [x, { c: 2.5 }]\nd: >-\n  words\n  more\n",
      "- &x y\n- *x\n",
      '"k": "\\u0041\\x07"\n? a\n: b\n',
    ],
    words: YAML_WORDS,
    read: (text) => {
      const { value, where } = readYaml("f.yaml", text);
      return [value, where(["a", 0, "c"]), where(["b"], "key")];
    },
  },
  ...files(),
  {
    id: "csv",
    from: "tables of observations and of batches",
    seeds: ['a,b\n1,"x ""y"", z"\n,\n', 'a,b\r\n"two\nlines",2\r\n'],
    words: ['"', '""', ",", "\r\n", "\n", "a,b\n"],
    read: (text) => [readCsvRecords("t.csv", text), readCsv("t.csv", text, ["a", "b"])],
  },
  {
    id: "equation",
    from: "equations of a model or a scenario",
    seeds: [
      'IF a[us, *] > 3 {chip/month} AND NOT b THEN MAX(1, -x ^ 2) ELSE LOOKUP(t, DATE("2025-12"))',
      "SUM(x[*]) / (a MOD 2)",
    ],
    words: [
      "(",
      ")",
      "[*]",
      "[us]",
      "{month}",
      " MOD ",
      "NOT ",
      "IF ",
      " THEN ",
      " ELSE ",
      "SUM(",
      "^",
      "-",
      '"',
      "{",
      "1e300",
    ],
    read: (text) =>
      equationHtml(parseExpression(text), { language: "en", words: (id) => ({ en: `<${id}>`, ru: id }) }),
    judge: (made) => markupProblem(made as string),
  },
  {
    id: "model",
    from: "a model's own files",
    seeds: [MODEL],
    words: [
      ...YAML_WORDS,
      "=====\n",
      "equation: ",
      "chips[us]",
      "DELAY3(",
      "by: [actor]",
      "{ us: 1 }",
      "PREVIOUS(chips, 0)",
      "tables:\n",
    ],
    read: (text) => {
      const [frame = "", sector = ""] = text.split("=====\n");
      return compileModel(
        readModel([
          { path: "model/model.yaml", text: frame },
          { path: "model/supply.yaml", text: sector },
        ]),
      ).hash;
    },
  },
  {
    id: "xmile",
    from: "a model of another tool",
    seeds: XMILE,
    words: [
      "<eqn>",
      "</eqn>",
      "<aux name='y'>",
      "</aux>",
      "<stock name='s'>",
      "<gf>",
      "&lt;",
      "&a;",
      "m(1)",
      "SMTH1(x, 1)",
      "[d]",
      "[*]",
      "<dim name='e' size='9'/>",
      'method="rk2"',
      "<dt reciprocal='true'>8</dt>",
      "{",
      "INIT(",
      "isee:",
    ],
    read: (text) => {
      const model = readXmile(text, "m.xmile");
      return model.time.steps * model.model.quantities.length > 20_000 ? model.notes : runXmile(model).faults;
    },
  },
  {
    id: "markdown",
    from: "texts of questions",
    seeds: [
      "# A\n\nText *with* [link](a.html) and {{chip:h20|x}}.\n\n{{figure:fan}}\n\n| a | b |\n|---|---|\n| 1 | `c` |\n",
      "> q\n\n1. x\n   - y\n\n[r]: http://e.org 't'\n[r]\n\n```js\n<b>\n```\n",
    ],
    words: [
      "[x](",
      "](javascript:alert(1))",
      "{{chip:h20}}",
      "{{figure:fan}}\n",
      "{{",
      "<b onclick=x>",
      "|",
      "\n\n",
      "```\n",
      "[r]: data:x\n",
      "![i](x)",
      "&#106;",
      "**",
      "\\",
      "<http://x>",
    ],
    read: (text) =>
      markdown(text, MARKDOWN) +
      inlineMarkdown(text.replaceAll("{{figure:fan}}", ""), { ...MARKDOWN, language: "en" }),
    judge: (made) => markupProblem(made as string),
  },
  {
    id: "address",
    from: "the part of a page's address after #",
    seeds: [
      "#s=no-rules&p.grey=1.234&p.switch=1&off=us-2023&r.us-2022=-7&w.grey=0.5..2&v=runs&v.lag=pace&embed=1",
      "#s=no-rules&on=us-2022&p.grey=2",
    ],
    words: [
      "&p.grey=",
      "&w.grey=",
      "..",
      "&off=us-2022",
      "&on=us-2022",
      "&r.us-2022=",
      "p.__proto__=1",
      "v.constructor=x",
      "%",
      "%E0%A4",
      "=",
      "&open=grey",
    ],
    read: (text) => {
      const { state } = parseState(text, ADDRESS);
      const again = parseState(`#${writeState(state, ADDRESS)}`, ADDRESS).state;
      return [state, again];
    },
    judge: (made) => {
      const [state, again] = made as [unknown, unknown];
      return JSON.stringify(state) === JSON.stringify(again)
        ? undefined
        : "a state that does not come back from its own address";
    },
  },
  {
    id: "bundle",
    from: "a run that somebody else saved",
    seeds: [
      '{ "kind": "ssylka run bundle", "format": 1, "about": { "question": "q", "seed": 1 }, "files": { "a.parquet": { "bytes": 1, "sha256": "00" } }, "parts": [] }',
      '{ "seed": 1, "replicates": 2, "worldsPerReplicate": 4, "shared": [[1, 2]], "scenarios": [{ "id": "a", "series": [{ "kind": "shared", "values": 0 }] }], "parameters": [] }',
    ],
    words: [
      '"files": {',
      '"../x": {}',
      '"__proto__": {',
      "[[",
      "]]",
      "1e400",
      '"about": null',
      '"parts": [{',
      "-1",
    ],
    read: (text) => {
      const made: unknown[] = [];
      for (const one of [readManifest, decodePlan]) {
        try {
          made.push(one("b", bytes(text)));
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }
      return made;
    },
  },
  {
    id: "api",
    from: "bodies and addresses of the HTTP interface and calls of tools",
    seeds: OPERATIONS.flatMap(({ examples, refused }) =>
      [...examples, ...refused].map((one) => JSON.stringify(one)),
    ),
    words: [
      '"question": ',
      '"worlds": ',
      "1e9",
      "-1",
      "null",
      '"__proto__": {"x": 1}',
      '"parameters": {',
      "[",
      "{}",
      '"\\u0000"',
    ],
    read: (text) => {
      const asked = json(text);
      return OPERATIONS.map((operation) => {
        try {
          return readInput(operation, asked);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          return error.message;
        }
      });
    },
  },
  {
    id: "query",
    from: "addresses of the HTTP interface",
    seeds: [
      "question=cost-of-v3&worlds=16&seed=1",
      "scenarios=a,b&parameters=%7B%22x%22%3A1%7D",
      "chip=h20&on=2024-01-01",
    ],
    words: ["&", "=", "worlds=", "%", "%00", "&worlds=1", "__proto__=1", ",", "%7B", "+"],
    read: (text) =>
      OPERATIONS.map((operation) => {
        try {
          return readInput(operation, readQuery(operation, new URLSearchParams(text)));
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          return error.message;
        }
      }),
  },
  {
    id: "config",
    from: "published configurations of language models",
    seeds: [
      '{ "architectures": ["LlamaForCausalLM"], "hidden_size": 4096, "num_hidden_layers": 32, "num_attention_heads": 32, "num_key_value_heads": 8, "intermediate_size": 14336, "vocab_size": 128256 }',
      '{ "architectures": ["DeepseekV3ForCausalLM"], "hidden_size": 7168, "num_hidden_layers": 61, "num_attention_heads": 128, "kv_lora_rank": 512, "q_lora_rank": 1536, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "n_routed_experts": 256, "num_experts_per_tok": 8, "n_shared_experts": 1, "moe_intermediate_size": 2048, "intermediate_size": 18432, "first_k_dense_replace": 3, "vocab_size": 129280 }',
    ],
    words: [
      '"hidden_size": ',
      "-1",
      "0",
      "1e99",
      "null",
      '"text_config": {',
      '"__proto__": {',
      "[]",
      '"MixtralForCausalLM"',
    ],
    read: (text) => modelFromConfig(json(text), { where: "config.json", name: "x" }),
  },
  {
    id: "distribution",
    from: "beliefs of a scenario or a catalog",
    seeds: [
      '{ "p5": 2, "p95": 11, "clip": [1, 20] }',
      '{ "normal": { "p5": -1, "p95": 3 } }',
      '{ "mixture": [{ "weight": 0.3, "of": { "normal": { "p5": 0, "p95": 1 } } }, { "weight": 0.7, "of": { "uniform": [0, 2] } }] }',
      '{ "empirical": [1, 2, 3] }',
      '{ "beta": { "alpha": 2, "beta": 5 }, "clip": [0.1, 0.9] }',
    ],
    words: [
      '"clip": [0, 1]',
      '"mean": ',
      "-1",
      "0",
      "1e308",
      "[]",
      "{}",
      '"sd": 0',
      '"triangular": [1, 2, 3]',
      '"discrete": { "0": 0.5, "1": 0.5 }',
    ],
    read: (text) => {
      const made = distribution(json(text) as never);
      return [made.quantile(0.001), made.quantile(0.5), made.quantile(0.999)];
    },
    judge: (made) => {
      const [low, middle, high] = made as [number, number, number];
      return low <= middle && middle <= high
        ? undefined
        : `quantiles that do not rise: ${low}, ${middle}, ${high}`;
    },
  },
  {
    id: "words",
    from: "units, dates, amounts and names in files and on the command line",
    seeds: [
      "TB/s",
      "H100e(flop)/chip",
      "148 TFLOP/s",
      "2023-10-17",
      "((((m^2/s)^3))))",
      "nvidia-h100",
      "a[0].b.c",
    ],
    words: ["/", "^", "(", ")", "*", "-", "1e9", "USD", "°", "²", "H100e(", "2024", "-02-30", "[1]", "."],
    read: (text) => {
      const made: unknown[] = [plainName(text), didYouMean(text, ["h100", "h200", "gb200"]), parsePath(text)];
      for (const one of [parseUnit, parseQuantity, parseIsoDate]) {
        try {
          made.push(one(text));
        } catch (error) {
          if (!["InputError", "UnitError", "CalendarError"].includes((error as Error).constructor.name))
            throw error;
        }
      }
      return made;
    },
  },
  {
    id: "citation",
    from: "titles and names of sources",
    seeds: ["A title {with} \\braces and $x_1$ \u2013 50% & more", 'Author, A.; B "C" D'],
    words: ["}", "{", "\\", "\n@misc{x,", "\r\nER  - ", "$", "%", "#", "~", "^", "\u2028TY  - "],
    read: (text) => {
      const line = text.replaceAll(/\s*\n\s*/g, " ").trim() || "x";
      const source: Source = {
        id: "x",
        type: "report",
        title: line,
        publisher: line,
        container: line,
        author: [{ literal: line }, { family: line, given: line }],
        via: line,
        language: line,
        issued: "2024-05-01",
        URL: "https://e.org/a",
        grade: "A",
      };
      return [toBibtex([source]), toRis([source]), cite(source, "en"), cite(source, "ru")];
    },
    judge: (made) => {
      const [bibtex, ris] = made as [string, string];
      const plain = bibtex.replaceAll(/\\[\\{}&%$#_]/g, "");
      if ((plain.match(/^@/gm) ?? []).length !== 1) return "more than one entry of BibTeX";
      let depth = 0;
      for (const character of plain) {
        depth += character === "{" ? 1 : character === "}" ? -1 : 0;
        if (depth < 0) return "braces of BibTeX that close too early";
      }
      if (depth !== 0) return "braces of BibTeX that stay open";
      return ris.split(/\r\n|\r|\n|\u2028|\u2029/).filter((row) => row.startsWith("TY")).length === 1
        ? undefined
        : "more than one record of RIS";
    },
  },
];
