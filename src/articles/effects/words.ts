import type { Text } from "../../catalog/types.ts";

/** The fixed words of the page of what rules did. */
export const EFFECT_WORDS = {
  title: { ru: "Что и когда сделали правила", en: "What each rule did, and how soon" },
  lede: {
    ru: "Действие правила в модели — разница между расчётом со всеми правилами и тем же расчётом без него, прогон за прогоном. Первыми отзываются покупки, позже парк, запуски и отставание. Без одного правила остальные действуют, поэтому правило, которое повторяет другое, само по себе ничего не меняет.",
    en: "What a rule did, in the model, is the difference between the run with all rules and the same run without it, world by world. Purchases react first; the fleet, training runs and the lag follow. Without one rule the others still stand, so a rule that repeats another changes nothing by itself.",
  },
  halves: {
    ru: "Через сколько месяцев достигнута половина наибольшего действия",
    en: "Months until half of the largest effect is reached",
  },
  halvesNote: {
    ru: "Медиана и границы девяти прогонов из десяти, считая со дня, с которого правило надо исполнять; прогонов: {worlds}. Прочерк: заметного действия нет или в разных прогонах оно разного знака (каждый — больше чем в десятой части).",
    en: "Median and bounds of nine worlds in ten, from the day from which the rule must be obeyed; {worlds} worlds. A dash: no effect to speak of in the median, or one of either sign, each in more than a tenth of the worlds.",
  },
  peakNote: {
    ru: "Наибольшее действие в каждом прогоне взято в свой месяц, поэтому оно больше разницы на любую заданную дату, а у отставания, которое меняется скачками с выходом моделей, — намного больше. Для заданной даты годится ход по месяцам. Где вероятность близка к половине, прогоны расходятся в знаке и медиана наибольшего действия мало что значит.",
    en: "The largest effect is that of each world in its own month, and so greater than the difference on any fixed date, much greater for the lag, which moves in steps as models come out. For a date, take the course by month. Where the probability is near a half, worlds differ in sign, and the median of the largest effect says little.",
  },
  redesign: {
    ru: "Без правила, которое запретило чип, переделанные в ответ на него чипы приходят через тот срок переделки, который даёт модель, а не в те дни, когда их начали продавать. Если за правилом скоро последовало другое, часть действия — эта разница в днях.",
    en: "Without the rule that shut a chip off, the chips redesigned in answer come after the model's time for a redesign instead of on the days on which they went on sale. Where another rule followed soon, a part of the effect is this difference in days.",
  },
  rule: { ru: "Правило", en: "Rule" },
  output: { ru: "На что", en: "On what" },
  peak: { ru: "Наибольшее действие", en: "Largest effect" },
  settled: { ru: "К концу расчёта", en: "At the end of the run" },
  half: { ru: "До половины, месяцев", en: "To half, months" },
  positive: { ru: "Вероятность, что больше нуля", en: "Probability of being above zero" },
  binding: { ru: "надо исполнять с", en: "to be obeyed from" },
  none: {
    ru: "Правила, без которых всё вышло бы так же",
    en: "Rules without which everything comes out the same",
  },
  noneNote: {
    ru: "Их повторяет другое правило, они относятся к чипам, которых нет в уравнениях, или к тому, что модель берёт из данных и допущений, а не из текста правил. Это не значит, что в действительности они ничего не изменили.",
    en: "Another rule repeats them, they bear on chips that the equations do not have, or on what the model takes from records and assumptions instead of from the text of the rules. It does not mean that they changed nothing in fact.",
  },
  toEffect: {
    ru: "Что это правило изменило в гонке и как скоро",
    en: "What this rule changed in the race, and how soon",
  },
  toNone: {
    ru: "Без этого правила в модели всё вышло бы так же",
    en: "Without this rule everything in the model comes out the same",
  },
} as const satisfies Readonly<Record<string, Text>>;
