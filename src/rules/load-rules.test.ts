import { describe, expect, it } from "vitest";
import { readYaml } from "../catalog/index.ts";
import { loadRules } from "./load-rules.ts";

const GROUPS = `
id: country-groups
kind: country-groups
source: s
at: supplement
groups:
  china: { name: { en: China, ru: Китай }, members: [CN, HK] }
`;

const RULE = `id: mine
title: { en: Mine, ru: Моё }
summary: { en: A test., ru: Проверка. }
authority: US
instrument: none
role: control
announced: 2024-01-01
effective: 2024-02-01
scope: [{ to: [china] }]
paragraphs:
  - id: x
    when: { tpp: { atLeast: 1000 } }
    treatment: [{ status: controlled }]
source: s
at: whole
`;

function load(rule: string) {
  const raw = [GROUPS, rule].map((text, i) => {
    const file = i === 0 ? "rules/country-groups.yaml" : "rules/mine.yaml";
    const document = readYaml(file, text);
    return { id: file, document: document.value, where: document.where };
  });
  return loadRules(raw);
}

/** Every line of the message of what loading throws. */
function faultsOf(rule: string): string[] {
  try {
    load(rule);
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  return [];
}

describe("a rule file of the user's own", () => {
  it("is read as it stands", () => {
    expect(load(RULE).rules.map(({ id, supersedes }) => [id, supersedes])).toEqual([["mine", []]]);
  });

  it.each([
    [
      "an unknown key",
      `${RULE}suspnded: []\n`,
      /^rules\/mine\.yaml:16:1 suspnded: .*did you mean "suspended"\?$/,
    ],
    [
      "a date that does not exist",
      RULE.replace("2024-02-01", "2024-02-31"),
      /^rules\/mine\.yaml:8:12 effective: expected a day such as 2023-10-17, got "2024-02-31"$/,
    ],
    [
      "a date without a day",
      RULE.replace("2024-02-01", "2024-02"),
      /^rules\/mine\.yaml:8:12 effective: expected a day such as 2023-10-17, got "2024-02"$/,
    ],
    [
      "an unknown group",
      RULE.replace("to: [china]", "to: [chna]"),
      /^rules\/mine\.yaml:9:\d+ scope\[0\]\.to\[0\]: expected the id of a country group, got "chna"; did you mean "china"\?$/,
    ],
    [
      "bounds that nothing can meet",
      RULE.replace("atLeast: 1000", "atLeast: 3000, below: 3000"),
      /^rules\/mine\.yaml:12:\d+ paragraphs\[0\]\.when\.tpp: expected bounds that some value can meet, got a map$/,
    ],
    [
      "a status of China's stance in a control",
      RULE.replace("status: controlled", "status: barred"),
      /^rules\/mine\.yaml:13:\d+ paragraphs\[0\]\.treatment\[0\]\.status: expected a status of a rule of role control \(controlled, notification, free\), got "barred"$/,
    ],
    [
      "a status of the US in China's stance",
      RULE.replace("role: control", "role: import"),
      /^rules\/mine\.yaml:13:\d+ paragraphs\[0\]\.treatment\[0\]\.status: expected a status of a rule of role import \(barred, discouraged\), got "controlled"$/,
    ],
    [
      "a status in a rule that gives none",
      RULE.replace("role: control", "role: duty"),
      /^rules\/mine\.yaml:13:\d+ paragraphs\[0\]\.treatment\[0\]\.status: expected no status in a rule of role duty, got "controlled"$/,
    ],
    [
      "an unknown quantity",
      RULE.replace("tpp:", "tps:"),
      /^rules\/mine\.yaml:12:\d+ .*got "tps"; did you mean "tpp"\?$/,
    ],
    [
      "a threshold in words",
      RULE.replace("1000", "many"),
      /^rules\/mine\.yaml:12:\d+ paragraphs\[0\]\.when\.tpp\.atLeast: expected a finite number, got "many"$/,
    ],
    [
      "two conditions at once",
      RULE.replace("{ tpp:", "{ datacenter: true, tpp:"),
      /^rules\/mine\.yaml:12:\d+ paragraphs\[0\]\.when: expected exactly one condition, got a map$/,
    ],
    [
      "a control without a status",
      RULE.replace("status: controlled", "review: notice"),
      /^rules\/mine\.yaml:13:\d+ .*status: expected a status of a rule of role control \(controlled, notification, free\), got nothing$/,
    ],
    [
      "a predecessor that is not there",
      `${RULE}supersedes: [other]\n`,
      /^rules\/mine\.yaml:16:14 supersedes\[0\]: expected the id of a rule, got "other"$/,
    ],
    [
      "an end before its start",
      `${RULE}until: 2024-01-15\n`,
      /^rules\/mine\.yaml:16:8 until: expected a day after it takes effect \(2024-02-01\), got "2024-01-15"$/,
    ],
    [
      "a suspension that ends before it starts",
      `${RULE}suspended: [{ from: 2026-01-01, until: 2025-01-01 }]\n`,
      /^rules\/mine\.yaml:16:40 suspended\[0\]\.until: expected a day after its suspension starts \(2026-01-01\), got "2025-01-01"$/,
    ],
    [
      "suspensions that overlap",
      `${RULE}suspended: [{ from: 2025-01-01, until: 2025-06-01 }, { from: 2025-05-01, until: 2026-01-01 }]\n`,
      /^rules\/mine\.yaml:16:\d+ suspended\[1\]\.from: expected a day not before the suspension before it ends \(2025-06-01\), got "2025-05-01"$/,
    ],
    [
      "a day in a gazette years later",
      `${RULE}published: 2030-01-01\n`,
      /^rules\/mine\.yaml:16:12 published: expected a day at most 12 months after it takes effect \(2024-02-01\), got "2030-01-01"$/,
    ],
    [
      "itself as its predecessor",
      `${RULE}supersedes: [mine]\n`,
      /^rules\/mine\.yaml:16:14 supersedes\[0\]: expected another rule, got "mine"$/,
    ],
    [
      "itself as its base",
      `${RULE}builtOn: [mine]\n`,
      /^rules\/mine\.yaml:16:11 builtOn\[0\]: expected another rule, got "mine"$/,
    ],
    [
      "context that moves nothing",
      RULE.replace("role: control", "role: context").replace("{ status: controlled }", "{ review: notice }"),
      /^rules\/mine\.yaml:\d+:\d+ moves: expected the names of what a rule of role context moves/,
    ],
  ])("with %s is refused in one line", (_what, rule, line) => {
    const faults = faultsOf(rule);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(line);
  });

  it("that is faulty draws no second fault where another rule is built on it", () => {
    const other = RULE.replace("id: mine", "id: other");
    const raw = [GROUPS, RULE.replace("2024-02-01", "soon"), `${other}builtOn: [mine]\n`].map((text, i) => {
      const document = readYaml(`rules/${i}.yaml`, text);
      return { id: ["groups", "mine", "other"][i]!, document: document.value, where: document.where };
    });
    expect(() => loadRules(raw)).toThrow(/^rules\/1\.yaml:8:12 effective: [^\n]*$/);
  });

  it("beside a faulty file of groups draws no faults from the groups it names", () => {
    const raw = [GROUPS.replace(/groups:\n.*\n/, "groups: {}\n"), RULE].map((text, i) => {
      const document = readYaml(`rules/${i}.yaml`, text);
      return { id: ["groups", "mine"][i]!, document: document.value, where: document.where };
    });
    expect(() => loadRules(raw)).toThrow(
      /^rules\/0\.yaml:6:9 groups: expected at least one group, got a map$/,
    );
  });

  it.each(["supersedes", "builtOn"])("in a ring of %s is refused, each of the ring in one line", (key) => {
    const next = [2, 3, 1];
    const raw = [
      GROUPS,
      ...next.map((to, i) => `${RULE.replace("mine", `r${i + 1}`)}${key}: [r${to}]\n`),
    ].map((text, i) => {
      const document = readYaml(`rules/${i}.yaml`, text);
      return { id: i === 0 ? "groups" : `r${i}`, document: document.value, where: document.where };
    });
    expect(() => loadRules(raw)).toThrow(
      new RegExp(
        [
          `^rules/1\\.yaml:16:\\d+ ${key}: expected no ring of rules, got r1 → r2 → r3 → r1`,
          `rules/2\\.yaml:16:\\d+ ${key}: expected no ring of rules, got r2 → r3 → r1 → r2`,
          `rules/3\\.yaml:16:\\d+ ${key}: expected no ring of rules, got r3 → r1 → r2 → r3$`,
        ].join("\n"),
      ),
    );
  });

  it("with several faults tells all of them", () => {
    const rule = RULE.replace("authority: US", "authority: FR").replace("2024-02-01", "soon");
    expect(faultsOf(rule)).toHaveLength(2);
  });
});
