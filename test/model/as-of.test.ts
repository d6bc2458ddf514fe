import { expect, test } from "vitest";
import type { Catalog, Observation } from "../../src/catalog/index.ts";
import { type AsOf, prepare, recordEnd, runEnsemble } from "../../src/ensemble/index.ts";
import { addMonths, monthsBetween } from "../../src/units/index.ts";
import { traces, workspace } from "../small-ensemble.ts";

const { catalog, ruleBook, model, anchors } = workspace;

function prepared(asOf: AsOf, known: Catalog = catalog, outputs = traces([], [])) {
  const size = { seed: 1, replicates: 1, worldsPerReplicate: 16 };
  return prepare({
    catalog: known,
    ruleBook,
    model,
    anchors,
    scenarios: ["as-it-was"],
    outputs,
    asOf,
    ...size,
  });
}

/** A catalog whose observations note that their value was read. */
function watched(rows: readonly Observation[] = catalog.observations): {
  catalog: Catalog;
  read: Set<Observation>;
} {
  const read = new Set<Observation>();
  const observations = rows.map((row) =>
    Object.defineProperty({ ...row }, "value", {
      get() {
        read.add(row);
        return row.value;
      },
    }),
  );
  return { catalog: { ...catalog, observations }, read };
}

test.each(["2022-12", "2023-12", "2024-06", "2024-12"])(
  "as of %s no observation after it is read",
  (month) => {
    const { catalog: known, read } = watched();
    prepared({ month, kind: "pseudo-real-time" }, known);
    expect(read.size).toBeGreaterThan(10);
    const day = `${month}-31`;
    expect([...read].filter(({ observed }) => observed > day).map(({ where }) => where)).toEqual([]);
  },
);

test("a run of today reads nothing observed after the date of the data, though the catalog has it", () => {
  // The latest row of every series once more, as if observed after the date.
  const last = new Map(catalog.observations.map((row) => [row.series, row]));
  const after = [...last.values()].map((row) => ({
    ...row,
    observed: `${anchors.at}-15`,
    value: row.value * 2,
  }));
  const { catalog: known, read } = watched([...catalog.observations, ...after]);
  prepare({
    ...{ catalog: known, ruleBook, model, anchors, scenarios: ["as-it-was"], outputs: traces([], []) },
    ...{ seed: 1, replicates: 1, worldsPerReplicate: 16 },
  });
  expect(after.length).toBeGreaterThan(50);
  expect(read.size).toBeGreaterThan(10);
  expect(
    [...read].filter(({ observed }) => observed >= `${anchors.at}-01`).map(({ where }) => where),
  ).toEqual([]);
});

test("in real time no observation that was published later is read", () => {
  const { catalog: known, read } = watched();
  prepared({ month: "2025-12", kind: "real-time" }, known);
  expect([...read].filter(({ published }) => published > "2025-12-31").map(({ where }) => where)).toEqual([]);
});

test("a run as of the end of the record reads to its end, so the watch can see", () => {
  const { catalog: known, read } = watched();
  const month = addMonths(anchors.at, -1);
  prepared({ month, kind: "pseudo-real-time" }, known);
  expect(
    [...read]
      .map(({ observed }) => observed.slice(0, 7))
      .sort()
      .at(-1),
  ).toBe(month);
});

test("a run as of the last month of the record differs from today's by dated beliefs alone", () => {
  const { plan } = prepared({ month: addMonths(anchors.at, -1), kind: "pseudo-real-time" });
  const today = prepare({
    ...{ catalog, ruleBook, model, anchors, scenarios: ["as-it-was"], outputs: traces([], []) },
    ...{ seed: 1, replicates: 1, worldsPerReplicate: 16 },
  }).plan;
  expect(plan.dataMonth).toBe(today.dataMonth);
  expect(plan.anchors.solve).toEqual(today.anchors.solve);
  // No belief has a version that stands so late.
  expect(plan.parameters).toEqual(today.parameters);
});

test("beliefs stand in the version of the date, and those without one are named", () => {
  const before = prepared({ month: "2023-12", kind: "pseudo-real-time" });
  const { dated, ofThen, postHoc } = before.beliefs!;
  expect([...dated, ...ofThen, ...postHoc].sort()).toEqual([...catalog.parameters.keys()].sort());
  const grey = catalog.parameters.get("grey_flow_now")!;
  const version = grey.before!.find(({ until }) => until === "2023-12")!;
  const drawn = before.plan.parameters.find(({ id }) => id === "grey_flow_now")!;
  expect(drawn.distribution).toEqual(version.distribution);
  expect(dated).toContain("grey_flow_now");
  expect(postHoc).toContain("beijing_admits");
});

test("a version that rests on something published after the date is not used", () => {
  // The efficiency study is of March 2024.
  const { beliefs, plan } = prepared({ month: "2023-12", kind: "pseudo-real-time" });
  const of = (id: string) => plan.parameters.find((one) => one.id === id)!.distribution;
  const [first, second] = catalog.parameters.get("progress_at_start")!.before!;
  expect(second!.sources).toContain("ho-2024");
  expect(of("progress_at_start")).toEqual(first!.distribution);
  expect(beliefs!.dated).toContain("progress_at_start");
});

test("the record stands still at the date and the equations go on from there", async () => {
  const asOf: AsOf = { month: "2023-12", kind: "pseudo-real-time" };
  const end = Math.round(monthsBetween(model.start, recordEnd(asOf)));
  const outputs = traces(["recorded_cutdown", "us_flow_recorded", "data_date"], [end - 1, end + 6]);
  const { plan } = prepared(asOf, catalog, outputs);
  expect(plan.dataMonth).toBe(end);
  const { table } = (await runEnsemble(plan)).scenarios.get("as-it-was")!;
  expect(table.get(`data_date@${end}`) ?? table.get(`data_date@${end - 1}`)!).toSatisfy((all: Float64Array) =>
    all.every((month) => month === end),
  );
  // The H20 was not yet delivered, and the last rate of the US record goes on for the equations to grow.
  expect(table.get(`recorded_cutdown@${end + 6}`)![0]).toBe(0);
  expect(table.get(`us_flow_recorded@${end + 6}`)![0]).toBe(table.get(`us_flow_recorded@${end - 1}`)![0]);
});

test("a model whose date is not that of the anchors is refused, with the place", () => {
  const other = { ...anchors, at: "2025-10" };
  const size = { seed: 1, replicates: 1, worldsPerReplicate: 1 };
  const run = () =>
    prepare({
      ...{ catalog, ruleBook, model, anchors: other, scenarios: ["as-it-was"], outputs: traces([], []) },
      ...size,
    });
  expect(run).toThrow(/data_date.*expected DATE\("2025-10"\), the date of model\/anchors.yaml/);
});
