import { createHash } from "node:crypto";
import { MessageChannel } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { smallPlan } from "../../test/small-ensemble.ts";
import { reachedBy } from "../analysis/measure.ts";
import { rangeOf, splitsOf, structuresOf } from "../analysis/splits.ts";
import { quantile, share } from "../analysis/statistics.ts";
import { eventShareOf, runEnsemble } from "../ensemble/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import type { Part } from "./join-parts.ts";
import { encodeAddition, encodePlan } from "./page-plan.ts";
import { PageWorker } from "./page-worker.ts";
import { stagesOf } from "./parts.ts";
import type { FromWorker, Port, RunRequest, StageAnswer } from "./protocol.ts";
import { namedArrays } from "./testing/named-arrays.ts";

const plan = smallPlan({ scenarios: ["as-it-was", "memory-cut-off"], replicates: 3, worldsPerReplicate: 40 });
const scenarios = [{ scenario: "as-it-was" }, { scenario: "memory-cut-off" }];
const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** Workers in this thread, joined as a page joins them. */
function open(count: number, opened: Plan = plan) {
  const messages: FromWorker[] = [];
  let heard: (() => void) | undefined;
  const workers = Array.from({ length: count }, () => {
    return new PageWorker((message) => {
      messages.push(message);
      heard?.();
    });
  });
  const own = workers.slice(1).map(() => new MessageChannel());
  channels.push(...own);
  workers.forEach((worker, part) => {
    const ports = (part === 0 ? own.map(({ port1 }) => port1) : [own[part - 1]!.port2]) as unknown as Port[];
    worker.receive({ kind: "open", plan: encodePlan(opened), part, parts: count, ports });
  });
  const run = async (number: number, request: RunRequest): Promise<FromWorker[]> => {
    for (const worker of workers) worker.receive({ kind: "run", number, request });
    const ended = () => messages.some((one) => one.kind !== "stage" && one.number === number);
    while (!ended()) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
    return messages.filter((one) => one.number === number);
  };
  return { workers, run, messages };
}

/** Hashes: comparing millions of numbers one by one takes a minute. */
function hashesOf(run: Part): [string, string][] {
  return namedArrays(run).map(([name, values]) => [name, createHash("sha256").update(values).digest("hex")]);
}

function answersOf(messages: readonly FromWorker[]): StageAnswer[] {
  return messages.flatMap((message) => (message.kind === "stage" ? [message.answer] : []));
}

it.each([1, 2, 3, 5])(
  "%i workers give every stage with the bits of a run of as many worlds",
  async (count) => {
    const messages = await open(count).run(1, { scenarios, stages: [96, 120], whole: true });
    const answers = answersOf(messages);
    expect(answers.map(({ worlds, of }) => [worlds, of])).toEqual([
      [96, 120],
      [120, 120],
    ]);
    for (const { worlds, ...answer } of answers) {
      const { plan: _plan, ...whole } = await runEnsemble({
        ...plan,
        worldsPerReplicate: worlds / plan.replicates,
      });
      expect(hashesOf(answer.whole!)).toEqual(
        hashesOf({ ...whole, scenarios: [...whole.scenarios.values()] }),
      );
    }
  },
);

it("beliefs replaced by a request change the answer, and the next run has the first bits again", async () => {
  const { run } = open(2);
  const first = answersOf(await run(1, { scenarios, stages: [96] }));
  const moved = answersOf(
    await run(2, { scenarios: [{ scenario: "as-it-was", overrides: { grey_scale: 3 } }], stages: [96] }),
  );
  expect(moved[0]!.scenarios[0]!.fans).not.toEqual(first[0]!.scenarios[0]!.fans);
  expect(answersOf(await run(3, { scenarios, stages: [96] }))).toEqual(first);
});

