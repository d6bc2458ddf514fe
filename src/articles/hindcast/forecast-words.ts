import type { Text } from "../../catalog/types.ts";

/** Words of the section on the forecast. Digits stand in links and tables alone. */
export const FORECAST_WORDS = {
  title: { ru: "Прогноз от конца {from} года", en: "The forecast from the end of {from}" },
  written: {
    ru: "Этот прогноз сохранён {date}, до того как мы посмотрели хоть на одно число {to} года, кроме названных ниже, и с тех пор не менялся: его числа сверяются с хешем. Оценка — какая вышла; модель под неё не подправлялась.",
    en: "This forecast was committed on {date}, before we had looked at any number of {to} but those named below, and has not been changed since: its numbers are checked against a hash. The score is what it came to; the model was not adjusted to it.",
  },
  result: {
    ru: "Из {n} учтённых точек в девяностопроцентный интервал попало {in90}, в пятидесятипроцентный — {in50}. Точек мало, и многие зависят друг от друга, так что о калибровке это говорит немного.",
    en: "Of {n} points that count, {in90} lay within the ninety per cent interval and {in50} within the fifty per cent one. They are few, and many depend on each other, so they say little about calibration.",
  },
  weak: {
    ru: "Парки {to} года — не подсчёты, а оценки по долям, из заметки, которую мы читали в выписке; октябрьская редакция индекса оттуда же, и её баллы прямо с прежними не сравнимы; отставание по ней — нижняя граница, потому что в выписке не было одной из мартовских моделей США. О рекордном запуске судят лишь по моделям, для которых вычисления оценены: «никто не превзошёл» может значить «никто не оценил». Строки о наибольшем запуске поэтому не складываются в ряд, который только растёт: каждая — то, что известно из её источника, и предположительные и спорные числа (они не в счёт) стоят рядом с рекордом.",
    en: "Fleets of {to} are not counts but estimates by shares, from a note read in an extract; the October edition of the index comes from it too, and its points do not compare directly with those before; the lag by it is a lower bound, since the extract lacked a US model of March. The largest run is judged by models alone whose compute was estimated: nothing larger may mean nothing estimated. Rows on the largest run therefore form no record that only grows: each is what its source knows, and speculative or disputed figures, which do not count, stand beside the record.",
  },
  what: { ru: "Что", en: "What" },
  date: { ru: "На дату", en: "Date" },
  told: { ru: "Прогноз: медиана и 90\u00a0%", en: "Forecast: median and 90%" },
  came: { ru: "Было", en: "What came" },
  inside: { ru: "Попало в", en: "Within" },
  missedCell: { ru: "мимо", en: "missed" },
  notCounted: { ru: "не в счёт", en: "not counted" },
  points: { ru: "Прогноз и то, что было", en: "The forecast and what came" },
  families: { ru: "Оценки по семействам", en: "Scores by family" },
  all: { ru: "все учтённые", en: "all that count" },
  shown: { ru: "не в счёт", en: "not counted" },
  why: { ru: "Почему мимо", en: "Why it missed" },
  whyNot: { ru: "Почему не в счёт", en: "Why some do not count" },
  leftOut: { ru: "Что не оценивается", en: "What is left out" },
  method: {
    ru: "Средняя ошибка вероятностного прогноза (CRPS: чем меньше, тем лучше) посчитана по 19 сохранённым квантилям; прямая и «всё останется как есть» — те же, что в остальных таблицах. Точек в рядах слишком мало, чтобы назвать интервал у «точнее прямой». Лучшие модели лабораторий и разрыв по индексу октября 2026 года в «все учтённые» не входят: в их прогнозе нет погрешности самих данных.",
    en: "The mean error of the forecast as a distribution (CRPS: the less, the better) comes from the 19 quantiles that were saved; the line and “all stays as it is” are those of the other tables. Series have too few points for an interval of “closer than a line”. Best models of laboratories and the gap by the index of October 2026 are not among all that count: the error of the record is not in their forecast.",
  },
} as const satisfies Record<string, Text>;
