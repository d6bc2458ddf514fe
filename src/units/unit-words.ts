/** How a unit is written for readers: full forms beside a count, and a short form inside a compound such as `токенов/с`. */
export interface UnitWords {
  /** [one, few, many] */
  readonly ru: readonly [string, string, string];
  /** [one, other] */
  readonly en: readonly [string, string];
  readonly ruShort: string;
  readonly enShort: string;
}

/** Symbols that do not change with the count. */
const SYMBOLS: readonly (readonly [name: string, ru: string, en: string])[] = [
  ["s", "с", "s"],
  ["ms", "мс", "ms"],
  ["Hz", "Гц", "Hz"],
  ["FLOP", "FLOP", "FLOP"],
  ["OP", "OP", "OP"],
  ["B", "Б", "B"],
  ["bit", "бит", "bit"],
  ["J", "Дж", "J"],
  ["W", "Вт", "W"],
  ["Wh", "Вт·ч", "Wh"],
  ["nm", "нм", "nm"],
  ["mm", "мм", "mm"],
  ["mm2", "мм²", "mm²"],
];

const WORDS: Readonly<Record<string, UnitWords>> = {
  minute: { ru: ["минута", "минуты", "минут"], en: ["minute", "minutes"], ruShort: "мин", enShort: "min" },
  hour: { ru: ["час", "часа", "часов"], en: ["hour", "hours"], ruShort: "ч", enShort: "hour" },
  day: { ru: ["день", "дня", "дней"], en: ["day", "days"], ruShort: "день", enShort: "day" },
  week: { ru: ["неделя", "недели", "недель"], en: ["week", "weeks"], ruShort: "нед.", enShort: "week" },
  month: { ru: ["месяц", "месяца", "месяцев"], en: ["month", "months"], ruShort: "мес.", enShort: "month" },
  year: { ru: ["год", "года", "лет"], en: ["year", "years"], ruShort: "год", enShort: "year" },
  USD: { ru: ["доллар", "доллара", "долларов"], en: ["dollar", "dollars"], ruShort: "долл.", enShort: "USD" },
  chip: { ru: ["чип", "чипа", "чипов"], en: ["chip", "chips"], ruShort: "чип", enShort: "chip" },
  token: { ru: ["токен", "токена", "токенов"], en: ["token", "tokens"], ruShort: "токен", enShort: "token" },
  parameter: {
    ru: ["параметр", "параметра", "параметров"],
    en: ["parameter", "parameters"],
    ruShort: "параметр",
    enShort: "parameter",
  },
  person: {
    ru: ["человек", "человека", "человек"],
    en: ["person", "people"],
    ruShort: "чел.",
    enShort: "person",
  },
  wafer: {
    ru: ["пластина", "пластины", "пластин"],
    en: ["wafer", "wafers"],
    ruShort: "пласт.",
    enShort: "wafer",
  },
  die: {
    ru: ["кристалл", "кристалла", "кристаллов"],
    en: ["die", "dies"],
    ruShort: "крист.",
    enShort: "die",
  },
  exchange: {
    ru: ["запрос", "запроса", "запросов"],
    en: ["exchange", "exchanges"],
    ruShort: "запрос",
    enShort: "exchange",
  },
  OOM: {
    ru: ["порядок", "порядка", "порядков"],
    en: ["order of magnitude", "orders of magnitude"],
    ruShort: "порядок",
    enShort: "OOM",
  },
  ECI: {
    ru: ["балл ECI", "балла ECI", "баллов ECI"],
    en: ["ECI point", "ECI points"],
    ruShort: "ECI",
    enShort: "ECI",
  },
  "H100e(flop)": h100e("по FLOP/с", "FLOP/s"),
  "H100e(bandwidth)": h100e("по пропускной способности памяти", "memory bandwidth"),
  "H100e(capacity)": h100e("по объёму памяти", "memory capacity"),
  "H100e(decode)": h100e("по генерации", "decode"),
};

/** Products that have a word of their own. */
export const COMPOUNDS: Readonly<Record<string, Pick<UnitWords, "ru" | "en">>> = {
  "chip*hour": { ru: ["чип-час", "чип-часа", "чип-часов"], en: ["chip-hour", "chip-hours"] },
};

/** Signs of the decimal prefixes before a symbol, and the words that stand before a noun. */
export const PREFIX_SIGNS = {
  symbol: { k: "к", M: "М", G: "Г", T: "Т", P: "П", E: "Э" } as Readonly<Record<string, string>>,
  ru: { k: "тыс.", M: "млн", G: "млрд", T: "трлн", P: "квадрлн", E: "квинтлн" } as Readonly<
    Record<string, string>
  >,
  en: {
    k: "thousand",
    M: "million",
    G: "billion",
    T: "trillion",
    P: "quadrillion",
    E: "quintillion",
  } as Readonly<Record<string, string>>,
};

/** The words of a unit without prefix; undefined when it has none (then it is dimensionless). */
export function wordsOfUnit(name: string): UnitWords | undefined {
  if (Object.hasOwn(WORDS, name)) return WORDS[name];
  const symbol = SYMBOLS.find(([known]) => known === name);
  if (!symbol) return undefined;
  const [, ru, en] = symbol;
  return { ru: [ru, ru, ru], en: [en, en], ruShort: ru, enShort: en };
}

/** Whether a unit is written as a symbol, which takes the SI sign of a prefix. */
export function isSymbol(name: string): boolean {
  return SYMBOLS.some(([known]) => known === name);
}

function h100e(ru: string, en: string): UnitWords {
  return {
    ru: [`эквивалент H100 (${ru})`, `эквивалента H100 (${ru})`, `эквивалентов H100 (${ru})`],
    en: [`H100 equivalent (${en})`, `H100 equivalents (${en})`],
    ruShort: `экв. H100 (${ru})`,
    enShort: `H100e (${en})`,
  };
}
