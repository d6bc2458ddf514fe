import { monthAt, type Question } from "../../../analysis/index.ts";
import type { Summary, SummaryColumn } from "../../../articles/explore/types.ts";
import { exploreWords } from "../../../articles/explore/words.ts";
import { tiedSpaces } from "../../../articles/spaces.ts";
import type { Text } from "../../../catalog/index.ts";
import { formatUnit, type Language } from "../../../units/index.ts";

/** Quantities of the summary beside the events, at the dates of the headline. */
export const TOLD = [
  "lag_match",
  "lag_pace",
  "lag_heldout",
  "gap",
  "ratio_flop",
  "ratio_bandwidth",
  "ratio_capacity",
  "ratio_decode",
] as const;

/** A quantity of the summary and the date at which it is told. */
export interface Told {
  readonly quantity: (typeof TOLD)[number];
  readonly month: number;
  readonly date: string;
}

export function summaryColumns({ headline }: Question, start: string): Told[] {
  return TOLD.map((quantity) => {
    const { date } = headline.lag;
    return { quantity, date, month: monthAt(date, start) };
  });
}

const LAG = { ru: "отставание Китая", en: "China’s lag", unit: "month" } as const;
const RATIO = { ru: "парк США к парку Китая", en: "US fleet over China’s", unit: "1" } as const;
const lag = (choice: string) => ({ ...LAG, way: { view: "lag", choice } });
const ratio = (choice: string) => ({ ...RATIO, way: { view: "ratio", choice } });
const QUANTITIES: Readonly<Record<(typeof TOLD)[number], Text & Pick<SummaryColumn, "unit" | "way">>> = {
  lag_match: lag("match"),
  lag_pace: lag("pace"),
  lag_heldout: lag("heldout"),
  gap: { ru: "разрыв лучших моделей", en: "gap of the best models", unit: "ECI" },
  ratio_flop: ratio("flop"),
  ratio_bandwidth: ratio("bandwidth"),
  ratio_capacity: ratio("capacity"),
  ratio_decode: ratio("decode"),
};

/** What the article prints of an event at its date, and of a column of the world table. */
export interface Printed {
  readonly probability: (event: string) => number | undefined;
  /** The median and the ends of its 90% interval. */
  readonly spread: (column: string) => readonly [number, number, number] | undefined;
}

/** The rows of the summary in one language, each with the number that the article prints. */
export function summaryOf(
  question: Question,
  told: readonly Told[],
  printed: Printed,
  language: Language,
): Summary {
  const words = exploreWords(language);
  const { by } = question.headline.event;
  const nameOf = (...parts: readonly string[]) => {
    const text = parts.filter((part) => part !== "").join(", ");
    return tiedSpaces(text.charAt(0).toUpperCase() + text.slice(1), language);
  };
  return {
    events: question.events.map(({ id, name }) => {
      const article = printed.probability(id);
      return {
        id,
        name: nameOf(name[language], `${words.by} ${yearOf(by, language)}`),
        by,
        href: `events.html#${id}`,
        ...(article !== undefined && { article }),
      };
    }),
    columns: told.map(({ quantity, month, date }) => {
      const { unit, way, ...name } = QUANTITIES[quantity];
      const column = `${quantity}@${month}`;
      const article = printed.spread(column);
      const counted = formatUnit(unit, language, {});
      return {
        column,
        fan: quantity,
        month,
        // After the name the unit has one form, whatever number comes.
        name: nameOf(name[language], `${words.at} ${yearOf(date, language)}`, counted),
        unit,
        ...(article !== undefined && { article }),
        ...(way && { way }),
        href: `equations/${quantity}.html`,
      };
    }),
  };
}

/** «2030 года», "2030", with the space that keeps them together. */
function yearOf(day: string, language: Language): string {
  return language === "ru" ? `${day.slice(0, 4)}\u00a0года` : day.slice(0, 4);
}
