import { monthAt } from "../../../analysis/index.ts";
import type { GroupAmount, LeverGroup } from "../../../articles/explore/types.ts";
import type { Catalog } from "../../../catalog/index.ts";
import { chipSpec, peakFlops } from "../../../hardware/index.ts";
import { didYouMean, InputError, type Language } from "../../../units/index.ts";
import type { chosenGroups } from "./lever-groups.ts";

/** Months in a year over a thousand. */
const THOUSANDS_A_YEAR = 12 / 1000;
/** The unit of flows of leading chips is this chip's FLOP/s. */
const REFERENCE = "h100";

type Chosen = ReturnType<typeof chosenGroups>["groups"];

/** Quantities and months that the world table must hold for the amounts of the groups. */
export function amountColumns(chosen: Chosen, start: string): { quantity: string; month: number }[] {
  return chosen.flatMap(({ told }) =>
    (told?.amounts ?? []).map(({ quantity, at }) => ({ quantity, month: monthAt(`${at}-30`, start) })),
  );
}

/** The groups with the amounts that are told below their levers. @throws InputError for an unknown chip */
export function withAmounts(
  groups: readonly LeverGroup[],
  chosen: Chosen,
  {
    chips,
    start,
    language,
  }: { readonly chips: Catalog["chips"]; readonly start: string; readonly language: Language },
): LeverGroup[] {
  return groups.map((group) => {
    const told = chosen.find(({ id }) => id === group.id)?.told;
    if (!told) return group;
    const amounts = told.amounts.map(
      ({ quantity, at, chip, name }): GroupAmount => ({
        name: name[language],
        column: `${quantity}@${monthAt(`${at}-30`, start)}`,
        factor: THOUSANDS_A_YEAR / (chip === undefined ? 1 : flopOf(chips, chip)),
      }),
    );
    return { ...group, told: { name: told.name[language], amounts } };
  });
}

/** A chip's FLOP/s in those of the reference. */
function flopOf(chips: Catalog["chips"], id: string): number {
  const [own, reference] = [id, REFERENCE].map((one) => {
    const chip = chips.get(one);
    if (chip) return peakFlops(chipSpec(chip), "fp8");
    const what = `unknown chip "${one}"${didYouMean(one, [...chips.keys()])}`;
    throw new InputError({ where: "explore.yaml", path: "told", what });
  }) as [number, number];
  return own / reference;
}
