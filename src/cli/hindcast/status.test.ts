import { expect, it } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { hindcastStatus } from "./status.ts";

const size = { worlds: 8, replicates: 2, seed: 1, workers: 0 };

it("scores every date, refuses real time alone, and says of each family whether goals were met", async () => {
  const { runs, refused, met } = await hindcastStatus(openWorkspace(), size);
  expect(runs.map(({ kind }) => kind)).toEqual(runs.map(() => "pseudo-real-time"));
  expect(refused.map(({ kind }) => kind)).toEqual(refused.map(() => "real-time"));
  expect(runs.length + refused.length).toBe(8);
  for (const { asOf, family, coverage, skill } of met) {
    const scores = runs.find((run) => run.asOf === asOf)!.families.find(({ id }) => id === family)!;
    const share = scores.coverage["90"]!;
    expect(coverage).toBe(share >= 0.8 && share <= 0.97);
    expect(skill).toBe(scores.crpsSkill === null ? null : scores.crpsSkill >= 0.2);
  }
});

it("takes no other fault for a refusal", async () => {
  const workspace = openWorkspace();
  const broken = { ...workspace, anchors: { ...workspace.anchors, scenario: "no-such" } };
  await expect(hindcastStatus(broken, size)).rejects.toThrow(/unknown scenario "no-such"/);
});
