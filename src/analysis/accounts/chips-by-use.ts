import { type Trace, valuesAt } from "../../ensemble/index.ts";
import { type Column, columnOf, plus } from "./spread.ts";

/** Where a laboratory's chips come from. */
export const SOURCES = ["own", "leading", "rented", "cutdown", "domestic"] as const;
/** What they do: the first three generate tokens, the others train. */
export const USES = ["serving", "synthetic", "rollouts", "final", "updates", "experiments"] as const;

type Source = (typeof SOURCES)[number];
export type Use = (typeof USES)[number];

const RICH: readonly Source[] = ["cutdown", "domestic"];
const BY_LAB = ["busy_rich", "busy_balanced", "part_serving", "part_rollouts", "training_chips"];
const TRAINING = ["final_chips", "update_chips"];

/** Element names that `flowsAt` reads of laboratories, `cn,deepseek`. */
export function useNames(labs: readonly string[]): string[] {
  return labs.flatMap((lab) => [
    ...SOURCES.map((source) => `source_${source}[${lab}]`),
    ...[...BY_LAB, ...TRAINING].map((name) => `${name}[${lab}]`),
    `lab_flop[${lab}]`,
  ]);
}

/**
 * What the chips of a laboratory do at a month, `[source][use]`, in H100-equivalents by what they are worth in training.
 * Within chips rich in memory, and within the others, sources share work in proportion: which machine serves whom nobody
 * publishes. All of it together is `lab_flop`.
 *
 * @param prefix of the names, where a scenario stands beside its baseline
 */
export function flowsAt(trace: Trace, lab: string, month: number, prefix = ""): Column[][] {
  const own = (name: string) => valuesAt(trace, `${prefix}${name}[${lab}]`, month);
  const sources = SOURCES.map((source) => own(`source_${source}`));
  const [rich, balanced] = [own("busy_rich"), own("busy_balanced")];
  const [serving, rollouts, training] = [own("part_serving"), own("part_rollouts"), own("training_chips")];
  const [final, updates] = TRAINING.map((name) => {
    const chips = own(name);
    return columnOf(chips.length, (world) => (chips[world] === 0 ? 0 : chips[world]! / training[world]!));
  }) as [Column, Column];
  const sumOf = (isRich: boolean) =>
    plus(sources.filter((_, index) => RICH.includes(SOURCES[index]!) === isRich));
  const [allRich, allBalanced] = [sumOf(true), sumOf(false)];
  return SOURCES.map((source, index) => {
    const isRich = RICH.includes(source);
    const [busy, all] = isRich ? [rich, allRich] : [balanced, allBalanced];
    const chips = sources[index]!;
    const column = (part: (world: number, generating: number) => number) =>
      columnOf(chips.length, (world) => {
        const generating = all[world]! === 0 ? 0 : (chips[world]! * busy[world]!) / all[world]!;
        return part(world, generating);
      });
    const parts: Record<Use, Column> = {
      serving: column((world, generating) => generating * serving[world]!),
      rollouts: column((world, generating) => generating * rollouts[world]!),
      synthetic: column((world, generating) => generating * (1 - serving[world]! - rollouts[world]!)),
      final: column((world, generating) => (chips[world]! - generating) * final[world]!),
      updates: column((world, generating) => (chips[world]! - generating) * updates[world]!),
      experiments: column(
        (world, generating) => (chips[world]! - generating) * (1 - final[world]! - updates[world]!),
      ),
    };
    return USES.map((use) => parts[use]);
  });
}

/** Chips of several laboratories by use at a month, in the order of `USES`. */
export function usesAt(trace: Trace, labs: readonly string[], month: number, prefix = ""): Column[] {
  const flows = labs.map((lab) => flowsAt(trace, lab, month, prefix));
  return USES.map((_, use) => plus(flows.flatMap((rows) => rows.map((row) => row[use]!))));
}
