import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUBLISHED } from "../api/perf/testing/configurations.ts";
import { ssylka, withFolder } from "./testing/run-command.ts";

const POINT = ["perf", "--chip", "h20", "--llm", "deepseek-v3", "--phase", "decode", "--chips", "16"];
const WHOLE = [...POINT, "--ep", "16", "--dp", "16", "--concurrency", "512", "--spec", "1"];

const json = (...words: string[]) => {
  const { code, stdout, stderr } = ssylka([...words, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
};

describe("ssylka perf, a plan of one's own", () => {
  const found = json(...WHOLE, "--measured", "714");

  it("every speed has an 80 % interval around its middle", () => {
    for (const name of ["tokensPerSecondPerChip", "tokensPerSecondPerUser", "secondsPerToken"]) {
      const { p10, p50, p90 } = found[name];
      expect(p10, name).toBeLessThan(p50);
      expect(p50, name).toBeLessThan(p90);
    }
  });

  it("the plan is the one that was named", () => {
    expect(found.plan).toMatchObject({
      chips: 16,
      tensorParallel: 1,
      expertParallel: 16,
      attentionCopies: 16,
      concurrency: 512,
    });
  });

  it("a user's speed times the requests is the speed of the chips", () => {
    const all = found.tokensPerSecondPerUser.p50 * found.plan.concurrency;
    expect(all / 16 / found.tokensPerSecondPerChip.p50).toBeCloseTo(1, 6);
  });

  it("memory of a chip adds up", () => {
    const { weights, cache, runtime, free, whole } = found.memoryBytesPerChip;
    expect(weights + cache + runtime + free).toBeCloseTo(whole, -3);
    expect(whole).toBe(96e9);
  });

  it("cost is the hour over the tokens of an hour, and its price has a source", () => {
    const { usdPerChipHour, usdPerMillionTokens, tokensPerSecondPerChip, price } = found;
    const million = (usdPerChipHour.p50 / (tokensPerSecondPerChip.p50 * 3600)) * 1e6;
    expect(usdPerMillionTokens.p50 / million).toBeCloseTo(1, 6);
    expect(price.source).toBe("epoch-ai-chip-counts");
  });

  it("the nearest measurement stands beside it, with its source and our number for that very run", () => {
    expect(found.nearest.id).toBe("h20-ant-32");
    expect(found.nearest.source).toBe("lmsys-ant-h20-2025");
    expect(found.nearest.computed.p50).toBeGreaterThan(0);
  });

  it("a measured value gets its quantile", () => {
    expect(found.measured.value).toBe(714);
    expect(found.measured.quantile).toBeGreaterThan(0);
    expect(found.measured.quantile).toBeLessThan(1);
  });
});

describe("ssylka perf, in words", () => {
  it("in Russian and in English the same numbers stand in the same order", () => {
    const numbers = (language: string) => {
      const { code, stdout } = ssylka([...WHOLE, "--lang", language]);
      expect(code).toBe(0);
      return [...stdout.matchAll(/\d[\d\u00a0,.]*/g)].map(([one]) =>
        Number(one.replaceAll(language === "ru" ? "\u00a0" : ",", "").replace(",", ".")),
      );
    };
    expect(numbers("ru")).toEqual(numbers("en"));
  });

  it("a chip without a price has an unknown cost, and says so", () => {
    const words = ["perf", "--chip", "ascend-950pr", "--llm", "llama-3.1-8b", "--chips", "1"];
    expect(ssylka(words).stdout).toMatch(/USD for a million generated tokens +unknown/);
    expect(ssylka([...words, "--lang", "ru"]).stdout).toContain("стоимость неизвестна");
  });

  it("the help has worked examples in both languages", () => {
    for (const language of ["ru", "en"]) {
      const { code, stdout } = ssylka(["perf", "--help", "--lang", language]);
      expect(code).toBe(0);
      expect(stdout).toContain("ssylka perf --compare h20,h800,910c");
    }
  });
});

describe("ssylka perf without a plan", () => {
  const found = json("perf", "--chip", "h20", "--llm", "deepseek-v3", "--speed", "20");

  it("takes a plan that gives every user the speed asked for", () => {
    expect(found.tokensPerSecondPerUser.p50).toBeGreaterThanOrEqual(20);
  });

  it("no plan of the front is beaten by another in both", () => {
    expect(found.front.length).toBeGreaterThan(4);
    for (const [at, { tokensPerSecondPerChip, tokensPerSecondPerUser }] of found.front.entries())
      if (at > 0) {
        expect(tokensPerSecondPerUser).toBeLessThan(found.front[at - 1].tokensPerSecondPerUser);
        expect(tokensPerSecondPerChip).toBeGreaterThan(found.front[at - 1].tokensPerSecondPerChip);
      }
  });
});

describe("ssylka perf --fit, --train, --compare", () => {
  it("memory holds more users on more chips, and none where the weights do not fit", () => {
    const { rows } = json("perf", "--chip", "h20", "--llm", "deepseek-v3", "--fit", "--isl", "32k");
    expect(rows[0]).toMatchObject({ chips: 1, users: 0, layout: null });
    const users = rows.map((row: { users: number }) => row.users);
    expect(users).toEqual([...users].sort((a: number, b: number) => a - b));
    expect(users.at(-1)).toBeGreaterThan(100);
  });

  it("training: chip-hours are days x chips x 24, tokens come from the catalog with their source", () => {
    const { rows, tokensFact } = json("perf", "--train", "--llm", "deepseek-v3", "--chips", "2048xh800");
    expect(tokensFact.source).toBe("deepseek-v3-2024");
    expect(rows.map(({ precision }: { precision: string }) => precision)).toEqual(["bf16", "fp8"]);
    for (const { days, chipHours } of rows) expect(chipHours.p50 / (days.p50 * 2048 * 24)).toBeCloseTo(1, 9);
  });

  it("ratios: the first chip is 1, the others' intervals are narrower than those of the speeds", () => {
    const { chips } = json("perf", "--compare", "h20,h800", "--llm", "deepseek-v3", "--phase", "decode");
    expect(chips[0].ratio).toEqual({ p10: 1, p50: 1, p90: 1 });
    const width = ({ p10, p90 }: { p10: number; p90: number }) => p90 / p10;
    expect(width(chips[1].ratio)).toBeLessThan(width(chips[1].tokensPerSecondPerChip));
    expect(chips[1].ratio.p50).toBeGreaterThan(1);
    expect(chips[1].bandwidth).toBeCloseTo(3.35 / 4, 2);
  });
});

describe("chips and models of one's own", () => {
  it("a published config.json gives what the catalog's model gives", () => {
    const config = PUBLISHED.find(({ name }) => name === "DeepSeek-V3")!.config;
    withFolder({ "config.json": JSON.stringify(config) }, (folder) => {
      const own = json(...WHOLE.map((word) => (word === "deepseek-v3" ? join(folder, "config.json") : word)));
      const known = json(...WHOLE);
      // The catalog has the paper's rounded totals.
      expect(own.tokensPerSecondPerChip.p50 / known.tokensPerSecondPerChip.p50).toBeCloseTo(1, 1);
    });
  });

  it("files of the catalog's form give the same numbers as the catalog", () => {
    const files = {
      "my-chip.yaml": readFileSync("catalog/chips/h20.yaml", "utf8"),
      "my-model.yaml": readFileSync("catalog/llms/deepseek-v3.yaml", "utf8"),
    };
    withFolder(files, (folder) => {
      const words = WHOLE.map((word) =>
        word === "h20"
          ? join(folder, "my-chip.yaml")
          : word === "deepseek-v3"
            ? join(folder, "my-model.yaml")
            : word,
      );
      expect(json(...words).tokensPerSecondPerChip).toEqual(json(...WHOLE).tokensPerSecondPerChip);
    });
  });
});

describe("what cannot be answered", () => {
  const refused = (...words: string[]) => {
    const { code, stdout, stderr } = ssylka(["perf", ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    return stderr;
  };

  it("everything wrong is told at once, each in one line", () => {
    const said = refused(
      ...["--chip", "h2O", "--llm", "depseek-v3", "--isl", "-5", "--osl", "NaN"],
      ...["--concurrency", "1e30", "--tp", "0", "--precision", "fp9", "--date", "2025-13"],
    );
    expect(said.trimEnd().split("\n")).toEqual([
      'chip: unknown chip "h2O"; did you mean "h20"?',
      'llm: unknown language model "depseek-v3"; did you mean "deepseek-v3"?',
      '--isl: expected a whole number from 1 to 1e8, got "-5"',
      '--osl: expected a whole number from 1 to 1e8, got "NaN"',
      '--concurrency: expected a whole number from 1 to 1e8, got "1e30"',
      '--tp: expected a whole number from 1 to 100000, got "0"',
      '--date: expected a day such as 2025-09-26, got "2025-13"',
      '--precision: expected one of bf16, fp8, int8, fp4, int4, got "fp9"; did you mean "fp8"?',
    ]);
  });

  it("one chip twice is no comparison; the place of a fault is the file of one's own", () => {
    expect(refused("--compare", "h20,H20 96GB", "--llm", "deepseek-v3")).toBe(
      "--compare: expected each chip once, got h20 twice\n",
    );
    const chip = readFileSync("catalog/chips/h20.yaml", "utf8").replace(/^ {2}hbm_capacity.*\n/m, "");
    withFolder({ "own.yaml": chip }, (folder) => {
      const path = join(folder, "own.yaml");
      expect(refused("--chip", path, "--llm", "deepseek-v3")).toBe(
        `${path} facts.hbm_capacity: expected this fact, got none\n`,
      );
    });
  });

  it("a model that does not fit: how much it takes, what there is, how many chips would hold it", () => {
    const words = ["--chip", "h100", "--llm", "kimi-k2", "--chips", "8"];
    expect(refused(...words)).toMatch(
      /^--chips: expected chips that hold the weights of kimi-k2 in fp8 \(1026 GB\), got 8 of h100 with 80 GB each; at least 1\d would hold the weights\n$/,
    );
    expect(refused(...words, "--lang", "ru")).toMatch(
      /^--chips: веса kimi-k2 в fp8 занимают 1026 ГБ и не помещаются: 8 × h100 по 80 ГБ; веса вместят не менее 1\d\n$/,
    );
  });

  it.each([
    [["--chip", "h20"], /--llm: expected a language model such as --llm deepseek-v3, got nothing/],
    [["--chip", "h20", "--llm", "gpt-5"], /--llm: expected a language model whose architecture is published/],
    [["--chip", "h20", "--llm", "deepseek-v3", "--tokens", "3T"], /--tokens: expected it with --train/],
    [["--fit", "--train"], /expected --train or --fit, got both/],
    [["--compare", "h20", "--llm", "deepseek-v3"], /--compare: expected 2 to 20 chips/],
    [
      ["--train", "--llm", "deepseek-v3", "--chip", "h800"],
      /--chips: expected a number of chips such as 2048/,
    ],
    [
      ["--train", "--llm", "deepseek-v3", "--chips", "8xa100", "--precision", "fp8"],
      /expected a format of which a100/,
    ],
    [["--batch", "no-such-file.csv"], /no-such-file\.csv: expected a file that can be read/],
  ])("%j is refused", (words, said) => expect(refused(...words)).toMatch(said));
});

describe("ssylka perf --batch", () => {
  const HEADER =
    "id,quality,phase,chip,n_chips,model,precision,conc,isl,osl,tp,ep,dp_attn,framework,task,seq";
  const GOOD = "P1,ok,mixed,H100,2,llama3-70b,fp8,64,1024,1024,2,1,1,vllm,serve,";

  const batch = (lines: readonly string[]) =>
    withFolder({ "runs.csv": lines.join("\n") }, (folder) =>
      ssylka(["perf", "--batch", join(folder, "runs.csv")]),
    );

  it("answers in the order of the table; a row that it cannot answer keeps its place and says why", () => {
    const { code, stdout, stderr } = batch([
      HEADER,
      GOOD,
      "P2,ok,decode,H20,16,no-such-model,fp8,64,1024,1024,2,1,1,vllm,serve,",
      '"P,3",ok,train,A100,128,gpt3-175b,bf16,,,,,,,,pretrain,2048',
      "P4,ok,mixed,H20,8,deepseek-v3,fp8,-5,1024,1024,8,1,1,sglang,serve,",
      "P5,ok,mixed,/etc/passwd.yaml,8,deepseek-v3,fp8,5,1024,1024,8,1,1,sglang,serve,",
      "P6,ok,prefill,H20,8,deepseek-v3,fp8,,4096,,8,1,1,sglang,serve,",
    ]);
    expect(code).toBe(0);
    const rows = stdout.trimEnd().split("\n");
    expect(rows[0]).toBe("id,prediction,p10,p90,bound");
    expect(rows[1]).toMatch(/^P1,[\d.]+,[\d.]+,[\d.]+,\w+$/);
    expect(rows[2]).toBe("P2,,,,");
    expect(rows[3]).toMatch(/^"P,3",[\d.]+,[\d.]+,[\d.]+,\w+$/);
    expect(rows.slice(4, 6)).toEqual(["P4,,,,", "P5,,,,"]);
    expect(rows[6]).toMatch(/^P6,\d/);
    const said = stderr.trimEnd().split("\n");
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/runs\.csv:3: unknown language model "no-such-model"/);
    expect(said[2]).toMatch(/runs\.csv:6: unknown chip/);
  });

  it("predictions lie within their intervals", () => {
    const { stdout } = batch([HEADER, GOOD]);
    const [, prediction, p10, p90] = stdout.split("\n")[1]!.split(",").map(Number);
    expect(p10!).toBeLessThan(prediction!);
    expect(prediction!).toBeLessThan(p90!);
  });

  it("a table without the needed columns, or with one twice, is refused", () => {
    expect(batch(["id,chip", "1,h20"])).toMatchObject({ code: 2, stdout: "" });
    expect(batch(["phase,chip,model,chip", "mixed,h20,deepseek-v3,h20"]).stderr).toMatch(
      /chip once, got it twice/,
    );
  });

  it("1,600 rows come back in their order", () => {
    const rows = Array.from({ length: 1600 }, (_, at) =>
      GOOD.replace("P1", `R${at}`).replace(",64,", `,${1 + at},`),
    );
    const [header, ...lines] = batch([HEADER, ...rows])
      .stdout.trimEnd()
      .split("\n");
    const id = header!.split(",").indexOf("id");
    expect(lines.map((line) => line.split(",")[id])).toEqual(rows.map((_, at) => `R${at}`));
  });
});
