import { beforeAll, describe, expect, test } from "vitest";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { ALL_MONTHS, question, runSmall, traces } from "../small-ensemble.ts";
import { BLOCS, LABS } from "./labs.ts";

const QUANTITIES = [
  "efficiency",
  "base_capability",
  "distilled",
  "frontier",
  "candidate",
  "absorbed",
  "leaked",
];
let result: EnsembleResult;
/** The same worlds without progress of anybody's own: imitation alone. */
let imitationOnly: EnsembleResult;
/** Others' models in plenty, and their whole distance closed. */
let copying: EnsembleResult;

beforeAll(async () => {
  const quantities = [
    ...QUANTITIES.flatMap((id) => LABS.map((lab) => `${id}[${lab}]`)),
    ...BLOCS.flatMap((bloc) => [`teacher[${bloc}]`, `side_frontier[${bloc}]`]),
    "public_efficiency",
  ];
  const outputs = traces(quantities, ALL_MONTHS);
  result = await runSmall({ scenarios: question.scenarios, outputs, worldsPerReplicate: 32 });
  imitationOnly = await runSmall({
    scenarios: { imitation: { equations: { own_progress: "0 {OOM/month}" } } },
    outputs,
    worldsPerReplicate: 32,
  });
  const plenty = { distillation_share: 1, exchange_rate: 1e9 };
  copying = await runSmall({
    scenarios: {
      "little-access": { parameters: { ...plenty, teacher_access: 1e-5 } },
      "full-access": { parameters: { ...plenty, teacher_access: 1 } },
    },
    outputs,
    worldsPerReplicate: 32,
  });
});

/** Calls with values of several quantities of one world and month. */
function together(
  run: EnsembleResult,
  scenario: string,
  names: readonly string[],
  visit: (...values: number[]) => void,
) {
  const { table } = run.scenarios.get(scenario)!;
  for (const month of ALL_MONTHS) {
    const columns = names.map((name) => table.get(`${name}@${month}`)!);
    for (let world = 0; world < columns[0]!.length; world += 1)
      visit(...columns.map((column) => column[world]!));
  }
}

test("imitation alone lifts nobody above the best of the start", () => {
  let seen = 0;
  for (const actor of LABS)
    together(
      imitationOnly,
      "imitation",
      [`efficiency[${actor}]`, "public_efficiency"],
      (efficiency, published) => {
        seen += 1;
        if (efficiency > 1e-12 || published > 1e-12)
          throw new Error(`${actor}: ${efficiency}, published ${published}`);
      },
    );
  expect(seen).toBe(LABS.length * 133 * 64);
});

describe.each(question.scenarios)("%s", (scenario) => {
  test("what is published never exceeds the best that anybody knows", () => {
    const names = ["public_efficiency", ...LABS.map((lab) => `efficiency[${lab}]`)];
    together(result, scenario, names, (published, ...known) => {
      if (published > Math.max(...known) + 1e-12) throw new Error(`${published} above ${known}`);
    });
  });

  test("the one who knows most learns nothing from the others", () => {
    const names = LABS.flatMap((actor) => [`efficiency[${actor}]`, `absorbed[${actor}]`, `leaked[${actor}]`]);
    together(result, scenario, names, (...values) => {
      const known = LABS.map((_, place) => values[3 * place]!);
      const leader = known.indexOf(Math.max(...known));
      if (values[3 * leader + 1] !== 0 || values[3 * leader + 2] !== 0)
        throw new Error(`leader ${leader}: ${values}`);
    });
  });

  test("own training and distillation together stay within own training and the teacher", () => {
    for (const actor of LABS)
      together(
        result,
        scenario,
        [`base_capability[${actor}]`, `distilled[${actor}]`, `teacher[${actor.slice(0, 2)}]`],
        (own, gained, teacher) => {
          if (gained < 0 || own + gained > Math.max(own, teacher) + 1e-9)
            throw new Error(`${actor}: ${own} + ${gained}, teacher ${teacher}`);
        },
      );
  });

  test("the teacher is never above the best that the other side has released", () => {
    for (const [bloc, other] of [BLOCS, [...BLOCS].reverse()])
      together(result, scenario, [`teacher[${bloc}]`, `side_frontier[${other}]`], (teacher, source) => {
        if (teacher > source + 1e-9) throw new Error(`${bloc}: teacher ${teacher}, source ${source}`);
      });
  });
});

test("more access to teachers never lifts a follower above the teacher, though it lifts", () => {
  let lifted = 0;
  for (const actor of LABS)
    for (const scenario of ["little-access", "full-access"])
      together(
        copying,
        scenario,
        [`base_capability[${actor}]`, `distilled[${actor}]`, `teacher[${actor.slice(0, 2)}]`],
        (own, gained, teacher) => {
          if (gained > 0 && own + gained > teacher + 1e-9)
            throw new Error(`${actor}: ${own} + ${gained}, teacher ${teacher}`);
          if (scenario === "full-access" && gained > 1) lifted += 1;
        },
      );
  expect(lifted).toBeGreaterThan(1000);
  const median = (scenario: string) =>
    [...copying.scenarios.get(scenario)!.table.get("distilled[cn,deepseek]@84")!].sort((a, b) => a - b)[32]!;
  expect(median("full-access")).toBeGreaterThan(median("little-access"));
});

test("distillation does bring something, so the bounds above are bounds on something", () => {
  const gains = result.scenarios.get("as-it-was")!.table.get("distilled[cn,deepseek]@84")!;
  expect(gains.filter((gain) => gain > 0.1).length).toBeGreaterThan(gains.length / 2);
});
