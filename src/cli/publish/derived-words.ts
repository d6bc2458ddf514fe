import type { Catalog, Observation, Text } from "../../catalog/index.ts";
import { formatNumber, genitive, type Language } from "../../units/index.ts";
import { lagMatchAt, lagMatchWords } from "./lag-matches.ts";

/** The source of rows that are computed from other rows. */
const DERIVED = "ssylka-derived";

/** Series whose rows are each found from a pair of models. */
const PAIRED = "lag_match_months";

/** How a row of our own arithmetic was found, in words; undefined for rows of outside sources. */
export function derivedWords(
  row: Pick<Observation, "series" | "observed" | "source" | "at">,
  catalog: Pick<Catalog, "observations">,
): Text | undefined {
  if (row.source !== DERIVED) return undefined;
  const match = row.series === PAIRED ? lagMatchAt(catalog, row.observed) : undefined;
  if (match !== undefined) return lagMatchWords(match, row.observed);
  if (row.series === "lag_mean_months") return meanWords(catalog);
  const linked = LINKED.exec(row.at)?.[1];
  if (linked !== undefined) return linkedWords(Number(linked));
  return WORDS[row.at] ?? { ru: row.at, en: row.at };
}

/** Of how many months the mean is, and that the first of them are lower bounds. */
function meanWords(catalog: Pick<Catalog, "observations">): Text {
  const rows = catalog.observations.filter(({ series }) => series === PAIRED);
  const bounds = rows.filter(({ observed }) => lagMatchAt(catalog, observed)?.atLeast === true);
  const count = (value: number, language: Language): string => formatNumber(value, { language });
  return {
    ru: `среднее по ${count(rows.length, "ru")}\u00A0${genitive(rows.length, ["месяцу", "месяцу", "месяцам"])} ряда; первые ${count(bounds.length, "ru")} — нижние границы и взяты как есть`,
    en: `mean of the ${count(rows.length, "en")} months of the record; the first ${count(bounds.length, "en")} are lower bounds and enter as they are`,
  };
}

const LINKED = /^score of the October 2026 edition \(([\d.]+)\) less 0\.47/;

function linkedWords(score: number): Text {
  const say = (value: number, language: Language, decimals: number) =>
    formatNumber(value, { language, decimals });
  return {
    ru: `балл октябрьской редакции 2026 года (${say(score, "ru", 2)}) минус ${say(0.47, "ru", 2)} — медианная разница двух редакций у семи моделей выше 155 баллов (стандартное отклонение ${say(0.55, "ru", 2)})`,
    en: `score of the October 2026 edition (${say(score, "en", 2)}) less ${say(0.47, "en", 2)}, the median difference of the seven models above 155 in both editions (standard deviation ${say(0.55, "en", 2)})`,
  };
}

