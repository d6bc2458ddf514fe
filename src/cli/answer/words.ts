import type { Text } from "../../catalog/index.ts";

/** Words of the printed answer. */
export const WORDS = {
  events: {
    ru: "Вероятность события к сроку (± погрешность расчёта в п.\u00a0п.; в скобках — разброс оценок по вариантам модели)",
    en: "Probability of an event by a date (± Monte-Carlo error in points; in brackets the range of estimates over variants of the model)",
  },
  eventsNoError: {
    ru: "Вероятность события к сроку (в скобках — разброс оценок по вариантам модели)",
    en: "Probability of an event by a date (in brackets the range of estimates over variants of the model)",
  },
  ledeFails: {
    ru: "Текст ответа опирается на пределы, и не все они в этом расчёте соблюдены: верьте числам, а не словам вокруг них.",
    en: "The words of the answer rest on limits, not all of which this run keeps: trust the numbers rather than the words around them.",
  },
  noError: { ru: "Погрешности нет: один повтор.", en: "No error: one replicate." },
  lag: {
    ru: "Отставание Китая от США, месяцев (медиана; в скобках 90\u00a0%-й интервал)",
    en: "China's lag behind the US, months (median; 90% interval in brackets)",
  },
  ratios: {
    ru: "Парк США к парку Китая, раз (медиана; в скобках 90\u00a0%-й интервал; в собственности)",
    en: "US fleet over China's fleet, times (median; 90% interval in brackets; owned)",
  },
  differences: {
    ru: "Что меняют условия: разница со сценарием «{reference}», прогон за прогоном, {date}",
    en: "What the conditions change: difference from “{reference}” world by world, {date}",
  },
  drivers: { ru: "Что сильнее всего меняет ответ", en: "What moves the answer most" },
  noDrivers: {
    ru: "При таком числе прогонов действие ни одного допущения не отличить от случайности.",
    en: "At this number of worlds the effect of no assumption can be told from chance.",
  },
  excluded: { ru: "Что не учтено", en: "What is left out" },
  scenario: { ru: "сценарий", en: "scenario" },
  headline: { ru: "вероятность", en: "probability" },
  headlineApart: { ru: "(п.\u00a0п.)", en: "(points)" },
  lagColumn: { ru: "отставание, мес.", en: "lag, months" },
  ratioColumn: { ru: "США : Китай, {basis}", en: "US:China, {basis}" },
  above: { ru: ">\u00a00", en: ">\u00a00" },
  differencesNote: {
    ru: "«Вероятность» — сам исход в этом сценарии: {event}, {date}; в скобках — на сколько процентных пунктов она больше, чем в сценарии «{reference}»; столбец «>\u00a00» — вероятность, что разница больше нуля, пусть и ничтожно.",
    en: "“Probability” is the outcome itself in that scenario: {event}, {date}; in brackets, by how many percentage points more than in “{reference}”; column “>\u00a00”: probability that the difference is above zero, by however little.",
  },
  input: { ru: "допущение", en: "assumption" },
  inputRange: { ru: "от 5 до 95\u00a0% значений", en: "5th to 95th percentile" },
  atLow: { ru: "при малом", en: "where low" },
  atHigh: { ru: "при большом", en: "where high" },
  driversOfEvent: {
    ru: "Вероятность исхода «{event}», {date}, в десятой части прогонов с малым и с большим значением допущения{switch}.{chance}",
    en: "Probability that {event}, {date}, in the tenth of worlds with a low and with a high value of the assumption{switch}.{chance}",
  },
  driversOfLag: {
    ru: "Отставание в месяцах, {date}, в десятой части прогонов с малым и с большим значением допущения{switch}.{chance}",
    en: "Lag in months, {date}, in the tenth of worlds with a low and with a high value of the assumption{switch}.{chance}",
  },
  driversSwitch: {
    ru: "; у переключателя — в прогонах с первым и с последним из названных вариантов",
    en: "; of a switch, in the worlds with the first and with the last option named",
  },
  driversChance: {
    ru: " Погрешности нет (один повтор): порядок может быть случаен.",
    en: " No error (one replicate): the order may be chance.",
  },
  data: { ru: "данные по", en: "data to" },
  law: { ru: "право на", en: "law as of" },
  worlds: { ru: ["прогон", "прогона", "прогонов"], en: ["world", "worlds"] },
  tableWorlds: { ru: "в таблице из них {count}", en: "{count} of them in the table" },
  failed: { ru: "исключено прогонов во всех сценариях", en: "worlds left out in all scenarios" },
  earlier: {
    ru: "этот расчёт уже был сделан раньше, ответ взят из него; --no-cache посчитает заново",
    en: "this run was made before and its answer kept; --no-cache computes it again",
  },
  hash: { ru: "отпечаток расчёта", en: "run hash" },
  seed: { ru: "начальное число", en: "seed" },
  site: {
    ru: "Статья с графиками и источниками: {path}\nОткройте этот файл в браузере; `npm run site` покажет сайт по адресу на этой машине.",
    en: "The article with charts and sources: {path}\nOpen it in a browser; `npm run site` serves it on this machine.",
  },
} as const satisfies Record<
  string,
  Text | { readonly ru: readonly string[]; readonly en: readonly string[] }
>;

/** Definitions of the lag, with what each measures. */
export const LAGS: Readonly<Record<"match" | "pace" | "heldout", Text>> = {
  match: { ru: "по времени: когда в США была модель не хуже", en: "match: since the US had one as good" },
  pace: { ru: "по темпу: разрыв к темпу лидера за год", en: "pace: gap over a year's pace of the leader" },
  heldout: { ru: "по времени, с поправкой на закрытые тесты", en: "match, on non-public tests" },
};

/** Bases of comparison, short. */
export const BASES: Readonly<Record<string, Text>> = {
  "H100e(flop)": { ru: "по FLOP/с", en: "by FLOP/s" },
  "H100e(bandwidth)": { ru: "по пропускной способности памяти", en: "by memory bandwidth" },
  "H100e(capacity)": { ru: "по объёму памяти", en: "by memory capacity" },
  "H100e(decode)": { ru: "по генерации", en: "by decode" },
};

/** Puts values into `{name}` places of a template. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
