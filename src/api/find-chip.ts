import { dirname, resolve } from "node:path";
import { type Catalog, type Chip, plainName } from "../catalog/index.ts";
import { convert, InputError, parseUnit, suggest } from "../units/index.ts";
import { readChipFile } from "./read-chip-file.ts";

/**
 * A chip of the catalog by id, name or alias, whatever the case and punctuation, with or without its maker, brand,
 * amount of memory and form; or one that a person describes in a YAML file of the catalog's form.
 *
 * @example findChip(catalog, "Nvidia GeForce RTX 4090 D").id // "rtx-4090d"
 * @throws InputError for an unknown name, with the nearest one, for the beginning of several, with all of them, and
 * for every fault of a file
 */
export function findChip(catalog: Catalog, wanted: string): Chip {
  if (/\.ya?ml$/i.test(wanted)) {
    const path = resolve(wanted);
    return readChipFile(catalog, { path, shown: wanted, within: dirname(path) });
  }
  const known = knownNames(catalog);
  const plain = plainName(wanted);
  const bare = bareName(wanted, known.makers);
  const exact = known.chips.get(plain);
  if (exact) return exact;
  const near = known.chips.get(bare) ?? fitted(bare, wanted, known);
  if (near && madeBy(near, wanted, known)) return near;
  const begun = beginning(known.chips, bare).filter((chip) => madeBy(chip, wanted, known));
  // A word alone may be another product of the same line: Grace is no Grace Hopper.
  if (begun.length === 1 && /\p{N}/u.test(bare)) return begun[0]!;
  throw new InputError({
    where: "chip",
    what: `unknown chip "${brief(wanted)}"${hint(begun, plain, known)}`,
  });
}

/** Every way to write a chip, and the words that say only who made it. */
interface KnownNames {
  readonly chips: ReadonlyMap<string, Chip>;
  readonly makers: ReadonlySet<string>;
  readonly vendors: ReadonlySet<string>;
}

const KNOWN = new WeakMap<Catalog, KnownNames>();

/** The surest names first: an id wins over another chip's alias. A catalog does not change once read. */
function knownNames(catalog: Catalog): KnownNames {
  const before = KNOWN.get(catalog);
  if (before) return before;
  const all = [...catalog.chips.values()];
  const vendors = new Set(all.map(({ vendor }) => plainName(vendor)));
  const makers = new Set([...BRANDS, ...vendors]);
  const chips = new Map<string, Chip>();
  const add = (name: string, chip: Chip) => {
    if (name !== "" && !chips.has(name)) chips.set(name, chip);
  };
  const written = ({ id, name, aliases }: Chip) => [id, name.en, name.ru, ...aliases];
  for (const chip of all) add(plainName(chip.id), chip);
  for (const chip of all) for (const name of written(chip)) add(plainName(name), chip);
  // "NVIDIA H100 SXM" without the maker in front, and with it where the alias has none.
  for (const chip of all) for (const name of written(chip)) add(bareName(name, makers), chip);
  for (const chip of all) for (const name of written(chip)) add(plainName(chip.vendor + name), chip);
  const known = { chips, makers, vendors };
  KNOWN.set(catalog, known);
  return known;
}

/** Words of brands and kinds that people put beside a name and that tell no two chips apart. */
const BRANDS: readonly string[] =
  "nvidia amd intel huawei google aws amazon microsoft meta alibaba baidu cambricon habana geforce tesla instinct hisilicon cloud tensor core gpu gpus accelerator accelerators chip card".split(
    " ",
  );

/** A plain name without those words; the whole where nothing else is left. */
function bareName(name: string, makers: ReadonlySet<string>): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).map(plainName);
  return words.filter((word) => !makers.has(word)).join("") || plainName(name);
}

/** False when a name gives another maker: there is no "Intel H100". */
function madeBy({ vendor }: Chip, wanted: string, { vendors }: KnownNames): boolean {
  const named = wanted.split(/[^\p{L}\p{N}]+/u).map(plainName);
  return !named.some((word) => vendors.has(word) && word !== plainName(vendor));
}

/** Forms in which the same processor is sold: a module, or the board or the machine that carries eight of them. */
const FORM = /sxm\d?|oam|hgx|dgx/;
const MEMORY = /\d+gb(?:hbm\d?e?)?/;

/** "H100 80GB", "H200 SXM", "A100 40GB SXM4": the chip of a shorter name, if it has that memory and that form. */
function fitted(bare: string, wanted: string, { chips }: KnownNames): Chip | undefined {
  const memory = /(\d+)\s*gb/i.exec(wanted)?.[1];
  const form = FORM.exec(bare)?.[0].slice(0, 3);
  if (memory === undefined && form === undefined) return undefined;
  const formless = bare.replace(FORM, "");
  // The name that says most first: "a10040gb" is closer than "a100".
  const shorter = [
    bare.replace(/hbm\d?e?$/, ""),
    formless,
    bare.replace(MEMORY, ""),
    formless.replace(MEMORY, ""),
  ];
  return shorter
    .map((name) => chips.get(name))
    .find(
      (chip) => chip && hasForm(chip, form) && (memory === undefined || capacity(chip) === Number(memory)),
    );
}

/** True of a form that some name of the chip has; a board or a machine of eight carries modules. */
function hasForm(chip: Chip, form: string | undefined): boolean {
  if (form === undefined) return true;
  const named = [chip.name.en, ...chip.aliases].map(plainName);
  const forms = form === "hgx" || form === "dgx" ? [form, "sxm"] : [form];
  return named.some((name) => forms.some((one) => name.includes(one)));
}

function capacity({ facts }: Chip): number | undefined {
  const fact = facts.hbm_capacity;
  return fact && convert(fact.value, parseUnit(fact.unit), parseUnit("GB"));
}

/** Shorter than this, the beginning of a name says too little. */
const LEAST_BEGINNING = 4;

/** The chips of which a name begins so: "H100 SX" is the "H100 SXM5". A number is never cut: "h10" is no H100. */
function beginning(known: ReadonlyMap<string, Chip>, plain: string): readonly Chip[] {
  if (plain.length < LEAST_BEGINNING) return [];
  const endsInDigit = /\p{N}$/u.test(plain);
  const found = [...known].filter(
    ([name]) => name.startsWith(plain) && !(endsInDigit && /^\p{N}/u.test(name.slice(plain.length))),
  );
  return [...new Set(found.map(([, chip]) => chip))];
}

/** A name in a message: nobody reads the rest of one that is longer than any chip's. */
function brief(wanted: string): string {
  return wanted.length > MOST_TOLD ? `${wanted.slice(0, MOST_TOLD)}…` : wanted;
}

const MOST_TOLD = 80;

/** Beyond these a list helps nobody. */
const MOST_CANDIDATES = 8;

function hint(begun: readonly Chip[], plain: string, { chips }: KnownNames): string {
  if (begun.length === 1) return `; did you mean "${begun[0]!.id}"?`;
  if (begun.length > 0) {
    const ids = begun.map(({ id }) => `"${id}"`);
    const more = ids.length > MOST_CANDIDATES ? ` and ${ids.length - MOST_CANDIDATES} more` : "";
    return `, the beginning of several: ${ids.slice(0, MOST_CANDIDATES).join(", ")}${more}`;
  }
  const near = suggest(plain, chips.keys());
  return near === undefined ? "; `ssylka chip` lists them" : `; did you mean "${chips.get(near)!.id}"?`;
}
