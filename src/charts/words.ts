import type { Text } from "../catalog/types.ts";

// Words that drawings and their tables share, each by itself: a page that draws one chart takes the words of that chart.

export const monthsSince: Text = {
  ru: "по месяцам после правила, первые четыре года",
  en: "by months since the rule, the first four years",
};
export const monthsAfter: Text = { ru: "Месяцев после правила", en: "Months since the rule" };
export const halfway: Text = { ru: "До половины, месяцев", en: "To half, months" };
export const halfwayKey: Text = {
  ru: "достигнута половина наибольшего эффекта (медиана)",
  en: "half of the peak is reached (median)",
};
export const logScale: Text = { ru: "логарифмическая шкала", en: "log scale" };
export const ownScales: Text = { ru: "у каждой панели своя шкала", en: "each panel has a scale of its own" };
export const symlog: Text = {
  ru: "шкала возле нуля ровная, дальше логарифмическая",
  en: "the scale is even near zero and logarithmic beyond",
};
export const date: Text = { ru: "Дата", en: "Date" };
export const series: Text = { ru: "Ряд", en: "Series" };
export const median: Text = { ru: "Медиана", en: "Median" };
export const medianKey: Text = { ru: "медиана", en: "median" };
export const pastKey: Text = { ru: "медиана расчёта за прошлое", en: "median of the model for the past" };
export const whatIfKey: Text = { ru: "«что если»: условия изменены", en: "what if: other conditions" };
export const whatIfLoneKey: Text = {
  ru: "«что если»: условия изменены, полосы не показаны",
  en: "what if: other conditions, bands not drawn",
};
export const whatIfSide: Text = { ru: "данные и «что если»", en: "record and what-ifs" };
export const projectionKey: Text = { ru: "медиана, расчёт на будущее", en: "median, projection" };
export const bandsKey: Text = { ru: "50, 80 и 90\u00A0% прогонов", en: "50, 80 and 90% of worlds" };
export const band90Key: Text = { ru: "90\u00A0% прогонов", en: "90% of worlds" };
export const equalKey: Text = { ru: "1×: поровну", en: "1×: equal" };
export const ghostKey: Text = { ru: "медианы остальных мер", en: "medians of the other measures" };
export const recordOf: Text = { ru: "данные", en: "record" };
export const stepsKey: Text = { ru: "по выпущенным моделям", en: "by the models released" };
export const observedKey: Text = { ru: "оценки по данным", en: "estimates from the record" };
export const noBand: Text = { ru: "полоса не показана", en: "band not drawn" };
export const observed: Text = { ru: "Значение", en: "Value" };
export const interval: Text = { ru: "Интервал, 90\u00A0%", en: "90% interval" };
export const half: Text = { ru: "50\u00A0% прогонов", en: "50% of worlds" };
export const eighty: Text = { ru: "80\u00A0% прогонов", en: "80% of worlds" };
export const alwaysZero: Text = { ru: "Всё время ноль", en: "Zero throughout" };
export const stockKey: Text = { ru: "запас", en: "stock" };
export const flowKey: Text = { ru: "поток; труба ведёт в запас", en: "flow; its pipe leads into a stock" };
export const givenKey: Text = { ru: "задано рядом данных", en: "given as a series" };
export const resultKey: Text = { ru: "результат", en: "output" };
export const beliefKey: Text = { ru: "допущение или постоянная", en: "assumption or constant" };
export const loopKey: Text = { ru: "звено петли", en: "part of a loop" };
export const readersKey: Text = {
  ru: "читает другой сектор (его цветом)",
  en: "read by another sector (in its colour)",
};
export const readsFrom: Text = { ru: "Читает из", en: "Reads from" };
export const quantities: Text = { ru: "Величин", en: "Quantities" };
export const sectorKey: Text = { ru: "Сектор", en: "Sector" };
export const what: Text = { ru: "Что выпущено", en: "What was released" };
export const atLeast: Text = { ru: "не меньше", en: "at least" };
export const recordSide: Text = { ru: "данные", en: "record" };
export const projectionSide: Text = { ru: "расчёт", en: "projection" };
export const event: Text = { ru: "Событие", en: "Event" };
export const by: Text = { ru: "К концу", en: "By the end of" };
export const endOf: Text = { ru: "конец", en: "end of" };
export const probability: Text = { ru: "Вероятность", en: "Probability" };
export const error: Text = { ru: "Погрешность расчёта, п.\u00A0п.", en: "Monte Carlo error, points" };
export const range: Text = { ru: "Разброс по вариантам модели", en: "Range over model variants" };
export const errorKey: Text = { ru: "погрешность расчёта (2\u00A0σ)", en: "Monte Carlo error (2\u00A0σ)" };
export const rangeKey: Text = { ru: "разброс по вариантам модели", en: "range over variants of the model" };
export const upTo: Text = { ru: "до", en: "up to" };
export const rare: Text = {
  ru: "к каждой дате и в каждом варианте —",
  en: "by every date and in every variant:",
};
export const parameter: Text = { ru: "Допущение", en: "Assumption" };
export const lowValue: Text = { ru: "Нижняя граница (5\u00A0%)", en: "Low end (5%)" };
export const highValue: Text = { ru: "Верхняя граница (95\u00A0%)", en: "High end (95%)" };
export const atP5: Text = { ru: "Итог у нижней", en: "Result at the low end" };
export const atP95: Text = { ru: "Итог у верхней", en: "Result at the high end" };
export const lowKey: Text = {
  ru: "допущение у нижней границы (5\u00A0%)",
  en: "assumption near its low end (5%)",
};
export const highKey: Text = {
  ru: "допущение у верхней границы (95\u00A0%)",
  en: "assumption near its high end (95%)",
};
export const baseline: Text = { ru: "основной расчёт", en: "main run" };
export const scenario: Text = { ru: "Сценарий", en: "Scenario" };
export const halfKey: Text = { ru: "50\u00A0% прогонов", en: "50% of worlds" };
export const chip: Text = { ru: "Чип", en: "Chip" };
export const workload: Text = { ru: "Нагрузка", en: "Workload" };
export const tflops: Text = { ru: "TFLOP/с", en: "TFLOP/s" };
export const intensity: Text = {
  ru: "FLOP на байт, прочитанный из памяти",
  en: "FLOP for each byte read from memory",
};
export const intensityColumn: Text = { ru: "FLOP на байт", en: "FLOP per byte" };
export const shareOfRoof: Text = { ru: "Доля предела", en: "Share of the roof" };
export const interval80: Text = { ru: "Интервал, 80\u00A0%", en: "80% interval" };
export const edgesKey: Text = { ru: "его края у остальных", en: "its edges for the others" };
export const interval80Key: Text = { ru: "80\u00A0%-й интервал", en: "80% interval" };
export const reachedKey: Text = { ru: "сколько достигается по расчёту", en: "what is reached, by the model" };
export const bindsBandwidth: Text = { ru: "пропускная способность памяти", en: "bandwidth of memory" };
export const bindsCompute: Text = { ru: "вычисления", en: "FLOP/s" };
export const bindsCommunication: Text = { ru: "связь между чипами", en: "network between chips" };
export const bindsOverhead: Text = {
  ru: "задержки на каждый слой и шаг",
  en: "overheads of each layer and step",
};
export const bindsCapacity: Text = { ru: "объём памяти", en: "capacity of memory" };
export const crossingKey: Text = { ru: "точка равенства", en: "where the two are equal" };
export const measuredKey: Text = { ru: "измерено", en: "measured" };
export const measured: Text = { ru: "Измерено", en: "Measured" };
export const how: Text = { ru: "Как", en: "How" };
export const anyValue: Text = { ru: "любое", en: "any" };
export const part: Text = { ru: "Составляющая", en: "Part" };
export const ruler: Text = { ru: "Мера", en: "Measure" };
export const mean: Text = { ru: "Среднее", en: "Mean" };
export const total: Text = { ru: "Всего", en: "In all" };
export const levelKey: Text = { ru: "уровень, среднее по прогонам", en: "level, mean over worlds" };
export const moreKey: Text = { ru: "прибавка, среднее", en: "what adds, mean" };
export const lessKey: Text = { ru: "убыль, среднее", en: "what takes away, mean" };
export const group: Text = { ru: "Что разложено", en: "What is split" };
export const source: Text = { ru: "Источник", en: "Source" };
export const limited: Text = { ru: "Что ограничено", en: "What is limited" };
export const limitAtEnd: Text = { ru: "Чем, на конец года", en: "By what, at the end of" };
export const totalKey: Text = {
  ru: "сумма: среднее и 90\u00A0% прогонов",
  en: "sum: mean and 90% of worlds",
};
export const totalAheadKey: Text = {
  ru: "сумма: среднее и 90\u00A0% прогонов, расчёт на будущее",
  en: "sum: mean and 90% of worlds, projection",
};
export const partsInTable: Text = {
  ru: "из чего складывается каждая сумма — в таблице",
  en: "what each sum is made of is in the table",
};
export const totalProjectedKey: Text = { ru: "то же, расчёт на будущее", en: "the same, projection" };
export const aloneKey: Text = {
  ru: "каждая составляющая: медиана и 90\u00A0% прогонов",
  en: "each part: median and 90% of worlds",
};
export const sankeyKey: Text = {
  ru: "Ширина — среднее по прогонам, поэтому суммы слева и справа равны; интервалы — в таблице.",
  en: "Widths are means over worlds, so both sides have the same sum; intervals are in the table.",
};
export const calendarKey: Text = {
  ru: "Доля прогонов, столбец — квартал. Правее штриховой линии — расчёт на будущее.",
  en: "Share of worlds, a column for each quarter. To the right of the dashed line is projection.",
};
export const besideKey: Text = { ru: "вне суммы", en: "not in the sum" };
export const firstKey: Text = { ru: "само по себе", en: "alone" };
export const inAllKey: Text = { ru: "всего, вместе с остальными", en: "in all, together with others" };
export const interval90Key: Text = { ru: "90\u00A0%-й интервал", en: "90% interval" };
export const firstShare: Text = { ru: "Само по себе", en: "Alone" };
export const totalShare: Text = { ru: "Всего", en: "In all" };
export const priorKey: Text = {
  ru: "всё, что мы допускаем, от малого к большому",
  en: "all that is believed possible, low to high",
};
export const insideKey: Text = { ru: "часть внутри рамки", en: "the part inside the box" };
export const box: Text = { ru: "Рамка", en: "Box" };
export const rangeInBox: Text = { ru: "Что в рамке", en: "What is in the box" };
