import type { ChipEntry, ChipPage } from "../../articles/index.ts";
import type { Catalog, Chip, Text } from "../../catalog/index.ts";
import {
  DISCLAIMER,
  memoryBandwidth,
  notChecked,
  performanceDensity,
  type RuleBook,
  tpp,
} from "../../rules/index.ts";
import { SHORT_STATUS } from "../rules/words.ts";
import { chipDealings } from "./chip-dealings.ts";
import { chipDistances } from "./chip-distances.ts";
import { chipFacts, hiddenFacts } from "./chip-facts.ts";
import { computedLink, legalFigures } from "./chip-figures.ts";
import { makerName } from "./chip-makers.ts";
import { chipRelatives } from "./chip-relatives.ts";
import { chipStanding, chipStretches, DESTINATION, stretchOn } from "./chip-standing.ts";
import { chipUses, type Readers } from "./chip-uses.ts";
import { CHIP_WORDS, SPAN_KINDS } from "./chip-words.ts";
import type { Values } from "./resolver.ts";

export interface ChipEntriesInput {
  readonly catalog: Pick<Catalog, "chips" | "dealings">;
  readonly ruleBook: RuleBook;
  /** Day of the status. */
  readonly on: string;
  readonly values: Values;
  readonly readers: Readers;
}

/** Figures of the table of all chips; the pages have the rest of the digits. */
const TABLE_FIGURES = { tpp: 5, performanceDensity: 3, memoryBandwidth: 5 } as const;

/** Every chip: its row in the table of all, and its page. */
export function chipEntries({ catalog, ruleBook, on, values, readers }: ChipEntriesInput): ChipEntry[] {
  const chips = [...catalog.chips.values()];
  const relatives = chipRelatives(chips);
  const usesOf = chipUses(readers);
  const makers = makerNames(chips);
  return chips.map((chip) => {
    const stretches = chipStretches(chip, ruleBook);
    const decided = stretchOn(stretches, on);
    const page: ChipPage = {
      chip,
      maker: makers.get(chip.vendor)!,
      country: COUNTRIES[chip.headquarters] ?? { ru: chip.headquarters, en: chip.headquarters },
      aliases: chip.aliases,
      relatives: relatives.get(chip.id) ?? [],
      facts: chipFacts(chip, values),
      ...hiddenFacts(chip),
      figures: legalFigures({ chip, values, ruleBook }),
      standing: chipStanding(chip, ruleBook, { on, stretches }),
      distances: chipDistances(chip, ruleBook, { on, standing: decided }),
      dealings: chipDealings(chip, catalog),
      uses: usesOf(chip),
      notChecked: notChecked(chip, { to: DESTINATION }),
      disclaimer: DISCLAIMER,
    };
    const shown = {
      tpp: tpp(chip),
      performanceDensity: performanceDensity(chip),
      memoryBandwidth: memoryBandwidth(chip),
    };
    const figures = Object.fromEntries(
      Object.entries(shown).flatMap(([name, computed]) => {
        const key = name as keyof typeof shown;
        const link = computedLink(key, { ...computed, unit: "1" }, ruleBook, TABLE_FIGURES[key]);
        return link === undefined ? [] : [[key, link]];
      }),
    );
    const words = decided === undefined ? CHIP_WORDS.home : SHORT_STATUS[decided.status];
    return {
      page,
      figures,
      status: words,
      kind: decided === undefined ? "open" : SPAN_KINDS[decided.status],
      home: decided === undefined,
      ...(decided === undefined || decided.rule === null ? {} : { rule: decided.rule }),
    };
  });
}

/** Countries of makers: our own words, since a program's list of names differs with its version. */
const COUNTRIES: Readonly<Record<string, Text>> = {
  US: { ru: "США", en: "United States" },
  CN: { ru: "Китай", en: "China" },
  CA: { ru: "Канада", en: "Canada" },
  GB: { ru: "Великобритания", en: "United Kingdom" },
};

/** Makers as their chips' names spell them ("Tenstorrent Blackhole"), or by their id with a capital. */
function makerNames(chips: readonly Chip[]): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>();
  for (const { vendor, name } of chips) {
    const [first] = name.en.split(" ") as [string];
    const known = makerName(vendor, first);
    if (!names.has(vendor) || first.toLowerCase() === vendor) names.set(vendor, { ru: known, en: known });
  }
  return names;
}
