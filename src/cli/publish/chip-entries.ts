import type { ChipEntry, ChipPage } from "../../articles/index.ts";
import type { Catalog, Chip, Text } from "../../catalog/index.ts";
import {
  DISCLAIMER,
  memoryBandwidth,
  notChecked,
  performanceDensity,
  type RuleBook,
  status,
  tpp,
} from "../../rules/index.ts";
import { SHORT_STATUS } from "../rules/words.ts";
import { chipDealings } from "./chip-dealings.ts";
import { chipDistances } from "./chip-distances.ts";
import { chipFacts, hiddenFacts } from "./chip-facts.ts";
import { computedLink, legalFigures } from "./chip-figures.ts";
import { chipRelatives } from "./chip-relatives.ts";
import { chipStanding, DESTINATION } from "./chip-standing.ts";
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
  return chips.map((chip) => {
    const home = chip.headquarters === DESTINATION;
    const decided = home ? undefined : status(ruleBook, chip, { on, to: DESTINATION });
    const page: ChipPage = {
      chip,
      maker: makerName(chip, chips),
      country: COUNTRIES[chip.headquarters] ?? { ru: chip.headquarters, en: chip.headquarters },
      aliases: chip.aliases,
      relatives: relatives.get(chip.id) ?? [],
      facts: chipFacts(chip, values),
      ...hiddenFacts(chip),
      figures: legalFigures({ chip, values, ruleBook }),
      standing: chipStanding(chip, ruleBook, on),
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
      home,
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

/** The maker as its chips' names spell it ("NVIDIA H100"), or its id with a capital. */
function makerName({ vendor }: Chip, chips: readonly Chip[]): Text {
  const spelled = chips.filter((chip) => chip.vendor === vendor).map(({ name }) => name.en.split(" ")[0]!);
  const name =
    MAKERS[vendor] ??
    spelled.find((word) => word.toLowerCase() === vendor) ??
    vendor.charAt(0).toUpperCase() + vendor.slice(1);
  return { ru: name, en: name };
}

/** Makers whose chips are not named after them, or whose names have more than one word. */
const MAKERS: Readonly<Record<string, string>> = {
  nvidia: "Nvidia",
  amd: "AMD",
  aws: "AWS",
  amazon: "Amazon",
  "moore-threads": "Moore Threads",
  "t-head": "T-Head",
  metax: "MetaX",
  sambanova: "SambaNova",
};
