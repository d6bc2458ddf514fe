import type { ChipFact } from "../../articles/index.ts";
import type { Chip, Fact, Text } from "../../catalog/index.ts";
import { quantities } from "../../rules/index.ts";
import { rangeText } from "./chip-range.ts";
import { inBoth } from "./chip-words.ts";
import { factWords } from "./fact-words.ts";
import type { Values } from "./resolver.ts";

/** Facts of every chip in the order of the page: rates, memory, links, die, the rest. */
const ORDER: readonly string[] = [
  "fp64_dense",
  "fp32_dense",
  "tf32_dense",
  "bf16_dense",
  "fp16_dense",
  "fp8_dense",
  "int8_dense",
  "fp6_dense",
  "fp4_dense",
  "int4_dense",
  "hbm_capacity",
  "hbm_bandwidth",
  "io_bandwidth",
  "scale_up_bandwidth",
  "scale_up_domain",
  "scale_out_bandwidth",
  "die_area",
  "stack_area",
  "process_node",
  "transistors",
  "power",
  "price",
];

/** Facts that a reader expects of any processor: absent, they are said to be unknown. */
const EXPECTED: readonly string[] = [
  "bf16_dense",
  "fp8_dense",
  "hbm_capacity",
  "hbm_bandwidth",
  "io_bandwidth",
  "die_area",
  "process_node",
  "transistors",
  "power",
];

/** The facts of a chip that readers may see; what is quoted from memory only is shown to none. */
export function shownFacts(chip: Chip): [string, Fact][] {
  return factsOf(chip)
    .filter(([, fact]) => fact.evidence !== "recalled")
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** Names of what the catalog lacks, and of what it has from memory alone. */
export function hiddenFacts(chip: Chip): { readonly unknown: Text[]; readonly awaiting: Text[] } {
  const facts = factsOf(chip);
  const has = new Set(facts.map(([name]) => name));
  // Zero without a fact: all memory is on the die.
  const { memoryBandwidth } = quantities(chip);
  const onDie = memoryBandwidth.high === 0 && memoryBandwidth.facts.length === 0;
  return {
    unknown: EXPECTED.filter((name) => !has.has(name) && !(onDie && isMemory(name))).map(factWords),
    awaiting: facts.filter(([, fact]) => fact.evidence === "recalled").map(([name]) => factWords(name)),
  };
}

export function factReference({ id }: Chip, name: string): string {
  return `chip:${id}.${name}`;
}

/** The specifications of a chip with value, source, place and date. */
export function chipFacts(chip: Chip, values: Values): ChipFact[] {
  return shownFacts(chip).flatMap(([name, fact]) => {
    const reference = factReference(chip, name);
    const [ru, en] = [values.resolve(reference, "ru", undefined), values.resolve(reference, "en", undefined)];
    if (!ru || !en) return [];
    return [
      {
        id: name,
        name: factWords(name),
        value: {
          text: { ru: ru.text, en: en.text },
          href: `sources.html#${fact.source}`,
          title: { ru: ru.title, en: en.title },
        },
        source: fact.source,
        ...(fact.at === undefined ? {} : { at: fact.at }),
        date: fact.date,
        ...(fact.note === undefined ? {} : { note: fact.note }),
        ...boundsOf(fact),
        derived: fact.evidence === "derived",
        weak: fact.weak === true,
      },
    ];
  });
}

function boundsOf({ low, high, unit }: Fact): { bounds?: Text } {
  if (low === undefined || high === undefined) return {};
  return { bounds: inBoth((language) => rangeText({ low, high, unit }, language)) };
}

function factsOf(chip: Chip): [string, Fact][] {
  return Object.entries(chip.facts as Readonly<Record<string, Fact>>);
}

function isMemory(name: string): boolean {
  return name.startsWith("hbm_");
}

function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}
