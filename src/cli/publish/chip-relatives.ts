import type { ChipLink, ChipPage } from "../../articles/index.ts";
import type { Chip, Fact } from "../../catalog/index.ts";
import { CHIP_WORDS } from "./chip-words.ts";

/** Chips related to each, by id: those cut from the same die, and those that a note names. */
export function chipRelatives(chips: readonly Chip[]): ReadonlyMap<string, ChipPage["relatives"]> {
  const dies = new Map<string, Chip[]>();
  for (const chip of chips) {
    const die = dieOf(chip);
    if (die !== undefined) dies.set(die, [...(dies.get(die) ?? []), chip]);
  }
  const named = namedChips(chips);
  return new Map(
    chips.map((chip) => {
      const sameDie = (dies.get(dieOf(chip) ?? "") ?? []).filter((one) => one !== chip);
      const others = (named.get(chip.id) ?? []).filter((one) => !sameDie.includes(one));
      const groups = [
        { name: CHIP_WORDS.sameDie, chips: sameDie.map(linkTo) },
        { name: CHIP_WORDS.named, chips: others.map(linkTo) },
      ];
      return [chip.id, groups.filter((group) => group.chips.length > 0)];
    }),
  );
}

/** What tells a die: maker, area and the place where the area is stated; undefined when that is not known. */
function dieOf({ vendor, facts }: Chip): string | undefined {
  const area = facts.die_area;
  if (area === undefined || area.evidence === "recalled" || area.low !== undefined) return undefined;
  const transistors: Fact | undefined = facts.transistors;
  return [vendor, area.value, area.source, area.at ?? "", transistors?.value ?? ""].join("|");
}

/** For each chip those that its note names and those whose notes name it. */
function namedChips(chips: readonly Chip[]): ReadonlyMap<string, readonly Chip[]> {
  const byName = new Map(
    chips.flatMap((chip) =>
      [chip.id, chip.name.en, ...chip.aliases].map((name) => [name.toLowerCase(), chip] as const),
    ),
  );
  const found = new Map<string, Chip[]>();
  const add = (chip: Chip, other: Chip): void => {
    const known = found.get(chip.id) ?? [];
    if (!known.includes(other)) found.set(chip.id, [...known, other]);
  };
  for (const chip of chips) {
    const words = (chip.note?.en ?? "").match(/[\p{L}\p{Nd}][\p{L}\p{Nd}-]*/gu) ?? [];
    for (const length of [1, 2, 3])
      for (let at = 0; at + length <= words.length; at++) {
        const name = words
          .slice(at, at + length)
          .join(" ")
          .toLowerCase();
        const other = /\p{Nd}/u.test(name) ? byName.get(name) : undefined;
        if (other === undefined || other === chip) continue;
        add(chip, other);
        add(other, chip);
      }
  }
  return found;
}

function linkTo({ id, name }: Chip): ChipLink {
  return { id, name };
}
