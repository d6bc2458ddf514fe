import { describe, expect, it } from "vitest";
import { InputError } from "../units/index.ts";
import { readClaims } from "./claims.ts";
import { equationEntries } from "./equation-entries.ts";
import { newest, readFeed } from "./feed.ts";
import { SAMPLE_SITE } from "./sample-site.ts";
import { checkThresholds, computedVerdicts } from "./thresholds.ts";

const item = (id: number, rest = ""): string =>
  `- id: ${id}\n  kind: question\n  of: q\n  date: 2026-01-0${id}\n  headline: { ru: А, en: A }\n${rest}`;

function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message.split("\n");
  }
  return [];
}

describe("feed", () => {
  it("ids ascend in the file and come newest first", () => {
    const feed = readFeed("feed.yaml", item(1) + item(2) + item(5));
    expect(newest(feed, 2).map((one) => one.id)).toEqual([5, 2]);
    expect(feed[1]!.where).toBe("feed.yaml:6:3");
  });

  it("a number used twice, or a lower one after a higher, is refused", () => {
    const [fault, ...others] = faultsOf(() => readFeed("feed.yaml", item(2) + item(2)));
    expect(others).toEqual([]);
    expect(fault).toMatch(/^feed\.yaml:6:7 \[1\]\.id: expected an id above 2/);
  });

  it("a revision says what moved, and unknown keys are named with a suggestion", () => {
    const text = `${item(1).replace("question", "revision")}${item(2, "  hedline: x\n")}`;
    expect(faultsOf(() => readFeed("feed.yaml", text)).join("\n")).toMatch(/hedline/);
    expect(faultsOf(() => readFeed("feed.yaml", item(1).replace("question", "revision")))[0]).toMatch(
      /what moved and why/,
    );
  });
});

const claim = (id: string, checks = "[]"): string => `- id: ${id}
  from: article
  title: { ru: А, en: A }
  claim: { ru: А, en: A }
  modality: { ru: А, en: A }
  verdict: holds
  verdictText: { ru: А, en: A }
  quantity: { ru: А, en: A }
  threshold: { date: 2026-01-01, text: { ru: А, en: A }, checks: ${checks} }
  wouldChangeIf: { ru: А, en: A }
  checked: 2026-01-01
  nextCheck: 2026-07-01
`;

describe("claims", () => {
  it("reports a wrong verdict, a repeated id and a check without a limit together", () => {
    expect(readClaims("claims.yaml", claim("c1") + claim("c2"))).toHaveLength(2);
    expect(faultsOf(() => readClaims("claims.yaml", claim("c1").replace("holds", "true-ish")))[0]).toMatch(
      /^claims\.yaml:6:12/,
    );
    const faults = faultsOf(() =>
      readClaims("claims.yaml", claim("c1") + claim("c1", '[{ reference: "a" }]')),
    );
    expect(faults).toHaveLength(2);
  });
});

describe("thresholds", () => {
  const withChecks = (...checks: object[]) => [
    {
      ...SAMPLE_SITE.claims[0]!,
      threshold: { ...SAMPLE_SITE.claims[0]!.threshold, checks: checks as never },
    },
  ];
  const outcome = (check: object, measured?: { value: number; low?: number; high?: number }) =>
    checkThresholds(withChecks({ reference: "r", ...check }), () => measured).get("c1");

  it("a limit holds, fails, or cannot be checked", () => {
    expect(outcome({ atLeast: 3 }, { value: 3 })).toBe("met");
    expect(outcome({ atLeast: 3 }, { value: 2.9 })).toBe("failed");
    expect(outcome({ atMost: 3, atLeast: 1 }, { value: 4 })).toBe("failed");
    expect(outcome({ atLeast: 3 })).toBe("unknown");
  });

  it("a limit on an interval fails where there is none", () => {
    expect(outcome({ lowAtMost: 0, highAtLeast: 0 }, { value: 1, low: -1, high: 3 })).toBe("met");
    expect(outcome({ lowAtMost: 0 }, { value: 1, low: 0.5, high: 3 })).toBe("failed");
    expect(outcome({ lowAtMost: 0 }, { value: 1 })).toBe("failed");
  });

  it("one failed limit decides over one that cannot be checked", () => {
    const claims = withChecks({ reference: "a", atLeast: 3 }, { reference: "b", atLeast: 3 });
    expect(checkThresholds(claims, (name) => (name === "a" ? undefined : { value: 1 })).get("c1")).toBe(
      "failed",
    );
  });
});

describe("verdicts that numbers decide", () => {
  const rules = [
    { verdict: "holds", checks: [{ reference: "r", atLeast: 3 }] },
    { verdict: "mixed", checks: [{ reference: "r", atLeast: 1 }] },
    { verdict: "open", checks: [] },
  ] as const;
  const verdict = (value: number | undefined) =>
    computedVerdicts([{ id: "c1", decide: rules }], () => (value === undefined ? undefined : { value })).get(
      "c1",
    );

  it("the first rule whose limits hold decides, the last stands for all else", () => {
    expect([3, 2, 0, undefined].map(verdict)).toEqual(["holds", "mixed", "open", "open"]);
  });

  it("a claim without rules is left to the editors", () => {
    expect(computedVerdicts([{ id: "c1", decide: [] }], () => ({ value: 1 })).size).toBe(0);
  });

  it("only the last rule may be without limits", () => {
    const decide = (written: string) =>
      faultsOf(() => readClaims("claims.yaml", `${claim("c1")}  decide: ${written}\n`));
    const limited = '{ verdict: holds, checks: [{ reference: "a", atLeast: 1 }] }';
    expect(
      readClaims("claims.yaml", `${claim("c1")}  decide: [${limited}, { verdict: open }]\n`),
    ).toHaveLength(1);
    expect(decide(`[{ verdict: open }, ${limited}]`)[0]).toMatch(/every rule but the last/);
    expect(decide('[{ verdict: open, checks: [{ reference: "a" }] }]')[0]).toMatch(/expected a limit/);
  });
});

describe("equation entries", () => {
  it("inputs are the quantities that an equation reads, functions and itself apart", () => {
    const base = {
      kind: "stock" as const,
      unit: "chip",
      name: { ru: "А", en: "A" },
      by: [],
      sources: [],
      sector: "s",
      where: "",
    };
    const entries = equationEntries({
      start: "2020-01-01",
      end: "2030-01-01",
      step: 0.25,
      dimensions: {},
      sets: {},
      sectors: [{ id: "s", name: { ru: "С", en: "S" } }],
      quantities: [
        { ...base, id: "stock", equation: { us: "MAX(arrivals, 0) - stock / life" }, initial: "life" },
        { ...base, id: "arrivals" },
        { ...base, id: "life" },
      ],
    });
    expect(entries[0]).toMatchObject({ inputs: ["arrivals", "life"] });
    expect(entries[0]!.formulas).toMatchObject([
      { key: "us", written: "MAX(arrivals, 0) - stock / life", element: { ru: "us" } },
    ]);
    expect(entries[1]!.formulas).toEqual([]);
  });
});
