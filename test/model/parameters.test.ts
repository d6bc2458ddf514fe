import { beforeAll, expect, test } from "vitest";
import { monthAt, quantile, share } from "../../src/analysis/index.ts";
import type { Parameter } from "../../src/catalog/index.ts";
import { type EnsembleResult, runEnsemble } from "../../src/ensemble/index.ts";
import { distribution } from "../../src/random/index.ts";
import { pinned, question, smallPlan, workspace } from "../small-ensemble.ts";

/** Worlds of the published answer, whose Monte-Carlo error is what an effect has to exceed. */
const PUBLISHED_WORLDS = 8192;
const WORLDS = 64;

const solved = workspace.anchors.solve.map(({ parameter }) => parameter);
/** Nothing is believed of it any more: only runs as of an earlier date draw it. */
const ofEarlierDates = ({ distribution: spec, before }: Parameter) =>
  "constant" in spec && before !== undefined;
const drawn = [...workspace.catalog.parameters.values()].filter(
  (parameter) => !solved.includes(parameter.id) && !ofEarlierDates(parameter),
);
/** The largest movement of each parameter in Monte-Carlo errors, and of what. */
const strongest = new Map<string, { errors: number; of: string }>();

beforeAll(async () => {
  // The reference first; the question's others, then those of the catalog alone, only where it does not show enough.
  const others = [...workspace.catalog.scenarios.keys()].filter((id) => !question.scenarios.includes(id));
  const plans = [question.scenarios.slice(0, 1), question.scenarios.slice(1), others].map((scenarios) =>
    smallPlan({ scenarios, replicates: 1, worldsPerReplicate: WORLDS }),
  );
  for (const { id, distribution: spec } of drawn) {
    const belief = distribution(spec);
    let best = { errors: 0, of: "" };
    for (const plan of plans) {
      if (best.errors > 3) break;
      // The same worlds with the parameter low and high, in the past and in the future, levels solved anew.
      const low = await runEnsemble(pinned(plan, id, belief.quantile(0.05)));
      const high = await runEnsemble(pinned(plan, id, belief.quantile(0.95)));
      for (const move of plan.scenarios.flatMap((scenario) => moves(scenario.id, low, high)))
        if (move.errors > best.errors) best = move;
    }
    strongest.set(id, best);
  }
}, 900_000);

/** How far every headline median and probability of a scenario moves between two runs, in errors of the published answer. */
function moves(
  scenario: string,
  low: EnsembleResult,
  high: EnsembleResult,
): { errors: number; of: string }[] {
  const [before, after] = [low.scenarios.get(scenario)!, high.scenarios.get(scenario)!];
  const medians = [...before.table].map(([name, column]) => {
    const other = after.table.get(name)!;
    const width =
      quantile(other, 0.95) - quantile(other, 0.05) || quantile(column, 0.95) - quantile(column, 0.05);
    // Of a normal spread, whose 90 % width is 3.29 standard deviations: the error of a median is 1.2533 of them over √N.
    const error = ((1.2533 / 3.29) * width) / Math.sqrt(PUBLISHED_WORLDS);
    const move = Math.abs(quantile(other, 0.5) - quantile(column, 0.5));
    return { errors: move === 0 ? 0 : move / error, of: `${scenario}: ${name}` };
  });
  const probabilities = question.events.flatMap(({ id }) =>
    question.by.map((date) => {
      const by = (result: typeof before) =>
        share(result.events.get(id)!, (month) => month <= monthAt(date, workspace.model.start));
      const [p, q] = [by(before), by(after)];
      const spread = Math.sqrt(Math.max(p * (1 - p), q * (1 - q)) / PUBLISHED_WORLDS);
      // One world of so few may tip by chance of rounding; two may not.
      const move = Math.abs(q - p) < 1.5 / WORLDS ? 0 : Math.abs(q - p);
      return { errors: move === 0 ? 0 : move / spread, of: `${scenario}: ${id} by ${date}` };
    }),
  );
  return [...medians, ...probabilities];
}

test.each(drawn.map(({ id }) => id))(
  "%s moves a headline median or probability of a published scenario by more than three Monte-Carlo errors",
  (id) => {
    const { errors, of } = strongest.get(id)!;
    expect(errors, `the most that it moves is ${of || "nothing"}`).toBeGreaterThan(3);
  },
);