it.each([1, 2])("%i workers count some quantities with the bits of a run that counts all", async (count) => {
  const asked = { scenarios: [scenarios[1]!], against: scenarios[0]!, stages: [96] };
  const [fan, quantity] = [plan.outputs.fans.at(-1)!.id, plan.outputs.table.quantities[0]!];
  const all = answersOf(await open(count).run(1, asked))[0]!;
  const { run } = open(count);
  const some = answersOf(await run(1, { ...asked, only: [fan, quantity] }))[0]!;
  const [{ fans, ...rest }] = some.scenarios as [StageAnswer["scenarios"][number]];
  const { fans: allFans, ...allRest } = all.scenarios[0]!;
  const counted = plan.outputs.fans.map(({ id }) => id === fan || id === quantity);
  expect(new Set(counted)).toEqual(new Set([true, false]));
  expect(fans).toEqual(allFans.map((lines, index) => (counted[index] ? lines : new Float64Array())));
  expect(rest).toEqual(allRest);
  const columns = Object.keys(some.differences!.columns);
  expect(columns).toEqual(plan.outputs.table.months.map((month) => `${quantity}@${month}`));
  for (const name of columns) expect(some.differences!.columns[name]).toEqual(all.differences!.columns[name]);
  expect(some.differences!.probabilities).toEqual(all.differences!.probabilities);
  // What was counted for some serves all.
  expect(answersOf(await run(2, asked))[0]).toEqual(all);
  expect((await run(3, { ...asked, only: ["lag_mtach"] }))[0]).toMatchObject({
    kind: "failed",
    message: expect.stringMatching(/^request only: unknown fan "lag_mtach"/),
  });
});

it("a run ends the one before it, and a cancelled one is silent", async () => {
  const { workers, run, messages } = open(2);
  for (const worker of workers)
    worker.receive({ kind: "run", number: 1, request: { scenarios, stages: [120] } });
  await run(2, { scenarios, stages: [96] });
  for (const worker of workers)
    worker.receive({ kind: "run", number: 3, request: { scenarios, stages: [120] } });
  for (const worker of workers) worker.receive({ kind: "cancel" });
  await run(4, { scenarios, stages: [96] });
  expect(new Set(messages.map(({ number }) => number))).toEqual(new Set([2, 4]));
});

it("what cannot be run is answered with one message, and the next request runs", async () => {
  const { run } = open(1);
  expect(await run(1, { scenarios: [{ scenario: "as-it-is" }] })).toEqual([
    {
      kind: "failed",
      number: 1,
      message: 'request scenarios[0]: unknown scenario "as-it-is"; did you mean "as-it-was"?',
    },
  ]);
  expect((await run(2, { scenarios, stages: [96] })).at(-1)).toEqual({ kind: "done", number: 2 });
});

it("stages are whole numbers of worlds of each replicate, none twice, and end with the plan", () => {
  const of = { ...plan, replicates: 8, worldsPerReplicate: 1024 };
  expect(stagesOf(of, [256, 2048, 8192])).toEqual([32, 256, 1024]);
  expect(stagesOf({ ...of, worldsPerReplicate: 100 }, [3, 256, 2048, 8192])).toEqual([1, 32, 100]);
});

it.each([1, 2])(
  "%i workers give differences from another scenario, world by world, at every stage",
  async (count) => {
    const changed = { scenario: "as-it-was", id: "yours", overrides: { grey_scale: 2 } };
    const against = { scenario: "as-it-was" };
    const { run } = open(count);
    const answers = answersOf(await run(1, { scenarios: [changed], against, stages: [96, 120] }));
    // A later run with fewer worlds takes the first of those that are kept.
    const again = answersOf(await run(2, { scenarios: [changed], against, stages: [96] }));
    expect(again[0]!.differences).toEqual(answers[0]!.differences);
    for (const { worlds, differences } of answers) {
      const scenario = { ...plan.scenarios[0]!, id: "yours", overrides: { grey_scale: 2 } };
      const worldsPerReplicate = worlds / plan.replicates;
      const own = await runEnsemble(
        { ...plan, worldsPerReplicate, scenarios: [plan.scenarios[0]!, scenario] },
        { workers: 0 },
      );
      const [base, yours] = [...own.scenarios.values()];
      const columns = Object.entries(differences!.columns);
      expect(columns.map(([name]) => name)).toEqual([...yours!.table.keys()]);
      for (const [name, { above, below, quantiles }] of columns) {
        const difference = yours!.table
          .get(name)!
          .map((value, world) => value - base!.table.get(name)![world]!);
        expect([above, below]).toEqual([
          share(difference, (one) => one > 0),
          share(difference, (one) => one < 0),
        ]);
        expect(quantiles[3]).toBe(quantile(difference, 0.5));
      }
      plan.outputs.events.forEach(({ id }, event) => {
        const month = plan.months - 12;
        expect(differences!.probabilities[event]![month]).toBe(
          eventShareOf(own, "as-it-was", id)(month).probability,
        );
      });
    }
    const { columns } = answers.at(-1)!.differences!;
    const fleet = Object.keys(columns).findLast((name) => name.startsWith("owned_flop[cn]@"))!;
    expect(columns[fleet]!.above).toBeGreaterThan(0.9);
  },
);