/** By what the row of the catalog says in English, where names of series are codes. */
const WORDS: Readonly<Record<string, Text>> = {
  "16,500 input tokens a second for a node of 8 against 73,700 for 8 H800 with the cached part taken in or out; middle of the range":
    {
      ru: "16\u00A0500 входных токенов в секунду на узел из 8 чипов против 73\u00A0700 на 8 H800, с кэшированной частью и без неё; середина диапазона",
      en: "16,500 input tokens a second for a node of 8 against 73,700 for 8 H800 with the cached part taken in or out; middle of the range",
    },
  "Claude 3.5 Sonnet over DeepSeek-V3; interval: judgement": {
    ru: "Claude 3.5 Sonnet к DeepSeek-V3; интервал — наше суждение",
    en: "Claude 3.5 Sonnet over DeepSeek-V3; interval: judgement",
  },
  "DeepSeek-V3 minus Claude 3.5 Sonnet": {
    ru: "DeepSeek-V3 минус Claude 3.5 Sonnet",
    en: "DeepSeek-V3 minus Claude 3.5 Sonnet",
  },
  "Gemini 1.0 Ultra over Doubao-pro": {
    ru: "Gemini 1.0 Ultra к Doubao-pro",
    en: "Gemini 1.0 Ultra over Doubao-pro",
  },
  "Grok 4 over Doubao-pro; both graded uncertain": {
    ru: "Grok 4 к Doubao-pro; обе оценки неуверенные",
    en: "Grok 4 over Doubao-pro; both graded uncertain",
  },
  "no larger run on either side since": {
    ru: "с тех пор ни у одной из сторон не было запуска больше",
    en: "no larger run on either side since",
  },
  "SemiAnalysis unit counts at 8-bit peaks; disputed, see the units in the actor file": {
    ru: "число чипов по SemiAnalysis, пиковая производительность в восьми битах; оценка оспаривается",
    en: "numbers of chips by SemiAnalysis at 8-bit peaks; disputed",
  },
  "about 10,000 A100 at 624 / 1,979 TOP/s": {
    ru: "около 10\u00A0000 A100, по 624 из 1979 TOP/s каждый",
    en: "about 10,000 A100 at 624 / 1,979 TOP/s",
  },
  "average occupancy over a fleet of 20,000-50,000 Hopper chips (SemiAnalysis)": {
    ru: "средняя занятость к парку в 20\u00A0000–50\u00A0000 чипов Hopper (SemiAnalysis)",
    en: "average occupancy over a fleet of 20,000–50,000 Hopper chips (SemiAnalysis)",
  },
  "average occupancy over a fleet of 4,000-5,000 H800, read from disclosed use only": {
    ru: "средняя занятость к парку в 4000–5000 H800, только по объявленному использованию",
    en: "average occupancy over a fleet of 4,000–5,000 H800, read from disclosed use only",
  },
  "cn_fleet_bandwidth / 3.35 TB/s": bandwidthOver("Китая", "China’s"),
  "us_fleet_bandwidth / 3.35 TB/s": bandwidthOver("США", "the US"),
  "cn_fleet_flop over its value a year before": yearBefore("Китая", "China’s"),
  "us_fleet_flop over its value a year before": yearBefore("США", "the US"),
  "cn_fleet_flop over its value a year before; Huawei, Cambricon and smuggling enter only in 2024, which inflates this year":
    {
      ru: "парк Китая к нему же годом раньше; Huawei, Cambricon и контрабанда учтены только с 2024 года, отчего рост этого года завышен",
      en: "China’s fleet over itself a year before; Huawei, Cambricon and smuggling enter only in 2024, which inflates this year",
    },
  "cn_hbm_stacks / hbm_stacks_per_910c": {
    ru: "стопки HBM у Китая, делённые на число стопок в одном Ascend 910C",
    en: "China’s HBM stacks over the stacks of one Ascend 910C",
  },
  "daily cost over tokens in and out": {
    ru: "расходы за сутки, делённые на токены на входе и выходе",
    en: "daily cost over tokens in and out",
  },
  "day of the letter and first day on sale": {
    ru: "день письма и первый день продаж",
    en: "day of the letter and first day on sale",
  },
  "day of the rule and first day on sale": {
    ru: "день правила и первый день продаж",
    en: "day of the rule and first day on sale",
  },
  "h20_decode_equivalent times price of H100 over price of H20, 2025; the range takes Chinese prices in": {
    ru: "генерация H20 в эквивалентах H100, умноженная на цену H100 и делённая на цену H20, 2025 год; диапазон учитывает китайские цены",
    en: "generation of an H20 in H100 equivalents times the price of an H100 over that of an H20, 2025; the range takes Chinese prices in",
  },
  "h20_decode_rate / h800_decode_rate; different operators and loads; range: from large batches to a single request":
    {
      ru: "скорость генерации на H20 к скорости на H800; операторы и нагрузки разные; диапазон — от больших пакетов до одного запроса",
      en: "generation on the H20 over that on the H800; different operators and loads; range: from large batches to a single request",
    },
  "increment of cn_fleet_flop": {
    ru: "прирост парка Китая за квартал",
    en: "what the quarter added to China’s fleet",
  },
  "increment of us_fleet_flop": {
    ru: "прирост парка США за квартал",
    en: "what the quarter added to the US fleet",
  },
  "quarterly increments of both stocks": {
    ru: "прирост двух парков за квартал",
    en: "what the quarter added to both fleets",
  },
  "lag-one autocorrelation of lag_match_months": {
    ru: "корреляция соседних месяцев ряда отставания",
    en: "correlation of neighbouring months of the lag",
  },
  "least squares of ECI on log10 training FLOP and date, models with both numbers": {
    ru: "регрессия ECI на десятичный логарифм операций обучения и дату по моделям, у которых известно и то и другое",
    en: "least squares of ECI on log10 training FLOP and date, models with both numbers",
  },
  "same regression with a dummy for Chinese models": {
    ru: "та же регрессия с отдельной поправкой на китайские модели",
    en: "the same regression with a term of their own for Chinese models",
  },
  "same regression, at equal training FLOP": {
    ru: "та же регрессия при равных операциях обучения",
    en: "the same regression, at equal training FLOP",
  },
  "same, models of at least 1e24 FLOP only; selected by success": {
    ru: "то же, только модели от 10²⁴ операций; выборка — из удачных",
    en: "the same, models of at least 10²⁴ FLOP only; selected by success",
  },
  "scatter of the regression": { ru: "разброс вокруг регрессии", en: "scatter of the regression" },
  "least squares, months a year; interval widened for autocorrelated residuals": {
    ru: "наклон прямой, проведённой через ряд отставания методом наименьших квадратов; интервал расширен, потому что соседние месяцы похожи",
    en: "slope of the line through the record of the lag by least squares; interval widened for autocorrelated residuals",
  },
  "months since the first US model at least as capable as the best Chinese one": {
    ru: "месяцев с выхода первой модели США не слабее лучшей китайской, по апрельской редакции 2026 года",
    en: "months since the first US model at least as capable as the best Chinese one, edition of April 2026",
  },
  "months until a Chinese model reached this score": {
    ru: "месяцев до первой китайской модели с таким же баллом или выше",
    en: "months until a Chinese model reached this score",
  },
  "n (1 - r) / (1 + r) for a first-order autoregression": {
    ru: "n (1 − r) / (1 + r), где n — месяцев в ряду, r — корреляция соседних",
    en: "n (1 − r) / (1 + r) with n months of record and r the correlation of neighbours",
  },
  "ratio of stocks with the same chips as the bandwidth ratio (xAI and Cambricon left out)": {
    ru: "отношение парков по тем же чипам, что и отношение по памяти (без xAI и Cambricon)",
    en: "ratio of stocks with the same chips as the bandwidth ratio (xAI and Cambricon left out)",
  },
  "rise of the US record in twelve months": {
    ru: "на сколько рекорд США вырос за двенадцать месяцев",
    en: "rise of the US record in twelve months",
  },
  "standard deviation of lag_match_months": {
    ru: "стандартное отклонение ряда отставания",
    en: "standard deviation of the lag",
  },
  "sum of quarterly medians": { ru: "сумма медиан по кварталам", en: "sum of quarterly medians" },
  "units by chip times bandwidth by chip; xAI and Cambricon left out": {
    ru: "число чипов каждого вида на его пропускную способность памяти; без xAI и Cambricon",
    en: "units by chip times bandwidth by chip; xAI and Cambricon left out",
  },
  "units by chip times bytes by chip": {
    ru: "число чипов каждого вида на объём его памяти",
    en: "units by chip times bytes by chip",
  },
  "units by chip times bytes by chip; 910B taken at 32 GB, the public specification says 64 GB": {
    ru: "число чипов каждого вида на объём его памяти; у 910B взято 32 ГБ, по открытым данным — 64 ГБ",
    en: "units by chip times bytes by chip; 910B taken at 32 GB, the public specification says 64 GB",
  },
  "units times 0.39, decode at serving batch; between 0.25 and 1.2 by regime": {
    ru: "число чипов, умноженное на 0,39 — генерацию при рабочем пакете; в разных режимах от 0,25 до 1,2",
    en: "units times 0.39, decode at serving batch; between 0.25 and 1.2 by regime",
  },
  "units times 4.0 / 3.35 TB/s": {
    ru: "число чипов, умноженное на 4,0 и делённое на 3,35 ТБ/с",
    en: "units times 4.0 / 3.35 TB/s",
  },
  "units times decode equivalents by chip (H20 0.39, 910C 0.8, 910B 0.35, H800 1, A800 0.5, smuggled as by FLOP); interval: judgement":
    {
      ru: "число чипов на их генерацию в эквивалентах H100 (H20 — 0,39, 910C — 0,8, 910B — 0,35, H800 — 1, A800 — 0,5, контрабанда — как по FLOP); интервал — наше суждение",
      en: "units times decode equivalents by chip (H20 0.39, 910C 0.8, 910B 0.35, H800 1, A800 0.5, smuggled as by FLOP); interval: judgement",
    },
  "US stock by decode over cn_fleet_decode; interval: judgement": {
    ru: "парк США по генерации к парку Китая по генерации; интервал — наше суждение",
    en: "US stock by decode over China’s; interval: judgement",
  },
  "us_frontier minus cn_frontier": {
    ru: "лучшая модель США минус лучшая китайская",
    en: "the best US model minus the best Chinese one",
  },
  "us_frontier (October edition linked) minus cn_frontier": {
    ru: "лучшая модель США (октябрьская редакция, приведённая к августовской) минус лучшая китайская",
    en: "the best US model (October edition, linked to August’s) minus the best Chinese one",
  },
};

function bandwidthOver(ru: string, en: string): Text {
  return {
    ru: `пропускная способность памяти парка ${ru}, делённая на 3,35 ТБ/с`,
    en: `bandwidth of ${en} fleet / 3.35 TB/s`,
  };
}

function yearBefore(ru: string, en: string): Text {
  return { ru: `парк ${ru} к нему же годом раньше`, en: `${en} fleet over itself a year before` };
}
