import type { Text } from "../../catalog/types.ts";
import type { Language } from "../../units/index.ts";

const TEXTS = {
  title: { ru: "Измените условия сами", en: "Change the assumptions yourself" },
  lede: {
    ru: "Двигайте ползунки и переключайте правила: модель тут же, прямо на этой странице, считает прогоны заново, без сервера. То, чего вы не тронули, остаётся неопределённым, как в статье.",
    en: "Move the sliders and switch the rules: the model runs again at once, on this page, without a server. What you leave alone stays as uncertain as in the article.",
  },
  noScript: {
    ru: "Эта страница считает в браузере; без JavaScript она показывает лишь опубликованный расчёт, а менять условия можно командой ssylka compare.",
    en: "This page computes in the browser; without JavaScript it shows the published run only, and conditions can be changed by the command ssylka compare.",
  },
  starting: { ru: "модель запускается…", en: "the model is starting…" },
  counting: { ru: "посчитано прогонов", en: "worlds counted" },
  of: { ru: "из", en: "of" },
  start: { ru: "Исходный сценарий", en: "Start from" },
  rules: { ru: "Правила", en: "Rules" },
  moved: { ru: "сдвинуть на, месяцев", en: "moved by, months" },
  search: { ru: "Найти параметр", en: "Find a parameter" },
  found: { ru: "найдено", en: "found" },
  release: { ru: "вернуть неопределённость", en: "make uncertain again" },
  unset: { ru: "не задано: в\u00a0каждом прогоне своё", en: "not set: its own in each world" },
  rest: { ru: "Все остальные параметры", en: "Every other parameter" },
  byRules: { ru: "как по правилам", en: "as the rules have it" },
  blocked: {
    ru: "в этом сценарии не действует: он сам задаёт эти продажи",
    en: "does nothing in this scenario, which sets these sales itself",
  },
  byStructure: { ru: "как в статье, с весами", en: "as in the article, by weights" },
  byScenario: { ru: "задано сценарием", en: "set by the scenario" },
  origin: { ru: "откуда", en: "why" },
  where: { ru: "Только часть прогонов", en: "Some of the worlds only" },
  whereAbout: {
    ru: "Считать лишь прогоны, в которых значение допущения само попало в эти пределы: это условная вероятность, а не вмешательство.",
    en: "Count only worlds in which a belief happened to be drawn within a range: a conditional probability, no intervention.",
  },
  whereAdd: { ru: "Добавить условие на", en: "Add a condition on" },
  whereRemove: { ru: "убрать условие", en: "remove the condition" },
  whereFile: {
    ru: "Отбор прогонов в файл сценария не входит.",
    en: "Conditions on worlds are no part of a scenario file.",
  },
  onlyWhere: { ru: "только прогоны, где", en: "only worlds with" },
  choose: { ru: "выберите допущение", en: "choose a belief" },
  from: { ru: "от", en: "from" },
  to: { ru: "до", en: "to" },
  kept: { ru: "условиям отвечают", en: "meet the conditions" },
  few: {
    ru: "Условиям отвечает меньше 30 прогонов: для выводов этого мало, поэтому график и числа не показаны. Раздвиньте пределы.",
    en: "Fewer than 30 worlds meet the conditions: too few to tell anything, so chart and numbers are not shown. Widen the range.",
  },
  embed: { ru: "Код для вставки", en: "Copy embed code" },
  whole: {
    ru: "Открыть на Ssylka: там условия можно менять",
    en: "Open on Ssylka, where the conditions can be changed",
  },
  saved: {
    ru: "Страница на сайте, с которой сохранён этот файл",
    en: "The page from which this file was saved",
  },
  oneFile: { ru: "страница одним файлом (HTML)", en: "page as one file (HTML)" },
  way: { ru: "Как считать", en: "How it is counted" },
  missing: {
    ru: "Модель загрузить не удалось: перезагрузите страницу. Опубликованный ответ остаётся в силе.",
    en: "The model could not be loaded: reload the page. The published answer stands.",
  },
  tryTitle: { ru: "Поспорьте с ответом", en: "Question the answer" },
  tryAbout: {
    ru: "Подвиньте ползунок: модель заново посчитает прямо на этой странице, и вместе с ней изменятся ответ и график выше. Остальное останется неопределённым, как в статье.",
    en: "Move a slider: the model runs again on this page, and the answer and the chart above change with it. Everything else stays as uncertain as in the article.",
  },
  tryAll: { ru: "Все условия и правила", en: "All conditions and rules" },
  tryBack: { ru: "Вернуть как в статье", en: "Back to the article" },
  tryFigure: { ru: "При ваших условиях", en: "Under your conditions" },
  notArticle: {
    ru: "При ваших условиях, не ответ статьи:",
    en: "Under your conditions, not the article’s answer:",
  },
  pastToo: {
    ru: "Условия меняют и расчёт за прошлое; что было на деле, показывают данные.",
    en: "Conditions change the model’s past too; what happened is shown by the record.",
  },
  given: { ru: "При условии", en: "Under the condition" },
  givenMore: { ru: "При условиях", en: "Under the conditions" },
  articleHas: { ru: "в статье —", en: "in the article," },
  tryDrawn: {
    ru: "Источник: расчёт на этой странице при ваших условиях, прогонов",
    en: "Source: computed on this page under your conditions, worlds",
  },
  dataTo: { ru: "данные по", en: "data to" },
  tryOpen: {
    ru: "изменить и увидеть ответ",
    en: "change it and see the answer",
  },
  undo: { ru: "Отменить", en: "Undo" },
  reset: { ru: "Сбросить всё", en: "Reset all" },
  share: { ru: "Скопировать ссылку", en: "Copy link" },
  cite: { ru: "Скопировать как цитату", en: "Copy as citation" },
  copied: { ru: "скопировано", en: "copied" },
  download: { ru: "Скачать", en: "Download" },
  scenarioFile: { ru: "сценарий (YAML)", en: "scenario (YAML)" },
  picture: { ru: "картинка для ссылок", en: "picture for previews" },
  yours: { ru: "Ваши условия", en: "Your conditions" },
  base: { ru: "Условия статьи, те же прогоны", en: "Article’s conditions, same worlds" },
  baseAlone: { ru: "Условия статьи", en: "Article’s conditions" },
  inArticle: { ru: "в\u00a0статье", en: "article:" },
  waits: { ru: "считается…", en: "counting…" },
  rough: { ru: "предварительно, прогонов", en: "preliminary, worlds so far" },
  difference: { ru: "Разница", en: "Difference" },
  chance: { ru: "Вероятность, что разница больше нуля", en: "Probability that the difference is above zero" },
  allNumbers: { ru: "Вся таблица", en: "The whole table" },
  preliminary: { ru: "предварительно", en: "preliminary" },
  printed: { ru: "числа в таблице — из статьи", en: "numbers in the table are the article’s" },
  event: { ru: "Событие или величина", en: "Event or quantity" },
  by: { ru: "до конца", en: "by the end of" },
  at: { ru: "на конец", en: "at the end of" },
  was: { ru: "условия статьи", en: "the article’s conditions" },
  points: { ru: "п. п.", en: "points" },
  median: { ru: "медиана", en: "median" },
  ghost: { ru: "опубликованная медиана", en: "published median" },
  unchanged: {
    ru: "Условия те же, что в статье.",
    en: "Conditions are those of the article.",
  },
  changed: { ru: "Изменено", en: "Changed" },
  worldByWorld: {
    ru: "Условия статьи посчитаны здесь заново на тех же прогонах, что и ваши; где число расходится с напечатанным, рядом стоит число статьи. Разница взята прогон за прогоном, и медиана разниц не обязана равняться разнице медиан. В скобках — 90\u00a0%-й интервал. Прочерк в последнем столбце — где такой вероятности нет: у вероятностей и там, где разница почти везде нулевая.",
    en: "The article’s conditions are counted anew here, in the same worlds as yours; where that differs from the printed number, the article’s stands beside it. Differences are taken world by world, and a median of differences need not be the difference of medians. In brackets, the 90% interval. A dash in the last column: there is no such probability, as of probabilities, and where the difference is nought almost everywhere.",
  },
  illegible: {
    ru: "Часть ссылки прочитать не удалось, она пропущена",
    en: "Part of the link could not be read and was left out",
  },
  failed: { ru: "Посчитать не удалось", en: "The run failed" },
  slow: {
    ru: "браузер не разрешает скомпилированный код, поэтому счёт идёт медленнее",
    en: "this browser forbids compiled code, so counting is slower",
  },
  conditional: {
    ru: "Условный расчёт, не предсказание. Данные по",
    en: "A conditional computation, no prophecy. Data run to",
  },
  off: { ru: "снято", en: "lifted" },
  offByScenario: { ru: "снято сценарием", en: "lifted by the scenario" },
  onAgain: { ru: "в силе вопреки сценарию", en: "in force against the scenario" },
  idle: {
    ru: "в этом сценарии ни на что не влияет: он сам задаёт, что пропускают",
    en: "changes nothing in this scenario, which sets itself what is let through",
  },
  someOff: {
    ru: "Сценарий снимает правила без галочки. Поставьте её — и правило снова в силе.",
    en: "Rules without a tick are lifted by the scenario. Tick one to put it in force again.",
  },
  thousand: { ru: "тыс.", en: "thousand" },
  none: { ru: "ничего не найдено", en: "nothing found" },
  presets: { ru: "Сценарии статьи", en: "Scenarios of the article" },
  otherPresets: { ru: "Другие сценарии", en: "Other scenarios" },
  months: { ru: "мес.", en: "mo" },
  chart: { ru: "График", en: "Chart" },
  show: { ru: "Что показать", en: "What to show" },
  median90: { ru: "медиана и 90\u00a0%-й интервал", en: "median and 90% interval" },
  levers: { ru: "Условия", en: "Conditions" },
  results: { ru: "Результат", en: "Result" },
  table: { ru: "Числа графика", en: "Numbers of the chart" },
} as const satisfies Readonly<Record<string, Text>>;

export type ExploreWord = keyof typeof TEXTS;
export type ExploreWords = Readonly<Record<ExploreWord, string>>;

/** The words of the page in one language. */
export function exploreWords(language: Language): ExploreWords {
  return Object.fromEntries(
    Object.entries(TEXTS).map(([key, text]) => [key, text[language]]),
  ) as unknown as ExploreWords;
}
