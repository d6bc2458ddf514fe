import type { Text } from "../../catalog/index.ts";

/** Words of the page of what moves the answer. */
export const SENSITIVITY_WORDS = {
  title: { ru: "Что сильнее всего двигает ответ", en: "What moves the answer most" },
  lede: {
    ru: "Допущений в модели больше сотни, но ответ держится на немногих. Здесь видно, на каких, сколько среди этого случая и какие источники стоит проверять первыми.",
    en: "The model has over a hundred assumptions, but the answer hangs on a few. Here is which ones, how much of it is chance, and which sources are worth checking first.",
  },
  sharesHeading: { ru: "Доли неопределённости", en: "Shares of uncertainty" },
  sharesText: {
    ru: "Точка: доля дисперсии, которая ушла бы, если бы это допущение стало известно точно. Кольцо: доля, которая осталась бы, если бы стало известно всё остальное; в ней и то, что допущение делает вместе с другими. Точки посчитаны по всем прогонам, из них вычтено то, что даёт случай; кольца — по части прогонов, где допущение разыграно заново, поэтому их интервалы шире. Допущения, неотличимые от случая, не показаны.",
    en: "A dot: the share of variance that would go if this assumption became known exactly. A ring: the share that would stay if all else became known; what the assumption does together with others is in it. Dots are computed from all worlds, less what chance gives; rings from some of them, with the assumption drawn anew, so their intervals are wider. Assumptions that do not stand out of chance are not shown.",
  },
  chartEvent: {
    ru: "Доли дисперсии: первая ли DeepSeek",
    en: "Shares of variance: whether DeepSeek comes first",
  },
  chartLag: { ru: "Доли дисперсии: отставание", en: "Shares of variance: the lag" },
  unitEvent: {
    ru: "Доля дисперсии исхода к концу {year} года",
    en: "Share of the variance of the outcome by the end of {year}",
  },
  unitLag: {
    ru: "Доля дисперсии отставания на конец {year} года",
    en: "Share of the variance of the lag at the end of {year}",
  },
  swingHeading: { ru: "Размах", en: "Swing" },
  swingText: {
    ru: "То же в единицах самого ответа: каким он выходит там, где допущение мало, и там, где велико.",
    en: "The same in the units of the answer itself: what it is where an assumption is low and where it is high.",
  },
  boxesHeading: { ru: "При каких условиях", en: "Under which conditions" },
  boxesText: {
    ru: "Событие: {event}, к концу {year} года. Рамка — часть допущений, в которой оно наступает заметно чаще, чем вокруг. Рамки найдены по одной половине прогонов, а числа посчитаны по другой; каждое ограничение прошло проверку на случайность.",
    en: "The event: {event}, by the end of {year}. A box is a part of the assumptions in which it comes notably more often than around it. Boxes are found in one half of the worlds and counted in the other; each restriction has been tested against chance.",
  },
  noBoxes: {
    ru: "Событие: {event}, к концу {year} года. Рамок, в которых оно наступало бы заметно чаще, не нашлось: прогонов слишком мало или оно не сосредоточено ни в какой части допущений.",
    en: "The event: {event}, by the end of {year}. No boxes were found in which it comes notably more often: worlds are too few, or it gathers in no part of the assumptions.",
  },
  box: {
    ru: "Наступает в {density} прогонов вместо {around}, если",
    en: "It comes in {density} of worlds instead of {around}, if",
  },
  further: {
    ru: "Вне предыдущих рамок: в {density} прогонов вместо {around}, если",
    en: "Outside of the boxes before: in {density} of worlds instead of {around}, if",
  },
  covers: {
    ru: "В рамке {coverage} всех таких исходов.",
    en: "The box holds {coverage} of all such outcomes.",
  },
  chartBoxes: {
    ru: "Рамки на фоне того, что мы допускаем",
    en: "Boxes against all that is believed possible",
  },
  boxTitle: {
    ru: "В рамке {density}, во всех прогонах {around}",
    en: "In the box {density}, in all worlds {around}",
  },
  furtherTitle: {
    ru: "В рамке {density}, вне предыдущих {around}",
    en: "In the box {density}, outside of those before {around}",
  },
  sourcesHeading: { ru: "Источники по весу", en: "Sources by weight" },
  sourcesText: {
    ru: "Сколько дисперсии объясняют, взятые поодиночке, допущения, которые опираются на источник. Допущение с несколькими источниками засчитано каждому: если ошибается любой, ошибается и оно. Больше всего ответ зависит от тех, что стоят первыми, их и стоит проверять.",
    en: "How much variance the assumptions that rest on a source explain one by one. An assumption with several sources counts for each: if any is wrong, so is the assumption. The answer depends most on those that stand first, and they are worth checking.",
  },
  source: { ru: "Источник", en: "Source" },
  grade: { ru: "Класс", en: "Grade" },
  ofEvent: { ru: "Доля для исхода", en: "Share of the outcome" },
  ofLag: { ru: "Доля для отставания", en: "Share of the lag" },
  most: { ru: "Главное допущение", en: "Main assumption" },
} as const satisfies Record<string, Text>;
