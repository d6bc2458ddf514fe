import type { Text } from "../../catalog/types.ts";

/** Words of the page of hindcasts. Digits stand in links and tables alone. */
export const HINDCAST_WORDS = {
  title: {
    ru: "Что модель предсказала бы раньше и что из этого вышло",
    en: "What the model would have said earlier, and what came of it",
  },
  lede: {
    ru: "Данные обрываются на прошлой дате, допущения берутся такими, какими они могли быть тогда, а рассчитанное дальше сравнивается с тем, что произошло. Правила и то, что изготовители на них ответили, взяты такими, какими были: проверяется модель при известных правилах, а не умение угадывать правила.",
    en: "The record stops at a past date, beliefs are what they could have been then, and what the model computes from there is compared with what happened. Rules, and what makers answered to them, are taken as they were: this tests the model given the rules, not a gift for guessing rules.",
  },
  caution: {
    ru: "Уравнения и часть нынешних допущений (смотря по дате, {beliefs}) написаны после событий, по которым их здесь проверяют. Ранние варианты допущений составлены тоже задним числом, по тому, что было опубликовано к дате, и шире нынешних. Поэтому хорошие оценки говорят меньше, чем плохие.",
    en: "The equations and {beliefs} of today’s beliefs were written after the events that they are scored on here. Earlier versions of beliefs were written with hindsight too, from what had been published by the date, and are wider than today’s. So good scores say less than bad ones.",
  },
  kind: {
    ru: "Реальное время здесь условное: взято то, что случилось к дате, но по более поздним публикациям. {refused} посчитать в настоящем реальном времени нельзя: ряды о чипах опубликованы позже.",
    en: "All runs are pseudo-real-time: what had happened by the date is known, but from later publications. {refused} no run in real time can be made: the series on chips were published later.",
  },
  runsRefused: { ru: "На {dates}", en: "As of {dates}" },
  goals: {
    ru: "Цель — чтобы {coverage} наблюдений попадали в девяностопроцентный интервал и чтобы средняя ошибка вероятностного прогноза (CRPS: чем меньше, тем лучше) была хотя бы на {skill} меньше, чем у продолжения по прямой. Первая цель достигнута в {coverageMet} оценках из {coverageOf}, вторая — в {skillMet} из {skillOf}. Промахи показаны; под цели ничего не подбиралось.",
    en: "The goal is that {coverage} of observations lie within the ninety per cent interval and that the mean error of the forecast as a distribution (CRPS: the less, the better) is below that of extrapolation along a line by at least {skill}. The first goal is met in {coverageMet} scores of {coverageOf}, the second in {skillMet} of {skillOf}. Misses are shown; nothing was fitted to the goals.",
  },
  until: { ru: "Данные по", en: "Record to" },
  family: { ru: "Что", en: "What" },
  n: { ru: "Наблюдений", en: "Observations" },
  in50: { ru: "В 50\u00a0%", en: "In 50%" },
  in80: { ru: "В 80\u00a0%", en: "In 80%" },
  in90: { ru: "В 90\u00a0%", en: "In 90%" },
  crps: { ru: "Средняя ошибка (CRPS)", en: "Mean error (CRPS)" },
  skill: { ru: "Точнее прямой", en: "Closer than a line" },
  persistence: { ru: "Точнее прогноза «всё останется как есть»", en: "Closer than “all stays as it is”" },
  logScore: { ru: "Логарифмическая оценка", en: "Log score" },
  goal: { ru: "Цели: охват, ошибка", en: "Goals: coverage, error" },
  met: { ru: "да", en: "met" },
  missed: { ru: "нет", en: "missed" },
  nothing: { ru: "—", en: "—" },
  run: { ru: "Расчёт", en: "Run" },
  worlds: { ru: "прогонов", en: "worlds" },
  beliefs: {
    ru: "Допущений в раннем варианте: {dated}; по источникам того времени: {ofThen}; написанных позже: {postHoc}",
    en: "Beliefs in an earlier version: {dated}; resting on sources of the time: {ofThen}; written later: {postHoc}",
  },
  bySeries: { ru: "По рядам", en: "By series" },
  later: { ru: "Какие написаны позже", en: "Which were written later" },
  how: { ru: "Как считаются оценки", en: "How scores are computed" },
  method: {
    ru: "Единица счёта — натуральный логарифм величины; для возможностей — балл ECI, для отставания — месяц. К каждому прогону добавлена погрешность самих данных. Средняя ошибка (CRPS) — среднее расстояние от прогонов до наблюдения за вычетом половины среднего расстояния между прогонами: ноль у прогноза, который попал точно и без разброса. «Точнее прямой» — на какую долю эта ошибка меньше, чем у прямой; минус — больше. Логарифмическая оценка — логарифм вероятности, которую прогноз отвёл случившемуся, по нормальному распределению со средним и разбросом прогонов; чем она больше, тем лучше. Прямая — наклон по методу наименьших квадратов от последнего значения; «всё останется как есть» — само последнее значение; разброс обоих взят из шагов ряда и, пока их мало, всего семейства до даты и растёт со временем. Где до даты меньше четырёх точек, прямой нет. Интервал в скобках у «точнее прямой» получен блочным бутстрэпом: ряд много раз складывают заново из отрезков по три соседние точки. Соседние точки ряда почти повторяют друг друга, поэтому независимых наблюдений намного меньше, чем строк.",
    en: "Scores are counted in natural logarithms; of capability in points of ECI, of the lag in months. The error of the record itself is added to every world. The mean error (CRPS) is the mean distance of worlds to the observation less half the mean distance between worlds: nought for a forecast that hits without any spread. “Closer than a line” is by what share this error is smaller than the line’s; minus means larger. The log score is the logarithm of the probability density that the forecast gave to what happened, by a normal with the mean and spread of the worlds; the greater, the better. The line is the slope of least squares from the last value; “all stays as it is” is the last value itself; the spread of both comes from the steps before the date of the series and, while they are few, of its whole family, and grows with time. With fewer than four points before the date there is no line. The interval in brackets beside “closer than a line” is a block bootstrap: the series is put together anew many times from stretches of three neighbouring points. Neighbouring points of a series nearly repeat each other, so that there are far fewer independent observations than rows.",
  },
} as const satisfies Record<string, Text>;
