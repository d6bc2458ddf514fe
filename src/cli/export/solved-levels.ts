import { createRunner } from "../../engine/index.ts";
import type { CoreValue } from "../../engine/xmile/index.ts";
import type { Plan } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";

/** Each pass corrects every level by what it misses; what pupils of a better teacher take back shrinks from pass to pass. */
const MOST_PASSES = 200;
const TOLERANCE = 1e-9;

const DOC = {
  en: "Solved for, so that the run of the reference scenario with all beliefs at their medians meets the record at the date of the data.",
  ru: "Найдено так, чтобы расчёт основного сценария со всеми предположениями на медианах совпал с данными на их дату.",
};

/**
 * The levels that nobody observes at the medians of everything else, by parameter id.
 *
 * @throws InputError when they cannot be found
 */
export function solvedLevels(
  plan: Plan,
  parameters: ReadonlyMap<string, CoreValue>,
  series: ReadonlyMap<string, CoreValue>,
): Map<string, CoreValue> {
  const { solve, scenario, month } = plan.anchors;
  const model = plan.models[scenario.model]!;
  const levels = new Map(solve.map(({ parameter }) => [parameter, 0]));
  const runner = createRunner({ ...model, program: { ...model.program, months: month } });
  const inputs = model.series.map(({ name }) => series.get(name)!.values!.subarray(0, month + 1));
  const misses = (): number[] => {
    const numbers = model.parameters.map((id) => levels.get(id) ?? parameters.get(id)!.value!);
    const block = { worlds: 1, parameters: numbers.map((number) => Float64Array.of(number)), series: inputs };
    const { values } = runner.run(
      block,
      solve.map(({ quantity }) => model.slots[quantity]!),
    );
    return solve.map(({ target, error }, place) => {
      return target + parameters.get(error)!.value! - values[place]![month]!;
    });
  };
  let left = misses();
  for (let pass = 0; pass < MOST_PASSES && left.some((miss) => !(Math.abs(miss) <= TOLERANCE)); pass += 1) {
    solve.forEach(
      ({ parameter }, place) => void levels.set(parameter, levels.get(parameter)! + left[place]!),
    );
    left = misses();
  }
  const unmet = solve.filter((_, place) => !(Math.abs(left[place]!) <= 1e-3));
  if (unmet.length > 0) {
    const names = unmet.map(({ parameter }) => parameter).join(", ");
    throw new InputError({
      where: "model/anchors.yaml",
      what: `expected levels that meet the record, found none for ${names}`,
    });
  }
  return new Map([...levels].map(([id, value]) => [id, { value, doc: DOC }]));
}
