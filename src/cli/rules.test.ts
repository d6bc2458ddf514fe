import { describe, expect, it } from "vitest";
import { ssylka, withFolder } from "./testing/run-command.ts";

const json = (...words: string[]) => {
  const { code, stdout, stderr } = ssylka([...words, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
};

const KEYS = [
  "chip",
  "on",
  "to",
  "status",
  "paragraph",
  "policy",
  "computed",
  "because",
  "notChecked",
  "sources",
];

describe("ssylka rules CHIP --on DATE --json", () => {
  it("H20 on 2025-05-01: a licence by letter, no paragraph", () => {
    const found = json("rules", "h20", "--on", "2025-05-01");
    expect(Object.keys(found)).toEqual(expect.arrayContaining(KEYS));
    expect(found).toMatchObject({
      chip: "h20",
      on: "2025-05-01",
      to: "CN",
      status: "letter",
      paragraph: null,
    });
    expect(Object.keys(found.computed)).toEqual([
      "tpp",
      "performanceDensity",
      "transferRate",
      "memoryBandwidth",
    ]);
    expect(found.computed).toMatchObject({ tpp: 2368, transferRate: 1028, memoryBandwidth: 4000 });
    expect(found.quantities.tpp).toMatchObject({ low: 2368, high: 2368, unit: "1", missing: [] });
  });

  it("H200 on 2026-02-01: controlled under 3A090.a, licences case by case", () => {
    expect(json("rules", "H200", "--on", "2026-02-01", "--to", "CN")).toMatchObject({
      chip: "h200",
      status: "controlled",
      paragraph: "3A090.a",
      policy: { review: "case-by-case" },
      because: { ru: expect.stringContaining("TPP"), en: expect.stringContaining("TPP") },
    });
  });

  it("H20 in 2024: free, and in Chinese hands in Singapore as well", () => {
    expect(json("rules", "h20", "--on", "2024-06-01").status).toBe("free");
    expect(json("rules", "h100", "--on", "2024-06-01", "--to", "SG", "--hq", "CN").status).toBe("controlled");
  });
});

describe("ssylka rules CHIP --json without a date", () => {
  it("gives stretches that follow each other without a gap", () => {
    const stretches = json("rules", "h20");
    expect(stretches.length).toBeGreaterThan(1);
    expect(stretches[0]).toMatchObject({ from: "2023-11-09", on: "2023-11-09" });
    expect(stretches.at(-1).until).toBeNull();
    for (const [i, stretch] of stretches.slice(1).entries()) expect(stretch.from).toBe(stretches[i].until);
  });
});

describe("ssylka rules without a chip", () => {
  it("lists dated rules, and with a date those in force on it", () => {
    const all = json("rules");
    const in2023 = json("rules", "--on", "2023-01-01");
    expect(all.length).toBeGreaterThan(in2023.length);
    expect(in2023.map(({ id }: { id: string }) => id)).toContain("us-2022-10-advanced-computing");
    for (const rule of all) expect(rule.effective).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe("ssylka rules --on DATE without a chip", () => {
  it("says on which day the rules listed bind, or that none does", () => {
    expect(ssylka(["rules", "--on", "2026-01-01"]).stdout).toMatch(
      /^Rules in force on 2026-01-01:\n\nbinds from/,
    );
    const none = ssylka(["rules", "--on", "1999-01-01"]).stdout;
    expect(none).toMatch(/^None of the rules considered here is in force on 1999-01-01\.\n/);
    expect(none).not.toContain("binds from");
  });
});

describe("what people read", () => {
  it.each([["rules"], ["rules", "h20"], ["rules", "h20", "--on", "2025-05-01"], ["chip", "h20"]])(
    "%s %s %s %s carries the disclaimer in both languages",
    (...words) => {
      const said = (lang: string) =>
        ssylka([...words.filter((word) => word !== undefined), "--lang", lang]).stdout.replaceAll(
          /\s+/g,
          " ",
        );
      expect(said("en")).toContain("Neither legal advice nor a classification request");
      expect(said("ru")).toContain("Это не юридическая консультация");
    },
  );

  it("a status of nothing is not called free", () => {
    expect(ssylka(["rules", "h20", "--on", "2024-06-01"]).stdout).toContain(
      "not caught by the rules considered here",
    );
  });
});

describe("chips are found however they are written", () => {
  it.each([
    ["H100 SXM", "h100"],
    ["nvidia h100", "h100"],
    ["RTX 4090D", "rtx-4090d"],
    ["ascend 910B", "ascend-910b"],
  ])("%s is %s", (written, id) => {
    expect(json("rules", written, "--on", "2024-06-01").chip).toBe(id);
  });

  it("from a file of the catalog's form, which needs no source", () => {
    const chip = `id: mine
name: { en: Mine, ru: Мой }
vendor: me
headquarters: US
announced: 2025-01-01
available: 2025-06-01
datacenter: true
nonPlanar: true
facts: { bf16_dense: 300 TFLOP/s, fp8_dense: 600 TFLOP/s, die_area: 800 mm2, hbm_bandwidth: 4.0 TB/s, hbm_capacity: 96 GB, io_bandwidth: 600 GB/s }
`;
    withFolder({ "mine.yaml": chip, "wrong.yaml": chip.replace("800 mm2", "800 mm") }, (folder) => {
      const found = json("rules", `${folder}/mine.yaml`, "--on", "2024-06-01");
      expect(found).toMatchObject({ chip: "mine", status: "controlled", computed: { tpp: 4800 } });
      expect(json("chip", `${folder}/mine.yaml`).h100e.capacity).toBeCloseTo(96 / 80);
      const wrong = ssylka(["chip", `${folder}/wrong.yaml`]);
      expect(wrong.code).toBe(2);
      expect(wrong.stderr).toMatch(/wrong\.yaml:9:\d+ facts\.die_area: expected an area/);
    });
  });
});

describe("ssylka chip", () => {
  it("gives the H20 in H100s by every basis: 0.15 by FLOP/s and 1.2 by memory", () => {
    const { h100e, status, timeline } = json("chip", "h20");
    expect(Object.keys(h100e).sort()).toEqual([
      "bandwidth",
      "capacity",
      "decode",
      "flop",
      "prefill",
      "tpp",
      "train",
    ]);
    expect(h100e.flop).toBeCloseTo(296 / 1979, 3);
    expect(h100e.bandwidth).toBeCloseTo(4 / 3.35, 3);
    expect(status.status).toBe("letter");
    expect(timeline.length).toBeGreaterThan(1);
  });

  it("the H100 is one H100 by every basis", () => {
    for (const value of Object.values(json("chip", "h100").h100e)) expect(value).toBeCloseTo(1, 12);
  });
});
