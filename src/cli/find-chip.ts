import { dirname, resolve } from "node:path";
import type { Catalog, Chip } from "../catalog/index.ts";
import { InputError, suggest } from "../units/index.ts";
import { readChipFile } from "./read-chip-file.ts";

/**
 * A chip of the catalog by id, name or alias, whatever the case and punctuation, with or without its vendor; or one
 * that a person describes in a YAML file of the catalog's form.
 *
 * @example findChip(catalog, "nvidia h20").id // "h20"
 * @throws InputError for an unknown name, with the nearest one, and for every fault of a file
 */
export function findChip(catalog: Catalog, wanted: string): Chip {
  if (/\.ya?ml$/i.test(wanted)) {
    const path = resolve(wanted);
    return readChipFile(catalog, { path, shown: wanted, within: dirname(path) });
  }
  const known = namesOf(catalog);
  const plain = plainName(wanted);
  const found = known.get(plain)?.chip ?? onlyOneBeginning(known, plain);
  if (found) return found;
  const near = suggest(plain, known.keys());
  const hint =
    near === undefined ? "; `ssylka chip` lists them" : `; did you mean "${known.get(near)!.chip.id}"?`;
  throw new InputError({ where: "chip", what: `unknown chip "${wanted}"${hint}` });
}

/** Every way to write a chip, the surest first: an id wins over another chip's alias. */
function namesOf(catalog: Catalog): Map<string, { readonly chip: Chip }> {
  const names = new Map<string, { readonly chip: Chip }>();
  const chips = [...catalog.chips.values()];
  const add = (name: string, chip: Chip) => {
    const plain = plainName(name);
    if (!names.has(plain)) names.set(plain, { chip });
  };
  for (const chip of chips) add(chip.id, chip);
  for (const chip of chips) {
    // "NVIDIA H100 SXM" as it stands, and without the maker's name in front.
    for (const name of [chip.name.en, chip.name.ru])
      for (const short of [name, name.replace(/^\S+\s+/, "")]) add(short, chip);
  }
  for (const chip of chips) for (const name of chip.aliases) add(name, chip);
  for (const chip of chips) for (const name of [chip.id, ...chip.aliases]) add(chip.vendor + name, chip);
  return names;
}

/** Shorter than this, the beginning of a name says too little. */
const LEAST_BEGINNING = 4;

/** The chip whose names alone begin so: "H100 SXM" is the "H100 SXM5". A number is never cut: "h10" is no H100. */
function onlyOneBeginning(
  known: ReadonlyMap<string, { readonly chip: Chip }>,
  plain: string,
): Chip | undefined {
  if (plain.length < LEAST_BEGINNING) return undefined;
  const endsInDigit = /\p{N}$/u.test(plain);
  const chips = new Set(
    [...known]
      .filter(
        ([name]) => name.startsWith(plain) && !(endsInDigit && /^\p{N}/u.test(name.slice(plain.length))),
      )
      .map(([, { chip }]) => chip),
  );
  return chips.size === 1 ? [...chips][0] : undefined;
}

/** Letters and digits alone, in small letters: "H100 SXM" and "h100-sxm" are one. */
function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