it("takes series by their values and refuses what does not fit", async () => {
  const { run } = open(1);
  const zero = Array.from({ length: plan.months + 1 }, () => 0);
  const stages = [96];
  const shut = { scenario: "as-it-was", series: { gate_cutdown: zero, recorded_cutdown: zero } };
  const [open_, closed] = await Promise.all([{ scenario: "as-it-was" }, shut]).then(async ([a, b]) => [
    answersOf(await run(1, { scenarios: [a], stages }))[0]!,
    answersOf(await run(2, { scenarios: [b], stages }))[0]!,
  ]);
  const fan = plan.outputs.fans.findIndex(({ id }) => id === "owned_bandwidth[cn]");
  const median = (answer: StageAnswer) => answer.scenarios[0]!.fans[fan]![3 * (plan.months + 1) + 48]!;
  expect(median(closed!)).toBeLessThan(median(open_!));
  const wrong = { scenario: "as-it-was", series: { gate_cutdwn: zero, gate_cutdown: [1] } };
  const [failed] = await run(3, { scenarios: [wrong], stages });
  expect(failed).toMatchObject({ kind: "failed" });
  expect((failed as { message: string }).message).toContain('did you mean "gate_cutdown"?');
  expect((failed as { message: string }).message).toContain(`expected ${plan.months + 1} finite numbers`);
});

it("the range of a probability over structures is the answer's, to the bit", async () => {
  const switches = plan.parameters.filter(({ distribution }) => "discrete" in distribution);
  const structures = Object.fromEntries(
    switches.map(({ id, distribution }) => {
      const { discrete } = distribution as { readonly discrete: readonly { readonly value: number }[] };
      return [id, discrete.map(({ value }) => value)];
    }),
  );
  const [answer] = answersOf(await open(2).run(1, { scenarios, stages: [120], structures }));
  const result = await runEnsemble(plan, { workers: 0 });
  const { worldsPerReplicate, parameters } = result;
  const replication = { replicates: plan.replicates, worldsPerReplicate };
  const catalogued = switches.map(({ id }) => {
    const options = structures[id]!.map((value) => [value, { ru: "", en: "" }] as const);
    return { id, structural: true, options: Object.fromEntries(options) };
  });
  const groups = structuresOf(catalogued, parameters, replication);
  expect(groups.length).toBeGreaterThan(5);
  for (const [index, { id }] of scenarios.map(({ scenario }) => ({ id: scenario })).entries())
    for (const [event, { id: name }] of plan.outputs.events.entries()) {
      const reached = result.scenarios.get(id)!.events.get(name)!;
      const { ranges, probabilities } = answer!.scenarios[index]!;
      for (const month of [plan.dataMonth, 100, plan.months]) {
        const { low, high } = rangeOf(
          splitsOf(groups, reachedBy(reached, month)),
          probabilities[event]![month]!,
        );
        expect(ranges![event]!.map((end) => end[month])).toEqual([low, high]);
      }
    }
});

it("a scenario with equations of its own runs once it was added, with the bits of the command line's", async () => {
  const base = { ...plan, models: plan.models.slice(0, 1), scenarios: plan.scenarios.slice(0, 1) };
  const [, cut] = plan.scenarios;
  const { workers, run } = open(2, base);
  const request = { scenarios: [{ scenario: cut!.id }], stages: [120], whole: true };
  expect(await run(1, request)).toMatchObject([
    { kind: "failed", message: expect.stringMatching(/unknown scenario/) },
    {},
  ]);
  const addition = encodeAddition(base, plan.models[cut!.model]!, cut!);
  for (const worker of workers) await worker.receive({ kind: "add", addition });
  const [added] = answersOf(await run(2, request));
  const both = answersOf(await open(1).run(1, { scenarios, stages: [120], whole: true }))[0]!;
  expect(added!.scenarios[0]!.fans).toEqual(both.scenarios[1]!.fans);
  expect(added!.scenarios[0]!.probabilities).toEqual(both.scenarios[1]!.probabilities);
});
