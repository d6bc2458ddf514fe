import type { Answer } from "./answer.ts";
import type { Estimate } from "./statistics.ts";

/** One number of two answers, and by how much it moved. */
export interface Moved {
  readonly scenario: string;
  /** `event`: a probability; `lag`: a median in months; `ratio`: a median. */
  readonly kind: "event" | "lag" | "ratio";
  /** Event id, definition of the lag, basis of the ratio. */
  readonly id: string;
  readonly date: string;
  readonly before: Estimate;
  readonly now: Estimate;
  /**
   * `now` less `before`. Its error is that of two runs that have nothing in common; runs of one seed and size share their
   * draws, and the error is then too large.
   */
  readonly by: Estimate;
}

/** Every number that both answers have, in the order of the second. Scenarios, events and dates of one alone are left out. */
export function movedBetween(before: Answer, now: Answer): Moved[] {
  const earlier = new Map(numbersOf(before).map((one) => [keyOf(one), one.value]));
  return numbersOf(now).flatMap(({ value, ...name }) => {
    const old = earlier.get(keyOf({ value, ...name }));
    if (!old) return [];
    const mcse = Math.sqrt(old.mcse * old.mcse + value.mcse * value.mcse);
    return [{ ...name, before: old, now: value, by: { value: value.value - old.value, mcse } }];
  });
}

interface Numbered extends Pick<Moved, "scenario" | "kind" | "id" | "date"> {
  readonly value: Estimate;
}

function keyOf({ scenario, kind, id, date }: Numbered): string {
  return [scenario, kind, id, date].join("\n");
}

function numbersOf({ scenarios }: Answer): Numbered[] {
  return scenarios.flatMap(({ id: scenario, events, lag, ratios }) => [
    ...events.map(({ id, by, probability: value, mcse }) => ({
      ...{ scenario, kind: "event" as const, id, date: by },
      value: { value, mcse },
    })),
    ...lag.map(({ definition, date, p50: value, mcse }) => ({
      ...{ scenario, kind: "lag" as const, id: definition, date },
      value: { value, mcse },
    })),
    ...ratios.map(({ basis, date, p50: value, mcse }) => ({
      ...{ scenario, kind: "ratio" as const, id: basis, date },
      value: { value, mcse },
    })),
  ]);
}
