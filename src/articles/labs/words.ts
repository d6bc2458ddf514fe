import { tiedWords } from "../words.ts";

/** The fixed words of the pages of laboratories, in both languages. */
export const LAB_WORDS = tiedWords({
  labs: { ru: "Лаборатории", en: "Laboratories" },
  lede: {
    ru: "За десятью лабораториями модель следит по отдельности: чипы, лучшая модель, доля чипов, занятая пользователями. Числа — медианы расчёта на дату данных; у каждой лаборатории есть страница с интервалами, ходом по годам и тем, что о ней опубликовано. В каждой стране выше стоят те, у кого лучшая модель сильнее.",
    en: "The model follows ten laboratories one by one: chips, best model, share of the chips that serves users. The numbers are medians of the run at the date of the data; every laboratory has a page with intervals, the course over the years and what has been published about it. Within a country, those with the better model stand higher.",
  },
  us: { ru: "США", en: "United States" },
  cn: { ru: "Китай", en: "China" },
  together: { ru: "Вместе с другими", en: "Together with others" },
  togetherLede: {
    ru: "О группах лабораторий, за которыми модель не следит по одной, есть только опубликованное.",
    en: "Of groups that the model does not follow one by one there is only what has been published.",
  },
  lab: { ru: "Лаборатория", en: "Laboratory" },
  frontier: { ru: "Лучшая модель, ECI", en: "Best model, ECI" },
  chips: { ru: "Чипы, эквиваленты H100", en: "Chips, H100 equivalents" },
  users: { ru: "На пользователей", en: "Serving users" },
  inModel: { ru: "В расчёте", en: "In the run" },
  inModelLede: {
    ru: "Медиана и, мельче, границы, между которыми лежат девять прогонов из десяти. Число и название ведут к уравнению.",
    en: "The median and, smaller, the bounds that hold nine worlds in ten. The number and the name lead to the equation.",
  },
  quantity: { ru: "Величина", en: "Quantity" },
  place: { ru: "Место по лучшей модели", en: "Place by its best model" },
  placeOf: { ru: "{n}-е из {all}", en: "{n} of {all}" },
  placeShared: { ru: "делит {n}-е место из {all}", en: "shares place {n} of {all}" },
  largestRun: {
    ru: "Наибольший известный запуск — {run} ({model}). Расчёт за прошлое на сведения о запусках не опирается, он выводит наибольший из чипов лаборатории; поэтому известный может оказаться больше.",
    en: "The largest run known is {run} ({model}). The model’s past does not rest on the record of runs but takes the largest run from the laboratory’s chips, so that the known one may be larger.",
  },
  placeNote: {
    ru: "Место — среди десяти лабораторий, за которыми следит модель, по медиане лучшей выпущенной модели. Медианы у многих почти равны, а интервалы шире разницы между ними, поэтому последнее место ещё не значит сильного отставания.",
    en: "Places are among the ten laboratories that the model follows, by the median of the best released model. Many medians are nearly equal, and intervals are wider than what is between them, so the last place need not mean far behind.",
  },
  placeTitle: {
    ru: "Место среди лабораторий, за которыми следит модель, по медиане лучшей выпущенной модели",
    en: "Place among the laboratories that the model follows, by the median of the best released model",
  },
  notFollowed: {
    ru: "Модель не следит за ней по отдельности.",
    en: "The model does not follow it by itself.",
  },
  record: { ru: "В наблюдениях", en: "In the record" },
  facts: { ru: "Что опубликовано", en: "What has been published" },
  llms: { ru: "Её языковые модели", en: "Its language models" },
  llmsTogether: { ru: "Языковые модели", en: "Language models" },
  noLlms: { ru: "В каталоге её моделей нет.", en: "The catalog has no model of it." },
  median: { ru: "медиана", en: "median" },
  interval: { ru: "90\u00A0%-й интервал", en: "90% interval" },
  toLabs: { ru: "Чем располагает каждая лаборатория", en: "What each laboratory has" },
});
