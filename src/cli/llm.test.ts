import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUBLISHED } from "../api/perf/testing/configurations.ts";
import { ssylka, withFolder } from "./testing/run-command.ts";

describe("ssylka llm", () => {
  it("a model with its facts, each with its source, and what it takes of memory", () => {
    const { code, stdout } = ssylka(["llm", "deepseek-v3", "--json"]);
    expect(code).toBe(0);
    const { facts, computed } = JSON.parse(stdout);
    expect(facts.experts).toMatchObject({ value: 256, source: "deepseek-v3-2024" });
    // 576 values of two bytes in each of 61 layers.
    expect(computed.cacheBytesPerToken.bf16).toBe(576 * 2 * 61);
  });

  it("what is only recalled is shown to no reader, and said to be left out", () => {
    const shown = JSON.parse(ssylka(["llm", "pangu-ultra-135b", "--json"]).stdout);
    expect(shown.facts).toEqual({});
    expect(ssylka(["llm", "pangu-ultra-135b"]).stdout).toContain("quoted from memory only");
  });

  it("a closed model has facts, and no memory", () => {
    expect(ssylka(["llm", "gpt-5"]).stdout).toContain("neither speed nor memory can be computed");
    expect(ssylka(["llm", "gpt-5", "--lang", "ru"]).stdout).toContain("ни память не вычислить");
  });

  it("without a name the list of all", () => {
    const { stdout } = ssylka(["llm"]);
    for (const id of ["deepseek-v3", "llama-3.1-405b", "gpt-oss-120b"]) expect(stdout).toContain(id);
  });

  it("a published config.json, by its file; the folder gives the name", () => {
    const { config } = PUBLISHED[0]!;
    withFolder({ "my-model/config.json": JSON.stringify(config) }, (folder) => {
      const { code, stdout } = ssylka(["llm", join(folder, "my-model", "config.json")]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^my-model\n/);
      expect(stdout).toMatch(/8\.03\sbillion\sparameters/);
    });
  });

  it("an unknown name gets the nearest in one line", () => {
    expect(ssylka(["llm", "depseek-v3"])).toEqual({
      code: 2,
      stdout: "",
      stderr: 'llm: unknown language model "depseek-v3"; did you mean "deepseek-v3"?\n',
    });
  });
});
