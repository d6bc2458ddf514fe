import type { Catalog, Text } from "../../catalog/index.ts";
import type { Plane, RuleBook } from "../../rules/index.ts";
import { formatDate, type Language } from "../../units/index.ts";
import { shortChipName } from "./rule-chip-names.ts";
import { AXIS_WORDS } from "./rule-region-words.ts";

/** Real chips whose die, links and memory are held still where they are on no axis. */
export const STILL = { dieArea: "h20", transferRate: "l20", memoryBandwidth: "l20" } as const;
/** What the figure of a day is called. */
export function regionTitle(on: string): Text {
  return {
    ru: `Что можно было поставить в Китай на ${formatDate(on, "ru")}`,
    en: `What could go to China on ${formatDate(on, "en")}`,
  };
}

/** For those who cannot see it. */
export function regionDescription(on: string, up: Plane["up"]): Text {
  return {
    ru: `По горизонтали TPP, по вертикали — ${AXIS_WORDS[up].ru}, обе оси логарифмические. Области вычислены по правилам США, действовавшим ${formatDate(on, "ru")}; чипы стоят по своим величинам. Всё то же — в таблице под рисунком.`,
    en: `TPP across, ${AXIS_WORDS[up].en} up, both axes logarithmic. Regions are computed from the US rules in force on ${formatDate(on, "en")}; chips stand at their own figures. The table below has the same.`,
  };
}

/** What is held still, as live values where it is a number. */
export function regionCaption(up: Plane["up"], one: boolean, chips: Catalog["chips"]): Text {
  const name = (id: string): string => shortChipName(chips.get(id)!).en;
  const die = {
    ru: `кристалл как у ${name(STILL.dieArea)} ({{chip:${STILL.dieArea}.die_area}})`,
    en: `a die as in the ${name(STILL.dieArea)} ({{chip:${STILL.dieArea}.die_area}})`,
  };
  const links = {
    ru: `обмен с другими чипами как у ${name(STILL.transferRate)} ({{chip:${STILL.transferRate}.io_bandwidth}})`,
    en: `links as in the ${name(STILL.transferRate)} ({{chip:${STILL.transferRate}.io_bandwidth}})`,
  };
  const still: Readonly<Record<Plane["up"], Text>> = {
    transferRate: {
      ru: "Других величин правило этого дня не сравнивает.",
      en: "The rule of that day compares nothing else.",
    },
    performanceDensity: {
      ru: "Обмен с другими чипами и память правило этого дня не сравнивает.",
      en: "The rule of that day compares neither links nor memory.",
    },
    memoryBandwidth: {
      ru: `Остальное у всех точек одинаково: ${die.ru}, ${links.ru}, изготовитель получил письмо. У настоящего чипа это может быть не так — тогда знак полый.`,
      en: `The rest is the same at every point: ${die.en}, ${links.en}, a maker that got the letter. A real chip may differ in these: its mark is then hollow.`,
    },
  };
  const market: Text = one
    ? { ru: "Для чего чип продаётся, не важно.", en: "What a chip is sold for does not matter." }
    : {
        ru: "Чипы для дата-центров и прочие судят по-разному.",
        en: "Chips for datacenters and others are judged differently.",
      };
  return { ru: `${market.ru} ${still[up].ru}`, en: `${market.en} ${still[up].en}` };
}

/** The rules that decide somewhere on the planes, each a link to its page. */
export function regionSource(ids: readonly string[], book: RuleBook): Text {
  const rules = book.rules.filter(({ id }) => ids.includes(id));
  const list = (language: Language): string =>
    rules.map(({ id, title }) => `[${title[language]}](rules/${id}.html)`).join("; ");
  return { ru: list("ru"), en: list("en") };
}
